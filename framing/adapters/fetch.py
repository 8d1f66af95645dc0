"""Fetches one web page, from public addresses only, and no more of it than may be."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from email.message import Message
from http import HTTPStatus
from urllib.parse import SplitResult, urljoin, urlsplit, urlunsplit

import httpcore2

from framing.adapters.addresses import Reach
from framing.adapters.captured import MAX_BYTES, MEGABYTE, UnreadableError
from framing.adapters.connect import CheckedBackend, Deadline, NotPublicError, UnknownHostError

MAX_REDIRECTS = 5
SECONDS = 20.0
_PORTS = {"http": 80, "https": 443}
_HEADERS = {
    "User-Agent": "Mozilla/5.0 (compatible; Framing/0.1; reads single reports on request)",
    "Accept": "text/html,application/xhtml+xml,text/plain;q=0.8,*/*;q=0.1",
    "Accept-Encoding": "gzip, deflate, identity",
    "Connection": "close",
}
_PASTE = "Open it in a browser and paste the report's text."
_ANYWHERE_PUBLIC = Reach()


class FetchError(UnreadableError):
    """Why an address could not be fetched, and what to do; nothing of it was kept."""


@dataclass(frozen=True, slots=True)
class Page:
    """What came: the address after all redirects, the body unpacked, its declared kind."""

    url: str
    content: bytes
    media_type: str
    charset: str


def fetch(url: str, *, reach: Reach = _ANYWHERE_PUBLIC, seconds: float = SECONDS) -> Page:
    """The page at ``url``, within 10 MB, ``seconds`` in all and 5 redirects; else ``FetchError``."""
    deadline = Deadline(seconds)
    parts = check_url(url, reach)
    for _ in range(MAX_REDIRECTS + 1):
        try:
            answer = _get(parts, reach, deadline)
        except NotPublicError:
            raise FetchError(
                f"{parts.hostname} is no public address, so it is not fetched. Paste the report's text."
            ) from None
        except UnknownHostError:
            raise FetchError(f"No site called {parts.hostname} was found. Check the address.") from None
        except httpcore2.TimeoutException:
            raise FetchError(
                f"{parts.hostname} did not answer within {seconds:.0f} seconds. {_PASTE}"
            ) from None
        except (httpcore2.NetworkError, httpcore2.ProtocolError, zlib.error) as error:
            raise FetchError(f"{parts.hostname} could not be reached ({error}). {_PASTE}") from None
        if isinstance(answer, Page):
            return answer
        parts = check_url(urljoin(urlunsplit(parts), answer), reach)
    raise FetchError(f"This address redirects more than {MAX_REDIRECTS} times. {_PASTE}")


def check_url(url: str, reach: Reach = _ANYWHERE_PUBLIC) -> SplitResult:
    """The address in parts, without fragment; ``FetchError`` for one that is never fetched."""
    try:
        parts = urlsplit(url.strip())
        port = parts.port
        host = (parts.hostname or "").encode("idna").decode("ascii")
        url.encode()
    except ValueError:
        raise FetchError(f"“{url.strip()[:200]}” is no web address. Check it.") from None
    if parts.scheme not in _PORTS:
        raise FetchError(f"“{url.strip()[:200]}” does not begin with http:// or https://. Check it.")
    if not host or any(character.isspace() for character in parts.netloc):
        raise FetchError(f"“{url.strip()[:200]}” is no web address. Check it.")
    if parts.username is not None or parts.password is not None:
        raise FetchError("This address holds a user name or password. Leave it out.")
    if reach.ports is not None and (_PORTS[parts.scheme] if port is None else port) not in reach.ports:
        raise FetchError(f"Port {port} is not fetched, only the usual ones of web sites. {_PASTE}")
    bracketed = f"[{host}]" if ":" in host else host
    return parts._replace(netloc=bracketed if port is None else f"{bracketed}:{port}", fragment="")


def _get(parts: SplitResult, reach: Reach, deadline: Deadline) -> Page | str:
    """The page, or the address it redirects to."""
    target = urlunsplit(("", "", parts.path or "/", parts.query, "")).encode("utf-8")
    address = httpcore2.URL(
        scheme=parts.scheme.encode(),
        host=(parts.hostname or "").encode("ascii"),
        port=parts.port,
        target=_quoted(target),
    )
    with (
        httpcore2.ConnectionPool(network_backend=CheckedBackend(reach, deadline)) as pool,
        pool.stream("GET", address, headers=[*_HEADERS.items(), ("Host", parts.netloc)]) as response,
    ):
        headers = {
            name.decode("latin-1").lower(): value.decode("latin-1") for name, value in response.headers
        }
        if 300 <= response.status < 400 and "location" in headers:
            return headers["location"]
        if response.status != HTTPStatus.OK:
            raise FetchError(_refusal(parts, response.status))
        content = _limited(_unpacked(response.iter_stream(), headers.get("content-encoding", "")))
    kind = Message()
    kind["content-type"] = headers.get("content-type", "")
    return Page(urlunsplit(parts), content, kind.get_content_type(), kind.get_content_charset() or "")


def _quoted(target: bytes) -> bytes:
    """Bytes that a request line cannot hold, percent-encoded; what is encoded already stays."""
    return b"".join(b"%%%02X" % byte if byte <= 32 or byte >= 127 else bytes([byte]) for byte in target)


def _refusal(parts: SplitResult, status: int) -> str:
    if status in {HTTPStatus.NOT_FOUND, HTTPStatus.GONE}:
        return f"{parts.hostname} has no page at this address ({status}). Check the address."
    try:
        phrase = f"{status}, {HTTPStatus(status).phrase}"
    except ValueError:
        phrase = str(status)
    return f"{parts.hostname} does not give this page out ({phrase}). {_PASTE}"


def _unpacked(chunks: Iterable[bytes], encoding: str) -> Iterator[bytes]:
    """``chunks`` decompressed in steps of bounded size, so that a small answer cannot fill memory."""
    if encoding.lower() in {"", "identity"}:
        yield from chunks
        return
    if encoding.lower() not in {"gzip", "x-gzip", "deflate"}:
        raise FetchError(f"The page is packed in a way that is not read ({encoding[:40]}). {_PASTE}")
    unpacker = zlib.decompressobj(zlib.MAX_WBITS | 32)
    for chunk in chunks:
        data = chunk
        while data:
            yield unpacker.decompress(data, MEGABYTE)
            data = unpacker.unconsumed_tail
    yield unpacker.flush()


def _limited(chunks: Iterable[bytes]) -> bytes:
    content = bytearray()
    for chunk in chunks:
        content += chunk
        if len(content) > MAX_BYTES:
            raise FetchError(f"This page is larger than {MAX_BYTES // MEGABYTE} MB. {_PASTE}")
    return bytes(content)
