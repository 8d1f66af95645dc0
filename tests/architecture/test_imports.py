"""What a process loads. Each case runs in a process of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HEAVY = ("torch", "sentence_transformers", "transformers", "sklearn", "scipy")
WEB = (
    "from framing.wsgi import application; from django.urls import get_resolver; get_resolver().url_patterns"
)
CHECK = (
    "import os; os.environ['DJANGO_SETTINGS_MODULE'] = 'framing.settings'; import django; django.setup(); "
    "from django.core.management import call_command; call_command('check')"
)
ENCODER = (
    "import os; os.environ['DJANGO_SETTINGS_MODULE'] = 'framing.settings'; "
    "from framing.adapters.encoder import default_encoder; default_encoder().revision"
)
HELP = (
    CHECK
    + "; from django.core.management import load_command_class as load; "
    + "; ".join(
        f"load('framing', '{name}').create_parser('manage.py', '{name}').format_help()"
        for name in ("compare", "stories", "evaluate", "ingest", "worker")
    )
)


@pytest.mark.parametrize(
    "code",
    [
        pytest.param(WEB, id="web process"),
        pytest.param(CHECK, id="manage.py check"),
        pytest.param(HELP, id="help of the commands"),
        pytest.param(ENCODER, id="naming the encoder"),
    ],
)
def test_neither_torch_nor_scikit_learn_is_loaded(code: str) -> None:
    asked = f"{code}; import sys; print(*(name for name in {HEAVY!r} if name in sys.modules))"
    found = subprocess.run(
        [sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert found.returncode == 0, found.stderr
    assert found.stdout.splitlines()[-1] == ""


def test_a_helper_in_comparing_loads_the_pipeline_alone() -> None:
    """Though it reads the file again that the process it helps was started with."""
    code = (
        "from framing.adapters.comparing import helped; from framing.adapters.lexicons import lexicons; "
        "from tests.helped import Telling, comparer, tasks; of = comparer(Telling(), lexicons()); "
        "comparing = helped(of, 1); "
        "(_, spans), *_ = comparing.__enter__().in_order(tasks(of)); "
        "print(spans[-1][0].slot, *spans[-1][0].also)"
    )
    command = [sys.executable, "manage.py", "shell", "--verbosity", "0", "--command", code]
    found = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (found.returncode, found.stdout) == (0, "helper\n"), found.stderr
