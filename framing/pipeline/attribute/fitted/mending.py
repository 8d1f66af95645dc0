"""Readings whose source can speak, with the source's words mended; the others are left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from framing.pipeline.attribute.fitted.extent import tidied, whole
from framing.pipeline.attribute.fitted.runs import Run
from framing.pipeline.attribute.fitted.speakers import Spelt, can_speak
from framing.pipeline.attribute.fitted.words import Word
from framing.pipeline.attribute.sentence import Reading
from framing.pipeline.types import Span

# Verbs that report only before a clause or beside a quotation, by their stems.
_TWO_SENSES = ("continu", "maintain", "add")
_HELPERS = frozenset({"have", "be", "do", "modal"})
_SAYS = frozenset({"core", "say", "assert", "ask", "tell", "demand", "believe", "utter"})
_OPENS_CLAUSE = frozenset({"that", ",", ":", ".", "q", "he", "it", "-"})


def mended(text: str, words: Sequence[Word], readings: Sequence[Reading], report: Spelt) -> Iterator[Reading]:
    """The readings of a sentence whose source can speak; ``report`` is how its report writes words.

    Where the sentence says whom all of it is from, doubtful verbs give no other source: "According to the
    army, the jets turned when they attacked" is the army's.
    """
    relayed = any(text[reading.cue.start : reading.cue.end].lower() == "according to" for reading in readings)
    for reading in readings:
        cue, name = _run(words, reading.cue), _run(words, reading.name)
        if cue is None or name is None or (relayed and not _is_firm(words, cue)):
            continue
        if _is_told(words, name, cue) or _is_passive(text, words, cue):
            continue
        own = tidied(text, words, whole(text, words, name, cue), cue)
        if own is not None and can_speak(words, own, cue, report) and _reports(words, own, cue):
            yield _with_name(words, reading, own)


def _is_told(words: Sequence[Word], name: Run, cue: Run) -> bool:
    """Whether what stands behind a verb is no speaker: who is told, or the subject of what is said.

    "Finn, who left, told the Herald …", "Finn, a clerk, said the mayor has left".
    """
    if words[cue[0]].form != "past" or cue[1] > name[0]:
        return False
    follows = words[name[1]] if name[1] < len(words) else None
    return words[cue[0]].text == "told" or (follows is not None and follows.tag in _HELPERS)


def _is_passive(text: str, words: Sequence[Word], cue: Run) -> bool:
    """Whether a headline leaves out a passive's "is": "Finn Challenged On Her Plans"."""
    verb, follows = words[cue[0]], words[cue[1]].tag if cue[1] < len(words) else ""
    raised = text[verb.start].isupper() and verb.form == "past"
    return raised and cue[1] == cue[0] + 1 and follows in {"to", "on", "by", "for", "over", "about"}


def _reports(words: Sequence[Word], name: Run, cue: Run) -> bool:
    """Whether what follows a verb of two senses makes it one of speech, as far as the next word can show.

    "Maintained that", but not "maintained ties"; "added that", but not "added to".
    """
    at = next((i for i in range(cue[1] - 1, cue[0] - 1, -1) if words[i].is_verb), None)
    if at is None or not words[at].text.startswith(_TWO_SENSES):
        return True
    follows = words[at + 1].tag if at + 1 < len(words) else "."
    if follows == "to":
        return at + 2 < len(words) and not _SAYS.isdisjoint(words[at + 2].kinds)  # "continued to insist"
    quoted = name[0] > 0 and words[name[0] - 1].tag == "q"
    return quoted or follows in _OPENS_CLAUSE or words[at].text.startswith("add")


def _is_firm(words: Sequence[Word], cue: Run) -> bool:
    """Whether a cue reports wherever it stands."""
    return any(word.tag == "according" or "core" in word.kinds for word in words[slice(*cue)])


def _with_name(words: Sequence[Word], reading: Reading, name: Run) -> Reading:
    """The reading with another name; its apposition stays where the name does not reach into it."""
    span = Span(words[name[0]].start, words[name[1] - 1].end)
    if span == reading.name:
        return reading
    apposed = reading.source.end > reading.name.end and span.end <= reading.name.end
    source = Span(span.start, reading.source.end) if apposed else span
    return Reading(source, span, reading.cue, reading.content)


def _run(words: Sequence[Word], span: Span) -> Run | None:
    inside = [i for i, word in enumerate(words) if span.start <= word.start < span.end]
    return (inside[0], inside[-1] + 1) if inside else None
