"""Every table, for the library's owner. What is written once can be read here, never changed."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.db import models as db
from django.http import HttpRequest

from framing import models

admin.site.site_header = "Framing"
admin.site.site_title = "Framing"
admin.site.index_title = "Every table of the library"
admin.site.register(models.User, UserAdmin)


class Table(admin.ModelAdmin[Any]):
    """What all lists share: the rows they name are read along, and no list counts the whole table."""

    list_per_page = 50
    show_full_result_count = False
    formfield_overrides = {db.URLField: {"assume_scheme": "https"}}  # noqa: RUF012 - Django's own type


class Machine(Table):
    """Rows the pipeline writes: read here; they go with what they belong to."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: db.Model | None = None) -> bool:
        return False


class Kept(Machine):
    """Rows that are never changed and never thrown away."""

    def has_delete_permission(self, request: HttpRequest, obj: db.Model | None = None) -> bool:
        return False


class AliasInline(admin.TabularInline[models.OutletAlias, models.Outlet]):
    model = models.OutletAlias
    extra = 0


class DomainInline(admin.TabularInline[models.OutletDomain, models.Outlet]):
    model = models.OutletDomain
    extra = 0


class MemberInline(admin.TabularInline[models.StoryMember, models.Story]):
    model = models.StoryMember
    raw_id_fields = ("article", "version", "added_by")
    extra = 0


@admin.register(models.Outlet)
class OutletAdmin(Table):
    list_display = ("name", "kind", "country", "languages")
    list_filter = ("kind",)
    search_fields = ("name", "slug", "aliases__name", "domains__domain")
    inlines = (AliasInline, DomainInline)


@admin.register(models.OutletAlias)
class OutletAliasAdmin(Table):
    list_display = ("name", "outlet")
    list_select_related = ("outlet",)
    search_fields = ("name", "outlet__name")
    raw_id_fields = ("outlet",)


@admin.register(models.OutletDomain)
class OutletDomainAdmin(Table):
    list_display = ("domain", "outlet")
    list_select_related = ("outlet",)
    search_fields = ("domain", "outlet__name")
    raw_id_fields = ("outlet",)


@admin.register(models.Article)
class ArticleAdmin(Table):
    list_display = ("__str__", "outlet", "licence", "created_at")
    list_filter = ("licence",)
    list_select_related = ("outlet",)
    search_fields = ("url", "outlet__name", "versions__title")
    raw_id_fields = ("outlet", "created_by")


@admin.register(models.ArticleVersion)
class ArticleVersionAdmin(Kept):
    list_display = ("__str__", "article", "language", "published", "created_at")
    list_select_related = ("article",)
    search_fields = ("title", "sha256", "article__url")


@admin.register(models.Capture)
class CaptureAdmin(Kept):
    list_display = ("source", "version", "at", "by")
    list_select_related = ("version", "by")
    search_fields = ("source", "version__title")


@admin.register(models.CleaningLayer)
class CleaningLayerAdmin(Kept):
    list_display = ("version", "number", "made_with", "at", "by")
    list_select_related = ("version", "by")
    search_fields = ("version__title", "made_with")


@admin.register(models.CleaningSpan)
class CleaningSpanAdmin(Kept):
    list_display = ("layer", "start", "end", "role", "reason")
    list_filter = ("role",)
    list_select_related = ("layer__version",)
    search_fields = ("layer__version__title", "reason")


@admin.register(models.Claim)
class ClaimAdmin(Kept):
    list_display = ("__str__", "version", "kind", "segmentation", "source", "verb", "quoted")
    list_filter = ("kind", "quoted")
    list_select_related = ("version",)
    search_fields = ("version__title", "source", "verb")


@admin.register(models.Anchor)
class AnchorAdmin(Kept):
    list_display = ("quote", "version", "start", "end")
    list_select_related = ("version",)
    search_fields = ("quote", "version__title")


@admin.register(models.Pair)
class PairAdmin(Kept):
    list_display = ("__str__", "a", "b")
    list_select_related = ("a", "b")
    search_fields = ("a__quote", "b__quote")


