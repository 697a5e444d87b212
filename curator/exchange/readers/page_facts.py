"""What a page says of its article beside the text: each value with where it stands, the likeliest first."""

from __future__ import annotations

import html as entities
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from itertools import chain
from urllib.parse import urljoin, urlsplit

from curator.exchange.arriving import Said
from curator.exchange.language import likely_language
from curator.exchange.metadata import PATTERNS

from . import dates, linked_data
from .blocks import Block, blocks_of, shown
from .boilerplate import named
from .tree import Element, attribute

_SPACES = re.compile(r"\s+")
_NOT_LETTERS = re.compile(r"[\W_]+")
_SEPARATOR = re.compile(r"\s+(?:\||[-–—]|::|»|«|·|•|//|/|›|:)\s+|\s*[|»]\s*|:\s+(?=\S+$)")
_WRITTEN_BY = re.compile(
    r"^[\s|•·,]*(?:(?:written |posted |reported |reporting |words |story |text |published |submitted "
    r"|article )?by\b"
    r"|authors?\b|von\b|par\b|por\b|di\b|door\b|av\b|автор(?:и|ы|ка)?\b|текст\b|autore?n?\b|auteur\b|yazar\b|بقلم|كتب(?:ت)?\b)\s*:?\s*",
    re.IGNORECASE,
)
_BYLINE_ENDS = re.compile(
    r"\s*(?:[|•·]|\bfollow\b|\bpublished\b|\bupdated\b|@|\bподписаться\b|\n).*$", re.IGNORECASE | re.DOTALL
)
_AUTHOR_NAMES = re.compile(
    r" (?:author|authors|author name|by ?line(?: name| author)?|by author|writer|journalist|reporter"
    r"|author link|article author"
    r"|post author|entry author|contributor|p author|autor|autoren|auteur|avtor|article byline"
    r"|name author) "
)
_DATE_NAMES = re.compile(
    r" (?:date|dates|time|date ?time|published|pub ?date|publish ?date|publication ?date|post ?date"
    r"|article ?date|entry ?date"
    r"|time ?stamp|datum|fecha|data|posted on|created|meta ?date|story date|news date) "
)
_ELSEWHERE = re.compile(
    r" (?:related|sidebar|side bar|comments?|recommended|trending|popular|most read|teasers?|promo|footer"
    r"|nav|menu|more stories"
    r"|latest|read more|infobox|recirc|cards?|widget area|ticker|replies|reply) "
)
_SAVED_FROM = re.compile(
    r"saved from url=\(\d+\)(https?://\S+)|^\s*url:\s*(https?://\S+)", re.IGNORECASE | re.MULTILINE
)
_HEAD = 4_000
_LONGEST_TITLE = 300
_LONGEST_BYLINE = 120
_NEAR = timedelta(days=2)

_META = {
    "title": "og:title twitter:title headline dc.title dcterms.title parsely-title sailthru.title title",
    "byline": "author article:author dc.creator dcterms.creator parsely-author sailthru.author byl"
    " citation_author twitter:data1 author_name cxenseparse:author",
    "published": "article:published_time og:published_time datepublished article:published published_time"
    " pubdate publishdate publish-date publish_date publication_date dc.date.issued dcterms.issued dc.date"
    " dcterms.date"
    " dcterms.created sailthru.date parsely-pub-date cxenseparse:recs:publishtime citation_publication_date"
    " article_date_original originalpublicationdate date og:article:published_time",
    "modified": "article:modified_time og:updated_time datemodified last-modified dcterms.modified lastmod",
    "outlet": "og:site_name application-name dc.publisher dcterms.publisher publisher cxenseparse:site",
    "language": "content-language og:locale language dc.language dcterms.language inlanguage",
    "section": "article:section section parsely-section cxenseparse:section og:article:section",
    "address": "og:url parsely-link twitter:url dc.identifier",
    "licence": "dc.rights.license dcterms.license",
}


