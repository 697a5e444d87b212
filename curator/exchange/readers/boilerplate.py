"""What stands around an article on a page: told by the names its makers gave it, and by what it says."""

from __future__ import annotations

import re

from .tree import Element, attribute

_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_JOINT = re.compile(r"[^A-Za-z0-9]+")

_NEVER_ARTICLE = re.compile(
    r" (?:share(?:s|d|bar|this|tools|daddy|holic|icons|buttons?)?|sharing|socials?|social(?:media|bar"
    r"|share|links)"
    r"|addthis|addtoany|newsletters?|sign ?up|mailing ?list|mailchimp|subscri(?:be|ption)s?"
    r"|relateds?|related(?:posts?|articles|links|content|news|stories)|jp relatedposts|recommend(?:ed"
    r"|ation|ations)"
    r"|recirc(?:ulation)?|trending|most ?(?:read|popular|viewed|commented)|popular(?: posts?)?"
    r"|read ?(?:more|also|next)"
    r"|(?:you )?(?:may|might)(?: also)? like|also like|more ?(?:stories|news|articles|on|from)|up ?next"
    r"|next ?(?:article|post|story|up)|prev(?:ious)? ?(?:article|post|story)|latest(?: news| posts)?"
    r"|comments?(?! ?ary)|commentlist|comment(?: list| form| respond)|disqus|respond|livefyre|coral|hyvor"
    r"|bread ?crumbs?|nav|navs|navigation|navbar|subnav|menus?|megamenu|toolbar|pagination|pager|page links"
    r"|side ?bar|widget ?area|wp widget|promos?|promo ?box|promotions?|adverts?|advertisements?"
    r"|advertising|ads"
    r"|ad(?: ?(?:slot|unit|container|wrapper|box|label|block|banner|placeholder|zone|break))|adsbygoogle"
    r"|dfp|gpt ad"
    r"|sponsor(?:ed|s)?|partner content|taboola|outbrain|criteo|mgid|revcontent|affiliate|promoted"
    r"|cookies?|gdpr|consent|privacy banner|onetrust|cmp|paywall (?:box|banner|prompt|overlay|message)"
    r"|reg ?wall"
    r"|modal|pop ?up|lightbox|toast|snackbar|tooltip|dropdown|skip ?(?:link|nav|to content)?|back to top"
    r"|tag ?(?:s|list|cloud|links)|tags links|post tags|topic (?:tags|list)|keywords|hashtags|cat ?links"
    r"|author ?(?:bio|box|card|info|profile|description|about|details|byline|block)"
    r"|about ?(?:the )?author|vcard"
    r"|no ?print|print ?(?:only|footer|link|button)|mw editsection|mw jump link|navbox|catlinks|toc"
    r"|hatnote|sistersitebox"
    r"|ambox|metadata|mw indicators|vector toc|reading ?list|save ?(?:article|button|for later)|bookmark"
    r"|follow ?(?:us|button|topic|author)?|donat(?:e|ion)(?: ?(?:box|banner|form))?|support us|membership"
    r"|contribut(?:e|ion) banner"
    r"|audio ?player|video ?player|jwplayer|brightcove|text to speech|listen(?: ?(?:button|bar))?"
    r"|readspeaker|player"
    r"|poll|quiz|rating|ratings|star rating|votes?|likes?|reactions?|emoji reactions|copyright|legal"
    r"|colophon"
    r"|infinite ?scroll|mvp post add(?: wrap| box)?|weather|stock ticker|ticker|search ?(?:form|box)"
    r"|login|signin"
    r"|read ?time|reading ?time|view ?count|views count|report (?:error|typo|mistake)|orphus|typo report"
    r"|mehr zum thema|leseempfehlung(?:en)?|teaserliste?|sozial|werbung|anzeige|a la une|a lire"
    r"|lire aussi|publicite"
    r"|leggi anche|te puede interesar|publicidad|read also|chytaite|chytajte|reklama) "
)
_NOT_FILLED_IN = re.compile(
    r" (?:asides?|footers?|meta|post ?meta|entry ?meta|article ?meta|by ?lines?|time ?stamps?|pub ?date"
    r"|date ?line ?time"
    r"|galler(?:y|ies)|carousel|slide(?:r|s|show)?|swiper|embed|teasers?|cards?|box|banner|overlay|button"
    r"|buttons|btn"
    r"|links|link list|list of links|info ?box|fact ?box|references?|reflist|foot ?notes?|widgets?|kicker"
    r"|eyebrow"
    r"|category|categories|labels?|badge|credits?|source|sources|disclaimer|topics?|tag|icons?|controls?"
    r"|headlines?|authors?|hidden|collapsed|tabs?|form|header|masthead|logo|tools?|options|actions?"
    r"|update list"
    r"|correspondent|profile|user|avatar|signature|sig|quote author|thumb|thumbnail|index|archive"
    r"|calendar) "
)
_LEAD = re.compile(
    r" (?:stand ?first|lead|lede|article lead|intro|introduction|deck?|sub ?(?:title|headline|head"
    r"|heading)|summary"
    r"|excerpt|abstract|strapline|sapo|chapeau|chapo|vorspann|anons|anonce|entradilla|bajada|catenaccio"
    r"|sommario"
    r"|teaser text|description|article dek|article summary|article intro|article subtitle) "
)
_PULL_QUOTE = re.compile(r" (?:pull ?quote|pulled|quote box|zitat box|highlight) ")
_CAPTION = re.compile(
    r" (?:captions?|figcaption|image text|photo text|legend|wp caption text|bildunterschrift) "
)
_CREDIT = re.compile(
    r" (?:credits?|copyright|photographer|image source|photo source|attribution|agency|bildquelle) "
)

