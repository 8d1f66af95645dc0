"""What speaks for a word belonging to the source, or to the content, of one cue of its sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from framing.pipeline.attribute.fitted.runs import Run
from framing.pipeline.attribute.fitted.words import Word

_AUXILIARIES = frozenset({"be", "have", "do", "modal"})
_MARKS = frozenset({",", "-", ":", ";", "(", ")"})
_JOINTS = frozenset({"and", "but", "because", "when", "if"})
_OPENERS = frozenset({"who", "which", "that", "how"})
_LINKS = frozenset(
    {"to", "of", "for", "by", "as", "with", "in", "at", "on", "from", "about", "against", "prep", "like"}
)
_PHRASES = frozenset({"the", "a", "his", "Cap", "he", "this"})


@dataclass(slots=True)
class _Between:
    """What stands between the cue and a word, counted on the way from the cue."""

    verbs: int = 0
    marks: int = 0
    quotes: int = 0
    joints: int = 0
    openers: int = 0
    links: int = 0
    cues: int = 0
    phrases: int = 0

    def names(self, side: str) -> tuple[str, str]:
        """Two names: of verbs and marks, and of small words and other cues."""
        return (
            f"{side}{min(self.verbs, 2)}{min(self.marks, 2)}{min(self.quotes, 2)}",
            f"{side}{min(self.joints, 1)}{min(self.openers, 1)}{min(self.links, 2)}{min(self.cues, 1)}",
        )

    def passes(self, word: Word, before: str, *, starts_cue: bool) -> None:
        tag = word.tag
        self.verbs += word.is_verb or tag in _AUXILIARIES
        self.marks += tag in _MARKS
        self.quotes += tag == "q"
        self.joints += tag in _JOINTS
        self.openers += tag in _OPENERS
        self.links += tag in _LINKS
        self.phrases += tag in _PHRASES and before not in {"Cap", "the"}
        self.cues += starts_cue


@dataclass(frozen=True, slots=True)
class _Cue:
    """What a word's features say of the cue itself."""

    kinds: tuple[str, ...]
    form: str
    quoted: bool
    room: str


def argument_features(
    words: Sequence[Word], cue: Run, in_cue: Sequence[bool], roles: Sequence[str]
) -> list[list[str]]:
    """The features of each word; none for the words of the cue.

    ``in_cue`` says which words stand in any cue; ``roles`` what the rules take each for in their reading of
    this cue.
    """
    begin, end = cue
    of_cue, speech = _of_cue(words, cue), any(word.tag == "q" for word in words)
    tags = ["edge", *(word.tag for word in words), "edge"]
    found: list[list[str]] = [[] for _ in words]
    for side, order in (("L", range(begin - 1, -1, -1)), ("R", range(end, len(words)))):
        edge, other = (tags[begin], tags[end + 1])[:: 1 if side == "L" else -1]
        between = _Between()
        for far, i in enumerate(order, 1):
            before, after = tags[i], tags[i + 2]
            place = _Place(side, _far(far), between, edge, other)
            found[i] = _place_features(words[i], before, after, place, of_cue)
            found[i] += (
                f"quoted={side}{words[i].quoted}{of_cue.quoted}{speech}",
                f"rule={side}{roles[i]}",
                f"rule={side}{roles[i]}|{in_cue[i]}",
                f"cue={side}{in_cue[i]}|{min(between.cues, 2)}",
                f"ends={side}{i == 0}{i == len(words) - 1}",
                f"room={side}{of_cue.room}{speech}{words[i].quoted}",
            )
            ahead = i - 1 if side == "R" else i + 1
            between.passes(words[i], before, starts_cue=in_cue[i] and not in_cue[ahead])
    return found


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a word stands to the cue: on which side, how far, behind what; ``edge`` touches the cue."""

    side: str
    far: int
    between: _Between
    edge: str
    other: str


def _far(words: int) -> int:
    """How far a word stands from the cue, in steps that widen."""
    return words if words < 5 else 5 if words < 8 else 6 if words < 13 else 7 if words < 20 else 8


def _of_cue(words: Sequence[Word], cue: Run) -> _Cue:
    begin, end = cue
    head = next((i for i in range(end - 1, begin - 1, -1) if words[i].is_verb), end - 1)
    passive = words[head].form in {"past", "perfect"} and any(w.tag == "be" for w in words[begin:head])
    lead, tail = min(begin, 12) // 3, min(len(words) - end, 12) // 3
    kinds = words[head].kinds[:3] or (words[head].tag,)
    return _Cue(kinds, "passive" if passive else words[head].form, words[begin].quoted, f"{tail}|{lead}")


def _place_features(word: Word, before: str, after: str, place: _Place, cue: _Cue) -> list[str]:
    side, far, edge, tag = place.side, place.far, place.edge, word.tag
    state, small = place.between.names(side)
    of = [
        f"far={side}{far}", f"0={side}{tag}", f"-1={side}{before}|{tag}", f"+1={side}{tag}|{after}",
        f"state={state}", f"small={small}", f"state={state}|{far}", f"state={state}|{tag}",
        f"small={small}|{tag}", f"edge={side}{edge}", f"edge={side}{edge}|{far}", f"edge={edge}|{state}",
        f"edge={side}{edge}|{place.other}", f"quoted={word.quoted}|{state}", f"form={side}{cue.form}",
        f"form={cue.form}|{state}", f"form={cue.form}|{small}", f"room={side}{cue.room}",
        f"room={edge}|{side}{cue.room}", f"phrases={state}|{min(place.between.phrases, 3)}",
    ]  # fmt: skip
    for kind in cue.kinds:
        of += (
            f"kind={side}{kind}",
            f"kind={side}{kind}|{far}",
            f"kind={kind}|{state}",
            f"kind={side}{kind}|{cue.form}|{edge}",
        )
    of += [f"own={side}{kind}|{far}" for kind in word.kinds[:2]]
    return of
