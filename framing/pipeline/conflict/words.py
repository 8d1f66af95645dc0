"""The small words of English by what they do in a sentence, and verbs that no other lexicon holds."""

from __future__ import annotations

from framing.pipeline.conflict.roots import root
from framing.pipeline.words import word_set


def _roots(line: str) -> frozenset[str]:
    return frozenset(map(root, line.split()))


DETERMINERS = word_set(
    "the a an this that these those its his her their our my your whose some any each another no every"
)
PREPOSITIONS = word_set(
    """of in on at by for with from to into onto over under above below between among against about during
    through across along near off out outside inside within without before after since until till around
    behind beside beyond despite towards toward upon via per like amid"""
)
PARTICLES = word_set("up down out off over in away back on through")
PRONOUNS = word_set(
    "there i you he she it we they him them us me who whom which himself herself itself themselves"
)
RELATIVES = word_set("who which that whom")
# A clause ends before these.
JOINING = word_set(
    """that which who whom whose when where while because after before although though if unless whether
    but as since until and or than so why how what"""
)
BE = word_set("be am is are was were been being 's 're get gets got getting")
HAVE = word_set("have has had having 've")
MODALS = word_set("will would shall should can could may might must need 'll 'd wo ca sha")
DO = word_set("do does did")
AUXILIARIES = BE | HAVE | MODALS | DO
LINKING = word_set("remain remains remained stay stays stayed become becomes became seem seems seemed prove")
NEGATIONS = word_set("not never n't cannot no none nobody nothing neither nowhere nor hardly scarcely")
NONE = word_set("no none nobody nothing neither nor")
DEGREES = word_set(
    """very too so quite rather also already still again just only even soon now then later first early once
    twice ever yet further back far almost nearly about around roughly some approximately half"""
)
ORDINALS = word_set("second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth")
# Verbs whose past has the form of the base.
UNCHANGING = word_set(
    """cut hit put set shut hurt read let cost split spread burst beat run become come overcome overrun bet
    bid cast quit shed upset"""
)
# Adjectives that stand behind the noun they are said of: "found the driver guilty".
BEHIND_NOUN = word_set(
    """guilty innocent positive negative dead alive safe unharmed unhurt unscathed open closed shut free empty
    missing ill sick responsible liable unconstitutional illegal unlawful intact hostage unconscious"""
)
# Adjectives that stand before "to" and a verb, and are no noun.
BEFORE_TO = word_set("unlikely unable unwilling reluctant likely able ready willing due bound free prepared")
# What is said only as possible, or on a condition.
OPEN = word_set("if unless whether may might could perhaps possibly")
ALLEGING = _roots("accuse allege suspect blame claim charge allegation")
DENYING = _roots("deny denial dispute refute rebut")
REPORTING = _roots(
    """say tell state declare announce report add insist claim argue note believe think according deny admit
    warn allege accuse explain call describe"""
)
# Verbs of saying that name whom it is said to, so that it may be denied.
TELLING = _roots("tell")
SAYING = _roots("say tell state add insist think believe accord according")
# Verbs behind which a form in -ing tells what is begun, goes on or ends.
PHASES = _roots("stop cease quit avoid keep start begin continue")
# Verbs that begin with "un" and are no negations.
NOT_UNDONE = _roots(
    """unfold unveil unite unload unlock uncover unpack untie unearth unleash unravel unsettle understand
    unify unwind unseat unmask unnerve unroll"""
)
# Verbs of what befalls their subject.
BORNE = _roots("survive escape undergo suffer resist withstand recover")
# Nouns that stand before "of" and leave what it names the head.
MEASURING = _roots(
    """number group majority share part percent percentage total handful dozen hundred thousand half third
    quarter most one all some many couple pair series amount rest last first member"""
)
TIME_WORDS = word_set(
    """monday tuesday wednesday thursday friday saturday sunday january february march april june july august
    september october november december today yesterday tomorrow tonight morning afternoon evening night
    noon midnight dawn dusk day week month year hour minute second days weeks months years hours minutes
    seconds spring summer autumn winter weekend o'clock a.m. p.m. am pm last next"""
)
DATES = word_set(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december today yesterday tomorrow tonight spring summer autumn winter
    noon midnight morning afternoon evening night"""
)
VERBS = _roots(
    """abandon abduct abolish absorb abuse accuse acknowledge act add address adjust admire admit adopt
    advance advise affect agree aim alert allocate allow amend amuse analyse announce annoy anticipate
    apologise appeal appear apply appreciate approach approve argue arise arm arrange ask assault
    assemble assess assign assume assure attach attack attempt attend auction avoid await award back ban
    baptise bar beat become beg believe belong betray bite blackmail blame blast bless block blow boast
    boil bomb boost bother boycott breach breathe bribe brief bring broadcast burn bury bypass call
    campaign cancel capture carry cast catch cater cause cease celebrate challenge change charge chat
    cheat check choose cite claim clarify clash clean clear climb close coach collect collide combine
    come comfort command comment communicate compare compete complain complete compose comprise conceal
    concede concern condemn conduct confess confirm confiscate confront congratulate conquer consider
    consist contact contain contend contribute control convert convict convince cook copy correct cost
    count cover crack crash crawl create criticise cross crush cry cultivate cure curse damage dance
    dare deal debate deceive decide declare dedicate defect defend defy delay delete deliver demand
    demolish denounce deny depart depend deploy deport derail describe design detain determine develop
    devote devour die differ dig diminish disappoint discover discuss dislike dismantle dismiss dispatch
    displace display disrupt dissolve distinguish distribute divide donate doubt drag draw drink drive
    drop dump earn eat echo educate elect eliminate embrace emerge emphasise employ enable encounter
    encourage endorse endure enforce engage enhance enjoy ensure enter erupt escalate escape establish
    evacuate evade evaluate evolve exaggerate examine exceed exchange exclude execute exhibit exist
    expand expect experience expire explain explode exploit explore export expose express extend extract
    extradite face fade fail fear feature feed feel fight fill film finance fine finish fire fit fix
    flood flourish fly fold follow force forgive form found freeze frighten fuel fulfil fund gather
    generate give govern grab grant greet grieve grind guarantee guess guide halt hand handle hang
    happen harass harvest hate haul heal hear help hesitate highlight hinder hit host house hug hunt
    hurl hurt identify ignite ignore illustrate imagine impact imply import impose impress imprison
    improve include increase indicate induce infect inflict influence inform inhabit inherit inject
    injure inquire inspect inspire install instruct insult integrate intend interpret interrogate
    interrupt intervene interview introduce invade invent invest investigate invite involve isolate
    issue jail join judge jump justify kick kidnap kiss knock know label lack lament land last laugh
    launch lay lead leak lean learn lease lecture level license lie light like limit link list listen
    live load lobby lock log look loot lure maintain make manage manipulate manufacture march mark marry
    massacre measure mediate meet melt mention merge mine mobilise mock modify monitor motivate mourn
    move multiply murder name need neglect negotiate nominate note notify nurse obey object oblige
    observe obstruct obtain occupy occur offend offer omit operate oppose oppress orbit order organise
    outlaw outline outwit overlook oversee overtake overturn overwhelm owe own pack paint pardon park
    patrol pause pay penetrate perceive perform permit persecute persuade phone photograph pick plan
    plant play plead pledge plot plunder plunge point poison pollute possess postpone pour practise
    praise pray preach predict prefer prepare present preserve preside press pretend prevail prevent
    print proceed process proclaim produce prohibit project promise promote propose prosecute protect
    protest provide provoke publish pull punish pursue push put qualify quarantine question quote race
    raid rain rally ram rape ratify reach react read realise rebuild rebuke recall receive reckon
    recognise recommend record recover recruit reduce refer reflect refuse regain register regret
    regulate rehearse reinforce reject relate relax release relieve relocate rely remain remember remind
    remove rename renew renounce rent repair repeat replace represent request require rescue resign
    resist resolve respect respond restore resume retain retire retreat retrieve return reveal reverse
    review revive revoke reward ride ridicule ring rise risk roam rob roll rule run rush sack sacrifice
    sail salute sanction satisfy save say scare scatter schedule scold score screen seal search secure
    see seek seem seize sell send sentence separate serve set settle shake share shelter shelve shift
    ship shock shoot shout show sign sing sink sit slam slap slash sleep slip slow smash smoke smuggle
    snatch solve sound spare spark speak specify spill split sponsor spot spread spy squeeze stab
    stabilise staff stage stall stand stare starve state steal stem stick stimulate stir stop store
    storm strengthen stress stretch strike strip struggle study stun submit succeed suck sue suffer
    suggest summarise summon supervise supply support suppose suppress surge surprise surrender surround
    survive suspect suspend sustain swallow sweep swim switch sympathise tackle take talk target tax
    teach tear tease tell tempt terminate terrify test testify thank think threaten thrive throw tie
    tighten toast tolerate topple torture touch trace track trade train transfer transport trap travel
    treat tremble trick trigger trim triumph trust try turn undergo undermine undertake unveil uphold
    uproot urge use vaccinate value vanish venture verify veto view violate visit void volunteer vote
    vow wait wake walk want warn wash watch weigh welcome whip widen wipe wish withdraw withhold
    withstand witness worry worship wound wrap write yield"""
)
_NO_ADVERBS = word_set(
    """family ally assembly reply supply rally monopoly belly july italy fly anomaly butterfly jelly bully
    folly only early daily weekly monthly yearly elderly friendly likely unlikely deadly holy ugly apply
    imply comply rely multiply"""
)


def is_adverb(word: str) -> bool:
    """Whether a word in lower case is an adverb by its ending."""
    return word.endswith("ly") and word not in _NO_ADVERBS
