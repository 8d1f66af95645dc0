"""Writes the fitted figures as a Python module of constants: small, readable, importable without files."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from framing.measuring.crossvalidation import LeftOut
from framing.measuring.recalibration import Recalibration
from framing.pipeline import align, match
from framing.pipeline.absence import AbsenceFigures
from framing.pipeline.types import Expected

_HEAD = '''"""The fitted figures of alignment: coefficients only, written by ``manage.py fit``.

Do not edit by hand. A version that a run has used keeps its figures; another fit is another version.
"""

from framing.pipeline.absence import AbsenceFigures
from framing.pipeline.align import Figures
from framing.pipeline.match import Ladder, Rung
from framing.pipeline.types import Expected
'''


def render(
    figures: align.Figures,
    ladder: match.Ladder,
    absence: AbsenceFigures,
    left_out: LeftOut,
    sources: Sequence[str],
) -> str:
    """The module's text. ``sources`` name each data set with its licence."""
    return "\n".join(
        [
            _HEAD,
            *_named(sources),
            "# Figures of events that were left out of the fit.",
            f"CROSS_VALIDATION = {_mapping(left_out.figures, '')}",
            f"THRESHOLD = {left_out.threshold!r}",
            "# At a threshold: how many of the proposed pairs are right, and how many of all are found.",
            f"EXPECTED = (\n{_expected(left_out.expected)})",
            f"ALIGNMENT = Figures(\n    intercept={figures.intercept:.5f},",
            f"    coefficients={_mapping(figures.coefficients, '    ')},\n)",
            f"LADDER = Ladder(\n    same={_rung(ladder.same)},\n    adds={_rung(ladder.adds)},\n)",
            f"ABSENCE = AbsenceFigures(\n    intercept={absence.intercept:.5f},",
            f"    coefficients={_mapping(absence.coefficients, '    ')},\n)\n",
        ]
    )


_TASKS_HEAD = '''"""Recalibrations of measuring tasks, written by ``manage.py fit``. Do not edit by hand."""

from framing.measuring.recalibration import Recalibration
'''


def render_tasks(recalibrations: Mapping[str, Recalibration], sources: Sequence[str]) -> str:
    """The module of recalibrations, each under the name of its task in capitals."""
    lines = [
        f"{task.upper()} = Recalibration(slope={found.slope:.5f}, intercept={found.intercept:.5f}, "
        f"threshold={found.threshold!r})"
        for task, found in recalibrations.items()
    ]
    return "\n".join([_TASKS_HEAD, *_named(sources), *lines, ""])


def _named(sources: Sequence[str]) -> list[str]:
    return ["SOURCES = (", *(f"    {json.dumps(source)}," for source in sources), ")"]


def _expected(rows: Iterable[Expected]) -> str:
    return "".join(
        f"    Expected({row.threshold!r}, precision={row.precision:.5f}, recall={row.recall:.5f}),\n"
        for row in rows
    )


def _rung(rung: match.Rung) -> str:
    inner = _mapping(rung.coefficients, "        ")
    return f"Rung(\n        intercept={rung.intercept:.5f},\n        coefficients={inner},\n    )"


def _mapping(values: Mapping[str, float], indent: str) -> str:
    lines = "".join(f"{indent}    {json.dumps(name)}: {value:.5f},\n" for name, value in values.items())
    return f"{{\n{lines}{indent}}}"


def write(path: Path, text: str) -> None:
    """Replaces the file in one step, so that a failure leaves the old one whole."""
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=path.parent, delete=False) as draft:
        draft.write(text)
    try:
        Path(draft.name).chmod(0o644)
        os.replace(draft.name, path)  # noqa: PTH105
    except OSError:
        Path(draft.name).unlink(missing_ok=True)
        raise
