from __future__ import annotations

import gzip
import socket
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address

import pytest

from framing.adapters.addresses import Address, Reach
from framing.adapters.fetch import FetchError, check_url, fetch
from framing.adapters.pages import read_address
from tests.unit.adapters.pages import REPORT

MEGABYTE = 1024 * 1024
HERE = ip_address("127.0.0.1")


class Site(BaseHTTPRequestHandler):
    """A small site that misbehaves in every way a fetch must bear."""

    protocol_version = "HTTP/1.1"
    seen: list[tuple[str, str]]

    def do_GET(self) -> None:
        type(self).seen.append((self.path, self.headers["Host"]))
        getattr(self, "get_" + self.path.strip("/").split("/")[0].split("?")[0])()

    def answer(self, body: bytes, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        for name, value in {"Content_Type": "text/html; charset=utf-8", **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def get_report(self) -> None:
        self.answer(REPORT.encode())

    def get_gzip(self) -> None:
        self.answer(gzip.compress(REPORT.encode()), Content_Encoding="gzip")

    def get_bomb(self) -> None:
        self.answer(gzip.compress(b"a" * (40 * MEGABYTE)), Content_Encoding="gzip")

    def get_brotli(self) -> None:
        self.answer(b"x", Content_Encoding="br")

    def get_broken(self) -> None:
        self.answer(b"not gzip", Content_Encoding="gzip")

    def get_big(self) -> None:
        self.send_response(200)
        self.end_headers()
        try:
            for _ in range(11):
                self.wfile.write(b"a" * MEGABYTE)
        except OSError:
            self.close_connection = True

    def get_drip(self) -> None:
        self.send_response(200)
        self.end_headers()
        try:
            for _ in range(100):
                self.wfile.write(b"a")
                time.sleep(0.05)
        except OSError:
            self.close_connection = True

    def get_hop(self) -> None:
        left = int(self.path.rsplit("/", 1)[1])
        self.answer(b"", 302, Location=f"/hop/{left - 1}" if left else "/report#top")

    def get_away(self) -> None:
        self.answer(b"", 301, Location=self.path.split("?", 1)[1])

    def get_missing(self) -> None:
        self.answer(b"", 404)

    def get_locked(self) -> None:
        self.answer(b"", 403)

    def get_nowhere(self) -> None:
        self.answer(b"", 302)

    def log_message(self, format: str, *args: object) -> None:
        return


@pytest.fixture
def site() -> Iterator[str]:
    Site.seen = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


LOOPBACK = Reach(allows=lambda address: address == HERE, ports=None)


def test_it_brings_the_page(site: str) -> None:
    page = fetch(f"{site}/report?a=b c#part", reach=LOOPBACK)
    assert page.content == REPORT.encode()
    assert (page.media_type, page.charset) == ("text/html", "utf-8")
    assert Site.seen == [("/report?a=b%20c", site.removeprefix("http://"))]


def test_the_report_in_it_is_read(site: str) -> None:
    captured = read_address(f"{site}/report", reach=LOOPBACK)
    assert captured.url == f"{site}/report"
    assert captured.text.startswith("Old bridge reopens\n")


def test_a_packed_page_is_unpacked(site: str) -> None:
    assert fetch(f"{site}/gzip", reach=LOOPBACK).content == REPORT.encode()


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("big", "larger than 10 MB"),
        ("bomb", "larger than 10 MB"),
        ("brotli", r"not read \(br\)"),
        ("broken", "could not be reached"),
        ("missing", r"no page at this address \(404\)"),
        ("locked", r"does not give this page out \(403, Forbidden\)"),
        ("nowhere", r"does not give this page out \(302"),
    ],
)
def test_it_says_why_a_page_did_not_come(site: str, path: str, why: str) -> None:
    with pytest.raises(FetchError, match=why):
        fetch(f"{site}/{path}", reach=LOOPBACK)


def test_a_page_that_drips_ends_with_the_whole_time(site: str) -> None:
    began = time.monotonic()
    with pytest.raises(FetchError, match="did not answer within"):
        fetch(f"{site}/drip", reach=LOOPBACK, seconds=0.3)
    assert time.monotonic() - began < 3


def test_a_name_that_never_resolves_ends_with_the_whole_time() -> None:
    over = threading.Event()

    def silent(host: str, port: int) -> list[Address]:
        over.wait(5)
        return []

    with pytest.raises(FetchError, match="did not answer within"):
        fetch("http://silent.example/", reach=Reach(resolve=silent), seconds=0.1)
    over.set()


def test_five_redirects_are_followed_and_six_are_not(site: str) -> None:
    assert fetch(f"{site}/hop/4", reach=LOOPBACK).url == f"{site}/report"
    with pytest.raises(FetchError, match="redirects more than 5 times"):
        fetch(f"{site}/hop/5", reach=LOOPBACK)


@pytest.mark.parametrize(
    "target",
    ["http://10.0.0.1/", "http://[::1]/", "http://169.254.169.254/latest", "//192.168.0.1/"],
)
def test_a_redirect_to_a_private_address_is_refused(site: str, target: str) -> None:
    with pytest.raises(FetchError, match="is no public address"):
        fetch(f"{site}/away?{target}", reach=LOOPBACK)


