from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any
from wsgiref.util import setup_testing_defaults

import pytest
from pytest_django import Settings

Answer = Callable[[str], tuple[str, dict[str, str], bytes]]


@pytest.fixture
def answer(db: None, settings: Settings, tmp_path: Path) -> Answer:
    """Status, headers and body of the guide, asked for by a method."""
    settings.STATIC_ROOT = tmp_path
    application = import_module("framing.wsgi").application

    def ask(method: str) -> tuple[str, dict[str, str], bytes]:
        environ: dict[str, Any] = {"REQUEST_METHOD": method, "PATH_INFO": "/guide/"}
        setup_testing_defaults(environ)
        started: list[tuple[str, dict[str, str]]] = []
        body = application(environ, lambda status, headers, _=None: started.append((status, dict(headers))))
        return *started[0], b"".join(body)

    return ask


def test_head_is_answered_with_the_headers_of_the_page_and_no_body(answer: Answer) -> None:
    status, headers, body = answer("GET")
    assert status == "200 OK"
    assert int(headers["Content-Length"]) == len(body) > 0
    status_alone, headers_alone, nothing = answer("HEAD")
    assert (status_alone, headers_alone["Content-Length"], nothing) == (status, str(len(body)), b"")
