"""The English words of attribution: verbs by what they do, and the small words around a source.

The verbs follow the usual classes of reporting verbs (speech, stance, belief); inflected forms
are derived, irregular ones listed.
"""

from __future__ import annotations

from itertools import chain

from framing.pipeline.words import word_set

SPEECH = word_set(
    """acknowledge add admit advise affirm allege announce answer argue ask assert assure boast caution claim
    comment complain concede conclude confess confirm contend continue cry declare deny describe disclose
    emphasise emphasize estimate exclaim explain express hint imply indicate inform insist joke maintain
    mention muse note observe opine predict proclaim quip recall reiterate remark remind repeat reply report
    respond reveal say shout signal speculate state stress suggest swear tell testify tout tweet underline
    underscore warn wonder write yell"""
)
STANCE = word_set(
    """accuse agree applaud attack blame blast call challenge condemn criticise criticize decline defend
    demand denounce dismiss endorse hail lament mock oppose pledge praise promise propose question recommend
    refuse reject request slam support thank threaten urge vow welcome"""
)
BELIEF = word_set(
    "believe consider doubt expect fear feel hope know plan realise realize think want wish worry"
)
SHOWING = word_set("find read reveal show suggest")

_IRREGULAR_PAST = {
    "feel": "felt",
    "find": "found",
    "know": "knew known",
    "read": "read",
    "say": "said",
    "show": "showed shown",
    "swear": "swore sworn",
    "tell": "told",
    "think": "thought",
    "write": "wrote written",
}
_DOUBLES = {"admit": "admitt", "plan": "plann", "slam": "slamm", "quip": "quipp"}


def _third(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "sh", "ch", "x")) else "s")


def _past(verb: str) -> list[str]:
    if verb in _IRREGULAR_PAST:
        return _IRREGULAR_PAST[verb].split()
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return [verb[:-1] + "ied"]
    return [verb + "d" if verb.endswith("e") else _DOUBLES.get(verb, verb) + "ed"]


def _participle(verb: str) -> str:
    stem = verb[:-1] if verb.endswith("e") and not verb.endswith("ee") else _DOUBLES.get(verb, verb)
    return stem + "ing"


VERBS = SPEECH | STANCE | BELIEF | SHOWING
BASE = {verb: verb for verb in VERBS}
THIRD = {_third(verb): verb for verb in VERBS - {"thank"}}  # "thanks to"
PAST = dict(chain.from_iterable(((form, verb) for form in _past(verb)) for verb in sorted(VERBS)))
PARTICIPLE = {_participle(verb): verb for verb in VERBS}

# Forms that are nouns as often as verbs ("his claims", "the call").
NOUNS_TOO = word_set(
    """answer answers attack attacks blame call calls challenge challenges claim claims comment comments
    cry cries demand demands doubt doubts estimate estimates fear fears feel hope hopes note notes plan
    plans praise promise promises question questions remark remarks report reports request requests show
    shows signal signals state states support tweet tweets want wants welcome wish worry worries"""
)
PARTICLES = {
    "call": word_set("for on out upon"),
    "respond": word_set("to"),
    "comment": word_set("on"),
    "complain": word_set("about of"),
    "worry": word_set("about"),
    "agree": word_set("to with on"),
    "ask": word_set("for about"),
    "hint": word_set("at"),
}

# Past forms that need "have" before them.
PARTICIPLE_ONLY = word_set("known shown sworn written")
HAVE = word_set("has have had having 've ’ve 'd ’d")
BE = word_set("am is are was were be been being 're 's ’re ’s")
AUXILIARIES = BE | word_set(
    """has have had having do does did will would shall should can could may might must cannot can't don't
    doesn't didn't won't wouldn't couldn't shouldn't hasn't haven't hadn't isn't aren't wasn't weren't not
    never n't"""
)
ADVERBS = word_set(
    """also again already always even ever further first just later long now often once only originally
    previously publicly recently reportedly repeatedly simply since so soon still then thus too twice
    yesterday famously earlier"""
)
PRONOUNS = word_set("he she it they we i you one everyone someone nobody many some others another both")
PLURAL_PRONOUNS = word_set("they we i you many some others both who")
RELATIVES = word_set("who which that whom")
DETERMINERS = word_set(
    """the a an this that these those his her its their our my your some any many several most all both each
    every no another one two three four five six seven eight nine ten dozens hundreds thousands other"""
)
# Words a noun phrase goes on through ("a spokesman for the ministry").
LINKS = word_set(
    "of for from at in with on to by among near inside behind against about under within outside"
)
LINKS_AFTER = word_set("of for from at with")
# Words no source contains, so that a noun phrase ends there.
STOPS = (
    AUXILIARIES
    | RELATIVES
    | word_set(
        """as because before after but if when while whether where how why what than though although since so
        until unless then or nor yet however there here via per despite during upon like not"""
    )
)
DAYS = word_set(
    """monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow january february
    march april june july august september october november december week month year morning night"""
)
PEOPLE = word_set("people police men women children staff majority public press media")
QUOTE_MARKS = frozenset("\"“”„«»‘'")