@pytest.mark.parametrize(
    "target", ["file:///etc/passwd", "ftp://x.example/", "gopher://x.example/", "data:,x"]
)
def test_a_redirect_to_another_scheme_is_refused(site: str, target: str) -> None:
    with pytest.raises(FetchError, match="does not begin with http"):
        fetch(f"{site}/away?{target}", reach=LOOPBACK)


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "[::1]",
        "10.1.2.3",
        "169.254.169.254",
        "0.0.0.0",  # noqa: S104
        "[::]",
        "[::ffff:127.0.0.1]",
        "[64:ff9b::7f00:1]",
        "[64:ff9b:1::1]",
        "[fec0::1]",
        "[fe80::1]",
        "192.0.0.8",
        "100.64.0.1",
        "224.0.0.1",
        "localhost",
        "2130706433",
        "0x7f000001",
        "017700000001",
        "127.1",
    ],
)
def test_nothing_private_is_fetched(host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "create_connection", lambda *_args, **_more: pytest.fail("a socket opened"))
    with pytest.raises(FetchError, match="is no public address"):
        fetch(f"http://{host}/")


def test_a_name_with_private_addresses_is_refused() -> None:
    inside = Reach(resolve=lambda _host, _port: [ip_address("10.0.0.7"), ip_address("fd00::7")])
    with pytest.raises(FetchError, match=r"intern\.example is no public address"):
        fetch("https://intern.example/", reach=inside)


class Rebinding:
    """A name that answers with a public address first and with this machine afterwards."""

    def __init__(self) -> None:
        self.asked = 0

    def __call__(self, host: str, port: int) -> list[Address]:
        self.asked += 1
        return [ip_address("93.184.215.14") if self.asked == 1 else HERE]


def test_the_socket_opens_to_the_very_address_that_was_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[tuple[str, int]] = []

    def refuse(address: tuple[str, int], *_args: object, **_more: object) -> None:
        opened.append(address)
        raise ConnectionRefusedError("nobody there")

    monkeypatch.setattr(socket, "create_connection", refuse)
    name = Rebinding()
    with pytest.raises(FetchError, match="could not be reached"):
        fetch("http://rebind.example/", reach=Reach(resolve=name))
    assert opened == [("93.184.215.14", 80)]
    assert name.asked == 1


def test_a_name_that_answers_otherwise_after_a_redirect_is_checked_again(
    site: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    port = int(site.rsplit(":", 1)[1])
    real = socket.create_connection
    monkeypatch.setattr(
        socket, "create_connection", lambda _to, *args, **more: real(("127.0.0.1", port), *args, **more)
    )
    with pytest.raises(FetchError, match=r"rebind\.example is no public address"):
        fetch("http://rebind.example/hop/3", reach=Reach(resolve=Rebinding()))
    assert Site.seen == [("/hop/3", "rebind.example")]


def test_private_addresses_among_public_ones_are_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []

    def refuse(address: tuple[str, int], *_args: object, **_more: object) -> None:
        opened.append(address[0])
        raise ConnectionRefusedError("nobody there")

    monkeypatch.setattr(socket, "create_connection", refuse)
    both = Reach(resolve=lambda _host, _port: [HERE, ip_address("1.1.1.1"), ip_address("8.8.8.8")])
    with pytest.raises(FetchError, match="could not be reached"):
        fetch("http://mixed.example/", reach=both)
    assert opened == ["1.1.1.1", "8.8.8.8"]


def test_an_unknown_name_says_so() -> None:
    def unknown(host: str, port: int) -> list[Address]:
        raise socket.gaierror(-2, "Name or service not known")

    with pytest.raises(FetchError, match=r"No site called nowhere\.example was found"):
        fetch("http://nowhere.example/", reach=Reach(resolve=unknown))


def test_a_closed_port_says_so() -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
    with pytest.raises(FetchError, match="could not be reached"):
        fetch(f"http://127.0.0.1:{port}/", reach=LOOPBACK)


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("ftp://x.example/", "does not begin with http"),
        ("file:///etc/passwd", "does not begin with http"),
        ("x.example/report", "does not begin with http"),
        ("", "does not begin with http"),
        ("http://", "is no web address"),
        ("http:///path", "is no web address"),
        ("http://[::1", "is no web address"),
        ("http://x.example:99999/", "is no web address"),
        ("http://" + "a" * 70 + ".example/", "is no web address"),
        ("http://a b.example/", "is no web address"),
        ("http://ann:secret@x.example/", "user name or password"),
        ("http://@x.example/", "user name or password"),
        ("http://x.example:22/", "Port 22 is not fetched"),
        ("https://x.example:8443/", "Port 8443 is not fetched"),
    ],
)
def test_an_address_that_is_never_fetched_says_why(url: str, why: str) -> None:
    with pytest.raises(FetchError, match=why):
        check_url(url)


def test_names_in_other_scripts_are_asked_for_in_ascii() -> None:
    assert check_url("https://bücher.example/ä#x").geturl() == "https://xn--bcher-kva.example/ä"
