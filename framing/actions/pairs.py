"""Name claims for good: anchors, and pairs of them in canonical order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from framing.models import Anchor, ArticleVersion, Claim, Pair

_CONTEXT = 48


@dataclass(frozen=True, slots=True)
class Stretch:
    """``[start, end)`` of a version, to be named before anybody cut the text into claims."""

    version: ArticleVersion
    start: int
    end: int

    @property
    def version_id(self) -> int:
        return self.version.pk


_Named = TypeVar("_Named", bound=Claim | Stretch)
_Place = tuple[int, int, int]


def in_order(one: _Named, other: _Named) -> tuple[_Named, _Named]:
    """Two claims in canonical order: by their versions. Raises ValueError inside one version."""
    if one.version_id == other.version_id:
        raise ValueError("two claims of one text are never a pair")
    return (one, other) if one.version_id < other.version_id else (other, one)


def claim_pairs(of: Sequence[tuple[Claim, Claim]]) -> dict[tuple[int, int], Pair]:
    """The pair of each two claims, made where there is none, by the claims' keys in canonical order."""
    ordered = [in_order(one, other) for one, other in of]
    return {(a.pk, b.pk): pair for (a, b), pair in zip(ordered, pairs_of(ordered), strict=True)}


def pairs_of(of: Sequence[tuple[_Named, _Named]]) -> list[Pair]:
    """The pair of each two claims or stretches, made where there is none, in the order of ``of``.

    Raises ValueError inside one version.
    """
    ordered = [in_order(one, other) for one, other in of]
    anchors = _anchors({_place(named): named for two in ordered for named in two}.values())
    ends = [(anchors[_place(a)], anchors[_place(b)]) for a, b in ordered]
    Pair.objects.bulk_create(
        (Pair(a=a, b=b, a_version_id=a.version_id, b_version_id=b.version_id) for a, b in ends),
        ignore_conflicts=True,
    )
    names = {anchor.pk for anchor in anchors.values()}
    versions = {named.version_id for two in ordered for named in two}
    found = {
        (pair.a_id, pair.b_id): pair
        for pair in Pair.objects.filter(a_version__in=versions, b_version__in=versions)
        if pair.a_id in names and pair.b_id in names
    }
    return [found[a.pk, b.pk] for a, b in ends]


def _anchors(named: Iterable[Claim | Stretch]) -> dict[_Place, Anchor]:
    named = list(named)
    Anchor.objects.bulk_create(map(_anchor_of, named), ignore_conflicts=True)
    return {
        (anchor.version_id, anchor.start, anchor.end): anchor
        for anchor in Anchor.objects.filter(version__in={of.version_id for of in named})
    }


def _place(named: Claim | Stretch) -> _Place:
    return named.version_id, named.start, named.end


def _anchor_of(named: Claim | Stretch) -> Anchor:
    text = named.version.text
    return Anchor(
        version_id=named.version_id,
        start=named.start,
        end=named.end,
        quote=text[named.start : named.end],
        prefix=text[max(0, named.start - _CONTEXT) : named.start],
        suffix=text[named.end : named.end + _CONTEXT],
    )