_SAYS_ENGLISH = (
    r"read (?:more|also|next|the full (?:story|article)|our|the rest|on)\b(?! than)|(?:read|see|watch"
    r"|listen) (?:more|also)"
    r"|more (?:on|from|about|stories|news|coverage)(?: this| the| our|:|$)|related(?: (?:stories"
    r"|articles?|content|topics?|posts?"
    r"|coverage|news|reading|links?))?(?::|$)|see also:|also (?:read|see|on)\b|recommended(?: for you|:|$"
    r"| reading| stories)"
    r"|sign up (?:for|to|here|now)|subscribe (?:to|now|here|today|for)|subscribe$|already a (?:subscriber"
    r"|member)"
    r"|get (?:the|our|your) .{0,60}(?:newsletter|inbox|alerts|app)|(?:enter|type) your e-?mail"
    r"|your e-?mail address"
    r"|(?:follow|like|join|find) (?:us|me|him|her|them|@|our|the \w+ on)\b.{0,80}(?:on|@|facebook|twitter"
    r"|instagram|telegram|whatsapp|channel)"
    r"|follow us|share (?:this|on|via|article|story|page|with)\b|share$|tweet(?: this)?$"
    r"|e-?mail(?: this)?$|print(?: this(?: page)?)?$"
    r"|save$|copy link|link copied|advertisement|advert(?:ising)?$|ad$|sponsored(?: content| by|$)"
    r"|story continues below"
    r"|article continues (?:below|after)|continue reading|continues? after|skip (?:to|past|advert|ad"
    r"|newsletter|navigation)"
    r"|scroll (?:down|to continue)|click (?:here|to)\b.{0,60}$|tap here|jump to|back to (?:top|home|the)"
    r"|home(?:page)?$"
    r"|(?:copyright )?(?:©|\(c\)) ?\d{4}|copyright\b|all rights reserved|(?:photo|image|picture"
    r"|photograph)s?(?: (?:credit|source|by))?\s?:.{0,80}$"
    r"|(?:getty images|reuters|afp|ap|epa|shutterstock|istock)(?:/[\w .]+)?$"
    r"|listen to (?:this )?(?:article|story)|listen$"
    r"|\d+ ?(?:-| )?min(?:ute)?s?(?: (?:read|listen|watch))|reading time|estimated reading|(?:filed under"
    r"|tags?|topics?|categor(?:y|ies)|keywords)\s?:"
    r"|filed under|leave a (?:comment|reply)|(?:\d+ )?comments?(?: \(\d+\))?$|(?:view|show|hide|add|post"
    r"|read|join)(?: all| the)? (?:\d+ )?(?:comments?|conversation|discussion)"
    r"|(?:no|\d+) (?:comments|shares|views|likes)|loading|please (?:enable|turn on|wait|log in|subscribe)"
    r"|enable javascript|javascript (?:is|must)"
    r"|(?:this|our) (?:web)?site uses cookies|we (?:and our partners )?use cookies|accept (?:all|cookies)"
    r"|manage (?:cookies|preferences|consent)|cookie (?:policy|settings)|privacy policy"
    r"|terms (?:of|and)|download (?:our|the) app|open in app|most (?:read|popular|viewed|commented)"
    r"|trending(?: now)?$|popular (?:now|stories|posts)"
    r"|editor.?s.? picks?|(?:you|readers) (?:may|might|will|also)\s?(?:also)? (?:like|be interested|enjoy"
    r"|love|read)|what to read next|up next|next (?:article|story|post)|previous (?:article|story|post)"
    r"|latest (?:news|stories)$|don.t miss|top stories|in this (?:article|story)$|on this page$|contents$"
    r"|supported by|donate|support (?:us|our|independent)\b"
    r"|have you (?:got )?a (?:story|tip)|do you have a (?:story|tip)|got a (?:story|tip)"
    r"|contact the (?:author|reporter|writer)|report (?:a|an) (?:typo|error|mistake)|send us"
    r"|thank you for (?:signing|subscribing)|by signing up|(?:log|sign) in\b|register\b.{0,40}$"
    r"|create (?:a |an |your )?(?:free )?account|view (?:more|all|on)|show more|load more|see (?:all"
    r"|more)|watch(?: now| the video| live)?:?$|video:?$|play video"
    r"|about the author|written by$|posted (?:in|on|by)\b.{0,60}$|(?:last )?updated(?: on| at)?:?.{0,40}$"
    r"|published(?: on| at)?:? .{0,40}$|\[?edit\]?$|image (?:caption|source)"
)
_SAYS_OTHERS = (
    r"читайте (?:також|ще|більше)|чита(?:ти|йте) (?:також|далі|більше)|дивіться також|дивись також"
    r"|підпи(?:суй(?:тесь|теся|ся)|сатися|шіться)|поділи(?:тися|тись|ться)|реклама$|більше новин"
    r"|теги\s?:|мітки\s?:|(?:фото|джерело фото|світлина|ілюстрація)\s?:|стежте за|долуча?й(?:тесь|теся)"
    r"|новини за темою|за темою\s?:?$|усі права|всі права|ключові (?:слова|теми)|якщо ви (?:знайшли"
    r"|помітили) помилку|знайшли помилку|коментарі|переглядів|надрукувати|наш(?:і)? (?:канал|телеграм"
    r"|telegram)"
    r"|читайте (?:также|ещ[её])|чита(?:ть|йте) (?:также|далее|ещ[её])|смотрите также|подпи(?:сывайтесь"
    r"|саться|шитесь)|поделиться|материалы по теме|по теме\s?:?$|все права|нашли (?:ошибку|опечатку)"
    r"|комментарии|источник фото|следите за"
    r"|lesen sie (?:auch|mehr|hier|dazu|weiter)|mehr (?:zum thema|dazu|lesen|artikel)|auch interessant"
    r"|anzeige$|werbung$|.{0,40}newsletter (?:abonnieren|bestellen)|jetzt (?:abonnieren|anmelden|lesen"
    r"|testen)|teilen$|artikel (?:teilen|drucken|merken|verschenken)|zur startseite|das könnte (?:sie"
    r"|dich)|(?:foto|bild|quelle)s?\s?:.{0,60}$|zum (?:inhalt|hauptinhalt)|kommentare?(?: \(\d+\))?$"
    r"|alle rechte|lesezeit|schlagwörter|themen\s?:|folgen sie"
    r"|(?:à )?lire (?:aussi|la suite|également|plus)|partager|publicité$|abonnez-vous|inscrivez-vous"
    r"|s.abonner|sur le même (?:sujet|thème)|suivez-nous|tous droits|voir aussi|à (?:lire"
    r"|voir)(?: aussi)?\s?:|la suite après|(?:crédits?|photo)\s?:|réagir|temps de lecture|commentaires?$"
    r"|lea? (?:también|más)|leer más|ver (?:también|más)|te puede interesar|publicidad$|compartir"
    r"|suscríb(?:ete|ase)|síguenos|más (?:información|noticias)$|noticias relacionadas|todos los derechos"
    r"|comentarios$|etiquetas\s?:|archivado en"
    r"|leggi anche|condividi|pubblicità$|iscriviti|abbonati|potrebbe interessarti|tutti i diritti"
    r"|leia (?:também|mais)|publicidade$|compartilhe|assine|inscreva-se|veja também|siga"
    r"|czytaj (?:też|także|więcej|dalej)|zobacz (?:też|także)|przeczytaj|reklama$|udostępnij|zapisz się"
    r"|polecamy|źródło\s?:|lees (?:ook|meer|verder)|deel (?:dit|via)|advertentie$|läs (?:också|även|mer)"
    r"|annons$|dela$"
    r"|اقرأ (?:أيضا|ايضا|أيضًا|المزيد|كذلك)|إقرأ (?:أيضا|المزيد)|شارك|مشاركة|إعلان$|اعلان$|تابعونا|تابعوا"
    r"|مواضيع ذات صلة|أخبار ذات صلة|اشترك|جميع الحقوق|كلمات (?:دالة|مفتاحية|البحث)|التعليقات|المصدر\s?:"
    r"|قد يعجبك|الأكثر (?:قراءة|مشاهدة)"
    r"|ayrıca (?:oku|bak)|ilgili haberler|paylaş|reklam$|abone ol|阅读更多|相关(?:阅读|新闻|文章)|责任编辑"
    r"|分享到|推荐阅读|関連記事|あわせて読みたい|続きを読む|広告$|시사|관련기사"
)
_SAYS = re.compile(rf"[\W_]*(?:{_SAYS_ENGLISH}|{_SAYS_OTHERS})", re.IGNORECASE)
_MOST_WORDS = 25
"""What invites or warns is short; a longer paragraph that happens to begin so is the article's."""


