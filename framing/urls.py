"""Every address of the site."""

from django.contrib import admin
from django.urls import URLPattern, URLResolver, path

from framing.web.views import (
    account,
    article,
    comparison,
    guide,
    intake,
    library,
    outlet,
    reading,
    run,
    story,
    suggestions,
)

urlpatterns: list[URLPattern | URLResolver] = [
    path("", library.library, name="library"),
    path("guide/", guide.guide, name="guide"),
    path("sign-in/", account.sign_in, name="sign_in"),
    path("sign-in/link/", account.sign_in_link, name="sign_in_link"),
    path("sign-out/", account.sign_out, name="sign_out"),
    path("outlets/", outlet.outlets, name="outlets"),
    path("outlets/<slug:slug>/", outlet.outlet, name="outlet"),
    path("articles/<int:article_id>/", article.article, name="article"),
    path("runs/<uuid:run_id>/", run.run, name="run"),
    path("suggestions/", suggestions.look, name="suggestions"),
    path("suggestions/<int:suggestion_id>/", suggestions.decide, name="suggestion"),
    path("stories/new/", story.new_story, name="new_story"),
    path("stories/<slug:slug>/", story.story, name="story"),
    path("stories/<slug:slug>/compare/", comparison.comparison, name="comparison"),
    path("stories/<slug:slug>/read/", reading.reading, name="reading"),
    path("stories/<slug:slug>/at/<uuid:run_id>/<int:revision>/", comparison.pinned, name="pinned_comparison"),
    path("add/", intake.intake, name="intake"),
    path("add/<uuid:batch_id>/", intake.intake_batch, name="intake_batch"),
    path("add/<uuid:batch_id>/<int:draft_id>/", intake.intake_draft, name="intake_draft"),
    path("admin/", admin.site.urls),
]
