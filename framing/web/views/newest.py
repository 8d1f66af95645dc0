"""The newest comparison of a story, as its pages beside the table read it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest

from framing.models import Story
from framing.queries.comparison import Comparison
from framing.queries.comparison_loading import load_comparison
from framing.queries.layers import library_layer
from framing.queries.stories import runs_of
from framing.web.presenters.columns import Column
from framing.web.presenters.state import PageState
from framing.web.views.comparison import columns_of, get_story, title_of


@dataclass(frozen=True, slots=True)
class Newest:
    """A comparison without its evidence, every column of it, and what the address asks for."""

    story: Story
    title: str
    comparison: Comparison
    state: PageState
    every: Sequence[Column]


def read_newest(request: HttpRequest, slug: str) -> Newest | None:
    """The newest comparison of a story; None where it was never compared.

    Raises Http404 for a story that this reader may not see.
    """
    story = get_story(request, slug)
    finished = runs_of(story).finished
    if finished is None:
        return None
    loaded = load_comparison(finished, library_layer(), evidence=False)
    state = PageState.read(request.path, request.GET, [version.pk for version in loaded.versions])
    every = columns_of(request, loaded.versions, hide=state.hide)
    return Newest(story, title_of(story, every), loaded, state, every)
