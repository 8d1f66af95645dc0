"""Every address of the site."""

from django.contrib import admin
from django.urls import URLPattern, URLResolver, path

from framing.web.views import comparison

urlpatterns: list[URLPattern | URLResolver] = [
    path("stories/<slug:slug>/compare/", comparison.comparison, name="comparison"),
    path("stories/<slug:slug>/at/<uuid:run_id>/<int:revision>/", comparison.pinned, name="pinned_comparison"),
    path("admin/", admin.site.urls),
]
