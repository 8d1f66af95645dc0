"""English verbs by what they report: speech, showing, belief, wish, promise, demand, praise, blame …

Our own lists of base forms, after the usual classes of reporting verbs; ``forms`` inflects them.
"""

from __future__ import annotations

from collections.abc import Mapping

from framing.pipeline.words import word_set

SAY = word_set(
    "say add note state remark observe comment mention report announce declare recount relate recall narrate"
)
ASSERT = word_set(
    """acknowledge admit affirm allege argue assert assure attest aver avow boast brag caution certify
    claim clarify concede conclude confess confide confirm contend counter deny disclose disagree
    dispute emphasise emphasize exclaim explain hint imply infer insinuate insist maintain opine posit
    predict proclaim profess protest quip quibble reaffirm reassure rebut reiterate reply respond retort
    reveal signal specify speculate stipulate stress submit suggest surmise swear testify theorise
    theorize underline underscore volunteer warn rejoin elaborate continue conjecture contest correct
    deadpan differ divulge enthuse forecast foretell gloat gripe highlight hypothesise interject joke
    kid lament marvel muse object point ponder postulate prophesy reckon reason recite rejoice sum
    summarise summarize venture"""
)
ASK = word_set("ask question wonder inquire enquire query quiz press interview grill probe")
TELL = word_set("tell inform advise remind notify brief convince persuade answer teach alert enlighten")
TALK = word_set(
    """talk speak discuss address cite quote refer describe detail outline portray characterise
    characterize depict term dub label brand name call define liken compare tout invoke raise chat
    debate consult allude reference elaborate dwell focus cover touch broach recap list cast frame paint
    present introduce repeat echo parrot deliver explain communicate express voice convey articulate
    vent air"""
)
UTTER = word_set(
    """shout yell scream cry chant whisper mutter mumble murmur utter sing roar bellow bark snap growl sigh
    laugh chuckle grumble moan rant rave plead stammer intone cheer boo jeer heckle hiss applaud clap
    sob"""
)
WRITE = word_set(
    """write tweet retweet post blog publish print release issue sign pen text email mail send file read
    broadcast stream headline caption document record draft circulate leak share"""
)
SHOW = word_set(
    """show find indicate demonstrate prove illustrate reflect estimate rank rate project calculate measure
    detect determine establish discover uncover expose unveil identify confirm document reveal suggest
    evidence underline register count gauge analyse analyze examine review study survey poll quantify"""
)
BELIEVE = word_set(
    """believe think consider deem regard view feel suppose assume presume guess suspect imagine expect
    anticipate reckon judge hold doubt question perceive interpret trust figure envision envisage
    foresee conceive reject accept agree disagree concur credit fancy find mistake"""
)
KNOW = word_set(
    """know learn realise realize understand hear see notice recognise recognize remember forget recollect
    discover watch witness observe listen sense appreciate grasp experience dream gather ignore overlook"""
)
WISH = word_set(
    """want wish hope desire like prefer love hate enjoy dislike despise detest loathe fear dread worry
    regret resent mourn grieve long yearn crave aspire seek need care mind envy adore favour favor
    welcome relish fret bemoan rue bewail cherish marvel struggle strive covet eye pray"""
)
PROMISE = word_set(
    """promise vow pledge swear threaten plan intend agree decide choose opt resolve refuse decline offer
    propose commit undertake volunteer guarantee aim mean consent determine plot prepare hesitate
    consider reserve schedule attempt try contemplate weigh mull"""
)
DEMAND = word_set(
    """urge demand order command instruct direct request require beg plead appeal call ask invite encourage
    exhort implore beseech press push lobby petition counsel recommend advocate forbid prohibit ban
    permit allow authorise authorize summon challenge dare tell warn insist compel bar nudge rally
    pressure entreat"""
)
PRAISE = word_set(
    """praise support back endorse defend applaud commend hail laud salute celebrate congratulate thank
    admire respect welcome champion promote approve credit compliment honour honor extol embrace glorify
    cheer flatter appreciate vindicate justify excuse forgive apologise apologize sympathise sympathize
    side uphold second favour favor bless vouch stump campaign"""
)
BLAME = word_set(
    """criticise criticize blame accuse condemn denounce attack blast slam mock ridicule deride rebuke
    reprimand chide scold berate lambast lambaste assail fault decry deplore oppose dismiss disparage
    belittle insult slight smear charge impugn castigate chastise admonish reproach censure pan savage
    rip hit hammer trash knock target bash excoriate disavow repudiate reject rebuff scoff sneer
    complain object protest challenge dispute denigrate demean malign vilify taunt tease lash rail rage
    fume undermine downplay minimise minimize question doubt distrust skewer pillory scorn disown
    renounce shame troll indict sue prosecute implicate warn rap pounce torch roast resist fight spurn
    snub"""
)
RULE = word_set(
    """rule vote decide elect nominate appoint approve reject convict acquit sentence certify order grant
    overturn uphold concede select pick choose rank tap adopt ratify veto conclude determine judge award
    designate deny dismiss appeal subpoena investigate probe"""
)
SEEM = word_set("seem appear look sound suggest tend stand remain prove turn intend mean")
# Verbs that report nothing by themselves, so that a clause shows where it has one.
OTHER = word_set(
    """accelerate achieve act affect aid amount appear apply arrange arrest arrive assist attend avoid base
    battle bear beat become begin belong bind bite block blow bomb borrow bounce break breathe bring
    build burn burst buy capture carry catch cause change chase check claim clash clear climb close
    collapse collect come compete complete concern conduct confront connect consist contain contribute
    control cost crash create cross cut damage deal decrease defeat delay depart depend destroy develop
    die disappear divide do donate double draw dress drink drive drop earn eat emerge employ enable end
    enforce engage enjoy enter escape exist expand expire explode extend face fail fall feed fill
    finance finish fire fit fix flee fly follow force form fund gain gather generate get give go govern
    grow handle hang happen harm head heal help hide hire host hunt hurt imprison improve include
    increase inherit injure invest involve join jump keep kick kill land last launch lead lean leave
    lend let lie lift limit link live locate lock lose maintain make manage march mark marry match meet
    merge miss move murder obtain occupy occur open operate organise organize overcome owe own
    participate pass pay perform place play pour prevent produce protect provide pull punish purchase
    push put quit race reach receive reduce relax remain remove rent repair replace represent rescue
    rest restore result retire return ride rise roll rub run rush save score secure sell separate serve
    set settle shake shift shoot shut sink sit sleep slip smile solve spend split spread stage stand
    start stay steal step stick stop strengthen strike stumble suffer supply surge surround survive
    suspend take tax tear throw tie total trade train transfer travel treat trigger trip turn unite use
    visit wait wake walk wash waste wear win withdraw work wound wrap"""
)