@admin.register(models.Story)
class StoryAdmin(Table):
    list_display = ("title", "published_at", "created_at", "created_by")
    list_select_related = ("created_by",)
    search_fields = ("title", "slug")
    raw_id_fields = ("created_by",)
    prepopulated_fields = {"slug": ("title",)}  # noqa: RUF012 - the type that Django gives it
    inlines = (MemberInline,)


@admin.register(models.StoryMember)
class StoryMemberAdmin(Table):
    list_display = ("story", "article", "version", "added_at")
    list_select_related = ("story", "article", "version")
    search_fields = ("story__title", "version__title")
    raw_id_fields = ("story", "article", "version", "added_by")


@admin.register(models.Suggestion)
class SuggestionAdmin(Machine):
    list_display = ("__str__", "state", "pipeline_version", "made_at", "decided_by")
    list_filter = ("state",)
    list_select_related = ("story", "decided_by")
    search_fields = ("story__title", "articles__versions__title")


@admin.register(models.Run)
class RunAdmin(Machine):
    list_display = ("__str__", "state", "stage", "pipeline_version", "attempts", "created_at", "finished_at")
    list_filter = ("state", "pipeline_version")
    list_select_related = ("story",)
    search_fields = ("story__title", "id")


@admin.register(models.RunInput)
class RunInputAdmin(Machine):
    list_display = ("run", "version", "cleaning_layer", "segmentation")
    list_select_related = ("run__story", "version")
    search_fields = ("run__story__title", "version__title")


@admin.register(models.VersionPairResult)
class VersionPairResultAdmin(Machine):
    list_display = ("run", "a", "b")
    list_select_related = ("run__story", "a", "b")
    search_fields = ("run__story__title",)


@admin.register(models.Alignment)
class AlignmentAdmin(Machine):
    list_display = ("run", "relation", "probability", "a", "b")
    list_filter = ("relation",)
    list_select_related = ("run__story", "a__version", "b__version")
    search_fields = ("run__story__title", "pair__a__quote", "pair__b__quote")


@admin.register(models.Wording)
class WordingAdmin(Machine):
    list_display = ("alignment", "word_for_word")
    list_filter = ("word_for_word",)
    list_select_related = ("alignment",)
    search_fields = ("alignment__run__story__title",)


@admin.register(models.JudgedWording)
class JudgedWordingAdmin(Machine):
    list_display = ("run", "conflict", "a", "b")
    list_filter = ("conflict",)
    list_select_related = ("run__story", "a__version", "b__version")
    search_fields = ("run__story__title",)


@admin.register(models.AlignedClaim)
class AlignedClaimAdmin(Machine):
    list_display = ("run", "layer", "number", "judgement_revision")
    list_select_related = ("run__story", "layer")
    search_fields = ("run__story__title",)


@admin.register(models.Embedding)
class EmbeddingAdmin(Machine):
    list_display = ("text_sha256", "model_id", "precision", "pooling", "dimensions", "used_at")
    search_fields = ("text_sha256", "model_id")


@admin.register(models.Layer)
class LayerAdmin(Table):
    list_display = ("name", "kind", "slug")
    search_fields = ("name", "slug")


@admin.register(models.Judgement)
class JudgementAdmin(Kept):
    list_display = ("layer", "revision", "relation", "pair", "by", "at")
    list_filter = ("layer", "relation")
    list_select_related = ("layer", "pair", "by")
    search_fields = ("by__username", "comment", "pair__a__quote", "pair__b__quote")


@admin.register(models.IntakeBatch)
class IntakeBatchAdmin(Machine):
    list_display = ("created_at", "created_by", "story", "saved_at")
    list_select_related = ("created_by", "story")
    search_fields = ("created_by__username", "story__title")


@admin.register(models.Draft)
class DraftAdmin(Machine):
    list_display = ("__str__", "batch", "position", "state", "source")
    list_filter = ("state",)
    list_select_related = ("batch",)
    search_fields = ("title", "source")
