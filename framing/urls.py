"""Every address of the site."""

from django.contrib import admin
from django.urls import URLPattern, URLResolver, path, register_converter

from framing.web.addresses import NameConverter
from framing.web.views import (
    account,
    article,
    changes,
    comparison,
    exports,
    guide,
    intake,
    library,
    naming,
    outlet,
    prominence,
    reading,
    run,
    story,
    suggestions,
    voices,
)

register_converter(NameConverter, "name")
_PINNED = "stories/<name:slug>/at/<uuid:run_id>/<int:revision>/"

urlpatterns: list[URLPattern | URLResolver] = [
    path("", library.library, name="library"),
    path("guide/", guide.guide, name="guide"),
    path("sign-in/", account.sign_in, name="sign_in"),
    path("sign-in/link/", account.sign_in_link, name="sign_in_link"),
    path("sign-out/", account.sign_out, name="sign_out"),
    path("outlets/", outlet.outlets, name="outlets"),
    path("outlets/<name:slug>/", outlet.outlet, name="outlet"),
    path("articles/<int:article_id>/", article.article, name="article"),
    path("runs/<uuid:run_id>/", run.run, name="run"),
    path("suggestions/", suggestions.look, name="suggestions"),
    path("suggestions/<int:suggestion_id>/", suggestions.decide, name="suggestion"),
    path("stories/new/", story.new_story, name="new_story"),
    path("stories/<name:slug>/", story.story, name="story"),
    path("stories/<name:slug>/compare/", comparison.comparison, name="comparison"),
    path("stories/<name:slug>/changes/", changes.changes, name="changes"),
    path("stories/<name:slug>/read/", reading.reading, name="reading"),
    path("stories/<name:slug>/first/", prominence.prominence, name="prominence"),
    path("stories/<name:slug>/voices/", voices.voices, name="voices"),
    path("stories/<name:slug>/names/", naming.naming, name="naming"),
    path(_PINNED, comparison.pinned, name="pinned_comparison"),
    path(f"{_PINNED}comparison.csv", exports.comparison_csv, name="export_csv"),
    path(f"{_PINNED}comparison.json", exports.comparison_json, name="export_json"),
    path(f"{_PINNED}comparison.html", exports.comparison_html, name="export_html"),
    path(f"{_PINNED}handout/", exports.handout, name="handout"),
    path(f"{_PINNED}cite/", exports.citation, name="citation"),
    path(f"{_PINNED}citation.bib", exports.citation_bibtex, name="citation_bibtex"),
    path(f"{_PINNED}citation.ris", exports.citation_ris, name="citation_ris"),
    path("add/", intake.intake, name="intake"),
    path("add/<uuid:batch_id>/", intake.intake_batch, name="intake_batch"),
    path("add/<uuid:batch_id>/<int:draft_id>/", intake.intake_draft, name="intake_draft"),
    path("admin/", admin.site.urls),
]

# A database that was merely busy is no fault: its page offers the same request again.
handler500 = "framing.web.views.errors.server_error"
