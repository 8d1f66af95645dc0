"""Writes the fitted figures of linked words as a Python module of constants."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from framing.pipeline.wording.linking import LinkingFigures, Look

SOURCES = ("MultiMWA-MTRef: Lan et al. 2021, no licence stated",)
_HEAD = '''"""The fitted figures of linked words: coefficients only, written by ``manage.py fit_links``.

Do not edit by hand. A version that a run has used keeps its figures; another fit is another version.
Of each sort of two words a constant and a weight a name, in the order of the names.
"""

from framing.pipeline.wording.linking import LinkingFigures, Look

# fmt: off
'''
_WIDTH = 108


def render(figures: LinkingFigures, crossvalidation: Mapping[str, float], model: str) -> str:
    """The module. ``model`` names the encoder that the figures are for."""
    return "\n".join(
        [
            _HEAD,
            "SOURCES = (",
            *(f"    {json.dumps(source)}," for source in SOURCES),
            ")",
            f"MODEL = {json.dumps(model)}",
            "# Figures of what was left out of the fit.",
            "CROSS_VALIDATION: dict[str, float] = {",
            *(f"    {json.dumps(name)}: {value:.4f}," for name, value in crossvalidation.items()),
            "}",
            "LINKING = LinkingFigures(",
            "    looks=(",
            *(line for look in figures.looks for line in _look(look)),
            "    ),",
            f"    equal={figures.equal!r},",
            f"    different={figures.different!r},",
            ")",
            "",
        ]
    )


def _look(look: Look) -> Iterable[str]:
    yield "        Look("
    yield "            ("
    yield from _filled(map(json.dumps, look.names))
    yield "            ),"
    yield "            {"
    for sort, weights in look.weights.items():
        yield f"                {json.dumps(sort)}: ("
        yield from _filled(f"{weight:.4g}" for weight in weights)
        yield "                ),"
    yield "            },"
    yield "        ),"


def _filled(values: Iterable[str]) -> Iterable[str]:
    """The values with commas, as many a line as have room."""
    line = " " * 19
    for value in values:
        if len(line) + len(value) + 2 > _WIDTH:
            yield line
            line = " " * 19
        line += f" {value},"
    yield line
