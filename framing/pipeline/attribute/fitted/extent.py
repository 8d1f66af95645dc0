"""Where the words of a source begin and end: what was cut off is added, what is not its own is dropped."""

from __future__ import annotations

from collections.abc import Sequence

from framing.pipeline.attribute.fitted.runs import Run
from framing.pipeline.attribute.fitted.speakers import is_speaker
from framing.pipeline.attribute.fitted.words import Word
from framing.pipeline.words import word_set

PREPOSITIONS = word_set("to of for by as with in at on from about against out prep like according")
DETERMINERS = word_set("the a his this")
_JOINTS = word_set("and but so because when also if how , ; : - . q ( )")
_AMOUNTS = word_set("num count quant one half")
_NOT_LAST = PREPOSITIONS | DETERMINERS | _JOINTS | word_set("have be do modal not")
_OPENERS = word_set(
    "meanwhile moreover still further far additionally separately nevertheless nonetheless likewise"
)
# Nouns that end as a participle or an adverb does.
_NOUNS = word_set(
    "hundred family assembly anomaly ally supply monopoly bully newlywed accused deceased unemployed"
)
_IRREGULAR = word_set("built held made sent written seen taken given drawn sworn known shown begun")
_NOT_BEHIND_THAT = DETERMINERS | {"he", "it", "one", "who"}
_OF_SOMEBODY = frozenset({"'", "'s"})
# Adjectives that an object belongs to, which was cut off ("an aide close | to him").
_INCOMPLETE = word_set("close familiar aware responsible loyal opposed sympathetic critical")
_ADJECTIVES = word_set("x.ed x.ing x.al x.ive x.ous x.ful x.able")
_PARTIES = word_set("democrat republican independent conservative liberal green labour labor")
_INSIDE = word_set("how if because when")
_STRESS = word_set("himself herself itself themselves alone")
_ABOUT = word_set("about over around at up under more less fewer")
_REACH = 6  # words between a name's first word and the noun it lacks


def whole(text: str, words: Sequence[Word], name: Run, cue: Run) -> Run:
    """The name with what was cut off before an initial ("John | A. Finn") or behind an adjective.

    "The | harbour master …, adding" lacks its noun, as does "Norwegian | officials …, saying".
    """
    begin, end = _before_party(text, words, name)
    least = cue[1] if cue[1] <= begin else 0
    if _is_cut_off(text, words, begin, end):
        while begin > least and _goes_on(text, words[begin - 1]):
            begin -= 1
    if begin == 1 > least and words[0].tag in {"this", "that"} and words[1].tag not in _NOT_BEHIND_THAT:
        begin = 0
    return begin, _with_noun(words, begin, end, cue)


def _before_party(text: str, words: Sequence[Word], name: Run) -> Run:
    """The name before a party that was taken for it ("Orla Finn, | G-Ostery, who …", "…, | Green of …")."""
    begin = name[0]
    party, _, place = text[words[begin].start : words[begin].end].partition("-")
    short = 0 < len(party) < 4 and party.isupper() and place[:1].isupper()
    long = words[begin].text in _PARTIES and begin + 1 < name[1] and words[begin + 1].tag in {"of", "from"}
    first = begin - 1
    if not (short or long) or first < 1 or words[first].tag != ",":
        return name
    while first and text[words[first - 1].start].isupper():
        first -= 1
    return (first, begin - 1) if first < begin - 1 else name


def _is_cut_off(text: str, words: Sequence[Word], begin: int, end: int) -> bool:
    """Whether a phrase begins inside a name: with a middle initial, or behind "Finn's"."""
    if words[begin + 1 : end] and words[begin + 1].text == "." and _is_initial(text, words[begin]):
        return True
    owner = begin - (words[begin].text not in _OF_SOMEBODY)
    behind = owner > 0 and words[owner].text in _OF_SOMEBODY
    return behind and words[owner - 1].tag in {"Cap", "abbr"}


def _goes_on(text: str, word: Word) -> bool:
    return text[word.start].isupper() or word.tag == "abbr" or word.text in _OF_SOMEBODY


def _with_noun(words: Sequence[Word], begin: int, end: int, cue: Run) -> int:
    stop = cue[0] if cue[0] >= end else len(words)
    bare = words[begin].tag in {"the", "a"} and all(word.tag == "Cap" for word in words[begin + 1 : end])
    bare = bare or (end == begin + 1 and words[begin].tag.startswith("x."))
    found = end
    for i in range(end, min(stop, end + _REACH)):
        word = words[i]
        joins = bare and found == end and word.tag == "and"
        if joins or word.text in _OF_SOMEBODY or word.tag in _AMOUNTS:
            continue
        if word.tag in _NOT_LAST or word.tag == "day" or (word.is_verb and not word.tag.startswith("vn")):
            break
        if is_speaker(word) and not word.is_verb and not _owns(words, i):
            found = i + 1
        elif found > end or not bare:
            break
    return found


def _owns(words: Sequence[Word], index: int) -> bool:
    return index + 1 < len(words) and words[index + 1].text in _OF_SOMEBODY


