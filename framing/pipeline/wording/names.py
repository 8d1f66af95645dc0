"""One name in a shorter and a longer form: Netanyahu and Benjamin Netanyahu."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from framing.pipeline.wording.lexicon import DETERMINERS, TIMES
from framing.pipeline.wording.links import Likeness, WordLink
from framing.pipeline.wording.slots import is_number
from framing.pipeline.wording.tokens import Token, Tokens

_LONGEST = 6  # words of a name with titles
_SHORT_TITLE = 3  # letters of a title written with a dot
_MOST_CAPITALS = 0.8  # of the content words; above it capitals are the style of a headline

Words = tuple[int, ...]


def names(a: Tokens, b: Tokens, links: Sequence[WordLink]) -> list[tuple[Words, Words]]:
    """A longer form of a name in one text with the shorter form of it in the other.

    Every word of the shorter form is the longer's too: two names that each have a word of their own
    may be two people, and are left apart. The shorter form keeps the last word, or is the bare title:
    Marrant, or the governor, for Governor Ilse Marrant.
    """
    runs = _runs(a), _runs(b)
    if not any(runs):
        return []
    forth = {x.i: x.j for x in links if a[x.i].content and x.likeness is Likeness.EQUAL}
    back = {j: i for i, j in forth.items()}
    linked = a.content.intersection([x.i for x in links]), b.content.intersection([x.j for x in links])
    found = _longer(runs, b, forth, linked)
    turned = _longer(runs[::-1], a, back, linked[::-1])
    return found + [(ours, theirs) for theirs, ours in turned]


def _longer(
    runs: tuple[Sequence[Words], Sequence[Words]],
    other: Sequence[Token],
    there: dict[int, int],
    linked: tuple[frozenset[int], frozenset[int]],
) -> list[tuple[Words, Words]]:
    """The names of the first text whose form in the other text is shorter."""
    found = []
    for run in runs[0]:
        shared = [word for word in run if word in there]
        theirs = tuple(sorted(there[word] for word in shared))
        own = [word for word in run if word not in linked[0]]
        if not shared or not own or len(shared) + len(own) < len(run) or len(run) > _LONGEST:
            continue
        if run[-1] not in there and not (run[0] in there and _bare_title(other, theirs[0])):
            continue
        together = theirs == tuple(range(theirs[0], theirs[0] + len(theirs)))
        if together and not any(set(theirs) & set(name) and set(name) - set(theirs) for name in runs[1]):
            found.append((run, theirs))
    return found


def _bare_title(text: Sequence[Token], word: int) -> bool:
    """Whether a word stands small and alone behind an article: the governor, not the deputy governor."""
    return not _capital(text[word]) and word > 0 and text[word - 1].norm in DETERMINERS


@lru_cache(maxsize=2048)
def _runs(text: Tokens) -> tuple[Words, ...]:
    """Neighbouring words with a capital, at least two: one word is no longer form of any name.

    Kept, as each claim is compared with several.
    """
    content = [token for token in text if token.content]
    if sum(token.text[0].isupper() for token in content) > _MOST_CAPITALS * len(content):
        return ()
    runs: list[list[int]] = []
    for word, token in enumerate(text):
        if not _capital(token):
            continue
        if runs and runs[-1][-1] == word - 1 and _of_one_name(text[word - 1], token):
            runs[-1].append(word)
        else:
            runs.append([word])
    return tuple(tuple(run) for run in runs if len(run) > 1)


def _of_one_name(before: Token, token: Token) -> bool:
    """Whether nothing parts two neighbours: no comma, no genitive, no quotation mark. Dr. keeps its dot."""
    apart = token.start - before.end
    return (
        (apart <= 1 or (apart == 2 and len(before.text) <= _SHORT_TITLE))
        and before.quote == token.quote
        and not before.text.endswith(("'s", "’s"))
    )


def _capital(token: Token) -> bool:
    return token.content and token.text[0].isupper() and token.norm not in TIMES and not is_number(token)
