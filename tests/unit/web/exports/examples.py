"""Comparisons of small reports by the pipeline that tests can foretell."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from framing.adapters.lexicons import lexicons
from framing.adapters.reports import Report, encode_claims
from framing.pipeline.types import Details
from framing.pipeline.versions.comparison import Comparison, compare_all
from tests.tiny import TinyEncoder, TinyPipeline


def report(text: str, *, file: str = "one.txt", url: str = "", details: Details | None = None) -> Report:
    document = TinyPipeline().read(text)
    return Report(file, url, replace(document, details=details or Details(title=text.splitlines()[0])))


def compared(*reports: Report) -> Comparison:
    documents = [of.document for of in reports]
    return compare_all(TinyPipeline(), documents, encode_claims(documents, TinyEncoder()), lexicons())


HARBOUR = report(
    "Crane falls\nShare this\nThe crane fell on Monday. Nobody was hurt.",
    file="harbour.txt",
    url="https://harbour.example/crane",
    details=Details(title="Crane falls", outlet="Harbour Post", published=date(2024, 3, 4), language="en"),
)
TOWN = report("Quay closed\nThe crane fell on Monday morning. Ferries were late.", file="town.txt")
CHOIR = report("Choir sings\nSingers filled Oldhall.", file="choir.txt")
