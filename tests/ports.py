"""Ports for sites that tests start."""

from __future__ import annotations

import random
import socket
from contextlib import suppress


def free_port() -> int:
    """A port at which nobody listens.

    It lies below the ports that the system lends to whoever opens a connection, as the browsers beside
    this test do all the time: one of those could be taken before the site listens at it.
    """
    while True:
        port = random.SystemRandom().randrange(16_000, 32_000)
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port
