"""Sign in and out, with a password or by a one-time link."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth import login
from django.contrib.auth.views import LoginView, LogoutView
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods
from sesame import settings as sesame_settings
from sesame.utils import get_user

from framing.web.forms.account import SignInForm


class SignOut(LogoutView):
    """Ends the session and says so."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        answer = super().post(request, *args, **kwargs)
        messages.success(request, "You are signed out.")
        return answer


sign_out = SignOut.as_view()


class SignIn(LoginView):
    """By name and password; who is signed in already goes on to where they wanted to be."""

    form_class = SignInForm
    template_name = "account/sign_in.html"
    redirect_authenticated_user = True


sign_in = method_decorator(never_cache, name="dispatch")(SignIn).as_view()


@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def sign_in_link(request: HttpRequest) -> HttpResponse:
    """Sign in by a one-time link.

    Looking at the link uses nothing up: programs that fetch links ahead of their reader would. The
    button on the page does.
    """
    token = (request.POST if request.method == "POST" else request.GET).get(sesame_settings.TOKEN_NAME, "")
    # Signing in is what changes the day of the last visit, and with it ends the link.
    person = get_user(token, update_last_login=False) if token else None
    if person is None:
        return render(request, "account/sign_in_link.html", {"refused": True}, status=403)
    if request.method == "POST":
        login(request, person)
        messages.success(request, f"You are signed in as {person.get_username()}.")
        return redirect("library")
    context = {"person": person, "field": sesame_settings.TOKEN_NAME, "token": token}
    return render(request, "account/sign_in_link.html", context)
