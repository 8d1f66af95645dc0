"""Who says what in one English sentence: every source with its cue and what is attributed to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from framing.pipeline.attribute.lexicon import (
    ADVERBS,
    AUXILIARIES,
    BE,
    DAYS,
    DETERMINERS,
    LINKS,
    NOUNS_TOO,
    PARTICIPLE,
    PAST,
    PRONOUNS,
    QUOTE_MARKS,
    RELATIVES,
    SPEECH,
    STANCE,
    STOPS,
    THIRD,
)
from framing.pipeline.attribute.phrases import (
    Token,
    phrase_after,
    phrase_before,
    subject_of,
    tokens,
    with_apposition,
)
from framing.pipeline.attribute.quotes import Quotation
from framing.pipeline.attribute.verbs import FORMS, is_adverb, is_finite, lemma_of, with_particle
from framing.pipeline.types import Span

_CLOSERS = frozenset("\"”'’»“,?!—–-")
_CLAUSE_OPENS = DETERMINERS | PRONOUNS | QUOTE_MARKS | {"that", ":"}
_HELPERS = ADVERBS | AUXILIARIES
_LONGEST_LABEL = 4
LONGEST_SENTENCE = 4000  # in characters; what is longer is a list or a table


@dataclass(frozen=True, slots=True)
class Reading:
    """One attribution: ``source`` with its apposition, ``name`` without, ``cue``, ``content``."""

    source: Span
    name: Span
    cue: Span
    content: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Found:
    """Indices into the sentence's tokens, half-open."""

    source: tuple[int, int]
    name: tuple[int, int]
    cue: tuple[int, int]


def sentence_readings(
    text: str, start: int, end: int, quoted: Sequence[Quotation] = ()
) -> tuple[Reading, ...]:
    """Every attribution of the sentence ``text[start:end]``, in the order of the cues.

    What the source itself attributes further ("she said he thinks …") and cues inside the
    ``quoted`` stretches belong to what is said, and are left out.
    """
    if end - start > LONGEST_SENTENCE:
        return ()
    words = tokens(text, start, end)
    found: list[_Found] = []
    for reading in _all(words, quoted):
        if _trails(words, reading) or not any(_within(reading, outer) for outer in found):
            found.append(reading)
    return tuple(_reading(words, item, found[-1]) for item in found)


def _reading(words: list[Token], item: _Found, last: _Found) -> Reading:
    """A reading with what it attributes: nothing of a source that trails the sentence."""
    clause = words
    if item is not last and _trails(words, last):
        clause = words[: min(last.source[0], last.cue[0])]
    return Reading(
        _span(words, item.source), _span(words, item.name), _span(words, item.cue), _content(clause, item)
    )


def _within(reading: _Found, outer: _Found) -> bool:
    """Whether a reading belongs to what another one attributes; a shared subject makes it a second cue."""
    return outer.source[0] < outer.cue[0] < reading.source[0]


def _trails(words: list[Token], item: _Found) -> bool:
    """Whether the source stands behind all it attributes: "…, the ministry said on Friday"."""
    edge = min(item.source[0], item.cue[0])
    if not edge or words[edge - 1].word not in _CLOSERS:
        return words[item.cue[0]].word == "according" and edge > 0
    behind = max(item.cue[1], item.source[1])
    goes_on = behind < len(words) and words[behind].word in _CLAUSE_OPENS
    return not goes_on and len(words) - behind < edge


def _span(words: list[Token], indices: tuple[int, int]) -> Span:
    return Span(words[indices[0]].start, words[indices[1] - 1].end)


def _all(words: list[Token], quoted: Sequence[Quotation]) -> Iterator[_Found]:
    before: _Found | None = None
    for index, token in enumerate(words):
        if any(span.start < token.start < span.end for span in quoted):
            continue
        if token.word == "according" and index + 1 < len(words) and words[index + 1].word == "to":
            reading = _after_cue(words, index, index + 2)
        elif token.word == ":":
            reading = _speaker_label(words, index)
        elif token.word in FORMS:
            reading = _verb(words, index) or _shared_subject(words, index, before)
        else:
            continue
        if reading is not None:
            before = reading
            yield reading


def _after_cue(words: list[Token], begin: int, end: int) -> _Found | None:
    """A source that follows its cue: "according to X", '…," said X'."""
    name_end = phrase_after(words, end)
    if name_end is None:
        return None
    source_end = with_apposition(words, name_end) if begin else name_end
    return _Found((end, source_end), (end, name_end), (begin, end))


