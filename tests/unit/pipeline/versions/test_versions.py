import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.adapters.lexicons import lexicons
from framing.pipeline import versions
from framing.pipeline.arrays import ClaimVectors
from framing.pipeline.types import Details, Document, Proposal, Relation, Role, WordingKind
from tests.tiny import TinyEncoder

LISTS = lexicons()
A = """Harbour closed after crane falls

The harbour of Eastwick was closed on Monday after a crane fell, the port authority said.

"Nobody was hurt," said Ana Brook, its director. Ferries were sent to the southern quay.
"""
B = """Crane falls in Eastwick

A crane fell in the harbour of Eastwick on Monday and the harbour was closed, officials said.

Shops in the town stayed open.
"""


def test_versions_are_found_by_their_names() -> None:
    assert versions.names()
    for name in versions.names():
        assert versions.get(name).name == name
    assert versions.latest().name == versions.names()[-1]


def test_an_unknown_version_is_refused_with_those_there_are() -> None:
    with pytest.raises(KeyError, match=f"no pipeline version '0.0'; there are: {versions.names()[0]}"):
        versions.get("0.0")


def read(text: str) -> Document:
    return versions.get("1").read(text, language="en")


def vectors(document: Document) -> ClaimVectors:
    return TinyEncoder().encode([claim.text for claim in document.claims])


def test_a_text_is_read_into_claims_with_their_kind_and_source() -> None:
    document = read(A)
    assert document.claims[0].kind is Role.HEADLINE
    assert document.details.title == "Harbour closed after crane falls"
    assert document.details.language == "en"
    [quoted] = [claim for claim in document.claims if claim.text.startswith('"Nobody')]
    assert quoted.attribution is not None
    assert quoted.attribution.source == "Ana Brook"


@given(st.text(max_size=400))
def test_offsets_hold_in_any_text(text: str) -> None:
    document = read(text)
    assert document.text == text
    assert all(text[claim.start : claim.end] == claim.text for claim in document.claims)


def test_given_pieces_are_kept() -> None:
    pieces = tuple(piece for piece in read(A).pieces if piece.role is Role.HEADLINE)
    document = versions.get("1").read(A, pieces=pieces)
    assert document.pieces == pieces
    assert [claim.kind for claim in document.claims] == [Role.HEADLINE]


def test_proposals_are_the_pairs_at_or_above_the_threshold() -> None:
    version, a, b = versions.get("1"), read(A), read(B)
    scores = version.score(a, b, vectors(a), vectors(b))
    proposed = {(found.a, found.b) for found in version.propose(a, b, scores)}
    above = scores.probability >= version.threshold
    assert proposed == {(int(i), int(j)) for i, j in zip(*above.nonzero(), strict=True)}
    assert proposed


@pytest.mark.parametrize("name", versions.names())
def test_a_higher_threshold_proposes_some_of_the_same(name: str) -> None:
    version, a, b = versions.get(name), read(A), read(B)
    scores = version.score(a, b, vectors(a), vectors(b))
    low = version.propose(a, b, scores, threshold=1e-6)
    high = version.propose(a, b, scores, threshold=0.5)
    assert len(high) < len(low)
    assert [found for found in low if found.probability >= 0.5] == list(high)
    with pytest.raises(ValueError, match="threshold"):
        version.propose(a, b, scores, threshold=0)


@pytest.mark.parametrize("name", versions.names())
def test_every_version_says_what_to_expect_of_its_threshold(name: str) -> None:
    version = versions.get(name)
    assert version.threshold in {row.threshold for row in version.expected}
    assert [row.threshold for row in version.expected] == sorted(row.threshold for row in version.expected)


@pytest.mark.parametrize("name", versions.names())
def test_elsewhere_names_a_claim_of_the_whole_other_document(name: str) -> None:
    a = Document("", (), read("The mayor met the miners on Tuesday in Oldhall.").claims)
    b = read(
        "Miners met in Oldhall on Monday.\n\nThe mayor spoke.\n\nThe mayor met the miners.\n\n"
        "On Tuesday rain fell.\n\n"
    )
    version = versions.get(name)
    for index in range(len(b.claims)):
        proposals = [Proposal(0, index, Relation.OVERLAP, 0.9, {})]
        (spans,) = version.compare(a, b, proposals, vectors(a), vectors(b), LISTS)
        said = [span for span in spans if span.side == "a" and span.kind is WordingKind.ELSEWHERE]
        for span in said:
            assert span.elsewhere is not None
            assert span.elsewhere != index
            words = a.claims[0].text[span.start - a.claims[0].start : span.end - a.claims[0].start]
            assert set(words.lower().split()) & set(b.claims[span.elsewhere].text.lower().rstrip(".").split())


def test_languages_that_differ_share_no_function_words() -> None:
    a, b = read(A), read(B)
    german = Document(b.text, b.pieces, b.claims, Details(language="de"))
    proposal = Proposal(1, 1, Relation.OVERLAP, 0.9, {})
    for name in versions.names():
        (spans,) = versions.get(name).compare(a, german, [proposal], vectors(a), vectors(german), LISTS)
        assert spans


def test_words_that_are_not_said_are_named_within_one_language() -> None:
    version, a, b = versions.get("2"), read(A), read(B)
    german = Document(b.text, b.pieces, b.claims, Details(language="de"))
    told, silent = (
        version.nearest(a, other, version.score(a, other, vectors(a), vectors(other)))[0]
        for other in (b, german)
    )
    assert any(near.not_said for near in told)
    assert not any(near.not_said for near in silent)
    assert [near.probability for near in told] == [near.probability for near in silent]


def test_reports_of_one_event_are_grouped_and_others_stand_alone() -> None:
    other = "Orchestra names conductor\n\nThe Halm Philharmonic named Petra Voss its conductor on Sunday.\n"
    documents = [read(A), read(other), read(B)]
    groups = versions.get("1").group(documents, [vectors(document) for document in documents])
    assert sorted(sorted(group) for group in groups) == [[0, 2], [1]]
