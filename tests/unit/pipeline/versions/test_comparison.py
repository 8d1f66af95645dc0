from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from framing.adapters.lexicons import lexicons
from framing.pipeline.types import Claim, Document, Role
from framing.pipeline.versions.comparison import Comparison, Place, compare_all
from tests.tiny import TinyEncoder, TinyPipeline

WORDS = ("harbour", "crane", "closed", "fell", "mayor", "ferry")
sentences = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(lambda words: f"{' '.join(words)}.")
texts = st.lists(st.lists(sentences, min_size=1, max_size=4).map("\n".join), min_size=1, max_size=4)


def compared(*given: str | Document) -> Comparison:
    documents = [TinyPipeline().read(of) if isinstance(of, str) else of for of in given]
    vectors = [TinyEncoder().encode([claim.text for claim in document.claims]) for document in documents]
    return compare_all(TinyPipeline(), documents, vectors, lexicons())


def words(comparison: Comparison, places: Sequence[Place]) -> list[str]:
    return [comparison.documents[of.document].claims[of.claim].text for of in places]


def test_what_is_shared_and_what_is_not_stand_in_the_order_of_the_first() -> None:
    found = compared("crane fell.\nmayor spoke.", "ferry sank.\ncrane fell.")
    assert [words(found, line.claims) for line in found.lines] == [
        ["crane fell.", "crane fell."],
        ["ferry sank."],
        ["mayor spoke."],
    ] or [words(found, line.claims) for line in found.lines] == [
        ["ferry sank."],
        ["crane fell.", "crane fell."],
        ["mayor spoke."],
    ]


def test_an_absence_names_what_comes_nearest() -> None:
    found = compared("crane fell.\nmayor spoke long.", "crane fell.\nmayor went away home.")
    [line] = [line for line in found.lines if line.claims == (Place(0, 1),)]
    [gap] = line.missing
    assert (gap.document, gap.best, gap.elsewhere) == (1, 1, False)
    assert 0 < gap.probability < TinyPipeline.threshold


def test_what_stands_in_another_line_is_not_called_not_found() -> None:
    # The first shares enough with each of the other two, which share too little with each other.
    found = compared("one two three four.", "one two three five six.", "one seven three four eight nine.")
    elsewhere = [gap for line in found.lines for gap in line.missing if gap.elsewhere]
    above = [gap for line in found.lines for gap in line.missing if gap.probability >= TinyPipeline.threshold]
    assert elsewhere == above
    assert elsewhere


def test_a_caption_no_other_report_has_is_no_finding() -> None:
    text = "A crane. Photo: J. Doe"
    caption = Document(text, (), (Claim(0, len(text), Role.CAPTION, text, 0.0),))
    found = compared(caption, "mayor spoke.")
    assert [line.claims for line in found.lines] == [(Place(1, 0),)]


def test_nothing_in_common_is_a_comparison_without_alignments() -> None:
    found = compared("crane fell.", "mayor spoke.")
    assert found.alignments == ()
    assert len(found.lines) == 2


@given(texts)
def test_every_claim_has_its_line_and_every_line_its_alignments(given_texts: list[str]) -> None:
    found = compared(*given_texts)
    placed = {place for line in found.lines for place in line.claims}
    assert placed == {
        Place(at, index)
        for at, document in enumerate(found.documents)
        for index in range(len(document.claims))
    }
    for line in found.lines:
        ends = {
            end for index in line.alignments for end in (found.alignments[index].a, found.alignments[index].b)
        }
        assert ends == (set(line.claims) if line.alignments else set())


@given(texts)
def test_a_line_says_of_every_report_what_it_has_or_lacks(given_texts: list[str]) -> None:
    found = compared(*given_texts)
    for line in found.lines:
        present = {place.document for place in line.claims}
        lacking = [gap.document for gap in line.missing]
        assert sorted([*present, *lacking]) == list(range(len(found.documents)))
