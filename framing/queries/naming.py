"""What the claims of a comparison name, as the pipeline brings it together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from framing.models import Claim
from framing.pipeline.naming import Named, NameLink, Place, Told, named
from framing.pipeline.types import Relation, WordingKind
from framing.queries.lines import Link

# Below this a proposal is too unsure to take a phrase of one claim for one of the other.
SURE_ENOUGH = 0.5
# What no closed class of words tells to be a number, a time, a hedge, a source or a quotation.
_MAY_NAME = frozenset({"actor", "affected", "label", "place", "other"})


def named_in(claims: Sequence[Claim], links: Iterable[Link]) -> tuple[Named, ...]:
    """Things by report (the version's primary key); a place's claim is an index into ``claims``.

    The links come with the spans of their wordings. Claims in conflict do not count as naming one thing.
    """
    index = {claim.pk: place for place, claim in enumerate(claims)}
    sure = [link for link in links if _counts(link) and link.a.pk in index and link.b.pk in index]
    return named(
        [Told(claim.version_id, claim.start, claim.text) for claim in claims],
        [(index[link.a.pk], index[link.b.pk]) for link in sure],
        [found for link in sure for found in _name_links(link, index[link.a.pk], index[link.b.pk])],
    )


def _counts(link: Link) -> bool:
    if link.relation in {Relation.TOPIC, Relation.CONFLICT}:
        return False
    return link.judgement is not None or bool(link.alignment and link.alignment.probability >= SURE_ENOUGH)


def _name_links(link: Link, a: int, b: int) -> Iterator[NameLink]:
    for span in link.wording.spans if link.wording else ():
        if span["side"] == "a" and span["kind"] == WordingKind.REWORDED and span["slot"] in _MAY_NAME:
            for start, end in span["partner"]:
                own = Place(a, span["start"], span["end"])
                yield NameLink(own, Place(b, start, end))
