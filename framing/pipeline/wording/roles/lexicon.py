"""Words of general English by what they do in a sentence or what they name, written down by us."""

from __future__ import annotations

from framing.pipeline.wording.tokens import stem


def _words(written: str) -> frozenset[str]:
    return frozenset(written.split())


def _stems(written: str) -> frozenset[str]:
    return frozenset(map(stem, written.split()))


DETERMINERS = _words("""
    a an the this that these those his her its their our my your no every each some any another all both
    several many few most more fewer other
    """)
PREPOSITIONS = _words("""
    of in on at by for from with to into onto over under above below between among against about during
    through across along near off outside inside within without before after since until till around
    behind beside beyond despite towards toward upon via per like amid than as
    """)
PRONOUNS = _words("""
    i you he she it we they him them us me himself herself itself themselves everyone nobody hundreds
    thousands dozens
    """)
COUNTING = _words("thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen")
RELATIVES = _words("who which that whom")
JOINING = _words("while because although though if unless whether but when where so whose what why how")
BE = _words("""
    be am is are was were isn't aren't wasn't weren't been being get gets got getting 's 're 'm it's he's
    she's they're we're
    """)
HAVE = _words("have has had having 've i've we've they've")
MODALS = _words("""
    will would shall should can could may might must 'll 'd cannot can't won't do does did don't doesn't
    didn't couldn't wouldn't shouldn't
    """)
ADVERBS = _words("""
    not never also already still again just only even soon now then later once yet further back almost
    nearly very too out up down away off together first
    """)

# What begins a noun phrase and seldom a point in time, as "this week" does.
ARTICLES = _words("the an his her its their our my your")
NO_ADVERBS = _words("""
    family ally assembly reply supply rally monopoly july italy fly anomaly early daily weekly monthly yearly
    elderly friendly deadly holy likely unlikely
    """)
# Ending as a form in -ing does.
NO_VERBS = _words("""
    thing king ring wing string spring sling evening morning something anything nothing everything ceiling
    """)
PLURALS = _words("people men women children police")

# Forms of the past that no ending shows; of some verbs they are the base form as well.
PAST = _words("""
    became began begun bent bit bitten blew blown bore borne bought bound broke broken brought built burnt
    came caught chose chosen clung crept cut dealt drank drew drawn drove driven drunk dug eaten fed fell
    fallen felt fled flew flown forbade forbidden forced forgot forgotten fought found froze frozen gave
    given gone went grew grown heard held hid hidden hit hung hurt kept knew known laid led left lent let
    lit lost made meant met overthrew overthrown paid put ran read rode ridden rose risen said sang sank
    sunk sat saw seen sent set shook shaken shone shot shown shut slept sold sought spent split spoke
    spoken spread stole stolen stood stuck struck swam swept swore sworn swung taken taught thought threw
    thrown told took tore torn underwent understood upheld withdrew withdrawn withheld woke won wore worn
    wrote written says
    """)
# Of these the forms that follow "be" or "have" and are never the past by themselves.
PARTICIPLES = _words("""
    begun bitten blown borne broken chosen driven drawn eaten fallen flown forbidden forgotten frozen given
    gone grown hidden known overthrown ridden risen seen shaken shown spoken stolen sunk sworn taken thrown
    torn withdrawn worn written
    """)
# Verbs whose present is common in reports; words that are as often nouns are told by their place.
VERBS = _stems("""
    accept accuse act agree aim allow announce appeal arrest ask attack avert back ban beat become begin
    believe block bomb break bring burn call carry cause change claim clash clear close collapse come
    confirm continue control cross cut damage deal decide defend demand deny destroy die disperse drive
    drop drown end enter escape evacuate expect face fail fall fear feel fight find fire flee flood follow
    force free gather get give go grow halt happen hear help hit hold hope hurt imprison impose increase
    injure invade investigate join jail keep kill know lack launch lead leave let lift lift live lose make
    march mean meet move need occupy offer open oppose order oust pass pay plan praise prepare press
    prevent promise propose protect protest provide punish push put raid raise reach receive refuse
    release remain remove reopen replace rescue resign resume return reveal rise rule run say see seek
    seem seize sell send serve set shell shoot show shut sign sleep slow spare speak spread stand stay stop
    storm strike suffer support suspect take talk target tell threaten throw trap try turn urge use
    visit vote vow wait walk want warn win withdraw work wound apply avoid believe free restore spend stretch
    """)
