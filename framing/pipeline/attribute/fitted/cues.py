"""What speaks for a word being part of a cue: named features that are there or not."""

from __future__ import annotations

from collections.abc import Sequence

from framing.pipeline.attribute.fitted.words import Word

_SUBJECTS = {
    "Cap": "name", "he": "he", "who": "who", "which": "who", "that": "who", "it": "it", "one": "one",
    "n.person": "person", "n.document": "document",
}  # fmt: skip
_STOPS = frozenset({",", ";", ":", "-", "q", "(", ")", "Cap", "he", "and", "but"})
_AHEAD = frozenset({"that", "to", "if", "how", "q", ":"})
_REACH = 4


def cue_features(words: Sequence[Word], roles: Sequence[str]) -> list[list[str]]:
    """The features of each word; ``roles`` is what the rules take each for, or nothing."""
    tags = ["edge"] * 3 + [word.tag for word in words] + ["edge"] * 4
    subjects, speech = _subjects(words), any(word.tag == "q" for word in words)
    left, right = _heads(words, range(len(words))), _heads(words, range(len(words) - 1, -1, -1))
    found = []
    for i, word in enumerate(words):
        of = _neighbours(tags[i : i + 7])
        of += _rules(roles, i)
        of += (
            f"quoted={word.quoted}",
            f"speech={speech}",
            f"subject={subjects[i]}",
            f"subject={subjects[i]}|{word.tag}",
            f"opens={i == 0}|{word.tag}",
            f"letters={min(len(word.text), 9)}",
        )
        of += _kinds(word, tags[i + 2], tags[i + 4], subjects[i], tags[i + 4 : i + 8])
        of += _of_head("left", words, roles, i, left[i])
        of += _of_head("right", words, roles, i, right[i])
        found.append(of)
    return found


def _neighbours(tags: Sequence[str]) -> list[str]:
    """Tags of the three words before, the word, and the three words after it, and who stand together."""
    c3, b, a, tag, x, y, z = tags
    return [
        f"0={tag}", f"-1={a}", f"+1={x}", f"-2={b}", f"+2={y}", f"-3={c3}", f"+3={z}", f"-1={a}|{tag}",
        f"+1={tag}|{x}", f"-1+1={a}|{x}", f"-2={b}|{a}|{tag}", f"+2={tag}|{x}|{y}",
    ]  # fmt: skip


def _rules(roles: Sequence[str], i: int) -> list[str]:
    before, after = roles[i - 1] if i else "", roles[i + 1] if i + 1 < len(roles) else ""
    return [f"rule={roles[i]}", f"rule-1={before}|{roles[i]}", f"rule+1={roles[i]}|{after}"]


def _kinds(word: Word, before: str, after: str, subject: str, following: Sequence[str]) -> list[str]:
    ahead = next((tag for tag in following if tag in _AHEAD), "")
    of = [f"ahead={ahead}"] if word.kinds else []
    for kind in word.kinds:
        of += (
            f"kind={kind}",
            f"kind={kind}|{word.form}",
            f"kind={kind}|{word.quoted}",
            f"kind-1={before}|{kind}",
            f"kind+1={kind}|{after}",
            f"kind={kind}|{subject}",
            f"ahead={ahead}|{kind}",
        )
    return of


def _of_head(side: str, words: Sequence[Word], roles: Sequence[str], i: int, at: int | None) -> list[str]:
    """The verb or noun that the word may go with, as "has" with "said" in "has also said"."""
    if at is None:
        return [f"{side}="]
    head, tag, gap = words[at], words[i].tag, min(abs(at - i), _REACH)
    of = [f"{side}={gap}|{tag}", f"{side}rule={roles[at]}|{tag}", f"{side}form={head.form}|{tag}"]
    for kind in head.kinds or (head.tag,):
        of += (f"{side}kind={kind}|{tag}", f"{side}kind={kind}|{gap}")
    return of


def _heads(words: Sequence[Word], order: range) -> list[int | None]:
    """For each word the nearest verb or listed noun on one side, with no stop between them."""
    found: list[int | None] = [None] * len(words)
    last, gap = None, 0
    for i in order:
        found[i] = last if gap <= _REACH else None
        word = words[i]
        if word.kinds or word.tag in {"x.ing", "x.ed", "according"}:
            last, gap = i, 0
        elif word.tag in _STOPS:
            last = None
        gap += 1
    return found


def _subjects(words: Sequence[Word]) -> list[str]:
    """Which kind of subject each word may have, the last before it in its clause, and how near."""
    found, last, far = [], "", 0
    for word in words:
        found.append(f"{last}{'' if far < 3 else '+' if far < 8 else '++'}" if last else "")
        kind = _SUBJECTS.get(word.tag)
        if kind is None:
            kind = next((_SUBJECTS[kind] for kind in word.kinds if kind in _SUBJECTS), None)
        if kind:
            last, far = kind, 0
        elif word.tag in {";", ":", "q"}:
            last = ""
        far += 1
    return found
