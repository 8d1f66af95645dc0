"""What a process keeps in memory: the worker with its model, and the web process."""

from __future__ import annotations

import os
import subprocess
import sys

from tests.benchmarks.figures import Figure

_RESIDENT = (
    "; import re, pathlib; status = pathlib.Path('/proc/self/status').read_text(); "
    "print(*(int(re.search(name + r':\\s+(\\d+)', status)[1]) for name in ('VmRSS', 'VmHWM')))"
)
_SETUP = "import django; django.setup(); "
_WORKER = (
    "import framing.tasks, sklearn.cluster; from tests.benchmarks.texts import event_pairs; "
    "from framing.adapters.reports import encode_claims; from framing.adapters.encoder "
    "import default_encoder; "
    "from framing.pipeline import versions; from framing.pipeline.versions.comparison import compare_all; "
    "pairs = event_pairs(); "
    "from framing.adapters.lexicons import lexicons; "
    "[compare_all(versions.latest(), pair, encode_claims(pair, default_encoder()), lexicons()) "
    "for pair in pairs]"
)


def figures() -> list[Figure]:
    resident, peak = _measured(_SETUP + _WORKER)
    return [
        Figure("worker after a run, resident", resident, "MB", at_most=1300),
        Figure("worker after a run, at its peak", peak, "MB", at_most=1300),
    ]


def _measured(code: str) -> tuple[float, float]:
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "framing.settings"}
    found = subprocess.run(
        [sys.executable, "-c", code + _RESIDENT], env=environment, capture_output=True, text=True, check=True
    )
    resident, peak = found.stdout.split()[-2:]
    return int(resident) / 1000, int(peak) / 1000
