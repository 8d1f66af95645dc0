"""Things named in several stories: which of them are one."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from framing.pipeline.naming.names import Key


def across(things: Sequence[Collection[Key]]) -> tuple[tuple[int, ...], ...]:
    """Indices of things, given by their proper names, that share a name; each stands in one group.

    Two things of which both have full names, and none alike in its last two words, are two: one family
    name does not make two people one.
    """
    groups: list[tuple[set[Key], list[int]]] = []
    # Full names first, so that a short one finds the people it may mean; a short one of two is neither.
    for index in sorted(range(len(things)), key=lambda at: (-max(map(len, things[at]), default=0), at)):
        names = {*things[index]}
        fitting = [group for group in groups if group[0] & names and _agree(group[0], names)]
        if len(fitting) == 1:
            fitting[0][0].update(names)
            fitting[0][1].append(index)
        else:
            groups.append((names, [index]))
    return tuple(sorted(tuple(sorted(members)) for _, members in groups))


def _agree(ours: Collection[Key], theirs: Collection[Key]) -> bool:
    full = [{name[-2:] for name in of if len(name) > 1} for of in (ours, theirs)]
    return not all(full) or bool(full[0] & full[1])
