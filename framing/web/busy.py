"""Whether a failure only says that the database was busy: the same request goes through a moment later."""

from __future__ import annotations

import sqlite3

from django.db import OperationalError

_SQLITE = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
# PostgreSQL: a serialization failure, a deadlock, a lock that was not available in time.
_POSTGRES = frozenset({"40001", "40P01", "55P03"})


def is_busy(error: BaseException | None) -> bool:
    """Whether somebody else held what this request wanted to write, for too long to wait."""
    if not isinstance(error, OperationalError):
        return False
    cause = error.__cause__
    # SQLite's extended codes hold the plain one in their last byte.
    code = getattr(cause, "sqlite_errorcode", 0) & 0xFF
    return code in _SQLITE or getattr(cause, "sqlstate", "") in _POSTGRES
