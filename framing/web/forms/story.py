"""What people write about a story."""

from __future__ import annotations

from django import forms

from framing.models import Article, Story
from framing.queries.library import unplaced_articles


class StoryForm(forms.ModelForm[Story]):
    class Meta:
        model = Story
        fields = ("title", "summary")


class NewStoryForm(forms.Form):
    """Articles that are to make a story; without a title it takes the first one's headline."""

    title = forms.CharField(max_length=300, required=False)
    article: forms.ModelMultipleChoiceField[Article] = forms.ModelMultipleChoiceField(
        queryset=Article.objects.none(),
        error_messages={
            "required": "Choose the reports of the new story.",
            "invalid_choice": "A chosen report is not in the library any more. Load the page again.",
        },
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["article"].queryset = unplaced_articles()  # type: ignore[attr-defined]
