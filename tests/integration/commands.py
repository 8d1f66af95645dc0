"""Commands as somebody types them, in a process of their own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def manage(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """``manage.py`` with no database it could reach."""
    environment = os.environ | {"FRAMING_DATABASE_URL": "", "FRAMING_DATA_DIR": "/nonexistent"}
    return subprocess.run(
        [sys.executable, str(ROOT / "manage.py"), *map(str, arguments)],
        cwd=ROOT, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
