"""Files on this machine as reports the pipeline has read, for the command line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path

from framing.adapters.captured import Captured, UnreadableError
from framing.adapters.encoder import SentenceEncoder
from framing.adapters.files import Upload, read_upload
from framing.adapters.fixtures import is_demonstration
from framing.adapters.outlets import registry
from framing.adapters.reading import with_language
from framing.pipeline.arrays import ClaimVectors
from framing.pipeline.types import Details, Document
from framing.pipeline.versions.base import PipelineVersion


@dataclass(frozen=True, slots=True)
class Report:
    """One captured text, read. ``file`` is the path as it was given, with a number where it holds several.

    ``notes`` say what a person should know about how it was read; ``is_demonstration`` that the text is
    one of our own, which stands for no outlet.
    """

    file: str
    url: str
    document: Document
    notes: tuple[str, ...] = ()
    is_demonstration: bool = False


def read_reports(paths: Sequence[str], version: PipelineVersion) -> tuple[Report, ...]:
    """Every report in the files, in order.

    Raises UnreadableError, with the path, where a file or a part of one cannot be read.
    """
    return tuple(report for path in paths for report in _reports(path, version))


def _reports(path: str, version: PipelineVersion) -> list[Report]:
    texts = _upload(path).texts
    several = len(texts) > 1
    return [
        _report(f"{path}#{number}" if several else path, text, version)
        for number, text in enumerate(texts, 1)
    ]


def _upload(path: str) -> Upload:
    file = Path(path)
    if file.is_dir():
        raise UnreadableError(f"{path}: this is a folder; name the files in it")
    try:
        upload = read_upload(file.name, file.read_bytes())
    except OSError as error:
        raise UnreadableError(f"{path}: {error.strerror or error}") from error
    except UnreadableError as error:
        raise UnreadableError(f"{path}: {error}") from error
    if upload.refused:
        first = upload.refused[0]
        raise UnreadableError(f"{path}: {first.name}: {first.reason}")
    return upload


def _report(file: str, captured: Captured, version: PipelineVersion) -> Report:
    known = with_language(captured).details
    document = version.read(captured.text, outlets=registry(), language=known.language, url=captured.url)
    if not document.claims:
        raise UnreadableError(f"{file}: no sentence of a report was found in this text")
    details = _declared_first(known, document.details)
    document = replace(document, details=details)
    return Report(file, captured.url, document, captured.notes, is_demonstration(captured.text))


def _declared_first(declared: Details, found: Details) -> Details:
    """What a file says of itself goes before what is detected in its text."""
    names = [field.name for field in fields(Details)]
    return Details(**{name: getattr(declared, name) or getattr(found, name) for name in names})


def encode_claims(documents: Sequence[Document], encoder: SentenceEncoder) -> tuple[ClaimVectors, ...]:
    """The vectors of every document's claims, in one pass over all of them."""
    texts = [claim.text for document in documents for claim in document.claims]
    vectors = encoder.encode(texts)
    found, start = [], 0
    for document in documents:
        end = start + len(document.claims)
        found.append(vectors.of(range(start, end)))
        start = end
    return tuple(found)
