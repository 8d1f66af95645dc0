"""Writes the fitted figures of attributions as a Python module of constants."""

from __future__ import annotations

import json
from collections.abc import Mapping
from textwrap import wrap

from framing.pipeline.attribute.fitted import AttributionFigures, Cut, Head, Scale

SOURCES = (
    "PolNeAR, dev and part of train: Newell et al. 2018, no licence stated",
    "Lists of words: our own, framing/pipeline/attribute/fitted (MIT)",
)
_HEAD = '''"""The fitted figures of attributions: coefficients only, by ``manage.py fit_attributions``.

Do not edit by hand. A version that a run has used keeps its figures; another fit is another version.
A feature names sorts of words and where they stand, never a word of the reports it was fitted to.
"""

from framing.pipeline.attribute.fitted import AttributionFigures, Cut, Head, Scale, coefficients

# fmt: off
'''
_WIDTH = 104  # several coefficients a line, as there are many


def render(figures: AttributionFigures, crossvalidation: Mapping[str, float]) -> str:
    """The module's text."""
    figures_left_out = crossvalidation.items()
    left_out = "".join(f"    {json.dumps(name)}: {value:.5f},\n" for name, value in figures_left_out)
    return "\n".join(
        [
            _HEAD,
            "SOURCES = (",
            *(f"    {json.dumps(source)}," for source in SOURCES),
            ")",
            "# Figures of reports that were left out of the fit.",
            f"CROSS_VALIDATION = {{\n{left_out}}}",
            "ATTRIBUTIONS = AttributionFigures(",
            f"    cue={_head(figures.cue)},",
            f"    source={_head(figures.source)},",
            f"    content={_head(figures.content)},",
            f"    whole={_head(figures.whole)},",
            f"    cue_cut={_cut(figures.cue_cut)},",
            f"    source_least={figures.source_least!r},",
            f"    content_cut={_cut(figures.content_cut)},",
            f"    least={figures.least!r},",
            f"    clear={figures.clear!r},",
            ")\n",
        ]
    )


def _head(head: Head | Scale) -> str:
    pairs = " ".join(f"{name}:{weight!r}" for name, weight in head.coefficients.items())
    lines = wrap(pairs, _WIDTH, break_long_words=False, break_on_hyphens=False)
    told = "".join(f"    {line}\n" for line in lines)
    return f'{type(head).__name__}({head.intercept!r}, coefficients("""\n{told}"""))'


def _cut(cut: Cut) -> str:
    return f"Cut({cut.least!r}, {cut.start!r})"
