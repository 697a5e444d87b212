"""Agency feeds: ninjs, NewsML-G2 and NITF, RSS and Atom; one article an item, its metadata offered."""

from __future__ import annotations

import json
from typing import Any

import pytest

from curator.domain.errors import CuratorError
from curator.exchange.arriving import Found, Refused, Said
from curator.exchange.readers import feed, newsml, ninjs
from curator.exchange.readers.source import Options, Reader, Source
from curator.exchange.readers.told_by import told_by

BODY = (
    "<p>The quay at <b>Quellmar</b> closes, mayor Ilvane Brastholm said &amp; left. \U0001f6a8</p>"
    "<p>قالت إن الجسر آمن.</p>"
)
TEXT = "The quay at Quellmar closes, mayor Ilvane Brastholm said & left. \U0001f6a8\n\nقالت إن الجسر آمن."


def read(reader: Reader, data: bytes | str, name: str = "a.xml") -> list[Found | Refused]:
    content = data if isinstance(data, bytes) else data.encode()
    items = reader(Source(f"in/{name}", name, content=content), Options())
    return [item for item in items if isinstance(item, Found | Refused)]


def one(reader: Reader, data: bytes | str) -> Found:
    (item,) = read(reader, data)
    assert isinstance(item, Found), item
    return item


def code(reader: Reader, data: bytes | str) -> str:
    with pytest.raises(CuratorError) as refusal:
        read(reader, data)
    return refusal.value.code


NINJS: dict[str, dict[str, Any]] = {
    "1.x": {
        "uri": "urn:x:1",
        "type": "text",
        "versioncreated": "2024-01-31T10:15:00Z",
        "headline": "Quay closes",
        "byline": "By Omi Sandrel",
        "language": "en",
        "body_html": BODY,
        "body_text": "telegram\nlines",
        "subject": [{"name": "harbours"}],
    },
    "2.x": {
        "uri": "urn:x:1",
        "type": "text",
        "by": "Omi Sandrel",
        "language": "en",
        "versioncreated": "2024-01-31T10:15:00Z",
        "headlines": [{"role": "short", "value": "Quay"}, {"role": "main", "value": "Quay closes"}],
        "bodies": [
            {"role": "summary", "contenttype": "text/plain", "value": "Short."},
            {"role": "main", "contenttype": "text/html", "value": BODY},
        ],
        "subjects": [{"name": "harbours"}],
    },
    "3.x": {
        "uri": "urn:x:1",
        "type": "text",
        "by": "Omi Sandrel",
        "language": "en",
        "versionCreated": "2024-01-31T10:15:00Z",
        "headlines": [{"role": "main", "value": "Quay closes"}],
        "bodies": [{"role": "main", "contentType": "text/html", "value": BODY}],
        "subjects": [{"name": "harbours"}],
    },
}


@pytest.mark.parametrize("version", NINJS)
def test_an_item_of_each_ninjs_is_the_same_article(version: str):
    found = one(ninjs.read, json.dumps(NINJS[version]))
    assert found.text == TEXT
    values = {field: said[0].value for field, said in found.said.items()}
    assert values == {
        "title": "Quay closes",
        "byline": "Omi Sandrel",
        "published": "2024-01-31T10:15:00Z",
        "language": "en",
        "section": "harbours",
        "address": "urn:x:1",
    }
    assert "bodies" not in found.kept["ninjs"]
    assert found.kept["ninjs"]["type"] == "text"


def test_several_ninjs_items_are_several_articles():
    picture = {"uri": "urn:x:2", "type": "picture", "headline": "A quay"}
    items = read(ninjs.read, json.dumps({"_items": [NINJS["1.x"], picture, NINJS["3.x"]]}))
    assert [item.place for item in items] == ["in/a.xml:1", "in/a.xml:2", "in/a.xml:3"]
    assert isinstance(items[1], Refused)
    assert (items[1].code, items[1].args) == ("ninjs.no_text", {"kind": "picture"})


