#!/usr/bin/env python3
"""Run a management command."""

import os
import sys
from io import TextIOWrapper

if __name__ == "__main__":
    # Here, as a process that helps to compare reads this file too, and needs nothing of Django.
    from django.core.management import execute_from_command_line

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "framing.settings")
    # JSON and pages are UTF-8 wherever they are printed, and the name of a file may be no text at all.
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    execute_from_command_line(sys.argv)