def _speaker_label(words: list[Token], colon: int) -> _Found | None:
    """ "Finn: …", a name and a colon before what was said, as in headlines and transcripts."""
    if not 0 < colon <= _LONGEST_LABEL or colon + 1 == len(words):
        return None
    named = all(word.capital and word.word not in STOPS | LINKS for word in words[:colon])
    named = named and (words[colon + 1].capital or words[colon + 1].word in QUOTE_MARKS)
    return _Found((0, colon), (0, colon), (colon, colon + 1)) if named else None


def _shared_subject(words: list[Token], index: int, before: _Found | None) -> _Found | None:
    """ "…, adding that", "… and said": the subject is that of the verb before it, or the sentence's."""
    word, joint = words[index].word, words[index - 1].word if index else ""
    if word in PARTICIPLE:
        joined = joint in {",", "and", "by", "while"} and PARTICIPLE[word] in SPEECH | STANCE
    else:
        joined = joint in {"and", "but", "then"} and (word in PAST or word in THIRD)
    if not joined or (word in NOUNS_TOO):
        return None
    cue = (index, with_particle(words, index, lemma_of(word)))
    if before is not None:
        return _Found(before.source, before.name, cue)
    subject = subject_of(words)
    return _Found(subject, subject, cue) if subject is not None and subject[1] < index - 1 else None


def _verb(words: list[Token], index: int) -> _Found | None:
    """The reading of a finite verb: its subject stands before it, or, after a quotation, behind it."""
    begin = index
    while begin and (words[begin - 1].word in _HELPERS or is_adverb(words, begin)):
        begin -= 1
    helpers = {words[i].word for i in range(begin, index)}
    lemma = lemma_of(words[index].word)
    if (words[index].word in PAST and helpers & BE) or not is_finite(words, begin, index, helpers):
        return None
    before = _before_cue(words, begin, with_particle(words, index, lemma))
    if before is None and begin == index and lemma in SPEECH:
        return _inverted(words, index)
    return before


def _inverted(words: list[Token], index: int) -> _Found | None:
    """The reading of a verb behind what was said, with its subject after it."""
    if index == 0 or words[index - 1].word not in _CLOSERS or index + 1 == len(words):
        return None
    following = words[index + 1]
    quoted = words[index - 1].word in QUOTE_MARKS
    starts = following.capital or following.word in DETERMINERS | PRONOUNS or following.word[0].isdecimal()
    return _after_cue(words, index, index + 1) if starts or quoted else None


def _before_cue(words: list[Token], begin: int, end: int) -> _Found | None:
    """A source that stands before its cue, with an apposition between them or without."""
    if begin == 0:
        return None
    source_end = _before_day(words, begin)
    if words[begin - 1].word in {",", ")"}:
        opening = _apposition_start(words, begin - 1)
        if opening is None:
            return None
        source_end = opening
    start = phrase_before(words, source_end)
    if start is None:
        return None
    apposed = words[source_end].word in {",", "("}
    if apposed and start and words[start - 1].is_word:
        return None
    nominal = apposed and words[source_end + 1].word not in RELATIVES | PARTICIPLE.keys()
    return _Found((start, begin if nominal else source_end), (start, source_end), (begin, end))


def _before_day(words: list[Token], end: int) -> int:
    """Index before a day between the source and its verb ("Norwell on Friday said")."""
    if end > 1 and words[end - 1].word in DAYS and words[end - 1].capital:
        return end - 2 if words[end - 2].word == "on" else end - 1
    return end


def _apposition_start(words: list[Token], closing: int) -> int | None:
    """Index of the comma or bracket that opens the apposition closed at ``closing``."""
    opening = "(" if words[closing].word == ")" else ","
    for index in range(closing - 1, 0, -1):
        if words[index].word in QUOTE_MARKS | {";", ":"}:
            return None
        if words[index].word == opening:
            return index
    return None


def _content(words: list[Token], item: _Found) -> tuple[Span, ...]:
    """What is attributed: after a cue that opens the sentence, else what stands before the source."""
    edge = min(item.source[0], item.cue[0])
    behind = max(item.cue[1], item.source[1] if item.source[0] > item.cue[0] else 0)
    before = [i for i in range(edge) if words[i].is_word]
    rest = [i for i in range(behind, len(words)) if words[i].is_word]
    trailing = edge > 0 and bool(before) and words[edge - 1].word in _CLOSERS
    chosen = before if trailing and len(before) >= min(4, len(rest)) else rest
    if not chosen:
        return ()
    first, last = chosen[0], chosen[-1]
    if first and words[first - 1].word in QUOTE_MARKS:
        first -= 1
    while last + 1 < len(words) and words[last + 1].word in _CLOSERS | {"."} and last + 1 != edge:
        last += 1
    return (_span(words, (first, last + 1)),)
