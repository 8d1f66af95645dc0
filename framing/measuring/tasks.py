"""The measuring tasks: each a module beside this one that predicts from a line, or from all lines.

A module offers ``predict(line)``, or ``predict_all(lines)`` where one line's prediction depends on
the others. Neither looks at a label.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from typing import Any

_KNOWN = (
    "statements", "same_claim", "absent_claim", "same_event", "pasted",
    "attributions", "word_links", "phrase_links", "loaded_words",
)  # fmt: skip

Line = Mapping[str, Any]


class TaskError(ValueError):
    """A task that is not there, or a line that cannot be predicted; the message says which."""


def available() -> tuple[str, ...]:
    """The tasks that can be measured."""
    return tuple(name for name in _KNOWN if find_spec(f"framing.measuring.{name}"))


def predictions(task: str, lines: Iterable[tuple[int, Line]]) -> Iterator[Line]:
    """A prediction for each numbered line, in order.

    Raises TaskError for an unknown task, and for a line that lacks what the task needs.
    """
    if task not in available():
        raise TaskError(f"no task {task!r}; there are: {', '.join(available())}")
    module = import_module(f"framing.measuring.{task}")
    if hasattr(module, "predict_all"):
        read = [line for _, line in lines]
        yield from _explained(task, "some line", partial(module.predict_all, read))
        return
    for number, line in lines:
        yield _explained(task, f"line {number}", partial(module.predict, line))


def _explained(task: str, which: str, predict: Callable[[], Any]) -> Any:
    try:
        return predict()
    except (KeyError, IndexError, TypeError, AttributeError, ValueError) as error:
        what = f"lacks {error}" if isinstance(error, KeyError) else str(error)
        raise TaskError(f"{which} is no line of {task}: {what}") from error
