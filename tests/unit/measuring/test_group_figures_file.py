"""The fitted figures of grouping as a module."""

from __future__ import annotations

from framing.measuring.group_figures_file import render
from framing.pipeline.versions import figures_group_v2
from framing.pipeline.versions.figures_group_v2 import GROUP


def test_the_written_module_holds_the_figures() -> None:
    written: dict[str, object] = {}
    exec(compile(render(GROUP, {"a file": 0.5}), "figures", "exec"), written)  # noqa: S102
    assert written["GROUP"] == GROUP
    assert written["CROSS_VALIDATION"] == {"a file": 0.5}
    assert written["SOURCES"] == figures_group_v2.SOURCES
