"""Which other claim says a stretch in other words."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from framing.pipeline.arrays import Matrix
from framing.pipeline.types import Claim, Role
from framing.pipeline.wording import ToldArticle
from framing.pipeline.wording.elsewhere import said_among
from framing.pipeline.wording.nearest import Asked, said_elsewhere
from framing.pipeline.wording.shapes import calendar
from framing.pipeline.wording.slots import is_hedge, is_number, is_reporting

WORDS = (
    "the", "of", "ferry", "boat", "boats", "sank", "drowned", "harbour", "port", "crew", "sailors", "12",
    "30", "Monday", "May", "said", "allegedly", "storm", "gale", "pier",
)  # fmt: skip
texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=8).map(" ".join)
articles = st.builds(
    lambda texts, seed: told(texts, np.random.default_rng(seed)),
    st.lists(texts, min_size=1, max_size=5),
    st.integers(0, 2**32 - 1),
)
# In quarters: sums of their products are exact, in whatever order they are made.
MEANINGS = np.array([[4, 0, 0], [3, 2, 0], [3, 0, 2], [2, 3, 0], [0, 4, 0], [0, 0, 4]], dtype=np.float32) / 4


def told(texts: list[str], chance: np.random.Generator) -> ToldArticle:
    """An article whose words mean one of few things, by chance."""
    return ToldArticle(
        [claim(text) for text in texts], [vectors(len(text.split()), chance) for text in texts], "en"
    )


def claim(text: str) -> Claim:
    return Claim(0, len(text), Role.BODY, text, 0.0)


def vectors(count: int, chance: np.random.Generator) -> Matrix:
    return np.asarray(MEANINGS[chance.integers(len(MEANINGS), size=count)])


def near(of: ToldArticle, claim: int, word: int, article: ToldArticle, other: int) -> float:
    """How near a word is to a claim of the article, by the plain definition."""
    token, there = of.words[claim][word], article.words[other]
    if any(token.stem == one.stem for one in there):
        return 1.0
    if is_number(token) or calendar(token):
        return 0.0
    row = of.texts[claim].rows[word]
    return max(float(row @ article.texts[other].rows[at]) for at in there.content)


def nearest(of: ToldArticle, asked: Asked, words: tuple[int, ...], article: ToldArticle) -> int | None:
    """The other claim that says some words, weighed one by one."""
    text = of.words[asked.claim]
    content = [word for word in words if text[word].content]
    if sum(not (is_reporting(text[word]) or is_hedge(text[word])) for word in content) < 2:
        return None
    best, found = 0.0, None
    for other in range(len(article.claims)):
        if other != asked.besides and article.words[other].content:
            each = [near(of, asked.claim, word, article, other) for word in content]
            mean = round(float(np.mean(each)), 4)
            if min(each) >= 0.6 and mean > best:
                best, found = mean, other
    return found


@given(articles, articles)
def test_claims_asked_word_by_word_say_what_all_words_at_once_tell(a: ToldArticle, b: ToldArticle) -> None:
    asked = [
        Asked(claim, written.without(set()), besides)
        for claim, written in enumerate(a.written)
        for besides in range(len(b.claims))
    ]
    for one, found in zip(asked, said_elsewhere(asked, a, b), strict=True):
        parts = said_among(a.words[one.claim], one.runs, b.places, besides=one.besides)
        assert found == [
            (words, nearest(a, one, words, b) if index is None else index) for words, index in parts
        ]


def test_a_stretch_is_said_by_the_nearest_claim_that_is_not_left_out() -> None:
    same, less = MEANINGS[[0, 0]], MEANINGS[[1, 1]]
    of = ToldArticle([claim("ferry sank")], [same], "en")
    article = ToldArticle([claim("boat drowned"), claim("vessel foundered")], [less, same], "en")
    asked = [Asked(0, of.written[0].without(set()), besides) for besides in (2, 1, 0)]
    assert said_elsewhere(asked, of, article) == [[((0, 1), 1)], [((0, 1), 0)], [((0, 1), 1)]]
