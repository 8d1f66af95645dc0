"""Families of page furniture, told by what they say, in the languages pages most often come in.

A family names no site. Every pattern is matched at the start of a unit no longer than the family
allows, so what one unit can cost is bounded. Unless a family is ``raw``, bullet and case are gone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Family:
    """A reason for dropping, the longest unit it may claim, whether the report ends there."""

    reason: str
    pattern: re.Pattern[str]
    longest: int
    ends: bool = False
    raw: bool = False


def _family(reason: str, *patterns: str, longest: int = 160, ends: bool = False, raw: bool = False) -> Family:
    return Family(reason, re.compile("(?:" + "|".join(patterns) + ")"), longest, ends, raw)


_SITES = (
    r"facebook|twitter|x|linkedin|whats ?app|telegram|pinterest|reddit|e-?mail|mail|print|instagram|youtube"
    r"|tumblr|google ?(?:\+|plus)|messenger|flipboard|pocket|vkontakte|vk|line|rss(?: feed)?|skype|copy link"
    r"|odnoklassniki|viber|threads|bluesky|mastodon|tiktok|snapchat|digg|stumbleupon|imprimer|drucken"
)
_MONTHS = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.?"
_DATE = (
    rf"(?:{_MONTHS}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}|\d{{1,2}}(?:st|nd|rd"
    rf"|th)?\.?\s+(?:of\s+)?[^\W\d]{{3,12}}\.?,?\s+(?:de\s+)?\d{{4}}"
    r"|\d{1,2}[./\-]\d{1,2}[./\-]\d{2,4}|\d{4}[./\-]\d{1,2}[./\-]\d{1,2})"
)
_NAME = r"(?:[^\W\d_a-z][\w.'’\-]*+|and|und|et|y|e|in|de|van|der|for|the|of)"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b,?\s+)?"

FAMILIES: tuple[Family, ...] = (
    _family(
        "comment_form",
        r"leave a (?:reply|comment)\b",
        r"(?:post|add|write|submit) (?:a |your )?(?:comment|reply)s?\b",
        r"(?:\d[\d,.]* )?(?:comments?|replies|responses|responses? to|thoughts on|kommentare?|kommentarer"
        r"|commentaires?|comentarios?|comentários?|commenti|reacties|комментари[ийяев]+|yorumlar"
        r"|tanggapan|kommentit|komentarz[ey]?)(?: \(?\d*\)?| on\b.*| to\b.*)?:?$",
        r"(?:no|top(?: rated)?|view|show|see|read|all|load|join|hide|inga|keine|aucun|nenhum|ningún"
        r"|nessun)(?: all| the| more| \d+)* (?:comments?|kommentar\w*|commentaires?|comentários?"
        r"|comentarios?|commenti|conversation|discussion)\b",
        r"(?:skicka en kommentar|schreiben? sie einen kommentar|kommentar (?:schreiben|hinterlassen"
        r"|verfassen)|laisser un commentaire|deja (?:un comentario|una respuesta)|deixe (?:um comentário"
        r"|uma resposta)|lascia un commento|оставить комментарий|добавить комментарий|geef een reactie"
        r"|bir cevap yazın|tinggalkan balasan)",
        r"(?:you are commenting using|fill in your details|connecting to %s"
        r"|your e-?mail address will not be|required fields are marked|notify me of (?:new|follow))",
        r"(?:google|twitter|facebook) (?:photo|picture|account)$",
        r"(?:you must be|please) (?:log(?:ged)?[ -]?in|sign(?:ed)?[ -]?in)\b",
        r"(?:save my name|o seu endereço de e-?mail|votre adresse e-?mail|deine e-?mail"
        r"|tu dirección de correo|ваш e-?mail)",
        r"view the discussion thread|this site uses akismet|(?:.{1,40} )?says?:$|\(?log ?out\b",
        ends=True,
    ),
    _family(
        "teaser",
        r"(?:read|more news|also read|also see|breaking news|latest|read also|read more|see also|watch"
        r"|listen|related|more|click here|learn more|find out more|see more|in pictures|in pics"
        r"|recommended|don'?t miss|check out|lesen sie|lire|leia|ver|leggi|читать|läs|baca)\s?[:"
        r"|»>–—]\s*\S",
        r"(?:read (?:more|also|the full|full|on|it here)|click here|see more|learn more|continue reading"
        r"|show more|load more|view more|find out more)\b.{0,100}$",
        longest=220,
    ),
    _family(
        "teaser",
        r"(?i:read|watch|listen|related|see)(?:\xa0\s*|\s{2,})\S.*[^.]$",  # a link glued to its label
        longest=220,
        raw=True,
    ),
    _family(
        "teaser",
        r"[A-ZÀ-ÞΑ-ΩА-Я\d\W]{45,219}(?<!\.)$",  # a link in capitals
        longest=220,
        raw=True,
    ),
    _family(
        "related_links",
        r"(?:related|recommended|similar|popular|trending|latest|recent|further|suggested"
        r"|featured)(?: (?:articles?|stor(?:y|ies)|posts?|news|content|topics?|reading|coverage|links?"
        r"|videos?|items?|now|for you|on\b.*|in\b.*|from\b.*))?:?$",
        r"most (?:read|popular|viewed|shared|commented|recent|discussed|watched)\b",
        r"(?:you (?:may|might)(?: also)? (?:like|enjoy|be interested)|also (?:in|on|read|see)\b"
        r"|see also\b|more (?:from|on|in|about|news|stories|articles|great)\b|what (?:others|to) read"
        r"|don'?t miss\b|up next|read (?:next|more|also|this)\b|next (?:article|story|post|up)"
        r"|previous (?:article|story|post)|editors?['’]?s? (?:picks?|choice)|must[- ]reads?|top stories"
        r"|around the web|from the web|in other news|promoted|sponsored|paid content|recommended for you"
        r"|elsewhere on|about the (?:author|writer)s?$|written by$)",
        r"(?:explore (?:posts|more)|posted in|filed under|filed in|tagged|tags?|topics?|labels?"
        r"|categor(?:y|ies)|keywords?|subjects?|related (?:tags?|roundup))\b\s*(?::|in\b|with\b|as\b|$)",
        r"(?:das könnte (?:sie|dich)|mehr zum thema|ähnliche (?:artikel|beiträge)|weitere (?:artikel"
        r"|beiträge|themen|meldungen)|meistgelesen|lesen sie auch|schlagw(?:ort|örter)|à lire aussi"
        r"|lire aussi|sur le même sujet|articles? (?:liés|similaires|récents|connexes)|les plus lus"
        r"|te puede interesar|(?:artículos|noticias|notas|entradas) relacionad\w+|lo más (?:leído|visto)"
        r"|leia (?:também|mais)|(?:artigos|notícias|posts|matérias) relacionad\w+|veja também|mais lidas"
        r"|leggi anche|articoli correlati|potrebbe interessarti|читайте также|похожие (?:статьи|записи"
        r"|материалы)|по теме|популярное|lees ook|gerelateerd|läs (?:även|också)|läs mer|mest läst"
        r"|les også|mest lest|læs også|lue myös|czytaj (?:też|także)|zobacz (?:też|także)|ilgili haberler"
        r"|baca juga|artikel terkait|berita terkait)",
        r"(?:関連記事|人気記事|おすすめ|相关阅读|相关新闻|相关文章|热门|延伸閱讀|اقرأ أيضا|إقرأ أيضا"
        r"|مواضيع ذات صلة|קראו? (?:עוד|גם)|כתבות נוספות)",
        ends=True,
    ),
    _family(
        "share_bar",
        rf"(?:(?:share|tweet|pin|post|send|follow|like)(?: (?:this|us|it|on|via|by|to|with|the|our|story"
        rf"|article|post|page|me|friend|a|news))*\b\W*)?(?:(?:on|via|by"
        rf"|with) )?(?:(?:{_SITES})\b\W*(?:\(opens in new window\)\W*)?)+$",
        r"(?:share|tweet|email|pin it|like|print|share this\b.*|share on\b.*|share via\b.*|tweet this\b.*"
        r"|follow us\b.*|like this:?|like loading\b.*|shares?:?|\d+ shares?|click to (?:share|email"
        r"|print)\b.*|copy (?:link|url)|save|bookmark|listen|text size|font size|a ?\+|a ?-|\d+"
        r"|share (?:it|article|story|post)|link copied.*|compartilh\w+|compartir|partager|teilen"
        r"|condividi|delen|dela|del|поделиться|paylaş|bagikan|udostępnij|jaa)\W*$",
        longest=120,
    ),
    _family(
        "newsletter",
        r"(?:subscribe|sign up|sign-up|register|get (?:the|our)\b.{0,40}(?:newsletter|app|inbox)"
        r"|join (?:our|the|\d)|enter your e-?mail|newsletters?\b|click here to (?:subscribe|sign|join)"
        r"|already a subscriber|become a (?:member|subscriber)|support (?:our|independent)"
        r"|download (?:the|our) app|stay (?:up to date|informed|connected)|never miss"
        r"|thank you for (?:subscrib|sign)|abonnieren|jetzt abonnieren|newsletter abonnieren|abonnez"
        r"|inscrivez|suscr[ií]b|assine|inscreva|iscriviti|подпис(?:ка|аться|ывайтесь)|abonneer"
        r"|prenumerera)\b",
        longest=220,
    ),
    _family(
        "legal",
        r"(?:©|\(c\) ?\d{4}|copyright\b|all rights reserved|alle rechte|tous droits|todos los derechos"
        r"|todos os direitos|tutti i diritti|все права)",
        r"(?:terms (?:of|and|&)|privacy (?:policy|notice|statement)|cookie (?:policy|settings"
        r"|preferences)|we use cookies|this (?:site|website) uses cookies|impressum|datenschutz"
        r"|mentions légales|política de privacid|aviso legal|user agreement|do not sell|your california"
        r"|site(?: |-)?map$|powered by\b|proudly powered|designed by\b|designed & developed|theme:? "
        r"|%d bloggers)",
        r".{0,60}(?:all rights reserved|may not be (?:published|reproduced|broadcast)"
        r"|use of (?:and/or registration on )?this (?:site|website))",
        longest=700,
        ends=True,
    ),
    _family(
        "alternate_address",
        r".{0,60}(?:can|may) also be (?:accessed|reached|visited|found) (?:at|on|via|through)\b",
        r"(?:alternate|alternative|mirror) (?:address|site|link|url)s?\b",
        r"(?:https?://|www\.)\S+$",
        longest=200,
    ),
    _family(
        "repost_header",
        r"(?:source|via|originally (?:published|posted|appeared)|reposted from|republished from"
        r"|cross-?posted|first published (?:in|on|by|at)|quelle|fuente|fonte|источник|bron|källa|lähde"
        r"|źródło|kaynak|sumber)\s*[:|–—]",
        r"(?:this (?:article|story|post|report|piece)|the post\b.{0,160}) (?:was |is "
        r"|has been )?(?:originally |first )?(?:published|appeared|posted|republished|reprinted"
        r"|produced)\b",
        longest=320,
    ),
    _family(
        "agency_credit",
        r"\(?(?:with |additional )?(?:reporting|edited|editing|writing|compiled|produced|input|inputs"
        r"|files) (?:from|by)\b.{0,160}\)?$",
        r"(?:with )?(?:files|inputs?|material|contributions|reporting|reports) from\b.{0,80}$",
        r"[\w.&'’ \-/,]{2,60} (?:also )?contributed (?:reporting )?(?:to|for) (?:this|the) (?:report"
        r"|story|article|piece)\b",
        r"[\w.&'’ \-/,]{2,60} contributed reporting\b",
        r"\(?(?:ap|afp|reuters|dpa|efe|ansa|tass|upi|pti|ani|xinhua|ians|jns|bloomberg|agencies"
        r"|agence france-presse|associated press|the associated press)(?:\s*[/,&-]\s*(?:ap|afp|reuters"
        r"|dpa|efe|ansa|tass|upi|pti|ani|xinhua|ians|agencies))*\)?\W*$",
        longest=240,
    ),
    _family(
        "photo_credit",
        r"(?:(?:main |cover |header |featured |feature |lead |top )?(?:photo(?:graph|graphy|s)?|image"
        r"|picture|pic|foto|fotos|fotograf|bild|bilder|crédits?|créditos?|credits?|фото|imagen|imagem"
        r"|immagine|zdjęcie|kuva|illustration|graphic|video)(?: (?:credits?|by|from|courtesy(?: of)?|via"
        r"|source))?)\s*(?:[:©|]|by\b)",
        r"\W{0,2}(?:image|photo|picture|video|media) (?:copyright|credit|source)s?\b.{0,80}$",
        r"(?:©|\(c\))\s*[^\d\s].{0,60}$",
        r"(?:getty images|shutterstock|istock(?:photo)?|ap photo|reuters/|afp/|epa/"
        r"|picture alliance)\b.{0,60}$",
        r".{1,60}(?:/|via |\| ?)(?:getty images?|shutterstock|ap|afp|reuters|epa|wikimedia commons|istock"
        r"|tass|flickr|unsplash)\)?$",
        longest=120,
    ),
    _family(
        "byline",
        rf"(?i:by|text|words by|story by|report by|author|autor|auteur|autore|автор|текст|redacción"
        rf"|redação|posted by|written by|published by|reported by)\s*:\s*{_NAME}(?:[\s,&"
        rf"|/]+{_NAME}){{0,9}}+(?:[^\w].{{0,60}}\d{{4}}.{{0,40}}|\W*)$",
        rf"(?i:by|von|par|por|posted by|written by|published by|reported by|submitted by|uploaded by"
        rf"|created by)\s+(?:{_NAME}|admin)(?:[\s,&"
        rf"|/]+{_NAME}){{0,9}}+(?:[^\w].{{0,60}}\d{{2,4}}.{{0,40}}|\W*)$",
        longest=140,
        raw=True,
    ),
    _family(
        "metadata",
        rf"{_WEEKDAY}{_DATE}\b.{{0,60}}$",
        r"(?:(?:first |last |originally )?(?:published|posted|updated|modified|created|issued|erstellt"
        r"|veröffentlicht|aktualisiert|stand|publié|mis à jour|publicado|actualizado|atualizado"
        r"|pubblicato|aggiornato|опубликовано|обновлено|publicerad|uppdaterad|gepubliceerd|julkaistu"
        r"|yayınlanma|diterbitkan)(?: on| at| am| le| el| em)?\b\s*:?)\W*.{0,80}$",
        r"(?:\d+ (?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?) ago\b"
        r"|\d+[mhdw] ago\b|(?:estimated )?reading time\b|tempo de leitura|lesezeit|\d+ min(?:ute)?s? read"
        r"|time to read|views?:? [\d.,]+k?|[\d.,]+k? views?$|page \d+ of \d+|image \d+ of\b|\d+ ?/ ?\d+$"
        r"|caption$|close$|back to (?:gallery|top)|play(?: video)?$|loading\b.{0,20}$|toggle\b.{0,40}$"
        r"|hide caption|show caption|enlarge(?: image| this image)?$|view (?:gallery|image|full"
        r"|photos)\b.{0,40})",
        rf".{{1,70}}\W{_DATE}\W.{{0,20}}\d{{1,2}}[:.]\d{{2}}.{{0,20}}$",
        rf".{{1,50}}\s[|·•/–—-]\s*(?:updated|published|posted)?\W*{_WEEKDAY}{_DATE}.{{0,30}}$",
        r"(?:video|videos|report|photos?|images?|gallery|slideshow|audio|map|graphic|live|breaking"
        r"|exclusive|by|share|via)$",
        longest=140,
    ),
    _family(
        "contact",
        r"(?:e-?mail|write to|contact|follow|reach|tweet)\b.{1,60}(?:@|\bat\b.{1,40}@|\bon (?:twitter"
        r"|facebook|instagram|x)\b).{0,120}$",
        r"(?:did|have|were|are|do) you\b.{0,80}\? (?:write|contact|e-?mail|tell|call|get in touch|share)\b",
        r"(?:(?:have|got) (?:a|any) (?:news )?(?:tip|story|question|confidential)|do you have (?:a|any)"
        r"|how to contact us|send us\b|we want to hear|let us know\b|report (?:a |an )?(?:typo|error"
        r"|correction|mistake)|suggest a correction|contact the (?:reporter|author|newsroom)"
        r"|tell us what you think)",
        longest=260,
    ),
    _family(
        "author_bio",
        rf"(?i:about|über|sobre|à propos de|chi è|об авторе)\s+{_NAME}(?:\s+{_NAME}){{0,3}}\W{{0,2}}$",
        rf"(?:{_NAME}\s+){{1,4}}(?:\(@\w+\)\s*)?(?:is|was) (?:an?|the) (?:[\w\-,'’]+ ){{0,7}}(?:reporter"
        rf"|correspondent|writer|editor|journalist|columnist|contributor|producer|blogger|intern"
        rf"|photographer|freelancer?)\b.{{0,240}}$",
        longest=340,
        ends=True,
        raw=True,
    ),
    _family(
        "references",
        r"(?:sources|references|notes|footnotes|bibliography|further reading|quellen|références|fuentes"
        r"|referencias|fontes|referências|fonti|источники|about this (?:statement|rating|story"
        r"|article))\s*:?$",
        longest=60,
        ends=True,
    ),
    _family(
        "browser_notice",
        r"(?:we(?:['’]ve| have) detected|your browser|please (?:enable|turn on|update|upgrade|disable)"
        r"|javascript (?:is|must|needs)|to (?:view|watch|use|see) this (?:site|page|video|content)"
        r"|this (?:video|content|browser|feature) (?:is not|is no longer|isn|can)|you are using an (?:old"
        r"|outdated|unsupported)|this copy is for your personal|an error (?:has )?occurred"
        r"|something went wrong|page not found)\b",
        longest=260,
    ),
    _family(
        "advertisement",
        r"(?:advertisements?|advert|ads?|ad feedback|anzeige|werbung|publicité|publicidad|publicidade"
        r"|pubblicità|реклама|reklam|reklama|iklan|annons|annonse|advertentie|sponsored links?"
        r"|story continues below.*|continue reading.*|article continues (?:below|after).*"
        r"|scroll (?:down )?(?:for|to) .*|report this ad|remove ads?)\W*$",
        longest=80,
    ),
    _family(
        "navigation",
        r"(?:skip to\b.{0,30}|menu|main menu|home ?page|home|search(?: .{0,25})?|search:?|log ?in"
        r"|log ?out|sign ?in|sign ?out|my account|contact(?: us)?|about(?: us)?|advertise(?: with us)?"
        r"|careers?|faq|help|archives?|rss|more|next|previous|prev|back|all|you are (?:here|at):?"
        r"|return to top|top|news|sections|site information|subscribe|register|language|english|open"
        r"|navigation|startseite|kontakt|accueil|inicio|início|contacto|contato|главная|поиск)\W*$",
        r"(?:[^\W\d][\w&.'’\-]*(?: [\w&.'’\-]+){0,2}\s*(?:[/>»›|→]"
        r"|::)\s*)+(?:[\w&.'’\-]+(?: [\w&.'’\-]+){0,2})?$",
        r"[^\w]+$",
        longest=60,
    ),
)
