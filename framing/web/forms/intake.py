"""What is handed in: texts, files and addresses."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest

from framing.adapters.captured import MAX_BYTES, MEGABYTE, Captured, UnreadableError, capture
from framing.adapters.fetch import check_url
from framing.adapters.reading import NamedFile

MAX_TEXTS = 50
MAX_ADDRESSES = 50
_FIRST = 2


class ReportText(forms.Field):
    """One pasted report; cleaned to a captured text, or None where nothing was pasted."""

    widget = forms.Textarea

    def clean(self, value: Any) -> Captured | None:
        if not str(value or "").strip():
            return None
        try:
            return capture(str(value))
        except UnreadableError as error:
            raise forms.ValidationError(str(error)) from error


class Files(forms.ClearableFileInput):
    allow_multiple_selected = True

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[Any]:
        return list(files.getlist(name)) if files else []


class ReportFiles(forms.FileField):
    """Any number of files, as they are; what is in them is read later."""

    widget = Files(attrs={"accept": ".txt,.md,.html,.htm,.json,.jsonl,.csv,.zip"})

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile[bytes]]:
        return [file for file in data or () if isinstance(file, UploadedFile)]


class Addresses(forms.Field):
    """Addresses of reports, one a line."""

    widget = forms.Textarea(attrs={"rows": 4, "spellcheck": "false", "autocomplete": "off"})

    def clean(self, value: Any) -> list[str]:
        wrong, urls = [], []
        for number, line in enumerate(str(value or "").splitlines(), 1):
            if not line.strip():
                continue
            try:
                url = check_url(line).geturl()
            except UnreadableError as error:
                wrong.append(f"Line {number}: {error}")
                continue
            urls.append(url)
            if len(url) > 2000:
                wrong.append(f"Line {number}: this address is longer than 2000 characters.")
        if len(urls) > MAX_ADDRESSES:
            wrong.append(f"These are {len(urls)} addresses; at most {MAX_ADDRESSES} are taken at once.")
        if wrong:
            raise forms.ValidationError(wrong)
        return list(dict.fromkeys(urls))


class HandInForm(forms.Form):
    """Texts, files and addresses in one form, sent once however often it is submitted."""

    token = forms.UUIDField(widget=forms.HiddenInput, error_messages={"invalid": "Open this page again."})
    uploads = ReportFiles(
        required=False,
        label="Files",
        help_text=".txt, .md, .html, .json, .jsonl, .csv, or a .zip of these: up to 10 MB unpacked.",
    )
    addresses = Addresses(
        required=False,
        label="Addresses",
        help_text="One a line. Each is fetched in the background, from public sites only.",
    )

    def __init__(self, data: Any = None, files: Any = None, *, texts: int = _FIRST) -> None:
        super().__init__(data, files, initial={"token": uuid4()})
        self.texts = [f"text_{number}" for number in range(1, min(texts, MAX_TEXTS) + 1)]
        for number, name in enumerate(self.texts, 1):
            widget = forms.Textarea(attrs={"rows": 9, "dir": "auto"})
            self.fields[name] = ReportText(required=False, label=f"Report {number}", widget=widget)

    @classmethod
    def sent(cls, request: HttpRequest) -> HandInForm:
        """The form as it was sent, with as many texts as it had."""
        numbers = [number for number in range(1, MAX_TEXTS + 1) if f"text_{number}" in request.POST]
        return cls(request.POST, request.FILES, texts=max([_FIRST, *numbers]))

    def with_one_more(self) -> HandInForm:
        """The same form, all that was typed kept, with room for another text; nothing is checked."""
        form = HandInForm(texts=len(self.texts) + 1)
        form.initial = {name: self.data.get(name, "") for name in ("token", "addresses", *self.texts)}
        return form

    def text_fields(self) -> Iterable[forms.BoundField]:
        return [self[name] for name in self.texts]

    def clean(self) -> dict[str, Any]:
        """At least one thing was handed in; files that are too big are named."""
        super().clean()
        given = [self.cleaned_data.get(name) for name in (*self.texts, "uploads", "addresses")]
        if not any(given) and not self.errors:
            self.add_error(None, "Nothing was handed in. Paste a text, choose a file or give an address.")
        for file in self.cleaned_data.get("uploads", ()):
            if (file.size or 0) > MAX_BYTES:
                self.add_error(
                    "uploads", f"{file.name}: this file is larger than {MAX_BYTES // MEGABYTE} MB."
                )
        return self.cleaned_data

    def captured(self) -> list[Captured]:
        """The pasted texts that can be taken."""
        found = (self.cleaned_data.get(name) for name in self.texts)
        return [text for text in found if text is not None]

    def named_files(self) -> list[NamedFile]:
        """The chosen files that are not too big, with their contents."""
        files = self.files.getlist("uploads")
        return [
            NamedFile(file.name or "file", file.read()) for file in files if (file.size or 0) <= MAX_BYTES
        ]

    def batch_token(self) -> UUID:
        token: UUID = self.cleaned_data.get("token") or uuid4()
        return token
