"""Every address of the site."""

from django.contrib import admin
from django.urls import URLPattern, URLResolver, path

from framing.web.views import comparison, intake

urlpatterns: list[URLPattern | URLResolver] = [
    path("stories/<slug:slug>/compare/", comparison.comparison, name="comparison"),
    path("stories/<slug:slug>/at/<uuid:run_id>/<int:revision>/", comparison.pinned, name="pinned_comparison"),
    path("add/", intake.intake, name="intake"),
    path("add/<uuid:batch_id>/", intake.intake_batch, name="intake_batch"),
    path("add/<uuid:batch_id>/<int:draft_id>/", intake.intake_draft, name="intake_draft"),
    path("admin/", admin.site.urls),
]
