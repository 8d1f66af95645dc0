"""Set the library up and run it: what ``make run`` calls."""

from __future__ import annotations

import os
import shlex
import sys
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connections
from honcho.manager import Manager
from honcho.printer import Message, Printer

from framing.actions.people import NameTakenError, ensure_owner
from framing.adapters.first_start import CannotStartError, hold_port, make_secret
from framing.management.commands.sign_in_link import sign_in_link

_ASKED_TO_STOP = {130, 143}


class _Children(Printer):  # type: ignore[misc]
    """Prints what the processes say, and nothing about starting and stopping them."""

    def write(self, message: Message) -> None:
        if message.name != "system":
            super().write(message)


class Command(BaseCommand):
    help = (
        "Set the library up (secret, tables, static files, outlets, demonstration, owner) and run the web "
        "server and the worker until Ctrl-C. Can be done again at any time."
    )
    requires_system_checks: tuple[str, ...] = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--port", type=int, default=settings.PORT, help="default: %(default)s")
        parser.add_argument("--host", default="127.0.0.1", help="default: %(default)s")

    def handle(self, *, port: int, host: str, **options: Any) -> None:
        try:
            with hold_port(host, port):
                self._take_secret()
                owner = self._set_up()
                link = sign_in_link(owner, _site(host, port))
        except (CannotStartError, NameTakenError) as error:
            raise CommandError(str(error)) from error
        except KeyboardInterrupt:
            raise CommandError(
                "Stopped before it was set up. Start again at any time.", returncode=130
            ) from None
        connections.close_all()
        self.stdout.write(
            f"\nFraming runs at {_site(host, port)}/\n"
            f"Sign in as the library's owner, once, within a day:\n  {link}\n"
            "Another link: .venv/bin/python manage.py sign_in_link. Stop with Ctrl-C.\n"
        )
        self.stdout.flush()
        self._run(host, port)

    def _take_secret(self) -> None:
        """Settings read the secret when they are loaded: once it is made, begin anew with it."""
        if not os.environ.get("FRAMING_SECRET_KEY") and make_secret(settings.DATA_DIR):
            os.execv(sys.executable, [sys.executable, *sys.argv])  # noqa: S606

    def _set_up(self) -> Any:
        self._quietly("Setting up the tables", "migrate", interactive=False)
        self._quietly("Collecting static files", "collectstatic", interactive=False)
        for command in ("load_outlets", "load_demo"):
            try:
                call_command(command, stdout=self.stdout)
            except CommandError as error:
                self.stderr.write(f"Not loaded: {error}")
        return ensure_owner()

    def _quietly(self, what: str, command: str, **options: Any) -> None:
        self.stdout.write(f"{what}.")
        self.stdout.flush()
        call_command(command, verbosity=0, **options)

    def _run(self, host: str, port: int) -> None:
        manager = Manager(_Children(sys.stderr))
        for name, command in _processes(host, port).items():
            manager.add_process(
                name, f"exec {shlex.join(command)}", cwd=str(settings.BASE_DIR), env=_environment()
            )
        manager.loop()
        if manager.returncode in _ASKED_TO_STOP:
            self.stdout.write("Stopped.")
            return
        raise CommandError(f"A process ended by itself (status {manager.returncode}), so all were stopped.")


def _processes(host: str, port: int) -> dict[str, list[str]]:
    listen = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    manage = str(Path(settings.BASE_DIR) / "manage.py")
    return {
        "web": [sys.executable, "-m", "waitress", f"--listen={listen}", "framing.wsgi:application"],
        "worker": [
            sys.executable,
            manage,
            "worker",
            "--interval",
            "0.5",
            "--no-startup-delay",
            "--verbosity",
            "0",
        ],
    }


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONUNBUFFERED": "1"}


def _site(host: str, port: int) -> str:
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