# Verbs that hardly stand without whom it is done to: without an object behind them they are passive.
TRANSITIVE = _stems("""
    kill arrest injure wound detain evacuate jail imprison oust seize destroy damage murder execute charge
    accuse convict sentence abduct kidnap deport expel evict capture displace ban block suspend cancel
    sack fire name find hurt hit trap shoot rescue release flood close impose lift
    """)
# Verbs of what befalls their subject.
UNDERGOING = _stems("""
    die drown perish suffer collapse disappear vanish starve sink survive lose
    """) | {"lost"}

# Prepositions before a place; what follows those of the second line is one only where its noun names one.
PLACING = _words("in at near outside inside across")
LEADING = _words("""
    on from to into onto through along around behind beside beyond between over under off within toward
    towards above below
    """)

# Before any noun these tell a place; before a verb's subject those of the second line begin a clause.
SPATIAL = _words("near outside inside beside behind above below")
OPENING = _words("as after before since until than")

PERSONS = _stems("""
    person man woman boy girl child youth teenager resident civilian citizen local villager neighbour
    neighbor inhabitant leader president minister governor mayor ruler dictator chief head boss commander
    politician terrorist militant fighter rebel insurgent gunman attacker suspect soldier mercenary
    separatist protester protestor demonstrator rioter marcher activist agitator looter thug dissident
    opponent striker migrant refugee immigrant alien foreigner settler family household worker employee
    labourer miner farmer official spokesman spokeswoman spokesperson aide adviser envoy ambassador deputy
    officer policeman victim survivor casualty hostage captive prisoner detainee inmate convict expert
    analyst scientist researcher teacher student candidate owner manager director engineer rescuer
    firefighter nurse doctor supporter ally voter killer murderer criminal journalist reporter lawyer
    judge crowd mob passenger driver pilot patient volunteer guard trooper
    """) | {"people", "men", "women", "children", "person"}
GROUPS = _stems("""
    group organisation organization movement militia gang cell network faction front party army force troop
    police military government regime administration cabinet junta authority ministry department agency
    commission company firm corporation operator board council committee parliament congress senate court
    tribunal union association alliance coalition newspaper broadcaster charity foundation public
    """)
PLACES = _stems("""
    city town village capital municipality community settlement country nation state region province
    district area zone enclave strip territory land neighbourhood neighborhood suburb quarter colony
    outpost camp border frontier boundary wall fence dam lake reservoir river stream valley plain island
    mountain hill airport airfield bridge crossing road street highway avenue square port harbour harbor
    building house home flat apartment headquarters office base prison jail plant factory tunnel university
    school college hospital church mosque synagogue temple market station coast shore sea beach forest park
    field ground fairground gymnasium hall hotel stadium shelter cellar roof bank embankment
    north south east west centre center outskirts site courthouse parliament
    room floor corridor classroom kitchen garage basement attic shed barn stable stall tent
    """)
ACTS = _stems("""
    attack assault raid strike airstrike bombardment shelling shooting bombing blast explosion killing murder
    massacre slaughter death war conflict battle clash fight skirmish siege blockade coup uprising revolt riot
    unrest protest rally march walkout stoppage call talk deal accord pact treaty truce ceasefire law bill
    reform ban curfew plan cut crackdown arrest capture withdrawal retreat disaster catastrophe accident
    incident crash collision flood flooding fire ruling verdict decision vote election inquiry probe
    release closure seizure removal transfer escape rescue search takeover breach collapse failure violence
    order opening halt response offensive aggression campaign trial
    """)
# Nouns that end as nouns of deeds do, and name none.
NO_ACTS = _stems("""
    government department apartment parliament statement document element moment monument cement garment
    station region nation population institution organisation organization corporation commission
    administration section position condition question option mission television million billion religion
    version union association foundation federation generation delegation coalition faction situation
    equipment instrument comment argument regiment settlement establishment junction mansion passion
    """)


def is_act(word: str) -> bool:
    """Whether a noun, as its stem, names a deed or an event."""
    if word in NO_ACTS:
        return False
    return word in ACTS or (len(word) > 6 and word.endswith(("tion", "sion", "ment")))


def names_known(word: str) -> bool:
    """Whether a noun, as its stem, is known to name a person, a group, a place or an act."""
    return word in PERSONS or word in GROUPS or word in PLACES or is_act(word)
