"""The form for signing in."""

from __future__ import annotations

from django.contrib.auth.forms import AuthenticationForm


class SignInForm(AuthenticationForm):
    """Says in plain words that a name and a password do not go together."""

    error_messages = AuthenticationForm.error_messages | {
        "invalid_login": "Nobody here has this name with this password. Small and capital letters differ.",
    }
