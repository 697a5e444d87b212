"""What a page says of its article beside the text: each value with where it stands, the likeliest first."""

from __future__ import annotations

import html as entities
import re
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from urllib.parse import urljoin, urlsplit

from curator.exchange.arriving import Said
from curator.exchange.language import likely_language
from curator.exchange.metadata import PATTERNS

from . import dates, linked_data
from .blocks import Block
from .boilerplate import named
from .landmarks import Page, block_text, key_of, line, pieces_of
from .tree import attribute

_SEPARATOR = re.compile(r"\s+(?:\||[-–—]|::|»|«|·|•|//|/|›|:)\s+|\s*[|»]\s*|:\s+(?=\S+$)")
_PARTS = re.compile(r"\s*[|:–—»·•]\s+|\s-\s|\s*[|｜]\s*")
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
_PUBLISHED = re.compile(" published ")
_JOINED = re.compile(r"\W*(?:joined|registered|member since|founded|born)\b", re.IGNORECASE)
_CHANGED = re.compile(" (?:updated|modified) ")
_DATE_NAMES = re.compile(
    r" (?:date|dates|time|date ?time|published|pub ?date|publish ?date|publication ?date|post ?date"
    r"|article ?date|entry ?date"
    r"|time ?stamp|datum|fecha|data|posted on|created|meta ?date|story date|news date) "
)
_SAVED_FROM = re.compile(
    r"saved from url=\(\d+\)(https?://\S+)|^\s*url:\s*(https?://\S+)", re.IGNORECASE | re.MULTILINE
)
_HEAD = 4_000
_LONGEST_TITLE = 500
_LONGEST_BYLINE = 120
_FULL_NAME = re.compile(r"[^\W\d_a-zа-я][\w.’'-]*(?: [^\W\d_][\w.’'-]*){1,3}")
_MOST_AUTHORS, _MOST_TIMES = 6, 50
_NEAR = timedelta(days=2)
_WEB = "1994"

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


