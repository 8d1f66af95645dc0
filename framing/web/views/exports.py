"""A frozen comparison to take along: CSV, JSON, one HTML file, a handout, a citation.

Every address here names a run and a judgement revision, so that a file can be had again as it was.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import wraps
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from framing.models import Story
from framing.policies import can_read_story
from framing.queries.comparison import Comparison
from framing.queries.comparison_loading import load_comparison
from framing.queries.layers import library_layer
from framing.queries.reports import pieces_read_by
from framing.queries.stories import finished_runs_of
from framing.web.exports.citation import Citation, cite
from framing.web.exports.sheet import Sheet, build_sheet
from framing.web.exports.sheet_csv import sheet_csv
from framing.web.exports.sheet_html import sheet_html
from framing.web.exports.sheet_json import sheet_json
from framing.web.presenters.columns import Column
from framing.web.presenters.filters import Filters
from framing.web.presenters.handout import build_handout
from framing.web.presenters.state import PageState
from framing.web.views.comparison import columns_of, title_of


@dataclass(frozen=True, slots=True)
class Frozen:
    """A story's comparison as one run and one judgement revision show it, and what of it is asked for."""

    request: HttpRequest
    story: Story
    loaded: Comparison
    state: PageState

    def columns(self, *, hide: bool) -> list[Column]:
        return columns_of(self.request, self.loaded.versions, hide=hide)

    def sheet(self, columns: list[Column], **changes: object) -> Sheet:
        """The rows asked for; ``changes`` overrule choices of the address."""
        state = replace(self.state, **{"row": "", **changes})  # type: ignore[arg-type]
        return build_sheet(self.story, self.loaded, columns, state, self.permalink(state))

    def permalink(self, state: PageState) -> str:
        """The absolute address of the pinned page."""
        names = [self.story.slug, self.loaded.run.pk, self.loaded.revision]
        address = state.url(path=reverse("pinned_comparison", args=names))
        return self.request.build_absolute_uri(address)

    def file(self, content: str, content_type: str, ending: str) -> HttpResponse:
        """An answer that is saved under a name."""
        name = f"{self.story.slug}-{str(self.loaded.run.pk)[:8]}-{self.loaded.revision}.{ending}"
        return HttpResponse(
            content,
            content_type=f"{content_type}; charset=utf-8",
            headers={
                "Content-Disposition": content_disposition_header(as_attachment=True, filename=name) or ""
            },
        )


_View = Callable[[HttpRequest, str, UUID, int], HttpResponseBase]


def _of_frozen(name: str) -> Callable[[Callable[[Frozen], HttpResponse]], _View]:
    """Makes a view of what answers for a frozen comparison; ``name`` is the view's own in the addresses.

    As on the pinned page, a later revision than the last leads to the last.
    """

    def make(answer: Callable[[Frozen], HttpResponse]) -> _View:
        @require_safe
        @wraps(answer)
        def view(request: HttpRequest, slug: str, run_id: UUID, revision: int) -> HttpResponseBase:
            run = get_object_or_404(finished_runs_of(slug), pk=run_id)
            story = run.story
            if not can_read_story(request.user, story):
                raise Http404("no such story")
            loaded = load_comparison(run, library_layer(), revision=revision)
            if revision != loaded.revision:
                exact, query = reverse(name, args=[slug, run_id, loaded.revision]), request.GET.urlencode()
                return redirect(f"{exact}?{query}" if query else exact)
            return answer(Frozen(request, story, loaded, _state(request, loaded)))

        return view

    return make


def _state(request: HttpRequest, loaded: Comparison) -> PageState:
    """The choices of the address; which page of the table was open makes no difference to a file."""
    query = request.GET.copy()
    query.pop("page", None)
    return PageState.read(request.path, query, [version.pk for version in loaded.versions])


@_of_frozen("export_csv")
def comparison_csv(of: Frozen) -> HttpResponse:
    """A line a cell. Data name their outlets, whatever a page hides."""
    sheet = of.sheet(of.columns(hide=False), hide=False)
    return of.file(sheet_csv(sheet), "text/csv", "csv")


@_of_frozen("export_json")
def comparison_json(of: Frozen) -> HttpResponse:
    """All rows of the chosen reports in ``framing.comparison/1``."""
    sheet = of.sheet(of.columns(hide=False), hide=False, show="all", filters=Filters())
    data = sheet_json(sheet, pieces_read_by(of.loaded.run))
    return of.file(json.dumps(data, ensure_ascii=False, indent=1) + "\n", "application/json", "json")


@_of_frozen("export_html")
def comparison_html(of: Frozen) -> HttpResponse:
    """One file that opens anywhere; it hides outlets where the page does."""
    columns = of.columns(hide=of.state.hide)
    return of.file(sheet_html(of.sheet(columns), title_of(of.story, columns)), "text/html", "html")


@_of_frozen("handout")
def handout(of: Frozen) -> HttpResponse:
    """The comparison for paper; it hides outlets where the page does."""
    columns = of.columns(hide=of.state.hide)
    sheet = of.sheet(columns)
    context = {
        "story": of.story,
        "title": title_of(of.story, columns),
        "sheet": sheet,
        "page": build_handout(len(sheet.columns), of.state, of.request.GET.get("paper", "")),
    }
    return render(of.request, "handout/page.html", context)


def _citation(of: Frozen) -> Citation:
    """Of the whole comparison, or of the row that the address names."""
    sheet = of.sheet(of.columns(hide=False), hide=False, row=of.state.row)
    return cite(sheet, seen=timezone.localdate())


@_of_frozen("citation")
def citation(of: Frozen) -> HttpResponse:
    """How to cite the comparison, ready to be copied."""
    context = {"story": of.story, "loaded": of.loaded, "citation": _citation(of)}
    return render(of.request, "citation/page.html", context)


@_of_frozen("citation_bibtex")
def citation_bibtex(of: Frozen) -> HttpResponse:
    return of.file(_citation(of).bibtex, "application/x-bibtex", "bib")


@_of_frozen("citation_ris")
def citation_ris(of: Frozen) -> HttpResponse:
    return of.file(_citation(of).ris, "application/x-research-info-systems", "ris")