@dataclass
class Page:
    """What is asked for facts: a page's tree, its characters, its blocks and the text taken for the article.

    `body` are the blocks of the article; `address` is what a mail or an archive around the page says.
    """

    tree: Element
    source: str
    blocks: Sequence[Block]
    body: Sequence[Block]
    address: str = ""
    metas: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    records: list[linked_data.Record] = field(default_factory=list[linked_data.Record])

    def __post_init__(self) -> None:
        for meta in self.tree.iter("meta"):
            content = attribute(meta, "content")
            for key in ("property", "name", "itemprop", "http-equiv"):
                if content and meta.get(key):
                    self.metas.setdefault(attribute(meta, key).lower(), []).append(line(content))
        self.records = linked_data.articles(self.tree)

    def meta(self, what: str) -> list[Said]:
        """What the meta elements say, in the order of `_META`."""
        return [
            Said(value, "html.og" if name.startswith("og:") else "html.meta")
            for name in _META[what].split()
            for value in self.metas.get(name, ())
        ]

    def linked(self, *keys: str) -> list[Said]:
        """What the JSON-LD of the article says under the keys."""
        found = (linked_data.text_of(record.get(key)) for record in self.records for key in keys)
        return [Said(line(entities.unescape(value)), "html.jsonld") for value in found if value]


def line(text: str) -> str:
    """The text on one line, without blanks at its edges."""
    return _SPACES.sub(" ", text.replace("\u00ad", "")).strip(" \u200b\ufeff")


def said_of(page: Page) -> dict[str, tuple[Said, ...]]:
    """What the page says per field of `Metadata`; fields of which it says nothing are left out."""
    outlets = _outlets(page)
    text = "\n".join(block.text for block in page.body)
    found = {
        "title": _titles(page, outlets),
        "byline": _bylines(page, outlets),
        "outlet": outlets,
        "section": [*page.meta("section"), *page.linked("articleSection")],
        "published": _dates(page),
        "language": _languages(page, text),
        "address": _addresses(page),
        "licence": _licences(page),
    }
    return {name: kept for name, values in found.items() if (kept := _once(values))}


def _once(values: Iterable[Said]) -> tuple[Said, ...]:
    """The values without those said before, empty ones and those too long to be one."""
    kept: dict[str, Said] = {}
    for said in values:
        if said.value and len(said.value) <= 2_000:
            kept.setdefault(said.value.casefold(), said)
    return tuple(kept.values())


def key_of(text: str) -> str:
    """Letters and figures alone, to compare what two places say."""
    return _NOT_LETTERS.sub("", text.casefold())


def headings(page: Page) -> list[str]:
    """The headings of the first level, those in the margin left out."""
    found: list[str] = []
    for heading in chain(
        page.tree.iter("h1"), _marked(page.tree, "itemprop", "headline"), _like_headings(page.tree)
    ):
        text = block_text(heading)
        if text and len(text) <= _LONGEST_TITLE and not _is_elsewhere(heading):
            found.append(text)
    return found


def block_text(element: Element) -> str:
    """The text that is shown of an element, on one line."""
    return line(" ".join(block.text for block in blocks_of(element)))


def _like_headings(tree: Element) -> Iterable[Element]:
    return (
        element
        for element in tree.iter("h2", "div", "span", "p", "td", "font")
        if re.search(r" (?:headline|(?:article|entry|post|story|news) ?title) ", named(element))
        and len(element) < 8
    )


def _marked(tree: Element, name: str, value: str) -> Iterable[Element]:
    return (
        element
        for element in tree.iter()
        if value in attribute(element, name).split() and element.tag != "meta"
    )


def _is_elsewhere(element: Element) -> bool:
    """Whether the element is in the margin of the page: among links to other articles, or in a comment."""
    while element is not None:
        if (
            element.tag in ("nav", "aside", "footer")
            or _ELSEWHERE.search(named(element))
            or not shown(element)
        ):
            return True
        element = element.getparent()
    return False


