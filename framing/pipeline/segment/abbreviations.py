"""Abbreviations that carry a full stop, and the words that tell whether a sentence follows one.

Entries stand without their last full stop. One written with a capital is none without it ("Sat."
is a day, "sat." a verb); one in lower case counts in any case. Languages are ISO 639-1 codes.
"""

from __future__ import annotations

from framing.pipeline.words import word_set

# Stand before a name or a number, so they never end a sentence.
BEFORE_A_NAME = {
    "en": word_set(
        """Adm Amb Amd Asst Atty Brig Capt Cdr Cmdr Cmdt Col Comdr Cpl Det Dr Drs Ens Esq Fr Ft Gen Gens Gov
        Govs Hon Insp Lt Maj Messrs Mlle Mme Mr Mrs Ms Msgr Mt Mx Pfc Pres Prof Profs Pvt Rep Reps Rev Rt
        Sec Sen Sens Sgt Spc Spec St Ste Supt Treas viz vs cf e.g i.e approx ca"""
    ),
    "de": word_set("dr fr frl hr hrn prof st vgl bzw z.b d.h u.a ca evtl ggf sog"),
    "fr": word_set("M MM Me Mgr Pr Dr St Ste av cf"),
    "es": word_set("sr sra srta sres dr dra d dña gral lic ing prof pdte p.ej"),
    "it": word_set("sig sig.ra dott dott.ssa prof on avv ing sen gen col"),
    "pt": word_set("sr sra dr dra prof profa exmo gen cel p.ex"),
    "nl": word_set("dhr mevr dr drs ir mr prof bijv o.a m.b.t d.w.z"),
    "ru": word_set("г гг ул им тов акад проф ген т.е т.н см"),
}

# Stand before a number: "No. 10", "p. 4", "Jan. 3".
BEFORE_A_NUMBER = {
    "en": word_set(
        """no nos p pp para ch fig figs vol art sect sess
        Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec"""
    ),
    "de": word_set("nr nrn s abs art kap jan feb mär apr jun jul aug sep sept okt nov dez"),
    "fr": word_set("n p pp art vol chap janv févr juil sept oct nov déc"),
    "es": word_set("n núm pág págs art vol cap"),
    "it": word_set("n pag pagg art vol cap"),
    "pt": word_set("n pág págs art vol cap"),
    "nl": word_set("nr blz art"),
    "ru": word_set("№ п ст стр рис"),
}

# May end a sentence: what follows decides (see OPENERS).
MAY_END = {
    "en": word_set(
        """Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
        Inc Corp Co Cos Ltd Bros Assn Dept Univ Jr Sr etc al Est Ave Blvd Rd Hwy Ph.D a.m p.m
        Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev
        Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo"""
    ),
    "de": word_set("usw etc mio mrd tsd jh bd jr"),
    "fr": word_set("etc av bd"),
    "es": word_set("etc ee.uu uu ud uds jr"),
    "it": word_set("ecc s.p.a"),
    "pt": word_set("etc ltda s.a"),
    "nl": word_set("enz etc"),
    "ru": word_set("т.д т.п др млн млрд тыс руб"),
}

# Words that open a sentence far more often than they continue a name. After an abbreviation
# that may end a sentence, or an initial, a capitalised word outside this list continues it.
OPENERS = word_set(
    """a about according after all also although among an and another any anyone are as asked at because
    before both but by can could critics despite did do does during each earlier either even every everyone
    few for from further had has have he her here his how however i if in indeed instead is it its just last
    later many meanwhile more most much my neither no nobody none nor not nothing now of officials on once one
    only or other others our over perhaps police she should since so some someone still such than that the
    their then there these they this those though three through to two under unlike until we were what when
    where whether which while who whose why will with without would yesterday yet you your"""
)

# Languages that write ordinal numbers with a full stop ("am 3. Oktober").
ORDINAL_STOP = frozenset(
    {"cs", "da", "de", "et", "fi", "hr", "hu", "is", "lv", "nb", "no", "pl", "sk", "sl", "sr"}
)

# Top-level domains and the like: "Example.Com" is no missing space.
DOMAIN_ENDS = frozenset({"com", "org", "net", "gov", "edu", "info", "co", "html", "htm", "js"})

# What a question or an exclamation in quotation marks is followed by when its speaker is named next.
SPEECH_VERBS = word_set(
    """added answered asked cried declared demanded exclaimed joked quipped remarked replied retorted said
    says shouted told tweeted wondered wrote yelled"""
)
