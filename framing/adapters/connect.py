"""Sockets that open to checked addresses only, and close when the whole time is up.

The check sits where the socket opens: a name is resolved once, its addresses are checked, and the
connection goes to the very address that was checked. Redirects and names that answer differently
the next time therefore gain nothing. TLS still verifies the name that was asked for.
"""

from __future__ import annotations

import queue
import socket
import ssl
import threading
import time
from collections.abc import Iterable

import httpcore2

from framing.adapters.addresses import Address, Reach


class NotPublicError(Exception):
    """A name whose every address lies outside what may be reached."""


class UnknownHostError(Exception):
    """A name that no machine answers to."""


class Deadline:
    """One end for everything a fetch does."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    def left(self) -> float:
        """Seconds that are left; raises ``httpcore2.TimeoutException`` when none are."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise httpcore2.ReadTimeout("the whole time is up")
        return left


class CheckedBackend(httpcore2.NetworkBackend):
    """Opens sockets for httpcore: to allowed addresses, until the deadline."""

    def __init__(self, reach: Reach, deadline: Deadline) -> None:
        self._reach = reach
        self._deadline = deadline

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> httpcore2.NetworkStream:
        allowed = [address for address in self._resolved(host, port) if self._reach.allows(address)]
        if not allowed:
            raise NotPublicError(host)
        plain = httpcore2.SyncBackend()
        for address in allowed[:-1]:
            try:
                return _Timed(
                    plain.connect_tcp(str(address), port, self._share(len(allowed))), self._deadline
                )
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout):
                continue
        return _Timed(plain.connect_tcp(str(allowed[-1]), port, self._deadline.left()), self._deadline)

    def connect_unix_socket(
        self,
        path: str,
        timeout: float | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> httpcore2.NetworkStream:
        raise NotPublicError(path)

    def _share(self, addresses: int) -> float:
        """A part of the time for one address of several, so that a dead one does not eat it all."""
        return self._deadline.left() / addresses

    def _resolved(self, host: str, port: int) -> list[Address]:
        """The system's resolver knows no timeout, so it is waited for from beside."""
        answers: queue.Queue[list[Address] | OSError | UnicodeError] = queue.Queue(1)

        def ask() -> None:
            try:
                answers.put(self._reach.resolve(host, port))
            except (OSError, UnicodeError) as error:
                answers.put(error)

        threading.Thread(target=ask, daemon=True, name="resolver").start()
        try:
            answer = answers.get(timeout=self._deadline.left())
        except queue.Empty:
            raise httpcore2.ConnectTimeout("the name did not resolve in time") from None
        if isinstance(answer, socket.gaierror | UnicodeError):
            raise UnknownHostError(host) from answer
        if isinstance(answer, OSError):
            raise httpcore2.ConnectError(str(answer)) from answer
        return answer


class _Timed(httpcore2.NetworkStream):
    """A stream whose every read and write ends with the deadline, however slowly bytes drip in."""

    def __init__(self, stream: httpcore2.NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._deadline.left())

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._deadline.left())

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore2.NetworkStream:
        secured = self._stream.start_tls(ssl_context, server_hostname, self._deadline.left())
        return _Timed(secured, self._deadline)

    def get_extra_info(self, info: str) -> object:
        return self._stream.get_extra_info(info)