def _titles(page: Page, outlets: Sequence[Said]) -> list[Said]:
    """The heading that readers see, if the head says something like it, else what the head says."""
    names = {key_of(said.value) for said in outlets if said.value}
    heads = [*page.linked("headline"), *page.meta("title"), *page.linked("name")]
    title = page.tree.find(".//head/title")
    if title is not None and title.text:
        heads.append(Said(line(title.text), "html.title"))
    heads = [said for said in heads if key_of(said.value) not in names]
    shown_ones = [Said(text, "html.h1") for text in headings(page)]
    cut = [
        Said(_without_site(said.value, names, [s.value for s in shown_ones]), said.origin) for said in heads
    ]
    agreed = [one for one in shown_ones if any(_agree(one.value, said.value) for said in cut)]
    rest = [one for one in shown_ones if key_of(one.value) not in names]
    return [*agreed, *cut, *rest] if agreed or cut else rest


def _agree(one: str, other: str) -> bool:
    a, b = key_of(one), key_of(other)
    if not a or not b:
        return False
    if a == b or (min(len(a), len(b)) >= 12 and (a.startswith(b) or b.startswith(a) or b in a)):
        return True
    words, others = set(one.casefold().split()), set(other.casefold().split())
    return len(words & others) >= 0.7 * max(len(words), len(others)) >= 2


def _without_site(title: str, names: set[str], shown_ones: Sequence[str]) -> str:
    """The title without the name of the site before or behind it.

    A part behind a separator is the site's where it is one of `names`, or where the rest is a heading.
    """
    for found in reversed(list(_SEPARATOR.finditer(title))):
        before, behind = title[: found.start()].strip(), title[found.end() :].strip()
        if key_of(behind) in names or any(key_of(before) == key_of(one) for one in shown_ones):
            return _without_site(before, names, shown_ones) if before else title
        if key_of(before) in names:
            return behind
    found = list(re.finditer(r"\s+(?:\||[-–—]|::|»|·|•)\s+", title))
    if found:
        before, behind = title[: found[-1].start()], title[found[-1].end() :]
        if (
            len(before.split()) >= 4
            and len(behind.split()) <= 4
            and not any(_agree(title, one) for one in shown_ones)
        ):
            return before.strip()
    return title


def _bylines(page: Page, outlets: Sequence[Said]) -> list[Said]:
    sites = {key_of(said.value) for said in outlets}
    persons: list[Said] = []
    offices: list[Said] = []
    for record in page.records:
        author = record.get("author") or record.get("creator")
        names = ", ".join(dict.fromkeys(name for one in linked_data.names_of(author) if (name := _name(one))))
        (offices if linked_data.is_organisation(author) else persons).append(Said(names, "html.jsonld"))
    persons += _joined_metas(page)
    persons += [Said(_name(text), "html.rel") for text in _marked_authors(page)]
    persons += [Said(_name(text), "html.text") for text in _named_authors(page)]
    good = [said for said in persons if said.value and key_of(said.value) not in sites]
    return [*good, *offices, *(said for said in persons if key_of(said.value) in sites)]


def _joined_metas(page: Page) -> list[Said]:
    """The authors of each meta element; where one name stands several times, all of its values together."""
    found: list[Said] = []
    for name in _META["byline"].split():
        if (
            name == "twitter:data1"
            and "written" not in " ".join(page.metas.get("twitter:label1", [])).lower()
        ):
            continue
        values = [made for value in page.metas.get(name, ()) if (made := _name(value))]
        found.append(Said(", ".join(dict.fromkeys(values)), "html.meta"))
    return found


def _name(text: str) -> str:
    """A byline without "by", a profile's address or what stands behind the names; "" if it is none."""
    text = line(entities.unescape(text))
    if "://" in text or text.lower().startswith("www."):
        return ""
    text = _BYLINE_ENDS.sub("", _WRITTEN_BY.sub("", text)).strip(" ,;:-–—|")
    if not text or len(text) > _LONGEST_BYLINE or sum(sign.isdigit() for sign in text) > 2:
        return ""
    return text if any(sign.isalpha() for sign in text) else ""


