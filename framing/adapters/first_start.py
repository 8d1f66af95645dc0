"""What the machine must give before the library can start: a free port, a secret."""

from __future__ import annotations

import errno
import os
import secrets
import socket
from pathlib import Path


class CannotStartError(Exception):
    """Says what stands in the way of a start, and what to do."""


def hold_port(host: str, port: int) -> socket.socket:
    """A socket that keeps the port from others until it is closed. Raises CannotStartError."""
    if not 1 <= port <= 65535:
        raise CannotStartError(f"{port} is not a port. Choose one from 1024 to 65535: make run PORT=8001")
    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        return socket.create_server(address[:2], family=family, backlog=1)
    except (socket.gaierror, UnicodeError) as error:
        raise CannotStartError(f"'{host}' is not an address of this machine.") from error
    except OSError as error:
        raise CannotStartError(_why_not(error, host, port)) from error


def _why_not(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return (
            f"Port {port} on {host} is taken. Is Framing running already? "
            f"Open http://{host}:{port}/, or choose another port: make run PORT={port + 1} "
            f"(or set FRAMING_PORT={port + 1})."
        )
    if error.errno == errno.EACCES:
        return f"Port {port} is reserved for the system. Choose one from 1024 up: make run PORT=8001"
    return f"Cannot listen on {host}, port {port}: {error.strerror}."


def make_secret(folder: Path) -> bool:
    """Put a random secret into the folder, readable by its owner alone, unless it is there.

    The file is there whole or not at all. Returns whether it was made. Raises CannotStartError where
    the folder cannot be written to.
    """
    path = folder / "secret-key"
    beside = folder / f".secret-key-{os.getpid()}"
    try:
        if path.exists() and path.read_text().strip():
            return False
        folder.mkdir(parents=True, exist_ok=True)
        beside.unlink(missing_ok=True)
        with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(50) + "\n")
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError as error:
        raise CannotStartError(
            f"Cannot write to {folder}: {error.strerror}. "
            "Make that folder writable, or name another one: FRAMING_DATA_DIR=/path/to/folder"
        ) from error
    return True
