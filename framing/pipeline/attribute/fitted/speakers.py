"""Who can speak: people, groups, bodies and documents, by lists of our own, endings and capitals."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from framing.pipeline.attribute.fitted.bodies import (
    ABSTRACT_ENDINGS,
    CAPITAL_ENDINGS,
    ENDINGS,
    HEADINGS,
    LISTED,
    THINGS,
)
from framing.pipeline.attribute.fitted.runs import Run
from framing.pipeline.attribute.fitted.words import Word
from framing.pipeline.words import word_set

_SPEAKING = word_set("n.person n.document n.claim")
_LINKS = word_set("of for from at with in on by to prep about against who which that , ( - as like :")
_VERBAL = ("v.past", "v.perfect", "v.ing", "x.ed", "x.ing")
_OWNS = word_set("the a his this be")  # "be" is how a possessive "'s" is filed
_AMOUNTS = word_set(
    "half majority number percent fraction dozens hundreds thousands millions score third quarter list"
)
# What follows a word that opens a sentence and is no subject: "Ahead of", "Close to", "Right now".
_BEHIND_ADVERBS = word_set("of to by for about also")
_HEADLINE = 0.6  # share of words in capitals of a headline that is set so
_PRONOUNS = word_set("he him it one quant this count who")


class Spelt(NamedTuple):
    """Words of a report, in lower case, by how it writes them inside a sentence."""

    with_capital: frozenset[str]
    small: frozenset[str]


def spelt(sentences: Iterable[Sequence[Word]], text: str) -> Spelt:
    """How a report writes its words. Headlines that write every word with a capital say nothing."""
    capitals: set[str] = set()
    small: set[str] = set()
    for words in sentences:
        letters = [word for word in words if text[word.start].isalpha()]
        raised = [word for word in letters if text[word.start].isupper()]
        if len(raised) > _HEADLINE * len(letters):
            continue
        small.update(word.text for word in letters if text[word.start].islower())
        for before, word in pairwise(words):
            if text[word.start].isupper() and (before.text[0].isalnum() or before.tag == ","):
                capitals.add(word.text)
    return Spelt(frozenset(capitals), frozenset(small))


def is_speaker(word: Word) -> bool:
    """Whether a common noun is of a person, a group, a body or a document."""
    if not _SPEAKING.isdisjoint(word.kinds):
        return True
    if word.text in THINGS:
        return False
    if word.text.endswith(("-year-old", "-year-olds")):
        return True
    return any(
        one in LISTED or (len(one) > 4 and one not in THINGS and one.endswith(ENDINGS))
        for one in _singulars(word.text.rpartition("-")[2])
    )


def can_speak(words: Sequence[Word], name: Run, cue: Run, report: Spelt) -> bool:
    """Whether a source is of the sort that can speak.

    Names, pronouns and the listed can. Of any other noun a verb must say it that reports wherever it stands;
    "the wall said" is a way of speaking, "the wall found" a misreading.
    """
    begin, end = name
    head = _head(words, begin, end)
    word = words[head]
    if words[cue[0]].tag == ":":
        known = is_speaker(word) or word.text in report.with_capital
        return known or (_is_no_heading(word, report) and _is_name(words[begin:end]))
    if word.tag in _PRONOUNS or word.text in _AMOUNTS or is_speaker(word):
        return True
    if word.tag == "Cap" and (head > _opening(words) or word.text in report.with_capital):
        return True
    if end < cue[0] and words[end].tag in _BEHIND_ADVERBS:
        return False
    if word.tag == "Cap" and _like_a_name(word):
        return True
    # "announced his plan" has its object behind it; "according to a count" has its source there.
    ahead = end <= cue[0]
    firm = any(("core" in one.kinds and ahead) or one.tag == "according" for one in words[slice(*cue)])
    return firm and (word.tag == "Cap" or _is_noun(words, begin, head))


def _is_no_heading(word: Word, report: Spelt) -> bool:
    """Whether what stands before a colon may be a name, in a report that writes it nowhere else."""
    return _like_a_name(word) and word.text not in report.small | HEADINGS


def _is_name(words: Sequence[Word]) -> bool:
    return all(word.tag in {"Cap", "abbr"} for word in words)


def _like_a_name(word: Word) -> bool:
    """Whether a word that a sentence opens with may be a name; "Relations" and "Building" may be none."""
    return word.text.endswith(CAPITAL_ENDINGS) or not word.text.endswith(ABSTRACT_ENDINGS)


def _is_noun(words: Sequence[Word], begin: int, head: int) -> bool:
    """Whether a word that no list knows may be the noun of a phrase: no verb, and not alone in it."""
    word = words[head]
    if word.is_verb and not word.tag.startswith("vn") and (head == begin or words[head - 1].tag not in _OWNS):
        return False
    alone = head == begin and not word.text.endswith("s")
    return word.text[0].isalpha() and not alone and not word.tag.startswith("n.view")


def _head(words: Sequence[Word], begin: int, end: int) -> int:
    """Index of the noun: the last word before what is said of it; behind an amount what there is of it."""
    for i in range(begin + 1, end):
        if words[i].tag in _LINKS:
            amount = words[i - 1].text in _AMOUNTS or words[i - 1].tag in {"num", "count", "quant", "one"}
            if amount and words[i].tag in {"of", "in"} and i + 1 < end:
                return _head(words, i + 1, end)
            return _noun_before(words, begin, i)
    return _noun_before(words, begin, end)


def _noun_before(words: Sequence[Word], begin: int, end: int) -> int:
    """Index of the last word before ``words[end]`` that is no mark and no participle ("asked by us")."""
    for i in range(end - 1, begin, -1):
        verbal = words[i].tag.startswith(_VERBAL) and words[i - 1].tag not in _OWNS
        if words[i].text[0].isalnum() and not verbal:
            return i
    return begin


def _opening(words: Sequence[Word]) -> int:
    """Index of the first word of a sentence, behind marks."""
    return next((i for i, word in enumerate(words) if word.text[0].isalnum()), 0)


def _singulars(noun: str) -> Iterable[str]:
    """What a noun may be in the singular; itself first."""
    yield noun
    if noun.endswith("ies"):
        yield noun[:-3] + "y"
    elif noun.endswith("s") and not noun.endswith("ss"):
        yield noun[:-1]
        if noun.endswith("es"):
            yield noun[:-2]
            yield noun[:-2] + "is"
