"""The entry of the web server."""

from __future__ import annotations

import os
from collections.abc import Iterable
from wsgiref.types import StartResponse, WSGIEnvironment

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "framing.settings")
_site = get_wsgi_application()


def application(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
    """The site; an answer to HEAD has the headers of the page and no body.

    Django leaves taking it out to the server, and waitress does not: on a connection that is kept,
    the body would be read as the answer to the next request.
    """
    answer = _site(environ, start_response)
    if environ["REQUEST_METHOD"] != "HEAD":
        return answer
    answer.close()
    return ()
