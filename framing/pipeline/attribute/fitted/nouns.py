"""English nouns, adjectives, adverbs and small words that stand around what is reported. Our own lists."""

from __future__ import annotations

from collections.abc import Mapping

from framing.pipeline.words import word_set

# Nouns that report by themselves: "his claim that …", "calls for …".
CLAIM = word_set(
    """claim statement assertion allegation accusation remark comment announcement declaration admission
    argument contention suggestion explanation denial warning reply response answer revelation
    confession insistence testimony prediction forecast rumour rumor hint boast promise vow pledge
    threat proposal offer assurance charge complaint objection rebuttal retort acknowledgment
    acknowledgement concession disclosure excuse apology joke message word saying talk gossip
    speculation conclusion finding observation mention reference description characterization
    characterisation depiction portrayal narrative account story version note estimate projection
    assessment evaluation evidence proof indication sign signal implication"""
)
VIEW = word_set(
    """view belief opinion conviction thought idea notion theory assumption impression feeling sense hope
    fear wish desire doubt concern worry suspicion expectation understanding knowledge perception
    attitude position stance perspective judgment judgement anxiety anger outrage frustration confidence
    faith certainty preference interest enthusiasm skepticism scepticism disdain contempt hatred love
    respect admiration regret sympathy optimism pessimism dismay disappointment intention intent plan
    goal aim decision refusal commitment willingness determination agreement consensus ambition dream
    vision question"""
)
URGE = word_set(
    "call demand request appeal plea order command instruction recommendation invitation bid push advice"
)
JUDGE = word_set(
    """support criticism praise attack endorsement condemnation backing opposition defense defence blame
    denunciation insult ridicule mockery rebuke attack applause approval disapproval backlash protest
    jab critique thanks tribute blessing rejection disavowal"""
)
# What is written or measured, and then speaks for itself.
DOCUMENT = word_set(
    """report poll survey study document letter email e-mail memo tweet post article book speech interview
    ad advert advertisement commercial video transcript filing lawsuit complaint record data figure
    statistic number result analysis review investigation audit newspaper magazine website site
    editorial column op-ed headline press media release bill law act plan platform page text diary
    indictment research paper chart map list source account story piece blog footage tape recording clip
    broadcast show website resolution constitution census index model bulletin dossier testimony
    affidavit"""
)
PERSON = word_set(
    """spokesman spokeswoman spokesperson official president minister senator governor mayor congressman
    congresswoman lawmaker candidate nominee secretary chairman chairwoman chair chief leader director
    head officer manager adviser advisor aide ambassador diplomat general judge justice lawyer attorney
    prosecutor sheriff police critic expert analyst strategist pollster economist scientist researcher
    professor historian author writer reporter journalist correspondent columnist editor anchor host
    commentator pundit activist advocate supporter opponent ally rival voter resident citizen worker
    student teacher doctor nurse witness victim mother father wife husband son daughter brother sister
    parent friend neighbor neighbour man woman people person men women democrat republican conservative
    liberal operative staffer staff insider member delegate representative executive owner investor
    consultant donor veteran soldier immigrant refugee fan player coach actor singer pastor priest
    bishop pope king queen prince campaign administration government ministry department agency office
    committee commission council court party group organization organisation association union company
    firm university institute center centre network team army force crowd audience others many some most
    few authorities observers insiders respondents"""
)
ASIDE = word_set(
    """allegedly reportedly apparently presumably supposedly purportedly evidently ostensibly seemingly
    arguably clearly obviously undoubtedly certainly probably possibly likely unlikely alleged so-called
    purported supposed reputed presumed apparent rumored rumoured self-described"""
)
# How somebody is minded: "is confident that", "was critical of".
MINDED = word_set(
    """sure certain confident convinced aware afraid hopeful concerned worried glad happy proud sorry sad
    angry upset furious optimistic pessimistic skeptical sceptical doubtful unsure uncertain unaware
    clear adamant critical supportive opposed eager keen ready willing unwilling reluctant determined
    committed pleased delighted thrilled disappointed surprised shocked stunned outraged frustrated
    grateful thankful jealous nervous anxious fearful frightened scared terrified interested excited
    enthusiastic curious open tired sick dismissive wary mindful ashamed embarrassed desperate prepared
    set inclined disposed quick"""
)
MANNER = word_set(
    "publicly privately angrily bluntly flatly repeatedly openly simply famously strongly sharply"
)

LISTS: Mapping[str, frozenset[str]] = {
    "n.claim": CLAIM, "n.view": VIEW, "n.urge": URGE, "n.judge": JUDGE, "n.document": DOCUMENT,
    "n.person": PERSON, "aside": ASIDE, "minded": MINDED,
}  # fmt: skip

# Small words: each gets one tag, that of the line it stands in.
_SMALL = """
    that: that
    to: to
    of: of
    for: for
    by: by
    as: as
    with: with
    in: in into inside within
    at: at
    on: on upon
    from: from
    about: about regarding concerning over
    against: against toward towards
    out: out up down back off away forward along
    according: according
    like: like unlike than
    prep: through during among amid between near behind under above across around beyond without via
    prep: despite per until till since
    if: if whether
    how: how what why where
    who: who whom whose
    which: which
    and: and or nor
    but: but yet though although however
    because: because so therefore thus hence
    when: when while after before once whenever unless
    not: not n't never no neither
    have: has have had having 've 'd
    be: am is are was were be been being 're 'm 's
    do: does do did doing done
    modal: will would shall should can could may might must cannot 'll ca wo
    it: it there
    he: he she they i we you
    him: him her them me us himself herself themselves itself
    one: one everyone everybody someone somebody nobody anyone anybody none both others another
    one: each
    the: the
    a: a an
    this: this these those such
    his: his its their our my your
    quant: some any many several most all every few more less much other half
    also: also again already always even ever further first just later long now often only
    also: originally previously recently soon still then too twice instead rather earlier almost
    also: nearly simply largely clearly quickly
    day: monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow january
    day: february march april june july august september october november december week month year
    day: morning night afternoon evening weekend ago last next
    count: two three four five six seven eight nine ten dozens hundreds thousands millions percent
"""
SMALL: Mapping[str, str] = {
    word: tag
    for line in _SMALL.strip().splitlines()
    for tag, _, listed in [line.strip().partition(": ")]
    for word in listed.split()
}
