"""What sort of thing a common noun names: a person, a group, a place or an act, and which of these.

A small lexicon of our own, of general English. Nouns of one line may stand for one thing in two reports,
whatever colour each lends it: it is by the line that "wall" may be what another calls a fence, and
"ministry" never what another calls a company. A noun that stands in no line names nothing here: better no
row than a wrong one.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from framing.pipeline.words import word_set


class Kind(StrEnum):
    PERSON = "person"
    GROUP = "group"
    PLACE = "place"
    ACT = "act"


@dataclass(frozen=True, slots=True)
class Sort:
    """What a noun names: the kinds of thing, the lines it stands in, and whether it names several."""

    kinds: frozenset[Kind]
    lines: frozenset[str]
    plural: bool

    def fits(self, other: Sort) -> bool:
        """Whether one thing may be called by both."""
        if self.lines & other.lines and (self.plural == other.plural or Kind.ACT in self.kinds & other.kinds):
            return True
        return any(_whoever(one, two) for one, two in ((self, other), (other, self)))


_ANYBODY, _BAND = "person person", "group group"  # a line is named by its kind and its first word
_LINES = {
    Kind.PERSON: """
person man woman boy girl child youth teenager resident civilian citizen local villager neighbour neighbor \
inhabitant
leader president premier minister governor mayor chancellor ruler dictator strongman tyrant autocrat king \
queen prince monarch chief head boss chairman chairwoman chair commander politician statesman speaker \
senator congressman congresswoman lawmaker representative secretary
terrorist militant fighter rebel insurgent guerrilla extremist jihadist islamist gunman attacker assailant \
shooter bomber suspect soldier mercenary partisan separatist loyalist
protester demonstrator rioter marcher activist agitator troublemaker vandal looter hooligan thug dissident \
opponent critic striker campaigner
migrant refugee immigrant alien foreigner newcomer arrival settler colonist
family household
worker employee labourer laborer striker miner farmer fisherman
official spokesman spokeswoman spokesperson aide adviser advisor envoy ambassador diplomat deputy officer \
policeman policewoman representative
victim survivor casualty hostage captive prisoner detainee inmate convict
expert analyst scholar professor academic scientist researcher teacher
candidate nominee contender hopeful challenger
owner businessman businesswoman tycoon billionaire oligarch executive manager director
rescuer firefighter nurse doctor medic
supporter ally follower backer voter
killer murderer criminal fugitive thief robber kidnapper smuggler trafficker
journalist reporter correspondent
whistleblower leaker spy traitor informant""",
    Kind.GROUP: """
group organisation organization movement militia gang cell band network faction outfit front party army \
league wing
government regime administration cabinet leadership junta authority
ministry department agency bureau commission
company firm corporation utility operator business employer giant
board council committee panel
parliament congress senate legislature assembly
court tribunal
university college school
union association federation
alliance coalition bloc
newspaper broadcaster channel outlet
charity foundation""",
    Kind.PLACE: """
city town village capital municipality community settlement
country nation state republic kingdom homeland
territory region province district area zone enclave strip land
neighbourhood neighborhood suburb quarter
settlement colony outpost camp
border frontier boundary
wall fence barrier
dam barrage
lake reservoir
river stream waterway
valley
island isle
mountain hill
airport airfield
bridge crossing viaduct
road street highway avenue
port harbour harbor quay dock
building house home residence flat apartment compound
headquarters office base
prison jail
plant factory mill works
tunnel passage passageway
university college school campus""",
    Kind.ACT: """
attack assault raid strike airstrike bombing bombardment shelling shooting blast explosion
killing murder massacre slaughter execution assassination death
war conflict battle clash fight fighting skirmish confrontation showdown
invasion incursion operation offensive campaign intervention aggression advance
occupation takeover annexation seizure capture
siege blockade closure
coup uprising revolt revolution rebellion insurrection riot unrest protest demonstration march rally \
disturbance violence
strike walkout stoppage
call conversation talk negotiation discussion dialogue consultation meeting summit
cooperation co-operation coordination co-ordination collaboration
deal agreement accord pact treaty truce ceasefire armistice settlement
law bill legislation measure act reform
plan proposal scheme programme program blueprint
cut saving austerity reduction
crackdown repression
arrest detention abduction kidnapping capture
expulsion deportation eviction removal transfer
withdrawal retreat pullout evacuation
disaster catastrophe tragedy accident incident calamity crash collision
flood flooding inundation
fire blaze inferno
ruling verdict judgment decision
election vote poll referendum
scandal affair controversy
investigation probe inquiry""",
}


# Words for several that no ending shows: whoever they are, somebody may call them so.
_CROWD = word_set("""
    people crowd mob throng public population gathering men women children police military troops forces
    workforce""")
# Of these some are one body as well.
_BODIES = word_set("police military troops forces")
# What everybody is, and every deed: said of two things in one report as soon as of one.
_VAGUE = word_set("""
    people person man woman men women child children boy girl youth teenager resident civilian citizen
    villager neighbour neighbor inhabitant police military troops forces group area zone land state call case
    act action official head chief public violence operation death plan work meeting decision arrival local
    office house home building measure law report""")


def _table() -> dict[str, dict[Kind, set[str]]]:
    found: dict[str, dict[Kind, set[str]]] = defaultdict(lambda: defaultdict(set))
    for kind, lines in _LINES.items():
        for line in lines.strip().splitlines():
            first, *rest = line.split()
            for word in (first, *rest):
                found[word][kind].add(f"{kind} {first}")
    return found


_SORTS = _table()


@lru_cache(maxsize=8192)
def sort_of(noun: str) -> Sort | None:
    """The sort of a noun, written small; None for what stands in no line."""
    if noun in _CROWD:
        body = {_BAND} if noun in _BODIES else set()
        return Sort(frozenset({Kind.PERSON}), frozenset({_ANYBODY, *body}), plural=True)
    for word, plural in ((noun, False), *((singular, True) for singular in _singulars(noun))):
        if word in _SORTS:
            kinds = _SORTS[word]
            lines = frozenset().union(*kinds.values())
            return Sort(frozenset(kinds), lines, plural)
    return None


def is_vague(noun: str) -> bool:
    """Whether a noun alone says too little to stand for the same thing wherever a report uses it."""
    return bool({noun, *_singulars(noun)} & _VAGUE)


def _singulars(noun: str) -> list[str]:
    """What a plural may be the plural of."""
    found = []
    if noun.endswith("ies"):
        found.append(noun[:-3] + "y")
    if noun.endswith("men"):
        found.append(noun[:-3] + "man")
    if noun.endswith("es"):
        found.append(noun[:-2])
    if noun.endswith("s") and not noun.endswith("ss"):
        found.append(noun[:-1])
    return found


def _whoever(one: Sort, other: Sort) -> bool:
    """Whether the first says no more than that these are people, or one or several of a band."""
    if Kind.PERSON not in other.kinds:
        return False
    if _ANYBODY in one.lines:
        return one.plural == other.plural
    return _BAND in one.lines and not one.plural and other.plural
