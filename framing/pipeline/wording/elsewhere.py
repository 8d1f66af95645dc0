"""Whether another claim of an article says what one claim says."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from framing.pipeline.wording.tokens import Token

_LEAST = 2  # content words: one word of a longer run turns up by chance


def said_elsewhere(
    run: Sequence[Token], others: Sequence[Sequence[Token]]
) -> tuple[tuple[range, int | None], ...]:
    """A run in parts, each with the index of the claim that has all its content words, or None.

    From the left, the claim that carries on longest is named. A part of a longer run is named only
    if it has at least two content words.
    """
    known = [{form for token in other for form in (token.norm, token.stem)} for other in others]
    least = min(_LEAST, _content(run))
    parts: list[tuple[range, int | None]] = []
    start = 0
    while start < len(run):
        end, index = max(
            ((_covered(run, start, forms), -number) for number, forms in enumerate(known)), default=(0, 0)
        )
        if _content(run[start:end]) >= least:
            parts.append((range(start, end), -index))
        elif parts and parts[-1][1] is None:
            parts[-1] = (range(parts[-1][0].start, start + 1), None)
        else:
            parts.append((range(start, start + 1), None))
        start = parts[-1][0].stop
    return tuple(parts)


def _covered(run: Sequence[Token], start: int, forms: set[str]) -> int:
    """Where the words from ``start`` that the forms cover end: behind the last content word covered."""
    end = start
    for position in range(start, len(run)):
        token = run[position]
        if not token.content:
            continue
        if token.norm not in forms and token.stem not in forms:
            break
        end = position + 1
    return end


def _content(run: Iterable[Token]) -> int:
    return sum(token.content for token in run)
