"""Comparisons that show what a helper does, or that end it. A helper loads this: nothing of Django here."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from itertools import combinations
from multiprocessing import parent_process
from typing import Any

from framing.adapters.comparer import Asked, Comparer, Shown
from framing.pipeline.loaded import LoadedLexicon
from framing.pipeline.types import Proposal, Relation, WordingKind, WordingSpan
from framing.pipeline.versions.base import PipelineVersion
from framing.pipeline.versions.lexicons import Lexicons
from framing.pipeline.versions.v4 import V4
from framing.pipeline.wording.relations import RelationLexicon
from tests.tiny import TinyPipeline, sums_of_words

Spans = list[tuple[WordingSpan, ...]]
NO_WORDS = Lexicons(RelationLexicon({}, frozenset()), LoadedLexicon.read({}))
TEXTS = (
    "Ferry runs aground\nThe captain said the ferry ran aground at noon. Nobody was hurt.",
    "Ship stuck\nThe ferry struck a rock around noon, the skipper claimed. Nobody at all was hurt.",
    "Boat on the rocks\nThe boat hit “a wall of fog”. No one was injured, the coast guard said.",
    "Ferry freed\nA tug freed the ferry on Sunday. The company regrets what it called a mishap.",
)


@dataclass
class Doing(TinyPipeline):
    """The tiny pipeline, but for what a helper does before it compares, or everybody where ``by_all``."""

    first: Callable[[], object]
    by_all: bool = False

    def compare(self, *args: Any) -> Spans:
        if self.by_all or parent_process():
            self.first()
        return super().compare(*args)


class Telling(V4):
    """The fourth version, which tells after its spans what else is loaded where it compares."""

    def compare(self, *args: Any) -> Spans:
        heavy = ("django", "torch", "sentence_transformers", "scipy", "sklearn")
        loaded = tuple(name for name in heavy if name in sys.modules)
        by = "helper" if parent_process() else "all"
        return [*super().compare(*args), (WordingSpan("a", 0, 1, WordingKind.SAME, slot=by, also=loaded),)]


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def fail() -> None:
    raise ValueError("a word is missing")


def wait_forever() -> None:
    print("waiting", flush=True)
    threading.Event().wait()


def comparer(pipeline: PipelineVersion, words: Lexicons = NO_WORDS) -> Comparer:
    """Of four short reports, told by the fourth version."""
    documents = [V4().read(text, language="en") for text in TEXTS]
    vectors = [sums_of_words([claim.text for claim in document.claims]) for document in documents]
    shown = map(Shown, range(len(TEXTS)), documents, vectors)
    return Comparer(pipeline, words, {one.name: one for one in shown})


def tasks(of: Comparer) -> list[tuple[str, Asked]]:
    """All claims of every two reports, but for the last two, which nobody proposed anything between."""
    return [
        (
            f"{a} and {b}",
            Asked(
                a,
                b,
                tuple(
                    Proposal(i, j, Relation.OVERLAP, 0.7, {"cosine": 0.5})
                    for i in range(len(of.shown[a].document.claims))
                    for j in range(len(of.shown[b].document.claims))
                    if (a, b) != (2, 3)
                ),
            ),
        )
        for a, b in combinations(of.shown, 2)
    ]