def named(element: Element) -> str:
    """The words of an element's class, id and role, in small letters, with a blank on either side of each."""
    names = " ".join(
        (attribute(element, "class"), attribute(element, "id"), attribute(element, "data-component"))
    )
    if not names.strip():
        return ""
    return f" {_JOINT.sub(' ', _HUMP.sub(' ', names)).lower().strip()} "


def never_article(element: Element, names: str) -> bool:
    """Whether what stands in the element is around the article, not of it."""
    if element.tag in ("nav", "form", "fieldset"):
        return True
    role = element.get("role")
    if role in (
        "navigation",
        "search",
        "menu",
        "menubar",
        "toolbar",
        "dialog",
        "alertdialog",
        "banner",
        "contentinfo",
    ):
        return True
    return bool(names and _NEVER_ARTICLE.search(names))


def seldom_article(element: Element, names: str) -> bool:
    """Whether what stands in the element is of the article only where something else says so too."""
    if element.tag in ("aside", "footer", "header", "address", "label", "menu", "dialog"):
        return True
    if element.get("role") == "complementary" or element.get("aria-hidden") == "true":
        return True
    return bool(names and _NOT_FILLED_IN.search(names))


def is_lead(names: str) -> bool:
    """Whether the names say that this is the summary above an article."""
    return bool(_LEAD.search(names))


def is_pull_quote(names: str) -> bool:
    """Whether the names say that this is a sentence of the article shown once more, in large letters."""
    return bool(_PULL_QUOTE.search(names))


def is_caption(element: Element, names: str) -> bool:
    """Whether this is what stands under a picture."""
    return element.tag == "figcaption" or bool(_CAPTION.search(names))


def is_credit(names: str) -> bool:
    """Whether the names say that this tells who made a picture."""
    return bool(_CREDIT.search(names))


def says_boilerplate(text: str) -> bool:
    """Whether a line invites, warns or labels as pages do, in one of the languages of the patterns."""
    return text.count(" ") < _MOST_WORDS and bool(_SAYS.match(text))
