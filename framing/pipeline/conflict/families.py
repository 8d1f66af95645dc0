"""Words of general English that name much the same thing or deed in reports, a family a line.

Two words of one family may stand for each other when it is asked whether two claims are of one fact.
A word may belong to several families.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from framing.pipeline.conflict.roots import root

_FAMILIES = """
person people inhabitant resident citizen local villager neighbour neighbor islander householder
man person
woman person
child pupil boy girl student youngster teenager schoolchild
passenger traveller traveler
worker employee staff labourer workforce payroll
police officer policeman constable
soldier troop army military paratrooper serviceman
government state cabinet administration
ministry minister
parliament chamber assembly legislature
house senate chamber
lawmaker deputy MP legislator
court judge jury tribunal bench
company firm business group corporation enterprise maker
bank lender
plane aircraft jet airliner
ship vessel boat tanker freighter ferry
car vehicle
lorry truck
road street motorway highway
train railway
fire blaze flame
flood water
storm hurricane cyclone gale typhoon
quake earthquake tremor
volcano mountain mount
house home building dwelling
hospital clinic
school college
factory plant works
shop store
voter elector electorate
vote ballot poll election
talk negotiation conversation
deal agreement accord pact contract takeover merger
truce ceasefire armistice
offer proposal bid
plan scheme project proposal
law bill act legislation reform
rule regulation
tax duty levy
wage pay salary
price cost
share stock
profit earnings
job post position
murder killing homicide
crime offence offense
accident crash collision collide
clash fight fighting battle skirmish
explosion blast detonation explode
attack assault raid
gunman attacker kidnapper abductor shooter
rebel insurgent militant
prisoner inmate detainee
refugee migrant
victim casualty
dead die death kill fatality fatal perish drown lose_their_life lose_his_life lose_her_life lose_its_life
hurt injure injury wound harm
ill sick illness sickness disease infection infected
infection case
drug medicine vaccine treatment
patient
doctor physician medic surgeon
firefighter fireman brigade
spokesman spokeswoman spokesperson
chief head boss director leader chairman president
leader prime_minister
opponent rival challenger
match game final
team side club
coach trainer manager
beat defeat outplay outrun win overcome
lose defeat
say tell state declare announce report
warn alert caution inform notify
accuse blame allege charge
criticise criticize slam attack rebuke blast
praise hail applaud
demand call_for urge
ask request
order tell instruct command direct
promise pledge vow
start begin open launch commence kick_off break_out
end finish stop conclude close
happen occur take_place
leave quit go depart
come arrive reach
return come_back
escape flee get_away run_away
vanish disappear lose
crash derail collide
collapse give_way break burst fall_in come_down cave_in fail
strike hit ram
hit reach
evacuate flee leave drive_out drive_from move_out displace
bring take carry send
rescue save bring
carry transport
kidnap abduct seize
arrest detain custody hold take_into_custody
sentence jail prison imprison
shoot fire
kill murder
sack dismiss fire
resign step_down quit
appoint name
elect choose
buy purchase acquire take_over takeover
sell sale
steal theft rob loot take snatch
give hand grant award
get receive
build construct erect put_up
destroy wreck devastate
damage hit ruin
close shut
need require must
hold have
employ worker
last take
travel move go
land touch_down
pass adopt approve
cancel call_off scrap
delay postpone put_off
measure size
high height rise
long length
wide width
weigh weight
value worth
turnout turn_out take_part vote
release free
find discover locate
see spot sight notice observe
visitor guest spectator audience
sign agreement
show demonstrate
confirm verify
verdict ruling judgement judgment
sue lawsuit
strike walk_out walkout stoppage
march protest demonstrate demonstration rally
protester demonstrator
ban prohibition prohibit forbid
dispute quarrel row
result outcome
reason cause
increase rise grow
decrease fall drop
expire end run_out
"""


def _read() -> dict[tuple[str, ...], frozenset[str]]:
    found: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for index, line in enumerate(_FAMILIES.strip().splitlines()):
        for word in line.lower().split():
            found[tuple(root(part) for part in word.split("_"))].add(f"#{index}")
    return {words: frozenset(numbers) for words, numbers in found.items()}


# The families of a word, or of several words that act as one; given as roots.
FAMILIES: Mapping[tuple[str, ...], frozenset[str]] = _read()

# Kinds of doers that exclude each other: what one of them did, one of another kind did not.
_DOERS = """
army soldier troop paratrooper military navy
police policeman constable
firefighter fireman brigade
volunteer
government minister ministry cabinet
county council municipality
parliament senate chamber legislature
court judge jury tribunal
company firm employer airline maker operator manufacturer
union
opposition
rebel militant insurgent guerrilla
doctor nurse medic surgeon
student pupil
farmer
guard warder
prisoner inmate
pilot
driver
engineer
journalist reporter
tower controller
neighbour neighbor
landlord
tenant
employee worker
parent
teacher
customer consumer
shareholder investor
patient
fisherman
miner
regulator inspector inspectorate watchdog
supplier
owner proprietor
manager
coach trainer
player
referee umpire
president
king queen monarch
bishop priest pope
mediator
saboteur
hacker
thief burglar robber
customs
coastguard
husband
wife
father
mother
son
daughter
brother
sister
"""
DOERS: Mapping[str, int] = {
    root(word): index for index, line in enumerate(_DOERS.strip().splitlines()) for word in line.split()
}

# Words by which anybody or anything may be called, so that two of them may well be one.
LABELS = frozenset(
    root(word)
    for word in """person people man woman crowd mob group gang rioter protester demonstrator marcher activist
    supporter follower opponent critic militant terrorist extremist fighter rebel insurgent gunman
    attacker suspect settler official officer authority source expert analyst leader chief head
    spokesman spokeswoman spokesperson aide adviser representative member colleague force troop victim
    resident neighbour local citizen someone insider observer witness side party team country nation
    state city town region movement organisation organization body agency office department
    administration campaign committee panel board lawmaker politician candidate senator congressman
    democrat republican conservative liberal letter report statement document study article paper email
    proposal bill plan measure move decision deal law ruling""".split()  # noqa: SIM905
)
