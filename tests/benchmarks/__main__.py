"""Runs every benchmark, or those named, and prints a table: ``python -m tests.benchmarks [NAME …]``."""

from __future__ import annotations

import os
import pkgutil
import sys
from importlib import import_module

import django

from tests import benchmarks


def main(names: list[str]) -> int:
    """1 where a promise was not kept."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "framing.settings")
    django.setup()
    kept = True
    for name in names or sorted(module.name for module in pkgutil.iter_modules(benchmarks.__path__)):
        if name == "__main__":
            continue
        module = import_module(f"tests.benchmarks.{name}")
        for figure in module.figures() if hasattr(module, "figures") else ():
            kept &= figure.holds
            verdict = "" if figure.holds else "NOT KEPT"
            value = f"{figure.value:.2f} {figure.unit}"
            print(f"{figure.name:<62} {value:>12}   {figure.promised:<18} {verdict}".rstrip(), flush=True)
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
