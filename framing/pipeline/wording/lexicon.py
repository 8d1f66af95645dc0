"""Closed classes of words, written down by us. All are lower case.

Words that turn or weaken a statement (not, no, must, may) are no function words here: they are a
difference worth showing.
"""

from __future__ import annotations


def _words(written: str) -> frozenset[str]:
    return frozenset(written.split())


_FUNCTION: dict[str, frozenset[str]] = {
    language: _words(words)
    for language, words in {
        "en": """
            a an the this that these those there here it its he him his she her hers they them their theirs
            we us our ours you your yours i me my mine who whom whose which what whoever itself himself
            herself themselves is are was were be been being am has have had having do does did doing done
            will would shall of in on at to for from by with into onto upon within among between through
            during about as than then and or nor but if so also too both while when where whether because
            though although however such each some any other another own same very just only even still
            's 're 've 'll 'd 'm it's he's she's that's there's they're we're i'm i've we've they've
            since until before after over under up down out off again per via toward towards
            near along across around behind beside beyond inside outside amid
        """,
        "de": """
            der die das den dem des ein eine einen einem einer eines und oder aber auch als wie in im an am
            auf aus bei mit nach von vom vor zu zum zur für über um durch ist sind war waren wird werden
            wurde wurden hat haben hatte hatten sein seine seinen seiner ihr ihre ihren ihrer er sie es wir
            ich sich dass daß so noch schon nur diese dieser dieses diesem diesen
        """,
        "fr": """
            le la les l un une des du de d et ou mais à au aux en dans par pour sur avec sans sous ce cet
            cette ces son sa ses leur leurs il elle ils elles on nous vous je qui que qu dont où est sont
            était étaient a ont avait avaient être été se s y aussi plus comme
        """,
        "es": """
            el la los las lo un una unos unas de del al y e o u pero en a por para con sin sobre entre
            este esta estos estas ese esa su sus le les se que quien cual es son era eran fue fueron ha han
            había habían ser sido como más también ya
        """,
        "it": """
            il lo la i gli le un uno una di del della dei delle a al alla ai alle da dal dalla in nel nella
            con su per tra fra e ed o ma che chi cui è sono era erano ha hanno aveva si suo sua suoi sue
            questo questa come anche più
        """,
        "ru": """
            и в во на с со к ко у о об от до из за по под при для над а но или что чтобы как так же бы ли
            это этот эта эти тот та те он она оно они его её их мы вы я который которая которые был была
            было были есть
        """,
        "he": "של את על עם אל מן כי אם גם או הוא היא הם הן זה זו אלה אשר היה היתה היו כל אך",
        "ar": "في من إلى على عن مع أن إن التي الذي الذين هذا هذه ذلك تلك هو هي هم كان كانت كما أو قد ما",
        "fa": "و در به از که این آن را با برای تا بر است بود شد می های ها او وی یا هم",
        "zh": "的 了 是 在 和 与 及 或 也 就 都 而 之 于",
        "ja": "の は が を に へ と で も や か な だ た て",
    }.items()
}

# Without "one", which is a pronoun as often as a number.
_NUMBERS_FROM_TWO = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
)
NUMBER_WORDS = {word: str(number) for number, word in enumerate(_NUMBERS_FROM_TWO.split(" "), start=2)}

# Irregular forms that reports are full of.
IRREGULAR = {
    "said": "say", "says": "say", "told": "tell", "tells": "tell", "spoke": "speak", "spoken": "speak",
    "met": "meet", "held": "hold", "took": "take", "taken": "take", "gave": "give", "given": "give",
    "went": "go", "gone": "go", "came": "come", "made": "make", "left": "leave", "led": "lead",
    "fell": "fall", "fallen": "fall", "rose": "rise", "risen": "rise", "shot": "shoot", "fought": "fight",
    "struck": "strike", "won": "win", "lost": "lose", "sent": "send", "found": "find", "brought": "bring",
    "began": "begin", "begun": "begin", "broke": "break", "broken": "break", "wrote": "write",
    "men": "man", "women": "woman", "people": "person", "children": "child", "killed": "kill",
    "died": "die", "noted": "note", "notes": "note",
    "news": "news", "dies": "die", "dying": "die", "lay": "lie", "lying": "lie", "lied": "lie",
}  # fmt: skip

REPORTING = _words("""
    say state tell announc declar add claim admit acknowledg warn insist assert argu alleg accus boast note
    stress underscor emphas emphasiz remark comment report reveal disclos confirm deny
    reject dismiss suggest hint imply vow pledg promis threaten urg call demand ask writ write tweet
    explain describ recall reiterat repeat maintain contend conced respond reply quot cit accord
    """)

HEDGES = _words("""
    reportedly allegedly alleged purportedly purported supposedly supposed apparently ostensibly
    seemingly presumably likely unlikely possibly perhaps maybe probably may might could suspected
    """)
HEDGE_PHRASES = ("so called", "under the pretext of", "said to be", "believed to", "thought to", "appears to",
                 "in all likelihood", "it seems")  # fmt: skip

TIMES = _words("""
    monday tuesday wednesday thursday friday saturday sunday january february march april june july
    august september october november december today yesterday tomorrow tonight morning afternoon
    evening night noon midnight week weekend month year decade hour minute earlier later recently ago
    """)

DAYS = _words("monday tuesday wednesday thursday friday saturday sunday")
MONTHS = _words("january february march april june july august september october november december")
CLOCK = _words("am pm o'clock")
UNITS = CLOCK | _words("""
    percent per cent % hundred thousand million billion trillion dollar euro pound km mile metre meter
    kilometre kilometer ton tonne degree minute hour day week month year
    """)

# Words that say how near a number is.
NEARLY = ("at least", "at most", "more than", "fewer than", "less than", "up to", "some", "about", "around",
          "nearly", "almost", "roughly", "over", "approximately")  # fmt: skip

ARTICLES = _words("the a an")
DETERMINERS = _words("""
    a an the this that these those his her its their our my your whose no every each some any another
    """)
AUXILIARIES = _words("""
    is are was were be been being am has have had having do does did will would shall can could may might
    must should to not
    """)


def function_words(language: str) -> frozenset[str]:
    """The words of a language that only bind others; English where the language is not known."""
    return _FUNCTION.get(language[:2].lower() or "en", frozenset())