# Verbs that report wherever they stand, and verbs of the lists above that seldom do.
CORE = word_set(
    """say tell argue claim insist suggest believe think warn declare announce acknowledge admit assert
    contend allege criticise criticize accuse denounce condemn endorse praise urge pledge vow promise
    want hope refuse oppose blast slam mock tweet predict explain reply respond deny confirm concede
    tout boast complain lament demand vow quip opine reiterate emphasise emphasize stress retort remark
    assure ask describe write report state note add fear doubt support defend advocate thank conclude
    testify"""
)
LOOSE = word_set(
    """cover focus cast paint frame brand name term present introduce deliver send release file record
    circulate share leak sign list draft hit fight strike pick choose take stand turn look tend prove
    remain care need like enjoy envy eye seek struggle strive try attempt weigh prepare schedule press
    push pressure nudge allow permit authorise authorize bar ban hold figure trust find see watch listen
    hear sense gather ignore meet rank rate register count measure project study review survey establish
    determine reflect detect select tap award designate order grant deliver second back credit campaign
    stump side volunteer correct contest differ object point label touch dwell raise chat laugh sing cry
    snap sigh clap roll honour honor celebrate cheer rip pan hammer target knock bash trash shame troll"""
)

CLASSES: Mapping[str, frozenset[str]] = {
    "say": SAY, "assert": ASSERT, "ask": ASK, "tell": TELL, "talk": TALK, "utter": UTTER, "write": WRITE,
    "show": SHOW, "believe": BELIEVE, "know": KNOW, "wish": WISH, "promise": PROMISE, "demand": DEMAND,
    "praise": PRAISE, "blame": BLAME, "rule": RULE, "seem": SEEM, "core": CORE, "loose": LOOSE,
    "other": OTHER,
}  # fmt: skip

# Past and perfect forms that no rule gives; one where both are the same.
_IRREGULAR = """
    say:said tell:told write:wrote,written speak:spoke,spoken read:read know:knew,known think:thought
    feel:felt find:found hold:held see:saw,seen hear:heard show:showed,shown sing:sang,sung
    swear:swore,sworn teach:taught send:sent understand:understood forget:forgot,forgotten seek:sought
    choose:chose,chosen forgive:forgave,forgiven forbid:forbade,forbidden hit:hit stand:stood mean:meant
    foresee:foresaw,foreseen foretell:foretold mistake:mistook,mistaken undertake:undertook,undertaken
    withdraw:withdrew,withdrawn broadcast:broadcast cast:cast forecast:forecast fight:fought
    rebut:rebutted bear:bore,borne beat:beat,beaten become:became,become begin:began,begun bind:bound
    bite:bit,bitten blow:blew,blown break:broke,broken bring:brought build:built burst:burst buy:bought
    catch:caught come:came,come cost:cost cut:cut deal:dealt do:did,done draw:drew,drawn
    drink:drank,drunk drive:drove,driven eat:ate,eaten fall:fell,fallen feed:fed fit:fit flee:fled
    fly:flew,flown get:got,gotten give:gave,given go:went,gone grow:grew,grown hang:hung hide:hid,hidden
    hurt:hurt keep:kept lead:led leave:left lend:lent let:let lie:lay,lain lose:lost make:made meet:met
    overcome:overcame,overcome pay:paid put:put quit:quit ride:rode,ridden rise:rose,risen run:ran,run
    sell:sold set:set shake:shook,shaken shoot:shot shut:shut sink:sank,sunk sit:sat sleep:slept
    spend:spent split:split spread:spread steal:stole,stolen stick:stuck strike:struck,stricken
    take:took,taken tear:tore,torn throw:threw,thrown wake:woke,woken wear:wore,worn win:won
    overlook:overlooked uphold:upheld
"""
IRREGULAR: Mapping[str, tuple[str, ...]] = {
    verb: tuple(forms.split(",")) for verb, _, forms in (one.partition(":") for one in _IRREGULAR.split())
}
# Verbs whose last consonant is doubled before "-ed" and "-ing".
DOUBLED = word_set(
    """admit commit submit permit slam pan rip rap plan plot ban bar tap dub pin rub step stop drop grab
    nod rebut wrap trip slip chat knot fret regret snub snap quip quiz tip clap opt prefer refer infer
    concur defer occur compel rebel allot spot strip equip transfer kid sum run set sit cut put get let
    hit win begin split quit shut swim dig beg jog nag tag brag flag hug plug bat blog"""
)