def tidied(text: str, words: Sequence[Word], name: Run, cue: Run) -> Run | None:
    """The name without what hangs on either end, or None where nothing is left or it is no noun phrase.

    Dropped are prepositions, adverbs, times ("on Friday", "in 2001", "last week"), a participle whose
    complement was cut off, and the relative clause of an object ("papers | he filed") or what a clause opens.
    """
    begin, end = name
    while begin < end and _leads(text, words, (begin, end), cue):
        begin += 1
    if begin == end or _is_clause(words, begin, end) or _is_object(words, end, cue):
        return None
    begin = _after_object(text, words, begin, end)
    for i in range(begin + 1, end - 1):
        if words[i].tag in _INSIDE or (words[i].tag == "he" and words[i - 1].tag not in {",", "and"}):
            end = i
            break
    while begin < end:
        dropped = _hanging(text, words, (begin, end), cue)
        if not dropped:
            return begin, end
        end -= dropped
    return None


def _leads(text: str, words: Sequence[Word], name: Run, cue: Run) -> bool:
    """Whether the first word of a phrase is none of its own."""
    begin, end = name
    word, following = words[begin], words[begin + 1].tag if begin + 1 < end else ""
    if word.text in _OPENERS or (word.tag in _JOINTS and (word.tag != "also" or text[word.start].islower())):
        return following not in _AMOUNTS  # but "nearly half"
    if word.tag == "with":
        return words[cue[0]].form == "ing"  # "with critics saying"
    # The verb of a speaker that stands behind it ("Added Finn: …").
    said = begin == 0 and word.form == "past" and "core" in word.kinds and following == "Cap"
    return said and text[word.start].isupper()


def _is_clause(words: Sequence[Word], begin: int, end: int) -> bool:
    """Whether a phrase is one of a preposition or has a subject and a verb of its own."""
    first, rest = words[begin], words[begin + 1 : end]
    if rest and rest[-1].tag in {"he", "it"}:
        return True
    if first.tag in PREPOSITIONS and not (first.text in _ABOUT and rest and rest[0].tag in _AMOUNTS | {"a"}):
        return True
    if first.tag in {"he", "it"} and rest and any(word.text != "'s" for word in rest):
        return True
    if first.is_verb and first.tag.startswith("v.") and rest:
        return rest[0].tag in PREPOSITIONS | DETERMINERS | _AMOUNTS | {"him", "he"}
    return any(
        word.tag in {"v.base", "v.third"} and words[i].tag in {"Cap", "he"} and not is_speaker(word)
        for i, word in enumerate(rest, begin)
        if "core" in word.kinds
    )


def _is_object(words: Sequence[Word], end: int, cue: Run) -> bool:
    """Whether a preposition stands between the phrase and its verb ("moves to | states"; not "at first")."""
    last = words[end - 1]
    return end == cue[0] and last.tag in PREPOSITIONS and last.tag != "at"


def _after_object(text: str, words: Sequence[Word], begin: int, end: int) -> int:
    """Index of a name behind the noun that is its verb's object ("an incident | Finn blamed on the rain")."""
    first = end
    while first > begin and text[words[first - 1].start].isupper():
        first -= 1
    between = words[begin + 1 : first]
    plain = all(word.text[0].isalpha() and word.tag not in _NOT_LAST for word in between)
    loose = words[begin].tag == "a" and first < end and between and plain
    return first if loose and not (is_speaker(between[-1]) or between[-1].tag in _ADJECTIVES) else begin


def _hanging(text: str, words: Sequence[Word], name: Run, cue: Run) -> int:
    """How many words at the end of the phrase are not its own."""
    begin, end = name
    word, before = words[end - 1], words[end - 2].tag if end - 1 > begin else ""
    if word.text in _OF_SOMEBODY:
        # "he's said", "Finn's saying", "Finn's comments", but not "Finn's reported income".
        speaks = before in {"he", "it"} or words[cue[0]].form == "ing" or _is_said(words[slice(*cue)])
        return 1 if speaks else end - begin
    if word.tag in _NOT_LAST and (word.tag != "also" or text[word.start].islower()):
        return 1
    if word.tag == "day" and (text[word.start].islower() or before not in DETERMINERS | {"Cap", ""}):
        return 1
    if word.tag == "num" and len(word.text) == 4 and before in PREPOSITIONS:
        return 2
    if word.tag == "Cap" or before in DETERMINERS | _AMOUNTS | {""} or word.text in _NOUNS:
        return 0
    participle = word.text in _IRREGULAR or (word.text.endswith("ed") and not word.text.endswith("eed"))
    adverb = word.tag == "x.ly" or word.text in _OPENERS | _INCOMPLETE | _STRESS
    return int((participle and (word.is_verb or word.tag == "x.ed")) or adverb)


def _is_said(cue: Sequence[Word]) -> bool:
    """Whether a cue is a noun of what is said: "comments", "calls for"."""
    return any(kind in {"n.claim", "n.view", "n.urge"} for word in cue for kind in word.kinds)


def _is_initial(text: str, word: Word) -> bool:
    return word.end - word.start == 1 and text[word.start].isupper()