def test_an_item_that_a_service_wraps_is_found_with_its_text_in_nitf():
    item = {"type": "text", "headline": "Quay closes", "bylines": [{"by": "By IDA"}], "body_nitf": BODY}
    whole = json.dumps({"api_version": 1, "data": {"item": item}})
    found = one(ninjs.read, whole)
    assert found.text == TEXT
    assert found.said["byline"] == (Said("IDA", "ninjs.bylines"),)
    assert "body_nitf" not in found.kept["ninjs"]
    assert told_by(Source("a.json", "a.json", content=whole.encode())) == "ninjs"


def test_other_bodies_of_an_item_are_told_of():
    assert [told.code for told in one(ninjs.read, json.dumps(NINJS["2.x"])).told] == ["ninjs.other_bodies"]


NITF = f"""<nitf><head><title>A title in the head</title>
 <docdata><date.issue norm="20240131T101500Z"/><doc.copyright holder="Example Agency"/></docdata></head>
 <body><body.head><hedline><hl1>Quay closes</hl1></hedline>
 <byline>By <person>Omi Sandrel</person></byline></body.head><body.content><block>{BODY}</block>
 <media><media-caption><p>A quay</p></media-caption></media></body.content>
 <body.end><tagline>ends</tagline></body.end></body></nitf>"""

G2 = """<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
<newsItem guid="urn:x:1" version="2" xml:lang="en"><itemMeta><provider literal="Example Agency"/>
<versionCreated>2024-02-01T00:00:00Z</versionCreated></itemMeta>
<contentMeta><contentCreated>2024-01-31T10:15:00Z</contentCreated><by>Omi Sandrel</by>
<headline>Quay closes</headline><language tag="en"/><subject qcode="medtop:04000000"/></contentMeta>
<contentSet>{content}</contentSet></newsItem>
<newsItem guid="urn:x:2"><contentSet><remoteContent href="a.jpg"/></contentSet></newsItem></itemSet>
</newsMessage>"""

CONTENTS = {
    "NITF": f'<inlineXML contenttype="application/nitf+xml">{NITF}</inlineXML>',
    "XHTML": '<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head>'
    f"<title>T</title></head><body>{BODY}</body></html></inlineXML>",
    "HTML in text": f'<inlineData contenttype="text/html"><![CDATA[{BODY}]]></inlineData>',
}


@pytest.mark.parametrize("content", CONTENTS.values(), ids=CONTENTS.keys())
def test_a_newsml_item_with_text_is_an_article_and_a_picture_is_refused(content: str):
    text, picture = read(newsml.read, G2.replace("{content}", content))
    assert isinstance(text, Found)
    assert text.text == TEXT
    values = {field: said[0].value for field, said in text.said.items()}
    assert values["title"] == "Quay closes"
    assert values["byline"] == "Omi Sandrel"
    assert values["published"] == "2024-01-31T10:15:00Z"
    assert (values["outlet"], values["language"], values["address"]) == ("Example Agency", "en", "urn:x:1")
    assert text.kept == {"newsml": {"guid": "urn:x:1", "version": "2", "subjects": ["medtop:04000000"]}}
    assert isinstance(picture, Refused)
    assert picture.code == "newsml.no_text"


def test_nitf_alone_is_an_article_without_its_captions():
    found = one(newsml.read, NITF)
    assert found.text == TEXT
    assert found.said["title"][0] == Said("Quay closes", "newsml.hl1")
    assert found.said["published"] == (Said("2024-01-31T10:15:00Z", "newsml.date.issue"),)
    assert found.said["outlet"][0].value == "Example Agency"


def test_the_publication_that_nitf_names_is_the_outlet():
    head, body = '<pubdata name="The Quay"/>', "<body.content><p>A.</p></body.content>"
    data = f"<nitf><head>{head}</head><body>{body}</body></nitf>"
    assert one(newsml.read, data).said["outlet"] == (Said("The Quay", "newsml.pubdata"),)


