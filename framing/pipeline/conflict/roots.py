"""English words brought to one form, so that ``denied``, ``denies`` and ``deny`` meet."""

from __future__ import annotations

import re
from functools import lru_cache

# Each line: the base form of a verb or noun, then the forms that no rule leads back to it; nouns apart.
_IRREGULAR = """
be am is are was were been being|have has had having|do does did done|go goes went gone|say said|make made
get got gotten|give gave given|take took taken|come came|become became|see saw seen|know knew known
think thought|tell told|find found|leave left|feel felt|bring brought|begin began begun|keep kept|hold held
write wrote written|stand stood|hear heard|let letting|mean meant|set setting|meet met|run ran running
pay paid|sit sat|speak spoke spoken|lead led|read reading|grow grew grown|lose lost|fall fell fallen
send sent|build built|understand understood|draw drew drawn|break broke broken|spend spent|rise rose risen
drive drove driven|buy bought|wear wore worn|choose chose chosen|die died dying|lie lied lying|tie tied
win won|shoot shot|catch caught|sell sold|teach taught|fight fought|throw threw thrown|fly flew flown
flee fled|sink sank sunk|shrink shrank shrunk|swim swam swum|sing sang sung|ring rang rung
drink drank drunk drunken|forget forgot forgotten|forbid forbade forbidden|freeze froze frozen
hide hid hidden|ride rode ridden|shake shook shaken|steal stole stolen|strike struck stricken
swear swore sworn|tear tore torn|wake woke woken|bear bore borne|beat beaten|bite bit bitten|blow blew blown
deal dealt|dig dug|eat ate eaten|feed fed|lend lent|light lit|seek sought|shine shone|sleep slept|slide slid
stick stuck|sweep swept|swell swollen|swing swung|withdraw withdrew withdrawn|withhold withheld
uphold upheld|overcome overcame|overthrow overthrew overthrown|outrun outran|override overrode overridden
undergo underwent|undertake undertook undertaken|foresee foresaw foreseen|bind bound|breed bred|cling clung
creep crept|grind ground|hang hung|kneel knelt|leap leapt|lay laid|oversee oversaw overseen|rebuild rebuilt
retake retook retaken|rewrite rewrote|spin spun|spring sprang sprung|stride strode|weep wept|bend bent
burn burnt|learn learnt|mislead misled|mistake mistook mistaken|outdo outdid outdone|prove proven|show shown
sew sewn
"""

_NOUNS = """
man men|woman women|child children|person people|foot feet|life lives|wife wives|half halves|thief thieves
shelf shelves|loaf loaves|knife knives|policeman policemen|fireman firemen|spokesman spokesmen|gunman gunmen
fisherman fishermen|bad worse worst|good best
"""


def _forms(table: str) -> dict[str, str]:
    lines = [line.split() for line in re.split(r"[|\n]", table) if line.strip()]
    return {form: line[0] for line in lines for form in line}


_VERBS = _forms(_IRREGULAR)
_FORMS = _VERBS | _forms(_NOUNS)
PLURALS = frozenset(form for form, base in _forms(_NOUNS).items() if form != base)
# Forms of the past and of the passive that no ending shows; equal base forms are left out.
PAST = frozenset(
    form for form, base in _VERBS.items() if form != base and not form.endswith(("ing", "s")) and base != "be"
)
_KEPT = ("ss", "us", "is")
_AGREED = frozenset(("agreed", "disagreed", "freed", "guaranteed", "decreed", "refereed"))
_VOWEL = re.compile(r"[aeiouy]")


@lru_cache(maxsize=65536)
def root(word: str) -> str:
    """The root of a word in lower case: irregular forms by table, endings of inflection cut off.

    A root is no word (``arriv``); it only meets the roots of the word's other forms.
    """
    word = _FORMS.get(word, word)
    if len(word) > 4 and word.endswith("ies"):
        word = word[:-3] + "y"
    elif len(word) > 3 and word.endswith("s") and not word.endswith(_KEPT):
        word = word[:-2] if word.endswith(("sses", "shes", "ches", "xes")) else word[:-1]
    if word in _FORMS:
        word = _FORMS[word]
    if word.endswith("eed"):
        return _plain_ending(word[:-1]) if word in _AGREED else word
    for ending in ("ing", "ied", "ed"):
        if word.endswith(ending) and len(word) - len(ending) > 1 and _VOWEL.search(word[: -len(ending)]):
            word = word[: -len(ending)] + ("y" if ending == "ied" else "")
            break
    return _plain_ending(word)


def _plain_ending(word: str) -> str:
    """Without a final e or a doubled consonant, and with i for y."""
    if len(word) > 2 and word.endswith("e"):
        word = word[:-1]
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "aeiou":
        word = word[:-1]
    return word[:-1] + "i" if len(word) > 2 and word.endswith("y") else word


_DERIVED = re.compile(
    r"(?<=\w{4})(?:ations?|itions?|ions?|ments?|ances?|ences?|iti|nes|ivs?|iv|abl|ibl|ful|ist|er|or|al|li|ic|an|at|i)$"
)


@lru_cache(maxsize=65536)
def family(word: str) -> str:
    """What a root shares with the words derived from it: ``eruption`` meets ``erupt``. Rough."""
    return _plain_ending(_DERIVED.sub("", word))


# The roots of the irregular verbs.
IRREGULAR = frozenset(root(base) for base in _VERBS.values())