def said_of(page: Page) -> dict[str, tuple[Said, ...]]:
    """What the page says per field of `Metadata`; fields of which it says nothing are left out."""
    outlets = _outlets(page)
    text = "\n".join(block.text for block in page.body)
    found = {
        "title": _titles(page, outlets),
        "byline": _bylines(page, outlets),
        "outlet": outlets,
        "section": [*page.meta(_META["section"]), *page.linked("articleSection")],
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


def _titles(page: Page, outlets: Sequence[Said]) -> list[Said]:
    """The heading that readers see, if the head says something like it, else what the head says."""
    names = {key_of(name) for name in (*(said.value for said in outlets), *page.site_names)} - {""}
    heads = [*page.linked("headline"), *page.meta(_META["title"]), *page.linked("name")]
    title = page.tree.find(".//head/title")
    if title is not None and title.text:
        heads.append(Said(line(title.text), "html.title"))
    heads = [said for said in heads if len(said.value) <= _LONGEST_TITLE and key_of(said.value) not in names]
    shown_ones = [Said(text, "html.h1") for text in page.headings]
    cut = [
        Said(_without_site(said.value, names, [s.value for s in shown_ones]), said.origin) for said in heads
    ]
    agreed = [one for one in shown_ones if any(_agree(one.value, said.value) for said in cut)]
    agreed.sort(key=lambda one: not any(key_of(said.value).startswith(key_of(one.value)) for said in cut))
    rest = [one for one in shown_ones if key_of(one.value) not in names]
    return [*agreed, *cut, *rest] if agreed or cut else rest


def _agree(one: str, other: str) -> bool:
    a, b = key_of(one), key_of(other)
    parts = {key_of(part) for part in _PARTS.split(other)}
    if a in parts or any(len(part) >= 12 and part in a for part in parts):
        return True
    if not a or not b:
        return False
    if a == b or (min(len(a), len(b)) >= 12 and (a in b or b in a)):
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
    labelled = "written" in " ".join(said.value for said in page.meta("twitter:label1")).lower()
    for name in _META["byline"].split():
        if name != "twitter:data1" or labelled:
            values = [made for said in page.meta(name) if (made := _name(said.value))]
            found.append(Said(", ".join(dict.fromkeys(values)), "html.meta"))
    return found


def _name(text: str) -> str:
    """A byline without "by", a profile's address or what stands behind the names; "" if it is none."""
    first, _, behind = text.strip().partition("\n")
    # "By" in a line of its own is followed by the name.
    text = line(entities.unescape(first if _WRITTEN_BY.sub("", first).strip() else behind.partition("\n")[0]))
    if "://" in text or text.lower().startswith("www."):
        return ""
    text = _BYLINE_ENDS.sub("", _WRITTEN_BY.sub("", text)).strip(" ,;:-–—|")
    if not text or len(text) > _LONGEST_BYLINE or sum(sign.isdigit() for sign in text) > 2:
        return ""
    return text if any(sign.isalpha() for sign in text) else ""


def _marked_authors(page: Page) -> list[str]:
    """The authors that links or microdata mark as such; all of them as one byline."""
    found: list[str] = []
    for element in page.marked("author"):
        if element.tag in ("link", "meta") or page.is_elsewhere(element):
            continue
        inner = next((one for one in element.iter() if "name" in attribute(one, "itemprop").split()), element)
        found.append(_name(attribute(inner, "content") or pieces_of(inner)))
    names = dict.fromkeys(name for name in found[:_MOST_AUTHORS] if name)
    return [", ".join(names)] if names else []


def _named_authors(page: Page) -> list[str]:
    """What elements whose class is that of a byline hold, then lines by the title that look like one."""
    found = [pieces_of(element) for element in page.named(_AUTHOR_NAMES)]
    near = [_lines_of(block) for block in page.about_title]
    found += [text for text in near if _WRITTEN_BY.match(text) and len(text) < 160]
    found += [name for text in near for name in _beside_date(text.split("\n"))]
    return [text for text in found if text and len(text) <= 3 * _LONGEST_BYLINE]


def _lines_of(block: Block) -> str:
    """The pieces of a block; its own text where its element holds much more."""
    pieces = pieces_of(block.element)
    return pieces if len(pieces) <= 2 * len(block.text) else block.text


def _beside_date(pieces: Sequence[str]) -> list[str]:
    """The name that stands alone beside a date: two to four words with capitals."""
    if not any(dates.is_date_line(piece) for piece in pieces):
        return []
    return [piece for piece in pieces if _FULL_NAME.fullmatch(piece) and not dates.is_date_line(piece)]


def _dates(page: Page) -> list[Said]:
    """The dates of publication by how likely they are; those that nothing else supports stand behind."""
    made = [*page.linked("datePublished", "dateCreated", "uploadDate"), *page.meta(_META["published"])]
    made += [Said(value, "html.time") for value in _time_elements(page)]
    found = [Said(dates.iso(said.value), said.origin) for said in made]
    address = next(
        (dates.in_address(said.value) for said in _addresses(page) if dates.in_address(said.value)), ""
    )
    found.append(Said(address, "html.address"))
    found += [Said(dates.spelled(text), "html.text") for text in _date_lines(page)]
    changed = [*page.linked("dateModified"), *page.meta(_META["modified"])]
    later = [Said(dates.iso(said.value), "page.changed") for said in changed]
    return _likeliest([said for said in found if said.value], [said for said in later if said.value])


def _likeliest(found: Sequence[Said], later: Sequence[Said]) -> list[Said]:
    """First what another place supports, in the given order; what cannot be or is of a change comes last.

    Before the web there were articles, but a date so old is believed only where two places give it.
    """
    tomorrow = (datetime.now(UTC) + timedelta(days=1)).date().isoformat()
    possible = [said for said in found if said.value[:10] <= tomorrow]
    agreed = [said for said in possible if any(_near(said, other) for other in possible if other is not said)]
    alone = [said for said in possible if said not in agreed and said.value[:4] >= _WEB]
    sure = sorted((*agreed, *alone), key=lambda said: len(said.value) < len("2024-01-31"))
    doubtful = [Said(said.value, "page.doubtful") for said in found if said not in sure]
    return [*sure, *(said for said in later if said.value[:10] <= tomorrow), *doubtful]


def _near(one: Said, other: Said) -> bool:
    if one.origin == other.origin and one.value == other.value:
        return False
    a, b = one.value[:10], other.value[:10]
    if len(a) < 10 or len(b) < 10:
        return a[:7] == b[:7]
    return abs(date.fromisoformat(a) - date.fromisoformat(b)) <= _NEAR


def _time_elements(page: Page) -> list[str]:
    """Dates of time elements and microdata, in the form for machines where there is one."""
    named_ones = [one for one in page.named(_PUBLISHED) if one.get("title") or one.get("datetime")]
    found: list[str] = []
    for element in (*page.marked("datePublished"), *islice(page.tree.iter("time"), _MOST_TIMES), *named_ones):
        changed = "dateModified" in attribute(element, "itemprop") or _CHANGED.search(named(element))
        if element.tag != "meta" and not changed and not page.is_elsewhere(element):
            values = (attribute(element, name) for name in ("datetime", "content", "title"))
            value = next((value for value in values if value and dates.iso(value)), "")
            found.append(value or block_text(element))
    return found


def _date_lines(page: Page) -> list[str]:
    """Lines by the title that are dates, what elements named for one hold, other short lines by the title."""
    near = [block.text for block in page.about_title if block not in page.body]
    found = [text for text in near if dates.is_date_line(text)]
    found += [text for one in page.named(_DATE_NAMES) if len(text := block_text(one)) < 80]
    title = page.tree.findtext(".//head/title") or ""
    return [*found, *(text for text in near if len(text) <= 100 and not _JOINED.match(text)), title]


def _outlets(page: Page) -> list[Said]:
    published = (name for record in page.records for name in linked_data.names_of(record.get("publisher")))
    found = [
        *(said for said in page.meta(_META["outlet"]) if said.origin == "html.og"),
        *(Said(line(entities.unescape(name)), "html.jsonld") for name in published),
        *page.meta(_META["outlet"]),
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
        *page.meta(_META["language"]),
    ]
    values = [Said(_tag(said.value), said.origin) for said in claimed]
    values = [said for said in values if re.fullmatch(PATTERNS["language"], said.value)]
    guess = likely_language(text)
    if guess and not (values and values[0].value.split("-")[0] == guess):
        agreeing = [said for said in values if said.value.split("-")[0] == guess]
        return [*(agreeing or [Said(guess, "text.guessed")]), *values]
    return values


def _tag(value: str) -> str:
    parts = value.split(",")[0].strip().replace("_", "-").split("-")
    return "-".join((parts[0].lower(), *parts[1:]))


def _addresses(page: Page) -> list[Said]:
    """Where the page is from: what it calls its own address, the home page of a site behind the others."""
    saved = _SAVED_FROM.search(page.source[:_HEAD])
    own = [Said(attribute(link, "href"), "html.canonical") for link in page.marked("canonical")]
    found = [
        *own,
        *page.meta(_META["address"]),
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
    links = (link for link in page.marked("license") if not page.is_elsewhere(link))
    found = [Said(attribute(link, "href"), "html.rel") for link in links]
    return [*found, *page.linked("license"), *page.meta(_META["licence"])]
