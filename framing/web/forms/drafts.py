"""The details of drafts as detected, to be edited before anything is stored."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from typing import Any, ClassVar

from django import forms
from django.conf.locale import LANG_INFO
from django.db.models import QuerySet

from framing.adapters.captured import UnreadableError
from framing.adapters.fetch import check_url
from framing.models import Draft, IntakeBatch, Outlet, Story

_LANGUAGES = sorted(
    ((code, info["name"]) for code, info in LANG_INFO.items() if len(code) == 2 and "name" in info),
    key=lambda choice: choice[1],
)
_LANGUAGE_CODES = {code for code, _ in _LANGUAGES}


class DraftForm(forms.ModelForm[Draft]):
    """One draft's details. What was detected stays in ``Draft.detected``, whatever is edited."""

    keep = forms.BooleanField(required=False, initial=True, label="Save this report")
    new_outlet = forms.CharField(
        required=False, max_length=200, label="… or an outlet that is not in the list", strip=True
    )
    day = forms.DateField(
        required=False, label="Date", widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    at = forms.TimeField(
        required=False,
        label="Time, if known (UTC)",
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
    )
    language = forms.ChoiceField(required=False)
    url = forms.CharField(required=False, max_length=2000, label="Address", widget=forms.URLInput)

    class Meta:
        model = Draft
        fields = ("title", "standfirst", "byline", "outlet", "agency", "language", "url")
        labels: ClassVar = {"agency": "Agency credited", "title": "Headline"}
        widgets: ClassVar = {
            "title": forms.TextInput(attrs={"dir": "auto"}),
            "standfirst": forms.Textarea(attrs={"rows": 2, "dir": "auto"}),
            "byline": forms.TextInput(attrs={"dir": "auto"}),
        }

    def __init__(self, data: Any, *, draft: Draft, outlets: Sequence[tuple[Any, str]]) -> None:
        prefix = f"draft-{draft.pk}"
        # A draft that came in after the page was shown is not in what was sent: nothing of it was edited.
        sent = data if data is not None and f"{prefix}-title" in data else None
        super().__init__(sent, instance=draft, prefix=prefix)
        if draft.published is not None:
            self.initial["day"] = draft.published.date()
            self.initial["at"] = draft.published.time() if draft.published_has_time else None
        if draft.outlet is None:
            self.initial["new_outlet"] = draft.detected.get("outlet", "")
        outlet = self.fields["outlet"]
        if isinstance(outlet, forms.ModelChoiceField):
            # One list for all drafts of the page, read once.
            outlet.widget.choices = outlets
            outlet.empty_label = "not known"
        codes = _LANGUAGE_CODES | {draft.language, draft.detected.get("language", "")} - {""}
        names = dict(_LANGUAGES)
        named = sorted(((code, names.get(code, code)) for code in codes), key=lambda choice: choice[1])
        language = self.fields["language"]
        if isinstance(language, forms.ChoiceField):
            language.choices = [("", "not known"), *named]

    def clean_url(self) -> str:
        url: str = self.cleaned_data["url"]
        if not url:
            return ""
        try:
            return check_url(url).geturl()
        except UnreadableError as error:
            raise forms.ValidationError(str(error)) from error

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if cleaned.get("at") and not cleaned.get("day") and "day" not in self.errors:
            self.add_error("day", "Give the date as well, or leave the time empty.")
        if cleaned.get("outlet"):
            cleaned["new_outlet"] = ""
        return cleaned

    def edited(self) -> Draft:
        """The draft with what was typed, not yet stored."""
        draft: Draft = self.save(commit=False)
        day: date | None = self.cleaned_data["day"]
        at: time | None = self.cleaned_data["at"]
        draft.published = None if day is None else datetime.combine(day, at or time.min, tzinfo=UTC)
        draft.published_has_time = day is not None and at is not None
        return draft


class StoryChoice(forms.Form):
    """Which story the reports go to: one that is there, a new one, or none."""

    story = forms.ModelChoiceField(Story.objects.none(), required=False, empty_label="no story")
    new_story = forms.CharField(required=False, max_length=300, label="… or a new story, called")

    def __init__(self, data: Any, *, batch: IntakeBatch, stories: QuerySet[Story]) -> None:
        super().__init__(data, initial={"story": batch.story})
        field = self.fields["story"]
        if isinstance(field, forms.ModelChoiceField):
            field.queryset = stories

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if cleaned.get("story") and cleaned.get("new_story", "").strip():
            self.add_error("new_story", "Choose a story or name a new one, not both.")
        return cleaned


def outlet_choices() -> list[tuple[Any, str]]:
    """Every outlet by name, in one query."""
    return [("", "not known"), *Outlet.objects.order_by("name").values_list("pk", "name")]
