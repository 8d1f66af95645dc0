"""The small words and the titles that stand around a name, in lower case without full stops."""

from __future__ import annotations

from framing.pipeline.words import word_set

DETERMINERS = word_set("the a an this that these those")
# "His aides" in two reports, or of two people in one, are not the same aides.
OWNERS = word_set("his her its their our my your")
PRONOUNS = word_set(
    """he she it they we i you one who him her them us me some many most few all both several others
    another everyone everybody someone somebody anyone anybody nobody none neither"""
)
BELONGS = word_set("of for from at in with on to by among near inside behind")
JOINED = word_set("and & or")
LINKS = BELONGS | JOINED | word_set("who whose which that as ,")
PARTICLES = word_set("de del della da di du van von der den ter bin ibn ben al el la le")
SUFFIXES = word_set("jr sr ii iii iv")
HONORIFICS = word_set(
    "mr mrs ms miss dr rev fr hon sir dame lord lady rep sen gov lt col maj gen capt sgt cpl adm prof"
)
TITLES = HONORIFICS | word_set(
    """professor president premier minister chancellor governor mayor senator congressman congresswoman
    representative secretary ambassador envoy general colonel major captain lieutenant sergeant commander
    admiral officer chief judge justice king queen prince princess pope bishop archbishop cardinal
    reverend father imam rabbi sheikh ayatollah director chairman chairwoman chair head spokesman
    spokeswoman spokesperson inspector superintendent commissioner deputy councillor councilman
    councilwoman coach speaker leader candidate nominee challenger contender rival lawmaker delegate
    editor reporter correspondent columnist anchor host moderator commentator analyst pollster strategist
    adviser advisor aide manager founder organiser organizer owner executive ceo cfo coo pm mp lawyer
    attorney prosecutor solicitor counsel sheriff detective constable pastor priest author writer
    historian economist scientist actor actress singer activist advocate expert critic veteran whip tem
    tempore treasurer comptroller clerk administrator coordinator consultant lobbyist donor partner"""
)
# Titles that are family names too.
_NAMES_TOO = word_set("king prince bishop pope judge major coach queen justice father host clerk constable")
OFFICES = TITLES - HONORIFICS - _NAMES_TOO
# What an office is for: "Secretary of State".
CHARGES = word_set(
    """state defence defense education energy commerce labour labor treasury health agriculture transport
    transportation interior justice finance culture intelligence works trade industry planning environment
    homeland security affairs veterans foreign staff parliament"""
)
# Nouns for people that begin a sentence with a capital and are no name.
PEOPLE = word_set(
    """police officials residents witnesses rescuers neighbours neighbors sources engineers critics
    analysts experts protesters authorities doctors prosecutors lawyers soldiers ministers diplomats
    supporters opponents proponents scientists researchers activists investigators leaders lawmakers
    people survivors relatives workers farmers teachers parents students insurers observers hundreds
    thousands dozens scores aides advisers advisors voters organisers organizers members presidents judges
    scholars historians economists commentators pundits journalists reporters editors readers viewers
    users customers patients nurses drivers passengers pilots fishermen villagers locals families women
    men children other most some many several both half polls surveys reports figures records documents
    data studies rebels militants"""
)
# The last word of a body's name; the words before it say which of its kind it is.
BODIES = word_set(
    """office ministry department council committee party campaign government administration agency court
    union army board team house institute university center centre bureau federation association society
    college bank service coalition alliance league commission congress senate assembly parliament force
    forces police group movement front foundation fund company corporation authority county city"""
)
# Two words that are one name, the second of which alone is another's.
COMPOUNDS = frozenset({("white", "house"), ("wall", "street"), ("downing", "street"), ("capitol", "hill")})
# How words for parties and peoples end; "House Democrats" are not all whom "Democrats" means.
MANY = ("crats", "cans", "ists", "ians", "eans", "elis", "aqis", "tives")
MANY_LISTED = word_set(
    "liberals conservatives tories greens progressives moderates independents saudis germans"
)