def test_old_newsml_is_read_too():
    old = (
        "<NewsML><NewsItem><NewsComponent><NewsLines><HeadLine>Quay closes</HeadLine></NewsLines>"
        f"<ContentItem><DataContent>{NITF}</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>"
    )
    assert one(newsml.read, old).text == TEXT


@pytest.mark.parametrize(
    "data",
    [
        '<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
        "<nitf><body><body.content><p>&x;</p></body.content></body></nitf>",
        '<!DOCTYPE n [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
        "<nitf><body.content><p>&b;</p></body.content></nitf>",
    ],
    ids=["a file", "laughs"],
)
def test_entities_are_refused(data: str):
    assert code(newsml.read, data) == "xml.declares"


def test_xml_without_news_is_refused():
    assert code(newsml.read, "<svg/>") == "newsml.no_items"
    assert code(newsml.read, "<nitf><cut") == "xml.damaged"


RSS = f"""<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Example Daily</title><language>en</language>
<item><title>Quay &amp; ferry</title><link>https://a.example/1</link><dc:creator>Omi Sandrel</dc:creator>
<pubDate>Wed, 31 Jan 2024 10:15:00 GMT</pubDate><category>harbour</category><guid>g1</guid>
<description>Short.</description><content:encoded><![CDATA[{BODY}]]></content:encoded></item>
<item><title>Next</title><description>Only a line.</description></item>
<item><title>Nothing</title></item></channel></rss>"""

ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Example Daily</title>
<entry><id>g1</id><title>Quay &amp; ferry</title><link href="https://a.example/1"/>
<author><name>Omi Sandrel</name></author><published>2024-01-31T10:15:00Z</published><category term="harbour"/>
<content type="html"><![CDATA[{BODY}]]></content></entry></feed>"""


@pytest.mark.parametrize("data", [RSS, ATOM], ids=["RSS", "Atom"])
def test_an_entry_with_its_text_is_an_article(data: str):
    first = read(feed.read, data)[0]
    assert isinstance(first, Found)
    assert (first.text, first.told) == (TEXT, ())
    values = {field: said[0].value for field, said in first.said.items()}
    assert values == {
        "title": "Quay & ferry",
        "byline": "Omi Sandrel",
        "published": "2024-01-31T10:15:00Z",
        "outlet": "Example Daily",
        "language": "en",
        "address": "https://a.example/1",
    }
    assert (first.tags, first.kept) == (("harbour",), {"feed": {"id": "g1"}})


def test_a_summary_says_that_it_is_one_and_an_empty_entry_is_refused():
    _, summary, empty = read(feed.read, RSS)
    assert isinstance(summary, Found)
    assert (summary.text, [told.code for told in summary.told]) == ("Only a line.", ["feed.summary_only"])
    assert isinstance(empty, Refused)
    assert empty.code == "feed.no_text"


@pytest.mark.parametrize("declared", ['x SYSTEM "file:///etc/hostname"', 'x "ha"><!ENTITY y "&x;&x;"'])
def test_a_feed_that_declares_files_or_growing_entities_is_refused(declared: str):
    data = (
        f"<!DOCTYPE rss [<!ENTITY {declared}>]><rss><channel><item><title>T</title>"
        "<description>a &x; b</description></item></channel></rss>"
    )
    assert code(feed.read, data) == "xml.declares"


def test_an_old_feed_that_declares_its_blank_is_read():
    data = (
        '<!DOCTYPE rss [<!ENTITY % L SYSTEM "a.ent"><!ENTITY nbsp "&#160;">]><rss><channel><item>'
        "<title>T</title><description>The quay closes.</description></item></channel></rss>"
    )
    assert one(feed.read, data).text == "The quay closes."


def test_what_is_no_feed_is_refused():
    assert code(feed.read, "plain words") == "feed.no_entries"
