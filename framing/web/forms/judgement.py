"""A judgement as it comes in from a form."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms

from framing.models import Claim, Judgement


class JudgementForm(forms.Form):
    """Two claims of the comparison and a relation, or a judgement to take back."""

    one = forms.IntegerField(required=False)
    other = forms.IntegerField(required=False)
    relation = forms.ChoiceField(choices=Judgement.Relation.choices, required=False)
    withdraw = forms.IntegerField(required=False)

    def __init__(self, data: Mapping[str, Any], *, claims: Mapping[int, Claim]) -> None:
        super().__init__(data)
        self.claims = claims

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("withdraw"):
            return cleaned
        one, other = (self.claims.get(cleaned.get(name) or 0) for name in ("one", "other"))
        if one is None or other is None:
            raise forms.ValidationError("These claims are not part of this comparison. Load the page again.")
        if one.version_id == other.version_id:
            raise forms.ValidationError("Two claims of one report are never compared.")
        if not cleaned.get("relation"):
            raise forms.ValidationError("Choose whether they say the same.")
        return {**cleaned, "one": one, "other": other}

    def problems(self) -> list[str]:
        return [str(problem) for problems in self.errors.values() for problem in problems]
