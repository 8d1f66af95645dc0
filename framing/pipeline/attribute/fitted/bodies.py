"""English nouns of whoever can speak, and of what cannot though it ends as if it could. Our own lists.

They stand beside the lists of ``nouns``, which the figures were fitted with and which therefore stay as
they are.
"""

from __future__ import annotations

from framing.pipeline.attribute.fitted.nouns import DOCUMENT, PERSON
from framing.pipeline.words import word_set

BODIES = word_set(
    """academy airline airport alliance assembly authority bakery bank base battalion bench bloc board
    brewery brigade broadcaster bureau business cabinet camp capital chamber channel charity choir church
    city clergy clinic club coalition community congress consulate corporation council country county
    couple crew daily delegation directorate electorate embassy empire factory faction family federation
    confederation foundation fund hospital hotel household industry initiative inspectorate institute jury
    junta kingdom lab laboratory leadership league legislature library lobby majority militia mill mine
    minority mission mosque movement museum nation navy network newsroom opposition orchestra outlet pair
    panel parish parliament patrol plant port presidency prison project province public railway region
    regime regiment republic school secretariat senate shipyard shop side society squad state station
    store supermarket synagogue tabloid theatre town treasury tribunal trust unit utility village weekly
    wing world"""
)
PEOPLE = word_set(
    """academic accountant adolescent agent applicant ascetic assistant athlete attendant aunt baby boss
    boy bride brother bureaucrat captain chap child children claimant cleric client colleague combatant
    commandant consultant cook cop corporal cousin critic defendant democrat diplomat dissident duke elder
    emperor enemy firebrand foe foreigner friend gentleman girl grandfather grandmother groom guard guest
    guy hostage imam incumbent individual inhabitant inmate insurgent islander kid lady local mate
    mechanic medic merchant migrant militant mobster monarch monk nanny narrator national native nun
    occupant orphan participant partner patient peer personnel pilot plaintiff premier protester rabbi
    rebel respondent royal saint scholar sceptic sibling skeptic spokesperson spouse spy student surrogate
    suspect teen teenager tenant thief twin tycoon uncle veteran victim whistleblower widow youngster
    youth"""
)
DOCUMENTS = word_set(
    """affidavit average brief bylaw communique count dialogue essay eulogy examination excerpt flyer
    guidance guideline handbook inquest inquiry judgement judgment leaflet lecture ledger log manual
    memoir monologue notice novel ordinance original pamphlet paragraph passage petition probe return
    ruling sermon statute summons tally transcript treaty verdict wording writ"""
)
LISTED = BODIES | PEOPLE | DOCUMENTS | PERSON | DOCUMENT

# How nouns for people end, and what ends so and is nobody.
ENDINGS = ("er", "or", "ist", "man", "men", "woman", "women", "people", "person", "ian", "ee")
THINGS = word_set(
    """abdomen acumen after anger another answer armor armour banner barrier behavior behaviour better
    bigger bladder border bumper bunker butter cancer cellar center chapter character charter cheaper
    chopper clutter coffee color colour computer conifer container cooler copper corner corridor counter
    cover cruiser cucumber danger decor deeper degree denominator dinner disaster disorder door drawer
    earlier easier either elevator encounter ever factor fairer favor favour fee fever fewer fiber filter
    finger floor flower folder former further gender generator ginger glacier greater gutter hammer harbor
    harbour harder header helicopter higher honor honour horror however humor humour hunger indicator
    interior exterior jubilee knee labor labour ladder larger later latter layer leather lesser letter
    liter litre longer lower lumber major manner marker matter median meter minor mirror monitor motor
    murder neither never newer number odor odour offer older omen order other over oyster paper pepper
    pedigree poorer poster powder power prayer printer quarter quicker radiator rather reactor
    refrigerator register regimen richer river rocker router rubber rumor rumour safer sector semester
    server sewer shelter shorter shoulder shower shutter silver slower smaller sooner specimen spider
    sticker stronger summer supper tanker tender terror theater thunder tiger timber together tougher
    tower tractor trailer transfer tree trigger tumor tumour under vapor vapour voucher wager water weaker
    weather whatever whenever wherever whether wider winter wonder younger"""
)
# How words for peoples and parties end that are written with a capital, and how nouns end that are no names.
CAPITAL_ENDINGS = ("ans", "ats", "ese", "ish", "is", "eers")
ABSTRACT_ENDINGS = (
    "s",
    "ing",
    "ed",
    "ly",
    "ion",
    "ment",
    "ness",
    "ity",
    "ism",
    "ence",
    "ance",
    "ship",
    "ure",
)
# What stands before a colon and is a heading.
HEADINGS = word_set(
    """photo photograph picture image video audio watch live read more update updated latest question
    answer note opinion analysis exclusive breaking related credit caption guide background explainer fact
    file factbox timeline"""
)
