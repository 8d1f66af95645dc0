"""Words that cannot both be true of one thing: a lexicon of opposites in general English.

A line is an axis, with the words of its two sides; every word of one side is opposed to every word of the
other, and the words of one side say much the same. Several words that act as one are joined by an
underscore. Of the axes in ``_OF_DOERS`` the opposition holds of who does it: two teams may well win and
lose one match, but one team not. Of all others it holds of what it is done to, or of what does it where
nothing else is named.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from framing.pipeline.conflict.roots import root

_OF_THINGS = """
rise climb increase grow gain jump soar surge go_up pick_up rebound expand swell mount escalate double \
triple raise lift boost hike up put_up push_up widen step_up strengthen bolster shoot_up rocket treble \
quadruple | fall drop decline decrease shrink sink plunge slump tumble go_down dwindle slide halve plummet \
recede contract lower cut reduce trim slash bring_down curb scale_back narrow weaken scale_down diminish \
subside ease slip dip crash
speed_up accelerate hasten quicken | slow_down slow delay brake decelerate
approve pass adopt endorse accept ratify authorise authorize back clear uphold green-light sanction \
wave_through vote_for | reject throw_out vote_down turn_down veto block refuse dismiss strike_down \
overturn quash defeat vote_against annul rebuff spurn scupper fail fall_through
accept take_up agree_to welcome | reject refuse turn_down decline rebuff spurn
uphold confirm affirm keep | lift overturn quash reverse strike_down annul overrule set_aside throw_out
support back favour favor endorse champion in_favour_of in_support_of be_for speak_for side_with defend \
agree_with | oppose object_to resist reject speak_against be_against condemn denounce in_opposition_to \
disagree_with fight
convict find_guilty guilty condemn | acquit clear exonerate absolve innocent find_innocent
sentence jail imprison convict | acquit clear release free pardon
free release let_go set_free bail discharge liberate at_liberty | hold detain jail imprison arrest \
in_custody behind_bars lock_up keep_captive captive remand in_captivity hostage intern
rescue save | kill drown perish die abandon
survive alive escape recover unharmed unhurt unscathed | die dead perish drown succumb kill murder execute \
lifeless topple
unharmed unhurt unscathed uninjured safe | hurt injure wound harm dead kill maim
succeed success successful succeed_in manage prosper successfully prevail work fruitful | fail failure \
unsuccessful collapse flop break_down founder unsuccessfully in_vain fruitless fall_through abort
begin start open launch kick_off resume commence get_under_way restart spread go_ahead proceed continue | \
end stop halt finish close cancel call_off suspend abandon break_off conclude postpone shelve scrap axe \
discontinue peter_out die_down die_out
continue resume go_on carry_on keep maintain extend prolong renew | stop end halt suspend call_off \
interrupt break_off discontinue abandon cancel terminate
open reopen unlock | close shut seal lock closed block
allow permit let authorise authorize enable license legalise legalize lift_ban legal lawful | ban forbid \
prohibit bar prevent halt stop block outlaw illegal unlawful disallow stop
impose introduce bring_in enact remain_in_force stay_in_force in_force apply | lift abolish scrap repeal \
drop revoke end remove withdraw
confirm prove verify corroborate establish demonstrate show | disprove refute rebut debunk contradict \
rule_out discredit
confirm admit acknowledge concede confess | deny dispute refute reject
announce promise pledge vow | rule_out exclude deny
agree agreement consent in_agreement united unanimous | disagree disagreement split divided at_odds refuse
sign seal conclude | break_off tear_up cancel refuse_to_sign
join enter sign_up_to stay_in remain_in | leave quit withdraw_from pull_out_of walk_out_of exit
stay remain keep hold_on_to hold stay_on remain_in_office | leave quit resign go flee depart step_down \
abandon pull_out
appoint hire elect recruit reinstate take_on | dismiss sack fire oust remove topple lay_off depose unseat
keep retain preserve save | lose scrap abolish cut axe destroy give_up drop
build construct erect rebuild stand stand_upright | demolish destroy tear_down raze dismantle pull_down
destroy wreck ruin flatten gut devastate | spare save preserve leave_intact intact undamaged unscathed
find locate discover recover trace | lose lost missing miss
catch capture recapture seize arrest apprehend | free at_large on_the_run escape elude
find trace discover | miss overlook
arrive reach come get_to enter | leave depart go
advance push_forward gain_ground | retreat pull_back withdraw fall_back lose_ground
attack invade storm bombard strike shell | defend protect guard shield
deploy send dispatch | withdraw recall pull_out bring_home
capture seize occupy conquer overrun | lose give_up surrender liberate recapture retake free cede
hold keep control | lose abandon give_up surrender cede
surrender give_up capitulate | resist hold_out fight_on
break breach violate flout infringe | keep respect observe honour honor obey comply_with abide_by
break shatter beat smash set meet hit | miss fall_short_of
safe secure harmless sound | dangerous unsafe unsound harmful hazardous perilous at_risk insecure toxic \
contaminated
effective | ineffective useless
positive positively | negative negatively
fit suitable | unfit unsuitable
ready | unready unprepared
fair | unfair
popular | unpopular
stable | unstable
lucky | unlucky
willing | unwilling reluctant
able capable | unable incapable
present in_attendance | absent away
visible | invisible hidden
valid | invalid void
complete completed finished | incomplete unfinished
urgent | routine
optimistic hopeful confident | pessimistic hopeless
proud | ashamed
relax loosen ease | tighten toughen
fill | empty drain
attract draw | repel deter
reward | punish
welcome admit let_in | turn_away expel deport refuse_entry
lengthen extend | shorten cut_short curtail
load | unload
lock bolt | unlock
clean | dirty polluted contaminated
calm soothe ease | inflame stoke fuel
create set_up found establish | abolish dissolve disband wind_up
advise recommend | advise_against warn_against
stick_to abide_by keep honour | break abandon go_back_on
work_together cooperate collaborate | compete obstruct
help aid assist | hinder hamper obstruct impede
favourable favorable | unfavourable unfavorable adverse
thrive flourish boom | wither stagnate decline
surplus | deficit
credit | debit
victor winner | loser
ally friend | enemy foe
mobilise mobilize | demobilise demobilize
rearm arm | disarm
centralise centralize nationalise nationalize | decentralise privatise privatize
accidental | deliberate
enough sufficient ample plenty adequate | lack insufficient short_of scarce inadequate run_out_of
know_of aware know realise realize | unaware ignorant oblivious
guilty | innocent
peaceful peacefully calm quiet non-violent orderly | violent violently riotous chaotic unruly
legal lawful constitutional legitimate legally lawfully | illegal unlawful unconstitutional illegitimate \
illegally
true correct accurate genuine authentic real | false untrue wrong incorrect inaccurate fake forged bogus
possible likely | impossible unlikely
improve improvement better stable stabilise stabilize | worsen worse deteriorate deterioration aggravate
healthy | ill sick unfit
finish complete | give_up drop_out abandon
responsible to_blame at_fault liable | innocent blameless
happen take_place go_ahead occur | cancel call_off fall_through scrap prevent avert
agree_to | refuse decline
appear turn_up | vanish disappear
win_back regain | lose
help | harm damage hurt
profit | loss
profitable | unprofitable loss-making
strong strengthen | weak weaken
warm warmer hot | cold colder cool
high higher record_high | low lower record_low
most majority | minority
all everyone everybody every | none nobody
always | never
inside indoors | outside outdoors
public publicly in_public openly | secret secretly private privately in_private behind_closed_doors
voluntary voluntarily willingly | forced forcibly compulsory unwillingly
deliberate deliberately intentional intentionally on_purpose planned | accidental accidentally inadvertent \
by_accident by_mistake unintentional mistakenly
temporary temporarily | permanent permanently indefinite indefinitely
full packed crowded | empty deserted half-empty
wet rainy flooded | dry
armed | unarmed
sober | drunk drunken drink intoxicated inebriated
attend take_part participate turn_up show_up | miss stay_away boycott skip absent
speak talk comment answer sound ring wail | silent silence keep_silent mute
work function operate in_operation | fail break_down malfunction out_of_order out_of_service idle
switch_on turn_on activate | switch_off turn_off deactivate disable
connect restore | disconnect cut_off
hire recruit create | lay_off dismiss cut shed
invest spend | save divest
include | exclude omit leave_out
praise applaud hail commend laud welcome | criticise criticize condemn denounce slam blast attack deplore
trust believe | distrust mistrust disbelieve doubt
admire adore | hate detest loathe despise
remember recall | forget
hide conceal cover_up | reveal disclose expose
publish release | withhold suppress
growth | decline shrinkage
unite merge | separate split divide
marry | divorce
import | export
recognise recognize | ignore
encourage urge | discourage deter dissuade
obey comply_with | disobey defy ignore flout
qualify | eliminate knock_out disqualify
promote | relegate demote
north northern | south southern
east eastern | west western
upper | lower
major large huge big vast massive | minor small tiny slight
heavily | lightly
new | old
young | elderly old
rich wealthy | poor
quickly swiftly rapidly | slowly
cheap cheaper | expensive dearer
domestic | foreign
"""

_OF_DOERS = """
win triumph prevail beat defeat victory victorious outplay overcome oust outscore outrun edge_out \
knock_out unseat | lose suffer_defeat go_down go_under
buy purchase acquire take_over | sell
lend loan | borrow
give hand_over donate grant award pay | receive get take accept
teach | learn
attack | defend
chase pursue | flee escape
"""


@dataclass(frozen=True, slots=True)
class Side:
    """A side of an axis that a word stands on: ``sign`` is 1 or -1; ``of_doer`` says of whom it holds."""

    axis: int
    sign: int
    of_doer: bool


def _sides(lexicon: str) -> list[tuple[list[str], list[str]]]:
    axes = [line.partition("|") for line in lexicon.replace("\\\n", "").strip().splitlines()]
    return [(first.split(), second.split()) for first, _, second in axes]


def _read() -> dict[tuple[str, ...], tuple[Side, ...]]:
    found: dict[tuple[str, ...], list[Side]] = defaultdict(list)
    axes = [(axis, False) for axis in _sides(_OF_THINGS)] + [(axis, True) for axis in _sides(_OF_DOERS)]
    for index, (sides, of_doer) in enumerate(axes):
        for sign, words in zip((1, -1), sides, strict=True):
            for word in words:
                found[tuple(root(part) for part in word.split("_"))].append(Side(index, sign, of_doer))
    return {words: tuple(sides) for words, sides in found.items()}


# The sides that a word, or several words that act as one, stand on; given as roots.
SIDES: Mapping[tuple[str, ...], tuple[Side, ...]] = _read()
