"""The small words of English by what they do in a sentence, and verbs that no other lexicon holds."""

from __future__ import annotations

from framing.pipeline.conflict.roots import root


def _words(line: str) -> frozenset[str]:
    return frozenset(line.split())


def _roots(line: str) -> frozenset[str]:
    return frozenset(map(root, line.split()))


DETERMINERS = _words(
    "the a an this that these those its his her their our my your whose some any each another no every"
)
PREPOSITIONS = _words(
    """of in on at by for with from to into onto over under above below between among against about during
    through across along near off out outside inside within without before after since until till around
    behind beside beyond despite towards toward upon via per like amid"""
)
PARTICLES = _words("up down out off over in away back on through")
PRONOUNS = _words(
    "there i you he she it we they him them us me who whom which himself herself itself themselves"
)
RELATIVES = _words("who which that whom")
# A clause ends before these.
JOINING = _words(
    """that which who whom whose when where while because after before although though if unless whether
    but as since until and or than so why how what"""
)
BE = _words("be am is are was were been being 's 're get gets got getting")
HAVE = _words("have has had having 've")
MODALS = _words("will would shall should can could may might must need 'll 'd wo ca sha")
DO = _words("do does did")
AUXILIARIES = BE | HAVE | MODALS | DO
LINKING = _words("remain remains remained stay stays stayed become becomes became seem seems seemed prove")
NEGATIONS = _words("not never n't cannot no none nobody nothing neither nowhere nor hardly scarcely")
NONE = _words("no none nobody nothing neither nor")
DEGREES = _words(
    """very too so quite rather also already still again just only even soon now then later first early once
    twice ever yet further back far almost nearly about around roughly some approximately half"""
)
ORDINALS = _words("second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth")
# Verbs whose past has the form of the base.
UNCHANGING = _words(
    """cut hit put set shut hurt read let cost split spread burst beat run become come overcome overrun bet
    bid cast quit shed upset"""
)
# Adjectives that stand behind the noun they are said of: "found the driver guilty".
BEHIND_NOUN = _words(
    """guilty innocent positive negative dead alive safe unharmed unhurt unscathed open closed shut free empty
    missing ill sick responsible liable unconstitutional illegal unlawful intact hostage unconscious"""
)
# What is said only as possible, or on a condition.
OPEN = _words("if unless whether may might could perhaps possibly")
ALLEGING = _roots("accuse allege suspect blame claim charge allegation")
DENYING = _roots("deny denial dispute refute rebut")
REPORTING = _roots(
    """say tell state declare announce report add insist claim argue note believe think according deny
    admit warn allege accuse explain call describe"""
)
SAYING = _roots("say tell state add insist think believe accord according")
# Verbs behind which a form in -ing tells what is begun, goes on or ends.
PHASES = _roots("stop cease quit avoid keep start begin continue")
# Verbs of what befalls their subject.
BORNE = _roots("survive escape undergo suffer resist withstand recover")
# Nouns that stand before "of" and leave what it names the head.
MEASURING = _roots(
    """number group majority share part percent percentage total handful dozen hundred thousand half third
    quarter most one all some many couple pair series amount rest last first member"""
)
TIME_WORDS = _words(
    """monday tuesday wednesday thursday friday saturday sunday january february march april june july august
    september october november december today yesterday tomorrow tonight morning afternoon evening night
    noon midnight dawn dusk day week month year hour minute second days weeks months years hours minutes
    seconds spring summer autumn winter weekend o'clock a.m. p.m. am pm last next"""
)
DATES = _words(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december today yesterday tomorrow tonight spring summer autumn winter
    noon midnight morning afternoon evening night"""
)
VERBS = _roots(
    """abandon abuse accuse act add address admit advise affect aim alert analyse apologise appeal appear
    apply approach argue arm arrange ask assault assess attack attempt await award beat become believe
    belong bite blame blow boil bomb bother bribe brief bring broadcast call campaign carry catch cause
    celebrate challenge change charge check choose cite claim clash climb collect collide come command
    comment compare compete complain concern confiscate confront congratulate consider consist contact
    contain contend control convince cook cost count cover crash create cross cure damage dance deal
    debate decide declare dedicate delay deliver demand depend derail describe design devote die dig
    discuss display disrupt distribute donate draw drag drink drive drop earn eat embrace employ engage
    enjoy ensure erupt establish examine exchange exist expect explain explode expire express face fear
    feature feed feel fight fill film fine finance fit fix fly fold follow force form found fund gather
    give govern grab greet guide hand handle hang happen hear help hit host house hurl hurt identify
    imagine inform inherit injure inspect instruct insult intend intervene interview investigate invite
    issue kick kidnap kiss know lack land last laugh launch lay lead lean learn lecture lie light like
    limit link list listen live load look maintain make march mark measure meet mention monitor mourn
    move murder name need note notify nominate obtain occur offer operate order organise outlaw owe own
    paint park pay perform phone photograph pick plan plant play plead point pollute pour pray prepare
    present press pretend prevent print produce promise prosecute protest provide provoke publish pull
    punish push put question race rain raid ram rape reach read realise receive record refer reflect
    register regret rehearse relate rely remind rent repair repeat replace represent request require
    respond restore retire return review ride ring risk rob roll rule run rush say schedule score search
    see seek seem seize sell send serve set settle shake share shock shoot shout show sign sing sit
    sleep slip smoke solve speak spill split spread stab stage stand stare state steal stick store
    strike study submit sue suffer suggest summon supply suppose suspect swallow swim take talk teach
    tear tell test testify thank think threaten throw tie topple torture touch trace track trade train
    transfer transport travel treat trick trigger try turn urge use vaccinate value vanish view visit
    volunteer vote vow wait wake walk want warn wash watch weigh whip wipe wish withhold witness worry
    wound write"""
)
_NO_ADVERBS = _words(
    """family ally assembly reply supply rally monopoly belly july italy fly anomaly butterfly jelly bully
    folly only early daily weekly monthly yearly elderly friendly likely unlikely deadly holy ugly apply
    imply comply rely multiply"""
)


def is_adverb(word: str) -> bool:
    """Whether a word in lower case is an adverb by its ending."""
    return word.endswith("ly") and word not in _NO_ADVERBS