def _marked_authors(page: Page) -> list[str]:
    """The authors that links or microdata mark as such; all of them as one byline."""
    found: list[str] = []
    for element in page.tree.iter(
        "a", "span", "div", "p", "address", "li", "strong", "em", "b", "h4", "cite"
    ):
        marks = f"{attribute(element, 'rel')} {attribute(element, 'itemprop')}".split()
        if "author" in marks and not _is_elsewhere(element):
            inner = next(
                (one for one in element.iter() if "name" in attribute(one, "itemprop").split()), element
            )
            text = _name(attribute(inner, "content") or block_text(inner))
            if text:
                found.append(text)
    return [", ".join(dict.fromkeys(found[:6]))] if found else []


def _named_authors(page: Page) -> list[str]:
    """What elements whose class is that of a byline hold, and lines by the title that begin with "by"."""
    found = [
        block_text(element)
        for element in page.tree.iter(
            "a", "span", "div", "p", "li", "strong", "em", "address", "h3", "h4", "h5", "td"
        )
        if _AUTHOR_NAMES.search(named(element)) and not _is_elsewhere(element)
    ]
    found += [
        block.text for block in _about_title(page) if _WRITTEN_BY.match(block.text) and len(block.text) < 80
    ]
    return [text for text in found if text and len(text) <= 2 * _LONGEST_BYLINE]


def _about_title(page: Page) -> list[Block]:
    """The blocks between the title and the third of the article, or the last ones before it."""
    if not page.body:
        return []
    order = {id(block): at for at, block in enumerate(page.blocks)}
    first = order.get(id(page.body[0]), 0)
    return [block for block in page.blocks[max(0, first - 10) : first + 3] if len(block.text) <= 160]


def _dates(page: Page) -> list[Said]:
    """The dates of publication by how likely they are; those that nothing else supports stand behind."""
    made = [*page.linked("datePublished", "dateCreated", "uploadDate"), *page.meta("published")]
    made += [Said(value, "html.time") for value in _time_elements(page)]
    found = [Said(dates.iso(said.value), said.origin) for said in made]
    address = next(
        (dates.in_address(said.value) for said in _addresses(page) if dates.in_address(said.value)), ""
    )
    found.append(Said(address, "html.address"))
    found += [Said(dates.spelled(text), "html.text") for text in _date_lines(page)]
    changed = [*page.linked("dateModified"), *page.meta("modified")]
    later = [Said(dates.iso(said.value), "html.modified") for said in changed]
    return _likeliest([said for said in found if said.value], [said for said in later if said.value])


def _likeliest(found: Sequence[Said], later: Sequence[Said]) -> list[Said]:
    """First what another place supports, in the given order; what is in the future last."""
    tomorrow = (datetime.now(UTC) + timedelta(days=1)).date().isoformat()
    possible = [said for said in found if "1993" < said.value[:10] <= tomorrow]
    impossible = [said for said in found if said not in possible]
    agreed = [said for said in possible if any(_near(said, other) for other in possible if other is not said)]
    if agreed:
        alone = [said for said in possible if said not in agreed]
        possible = [*agreed, *alone]
    day_only = [said for said in possible if len(said.value) < 10]
    precise = [said for said in possible if len(said.value) >= 10]
    changed = [said for said in later if said.value[:10] <= tomorrow]
    return [*precise, *day_only, *changed, *impossible]


def _near(one: Said, other: Said) -> bool:
    if one.origin == other.origin and one.value == other.value:
        return False
    a, b = one.value[:10], other.value[:10]
    if len(a) < 10 or len(b) < 10:
        return a[:7] == b[:7]
    return abs(date.fromisoformat(a) - date.fromisoformat(b)) <= _NEAR


def _time_elements(page: Page) -> list[str]:
    found: list[str] = []
    for element in page.tree.iter("time", "abbr", "span", "div", "p"):
        marked = "datePublished" in attribute(element, "itemprop").split()
        if not marked and element.tag != "time" and "published" not in attribute(element, "class").split():
            continue
        if (
            "dateModified" in attribute(element, "itemprop")
            or "updated" in attribute(element, "class").split()
        ):
            continue
        if not _is_elsewhere(element):
            value = (
                attribute(element, "datetime") or attribute(element, "content") or attribute(element, "title")
            )
            found.append(value if dates.iso(value) else block_text(element))
    return found


