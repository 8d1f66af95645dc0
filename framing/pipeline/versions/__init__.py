"""The registry of pipeline versions. A run names the version it used; that version stays as it is."""

from __future__ import annotations

from framing.pipeline.versions.base import PipelineVersion
from framing.pipeline.versions.v1 import V1
from framing.pipeline.versions.v2 import V2
from framing.pipeline.versions.v3 import V3
from framing.pipeline.versions.v4 import V4

# In the order they were made; the last is what new runs use.
_VERSIONS: tuple[PipelineVersion, ...] = (V1(), V2(), V3(), V4())


def names() -> tuple[str, ...]:
    """The names of all versions, oldest first."""
    return tuple(version.name for version in _VERSIONS)


def get(name: str) -> PipelineVersion:
    """The version called ``name``. Raises KeyError naming those there are."""
    for version in _VERSIONS:
        if version.name == name:
            return version
    raise KeyError(f"no pipeline version {name!r}; there are: {', '.join(names())}")


def latest() -> PipelineVersion:
    """The version new runs use."""
    return _VERSIONS[-1]
