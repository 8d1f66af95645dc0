"""Writes the fitted figures of related phrases and of loaded language as Python modules of constants."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from framing.pipeline.loaded import Head, LoadedFigures
from framing.pipeline.wording.relations import Kind, KindFigures, LinkFigures, Look

RELATION_SOURCES = (
    "iSTS 2016, headlines, train: Agirre et al. 2016, no licence stated",
    "Lists of words: our own, fixtures/lexicons/relations.json (MIT)",
)
LOADED_SOURCES = (
    "BABE: Spinde et al. 2021, no licence stated",
    "Lists of words: our own, fixtures/lexicons/loaded.json (MIT)",
)
_HEAD = '''"""The fitted figures of {what}: coefficients only, written by ``manage.py {command}``.

Do not edit by hand. A version that a run has used keeps its figures; another fit is another version.
An axis holds one number a dimension of the default encoder's vectors; it holds no words.
"""

from {module} import {names}

# fmt: off
'''
_IN_A_LINE = 12


def render_relations(
    links: LinkFigures, kinds: KindFigures, crossvalidation: Mapping[str, float], model: str
) -> str:
    """The module of related phrases. ``model`` names the encoder that the figures are for."""
    head = _HEAD.format(
        what="related phrases",
        command="fit_relations",
        module="framing.pipeline.wording.relations",
        names="Kind, KindFigures, LinkFigures, Look",
    )
    looks = "".join(f"        Kind.{kind.name}: {_look(look)},\n" for kind, look in kinds.looks.items())
    return "\n".join(
        [
            head,
            *_told(RELATION_SOURCES, crossvalidation, model),
            f"LINKS = LinkFigures(\n    alone={_look(links.alone)},\n    among={_look(links.among)},",
            f"    threshold={links.threshold!r},\n)",
            f"KINDS = KindFigures(\n    looks={{\n{looks}    }},\n    direction={_mapping(kinds.direction)},",
            f"    axis={_axis(kinds.axis)},",
            f"    sure_shared={_sure(kinds.sure_shared)},\n    sure_apart={_sure(kinds.sure_apart)},\n)\n",
        ]
    )


def _sure(least: Mapping[Kind, float]) -> str:
    return "{" + ", ".join(f"Kind.{kind.name}: {at!r}" for kind, at in least.items()) + "}"


def render_loaded(
    fitted: Mapping[str, LoadedFigures], crossvalidation: Mapping[str, float], model: str
) -> str:
    """The module of loaded language, figures by the name they get. ``model`` names their encoder."""
    head = _HEAD.format(
        what="loaded language",
        command="fit_loaded",
        module="framing.pipeline.loaded",
        names="Head, LoadedFigures",
    )
    return "\n".join(
        [
            head,
            *_told(LOADED_SOURCES, crossvalidation, model),
            *(f"{name} = {_loaded(figures)}" for name, figures in fitted.items()),
            "",
        ]
    )


def _loaded(figures: LoadedFigures) -> str:
    return (
        f"LoadedFigures(word={_head(figures.word)}, sentence={_head(figures.sentence)}, "
        f"among={_mapping(figures.among)}, word_threshold={figures.word_threshold!r}, "
        f"sentence_threshold={figures.sentence_threshold!r})"
    )


def _told(sources: Sequence[str], crossvalidation: Mapping[str, float], model: str) -> list[str]:
    return [
        "SOURCES = (",
        *(f"    {json.dumps(source)}," for source in sources),
        ")",
        f"MODEL = {json.dumps(model)}",
        "# Figures of what was left out of the fit.",
        f"CROSS_VALIDATION = {_mapping(crossvalidation)}",
    ]


def _look(look: Look) -> str:
    return f"Look({look.intercept:.5f}, {_mapping(look.coefficients)})"


def _head(head: Head) -> str:
    return f"Head({head.intercept:.5f}, {_mapping(head.coefficients)}, {_axis(head.axis)})"


def _mapping(values: Mapping[str, float]) -> str:
    lines = "".join(f"    {json.dumps(name)}: {value:.5f},\n" for name, value in values.items())
    return f"{{\n{lines}}}"


def _axis(values: Sequence[float]) -> str:
    if not values:
        return "()"
    starts = range(0, len(values), _IN_A_LINE)
    lines = (", ".join(f"{value:.3f}" for value in values[k : k + _IN_A_LINE]) for k in starts)
    return "(\n" + "".join(f"    {line},\n" for line in lines) + ")"
