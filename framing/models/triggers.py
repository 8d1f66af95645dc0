"""Rules between tables that a check on one row cannot hold: triggers, made by migrations."""

from __future__ import annotations

from typing import Any

from django.db import NotSupportedError
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState

Schema = BaseDatabaseSchemaEditor


class AddTrigger(Operation):
    """Let the database refuse rows of ``table`` for which ``refused`` holds, with an IntegrityError.

    ``refused`` is an SQL condition on ``NEW`` (and ``OLD`` on update) that SQLite and PostgreSQL both
    read; ``on`` names the statements it is tried after. The error carries ``name``.

    SQLite alters a table by making it anew: its triggers go with the old one, and it refuses to rename
    the new one while other tables' triggers read it. A migration that alters such a table removes these
    triggers before and adds them again after.
    """

    reversible = True

    def __init__(self, *, name: str, table: str, on: tuple[str, ...], refused: str) -> None:
        self.name, self.table, self.on, self.refused = name, table, on, refused

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """Triggers are no part of the models' state."""

    def database_forwards(self, app_label: str, schema_editor: Schema, *states: Any) -> None:
        _execute(schema_editor, self.creation(schema_editor.connection.vendor))

    def database_backwards(self, app_label: str, schema_editor: Schema, *states: Any) -> None:
        _execute(schema_editor, self.removal(schema_editor.connection.vendor))

    def describe(self) -> str:
        return f"Refuse rows of {self.table} by the trigger {self.name}"

    def creation(self, vendor: str) -> list[str]:
        """The statements that make it. Raises NotSupportedError for another database."""
        if vendor == "sqlite":
            return [
                f"CREATE TRIGGER {self.name}_{event.lower()} AFTER {event} ON {self.table} FOR EACH ROW "
                f"WHEN {self.refused} BEGIN SELECT RAISE(ABORT, '{self.name}'); END"
                for event in self.on
            ]
        _require_postgresql(vendor)
        return [
            f"CREATE FUNCTION {self.name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF {self.refused} "
            f"THEN RAISE EXCEPTION '{self.name}' USING ERRCODE = 'check_violation', "
            f"CONSTRAINT = '{self.name}'; END IF; RETURN NULL; END $$",
            f"CREATE TRIGGER {self.name} AFTER {' OR '.join(self.on)} ON {self.table} FOR EACH ROW "
            f"EXECUTE FUNCTION {self.name}()",
        ]

    def removal(self, vendor: str) -> list[str]:
        """The statements that take it away. Raises NotSupportedError for another database."""
        if vendor == "sqlite":
            return [f"DROP TRIGGER {self.name}_{event.lower()}" for event in self.on]
        _require_postgresql(vendor)
        return [f"DROP TRIGGER {self.name} ON {self.table}", f"DROP FUNCTION {self.name}()"]


def _require_postgresql(vendor: str) -> None:
    if vendor != "postgresql":
        raise NotSupportedError(f"triggers are written for SQLite and PostgreSQL, not for {vendor}")


def _execute(schema_editor: Schema, statements: list[str]) -> None:
    for statement in statements:
        schema_editor.execute(statement, None)