def _date_lines(page: Page) -> list[str]:
    """Lines by the title that are dates or stand in an element named for one."""
    near = [block for block in _about_title(page) if dates.is_date_line(block.text)]
    named_ones = [
        block
        for block in _about_title(page)
        if _DATE_NAMES.search(named(block.element)) and len(block.text) < 80
    ]
    inline = [
        block_text(element)
        for element in page.tree.iter("span", "div", "p", "li", "em", "small", "td", "font")
        if _DATE_NAMES.search(named(element)) and not _is_elsewhere(element) and len(block_text(element)) < 80
    ]
    loose = [block.text for block in _about_title(page) if len(block.text) <= 100]
    return [*(block.text for block in (*near, *named_ones)), *inline, *loose]


def _outlets(page: Page) -> list[Said]:
    published = (name for record in page.records for name in linked_data.names_of(record.get("publisher")))
    found = [
        *(said for said in page.meta("outlet") if said.origin == "html.og"),
        *(Said(line(entities.unescape(name)), "html.jsonld") for name in published),
        *page.meta("outlet"),
        Said(line(linked_data.publisher(page.tree)), "html.jsonld"),
    ]
    host = next((urlsplit(said.value).hostname for said in _addresses(page)), None)
    return [
        *(said for said in found if "://" not in said.value),
        Said((host or "").removeprefix("www."), "html.address"),
    ]


def _languages(page: Page, text: str) -> list[Said]:
    """The language; letters that plainly are of another than the page claims go before its claim."""
    root = page.tree
    claimed = [
        Said(attribute(root, "lang") or attribute(root, "xml:lang"), "html.lang"),
        *page.linked("inLanguage"),
        *page.meta("language"),
    ]
    values = [Said(_tag(said.value), said.origin) for said in claimed]
    values = [said for said in values if re.fullmatch(PATTERNS["language"], said.value)]
    guess = likely_language(text)
    if guess and not (values and values[0].value.split("-")[0] == guess):
        agreeing = [said for said in values if said.value.split("-")[0] == guess]
        return [*(agreeing or [Said(guess, "guess")]), *values]
    return values


def _tag(value: str) -> str:
    parts = value.split(",")[0].strip().replace("_", "-").split("-")
    return "-".join((parts[0].lower(), *parts[1:]))


def _addresses(page: Page) -> list[Said]:
    """Where the page is from: what it calls its own address, the home page of a site behind the others."""
    saved = _SAVED_FROM.search(page.source[:_HEAD])
    own = [Said(attribute(link, "href"), "html.canonical") for link in _marked(page.tree, "rel", "canonical")]
    found = [
        *own,
        *page.meta("address"),
        *page.linked("url", "mainEntityOfPage", "@id"),
        Said((saved[1] or saved[2]) if saved else "", "html.saved"),
        Said(page.address, "html.around"),
    ]
    base = next((said.value for said in found if _is_address(said.value)), "")
    whole = [Said(_joined(base, said.value), said.origin) for said in found if said.value]
    good = [said for said in whole if _is_address(said.value)]
    return sorted(good, key=lambda said: urlsplit(said.value).path in ("", "/"))


def _joined(base: str, value: str) -> str:
    try:
        return urljoin(base, value) if base else value
    except ValueError:
        return ""


def _is_address(value: str) -> bool:
    try:
        parts = urlsplit(value)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and " " not in value
    except ValueError:
        return False


def _licences(page: Page) -> list[Said]:
    links = [*_marked(page.tree, "rel", "license")]
    found = [
        Said(attribute(link, "href"), "html.rel")
        for link in links
        if not _is_elsewhere(link) or link.tag == "link"
    ]
    return [*found, *page.linked("license"), *page.meta("licence")]
