"""Writes the fitted figures of grouping as a Python module of constants."""

from __future__ import annotations

import json
from collections.abc import Mapping

from framing.pipeline.group import GroupFigures

SOURCES = (
    "BASIL (Fan et al. 2019; public, no licence stated)",
    "ECB+ (Cybulska and Vossen 2014; CC BY 3.0)",
)
_HEAD = '''"""The fitted figures of grouping: coefficients only, written by ``manage.py fit``.

Do not edit by hand. A version that a run has used keeps its figures; another fit is another version.
"""

from framing.pipeline.group import GroupFigures
'''


def render(figures: GroupFigures, crossvalidation: Mapping[str, float]) -> str:
    """The module's text; ``crossvalidation`` holds B³ F1 of subjects left out of the fit."""
    return "\n".join(
        [
            _HEAD,
            "SOURCES = (",
            *(f"    {json.dumps(source)}," for source in SOURCES),
            ")",
            "# B³ F1 of subjects that were left out of the fit, on halves of each file.",
            f"CROSS_VALIDATION = {_mapping(crossvalidation, '')}",
            "GROUP = GroupFigures(",
            f"    intercept={figures.intercept:.5f},",
            f"    coefficients={_mapping(figures.coefficients, '    ')},",
            f"    threshold={figures.threshold!r},",
            f"    near={figures.near!r},",
            ")\n",
        ]
    )


def _mapping(values: Mapping[str, float], indent: str) -> str:
    lines = "".join(f"{indent}    {json.dumps(name)}: {value:.5f},\n" for name, value in values.items())
    return f"{{\n{lines}{indent}}}"
