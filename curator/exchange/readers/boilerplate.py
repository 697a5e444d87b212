"""What stands around an article on a page: told by the names its makers gave it, and by what it says."""

from __future__ import annotations

import re

from .blocks import words_in
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
    r"|site ?sub|tag ?line|no ?print|print ?(?:only|footer|link|button)|mw editsection|mw jump link"
    r"|navbox|catlinks|toc"
    r"|hatnote|sistersitebox"
    r"|ambox|mw indicators|vector toc|reading ?list|save ?(?:article|button|for later)|bookmark"
    r"|follow ?(?:us|button|topic|author)?|donat(?:e|ion)(?: ?(?:box|banner|form))?|support us|membership"
    r"|contribut(?:e|ion) banner"
    r"|audio ?player|video ?player|jwplayer|brightcove|text to speech|listen(?: ?(?:button|bar))?"
    r"|readspeaker|player"
    r"|post ?profile|user ?(?:profile|details|info|name)|signature|poll|quiz|rating|ratings|star rating"
    r"|votes?|likes?|reactions?|emoji reactions|copyright|legal"
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
    r"|galler(?:y|ies)|carousel|slide(?:r|s|show)?|swiper|embed|teasers?|cards?|box|banner|overlay|button"
    r"|buttons|btn|link ?list|info ?box|fact ?box|references?|reflist|foot ?notes?|widgets?|kicker"
    r"|eyebrow"
    r"|category|categories|badge|credits?|disclaimer|tag|authors?|masthead|logo|tools?|correspondent|avatar"
    r"|quote author|thumb|thumbnail|archive|calendar) "
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
    r".{0,160}\bunsubscribe\b|(?:having )?(?:trouble|problems) (?:reading|viewing)|view (?:it"
    r"|this) in (?:your|a) browser"
    r"|printed from|you are receiving this|read (?:more|also|next|the full (?:story|article)|our|the rest"
    r"|on)\b(?! than)"
    r"|(?:see|watch|listen) (?:more|also)\b|more (?:on|from|about|stories|news|coverage)(?: this| the"
    r"| our|:|$)"
    r"|related(?: (?:stories|articles?|content|topics?|posts?|coverage|news|reading|links?))?(?::|$)"
    r"|also (?:read|see)\b"
    r"|recommended(?: for you|:|$| reading| stories)|sign up (?:for|to|here|now)|subscribe (?:to|now|here"
    r"|today|for)"
    r"|subscribe$|already a (?:subscriber|member)|get (?:the|our|your) .{0,60}(?:newsletter|inbox|alerts"
    r"|app\b)"
    r"|(?:enter|type) your e-?mail|your e-?mail address|follow us\b"
    r"|(?:follow|like|join|find) (?:us|me|him|her|them|@|our|the \w+ on)\b.{0,80}(?:@|facebook|twitter"
    r"|instagram|telegram"
    r"|whatsapp|channel|on x\b)|share (?:this|on|via|article|story|page)\b|share$|tweet(?: this)?$"
    r"|e-?mail(?: this)?$"
    r"|print(?: this(?: page)?)?$|save$|copy link|link copied|advertisement(?:$|:)|advert(?:ising)?$|ad$"
    r"|sponsored(?: content| by|$)|(?:story|article) continues (?:below|after)|continue reading"
    r"|continues? after (?:the )?ad"
    r"|skip (?:to|past|advert|ad|newsletter|navigation)\b|scroll (?:down|to continue)"
    r"|click here\b.{0,60}$|tap here"
    r"|click to (?:share|print|email|enlarge|expand|open|copy)|jump to (?:nav|search|content)"
    r"|return to .{0,40}$|back to (?:top|home|the (?:top|list|archive|home ?page|overview|front ?page))"
    r"|home(?:page)?$"
    r"|(?:copyright )?(?:©|\(c\)) ?\d{4}|copyright\b.{0,80}$|.{0,60}all rights reserved"
    r"|(?:photo|image|picture|photograph)s?(?: (?:credit|source|by))?\s?:.{0,80}$"
    r"|(?:getty images|reuters|afp|ap|epa|shutterstock|istock)(?:/[\w .]+)?$"
    r"|listen to (?:this )?(?:article|story)|listen$"
    r"|\d+[ -]?min(?:ute)?s?(?: (?:read|listen|watch))|(?:estimated )?reading time|filed under"
    r"|(?:tags?|topics?|categor(?:y|ies)|keywords)\s?:|leave a (?:comment|reply)"
    r"|(?:\d+ )?comments?(?: \(\d+\))?:?$"
    r"|(?:view|show|hide|add|post|read|join)(?: all| the)? (?:\d+ )?(?:comments?|conversation|discussion)$"
    r"|(?:no|\d+) (?:comments|shares|views|likes)$|loading(?:\.|…|$)|please (?:enable|turn on|wait|log in"
    r"|subscribe)"
    r"|enable javascript|javascript (?:is|must)|(?:this|our) (?:web)?site uses cookies"
    r"|we (?:and our .{0,20}partners )?use cookies"
    r"|accept (?:all|cookies)|manage (?:cookies|preferences|consent)|cookie (?:policy|settings)"
    r"|privacy policy"
    r"|terms (?:of (?:use|service)|(?:and|&) conditions)|download (?:our|the) app|open in app"
    r"|(?:most (?:read|popular|viewed|commented)|trending|popular|top stories)(?: now| stories| articles"
    r"| posts| in .{0,20})?:?$"
    r"|editor.?s.? picks?|you (?:may|might)(?: also)? (?:like|be interested|enjoy)|what to read next"
    r"|up next:?$"
    r"|(?:next|previous) (?:article|story|post)|latest (?:news|stories)$|don.t miss(?::|$)"
    r"|in this (?:article|story)$"
    r"|on this page$|contents$|(?:supported|written|reported) by:?$|donate(?: now| today|$)"
    r"|support (?:us\b|independent)"
    r"|support our (?:work|journalism|reporting)|(?:have you got|do you have|got) a (?:story|tip)"
    r"|contact the (?:author|reporter|writer)|report (?:a|an) (?:typo|error|mistake)"
    r"|thank you for (?:signing|subscribing)"
    r"|privacy notice\b|by signing up|(?:log|sign) in(?: to| with|$)|register (?:now|here|for free)"
    r"|create (?:a |an "
    r"|your )?(?:free )?account"
    r"|view (?:more|all)\b|(?:show|load) more|see (?:all|more)\b|(?:watch|play)(?: now| the video| video"
    r"| live)?:?$|video:?$"
    r"|about the author|posted (?:in|by)\b.{0,60}$|\[?edit\]?$|image (?:caption|source)"
)
_SAYS_OTHERS = (
    # Ukrainian and Russian
    r"чита(?:йте|ти) (?:також|далі|ще|більше)|дивіться також|дивись також|підпи(?:суй(?:тесь|теся|ся)"
    r"|сатися|шіться)\b"
    r"|поділи(?:тися|тись|ться)(?:$|:| (?:у|в|на|статтею|новиною))|реклама$|більше новин|(?:теги|мітки)\s?:"
    r"|(?:фото|джерело фото|світлина|ілюстрація)\s?:.{0,80}$|стежте за|долуча?й(?:тесь|теся)"
    r"|новини за темою"
    r"|за темою\s?:?$|(?:усі|всі) права|ключові (?:слова|теми)|якщо ви (?:знайшли|помітили) помилку"
    r"|знайшли помилку"
    r"|коментар(?:і|ів)(?: \(\d+\))?:?$|переглядів\s?:|надрукувати$|наш(?:і)? (?:канал|телеграм|telegram)"
    r"|чита(?:йте|ть) (?:также|далее|ещ[её])|смотрите также|подпи(?:сывайтесь|саться|шитесь)\b"
    r"|поделиться(?:$|:| (?:в|на|статьей|новостью))|материалы по теме|по теме\s?:?$|все права"
    r"|нашли (?:ошибку|опечатку)"
    r"|комментари(?:и|ев)(?: \(\d+\))?:?$|источник фото|следите за (?:нами|нашими|новостями)"
    # German
    r"|lesen sie (?:auch|mehr|hier|dazu|weiter)|mehr (?:zum thema|dazu$|dazu:|lesen|artikel)"
    r"|auch interessant|anzeige$"
    r"|werbung$|.{0,40}newsletter (?:abonnieren|bestellen)|jetzt (?:abonnieren|anmelden|lesen|testen)"
    r"|teilen$"
    r"|artikel (?:teilen|drucken|merken|verschenken)|zur startseite|das könnte (?:sie|dich)|(?:foto|bild"
    r"|quelle)s?\s?:.{0,60}$"
    r"|zum (?:inhalt|hauptinhalt)|kommentare?(?: \(\d+\))?:?$|alle rechte|lesezeit|(?:schlagwörter"
    r"|themen)\s?:|folgen sie uns"
    # French, Spanish, Italian, Portuguese
    r"|(?:à )?lire (?:aussi|la suite|également)|partager(?:$| sur| cet| l.article)|publicité$"
    r"|abonnez-vous|inscrivez-vous"
    r"|s.abonner|sur le même (?:sujet|thème)|suivez-nous|tous droits|voir aussi|à (?:lire"
    r"|voir)(?: aussi)?\s?:"
    r"|la suite après|crédits?\s?:|réagir(?:$| à)|temps de lecture|commentaires?(?: \(\d+\))?$"
    r"|le[ae] (?:también|más)\b|leer más|ver (?:también|más)$|te puede interesar|publicidad$"
    r"|compartir(?:$| en| esta)"
    r"|suscríb(?:ete|ase)|síguenos|sigue toda la|más (?:información|noticias)$|noticias relacionadas"
    r"|todos los derechos"
    r"|comentarios$"
    r"|etiquetas\s?:|archivado en|leggi anche|condividi(?:$| su)|pubblicità$|iscriviti (?:alla|al)"
    r"|abbonati$"
    r"|potrebbe interessarti|tutti i diritti|leia (?:também|mais)|publicidade$|compartilhe(?:$| n)"
    r"|inscreva-se|veja também"
    # Polish, Dutch, Swedish, Turkish
    r"|czytaj (?:też|także|więcej|dalej)|zobacz (?:też|także)|reklama$|udostępnij|zapisz się (?:na|do)"
    r"|polecamy:?$"
    r"|lees (?:ook|meer|verder)\b|deel (?:dit|via)|advertentie$|läs (?:också|även|mer)\b|annons$|dela$"
    r"|ayrıca (?:oku|bak)|ilgili haberler|paylaş$|reklam$|abone ol"
    # Arabic
    r"|[اإ]قرأ (?:أيضا|ايضا|أيضًا|المزيد|كذلك)|شارك(?:$|:| المقال| الخبر| هذا)|مشاركة$|[إا]علان$"
    r"|تابعون?ا(?: على|$)"
    r"|(?:مواضيع|أخبار) ذات صلة|اشترك(?:$| الآن| في (?:النشرة|خدمة))|جميع الحقوق|كلمات (?:دالة|مفتاحية"
    r"|البحث)"
    r"|التعليقات$|المصدر\s?:|قد يعجبك|الأكثر (?:قراءة|مشاهدة)$"
    # Chinese, Japanese, Korean
    r"|阅读更多|相关(?:阅读|新闻|文章)|责任编辑|分享到|推荐阅读|関連記事|あわせて読みたい|続きを読む|広告$|관련기사"
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
    return bool(_CREDIT.search(names)) and not _CAPTION.search(names)


def says_boilerplate(text: str) -> bool:
    """Whether a line invites, warns or labels as pages do, in one of the languages of the patterns."""
    if words_in(text) > _MOST_WORDS:
        return False
    return all(_SAYS.match(line) for line in text.split("\n")) if "\n" in text else bool(_SAYS.match(text))
