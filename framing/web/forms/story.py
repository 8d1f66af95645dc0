"""What people write about a story."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet

from framing.models import Article, Story
from framing.queries.library import unplaced_articles
from framing.web.keys import keys_in


class StoryForm(forms.ModelForm[Story]):
    class Meta:
        model = Story
        fields = ("title", "summary")


class Articles(forms.ModelMultipleChoiceField[Article]):
    """Articles by key; a number that no row can have is an article that is not there."""

    def clean(self, value: Any) -> QuerySet[Article]:
        if isinstance(value, list) and len(keys_in(value)) < len(value):
            raise forms.ValidationError(self.error_messages["invalid_choice"], code="invalid_choice")
        return super().clean(value)


class NewStoryForm(forms.Form):
    """Articles that are to make a story; without a title it takes the first one's headline."""

    title = forms.CharField(max_length=300, required=False)
    article = Articles(
        queryset=Article.objects.none(),
        error_messages={
            "required": "Choose the reports of the new story.",
            "invalid_choice": "A chosen report is in a story by now, or gone. Load the page again.",
        },
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["article"].queryset = unplaced_articles()  # type: ignore[attr-defined]
