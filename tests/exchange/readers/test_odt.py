"""An OpenDocument text becomes its paragraphs, white space folded as the format says."""

from __future__ import annotations

import pytest

from curator.domain.errors import CuratorError
from curator.exchange.readers.odt import read

from .office_files import first, found, odf, odt, told, zipped


def text(body: str, styles: str = "") -> str:
    return found(read, odt(body, styles)).text


def refusal(data: bytes) -> str:
    with pytest.raises(CuratorError) as caught:
        found(read, data)
    return caught.value.code


def test_white_space_is_folded_and_blanks_tabs_and_breaks_are_kept() -> None:
    body = (
        "<text:h>Bridge  \n opens</text:h>\n  <text:p> The 🚨<text:s text:c='2'/>mayor"
        "<text:tab/>said <text:span> so</text:span>.<text:line-break/>Then</text:p><text:p/>"
    )
    assert text(body) == "Bridge opens\n\nThe 🚨  mayor\tsaid so.\nThen"


def test_lists_tables_and_sections_keep_their_order() -> None:
    cell = "<table:table-cell>\n <text:p>{}</text:p>\n</table:table-cell>"
    rows = "".join(
        f"<table:table-row>{cell.format(a)}{cell.format(b)}</table:table-row>"
        for a, b in (("City", "Dead"), ("Odesa", "3"))
    )
    body = (
        "<text:p>Before</text:p><text:section><text:list><text:list-item><text:p>one</text:p></text:list-item>"
        "<text:list-item><text:p>two</text:p></text:list-item></text:list></text:section>"
        f"<table:table><table:table-header-rows>{rows}</table:table-header-rows></table:table><text:p>After</text:p>"
    )
    assert text(body) == "Before\n\none\n\ntwo\n\nCity\tDead\n\nOdesa\t3\n\nAfter"


def test_a_text_box_follows_its_paragraph_and_pictures_are_not_described() -> None:
    body = (
        "<text:p>The <draw:frame>\n<svg:title>A bridge</svg:title><draw:text-box>\n"
        "<text:p>In the box</text:p>\n</draw:text-box></draw:frame>anchor.</text:p>"
        "<text:p>Next: <text:title>Field</text:title></text:p>"
    )
    assert text(body) == "The anchor.\n\nIn the box\n\nNext: Field"


def test_deletions_comments_and_notes_are_left_out_and_counted() -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>denied</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>"
        "<text:p>Confirmed<office:annotation><dc:creator>Ed</dc:creator><text:p>sure?</text:p></office:annotation>"
        "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note</text:p>"
        "</text:note-body></text:note> now.</text:p>"
    )
    article = found(read, odt(body))
    assert (article.text, article.raw) == ("Confirmed now.", "Confirmed now.\n\nA note")
    assert told(article) == {"office.comments": 1, "office.deletions": 1, "office.notes": 1}


def test_what_is_not_displayed_stands_in_the_raw_text_alone() -> None:
    style = (
        '<style:style style:name="base"><style:text-properties text:display="none"/></style:style>'
        '<style:style style:name="T1" style:parent-style-name="base"/>'
    )
    body = (
        '<text:p>Seen <text:span text:style-name="T1">unseen </text:span>too</text:p>'
        '<text:section text:display="none"><text:p>Secret</text:p></text:section>'
    )
    article = found(read, odt(body, style))
    assert (article.text, article.raw) == ("Seen too", "Seen unseen too\n\nSecret")
    assert told(article) == {"office.hidden": 2}


def test_headers_and_footers_stand_in_the_raw_text_in_their_place() -> None:
    margins = "<style:footer><text:p>Page 1</text:p></style:footer>"
    margins += "<style:header><text:p>PRESS</text:p></style:header>"
    article = found(read, odt("<text:p>News.</text:p>", margins=margins))
    assert (article.text, article.raw) == ("News.", "PRESS\n\nNews.\n\nPage 1")


def test_what_the_file_says_of_itself_is_offered() -> None:
    meta = (
        "<dc:title>draft</dc:title><meta:initial-creator>Olena Kovalenko</meta:initial-creator>"
        "<dc:creator>x</dc:creator>"
        "<meta:creation-date>2023-11-11T08:00:00.123</meta:creation-date><dc:date>2023-11-12T08:00:00Z</dc:date>"
        "<dc:language>de-DE</dc:language><meta:keyword>bridge</meta:keyword>"
    )
    style = '<style:style style:name="P1" style:parent-style-name="Title"/>'
    article = found(read, odt('<text:p text:style-name="P1">Bridge opens</text:p>', style, meta))
    assert [said.value for said in article.said["title"]] == ["Bridge opens", "draft"]
    assert first(article, "byline") == ("Olena Kovalenko", "properties.author")
    assert [said.value for said in article.said["published"]] == ["2023-11-11", "2023-11-12T08:00:00Z"]
    assert first(article, "language") == ("de-DE", "properties.language")
    assert article.kept == {"odt": {"keywords": "bridge"}}


def test_a_flat_document_and_one_of_the_older_format_are_read() -> None:
    flat = odf("document", "<office:body><office:text><text:p>Flat</text:p></office:text></office:body>")
    older = zipped(
        {
            "content.xml": '<o:document-content xmlns:o="http://openoffice.org/2000/office" '
            'xmlns:t="http://openoffice.org/2000/text"><o:body><t:p>Old<t:tab-stop/>one</t:p></o:body>'
            "</o:document-content>"
        }
    )
    assert found(read, flat.encode()).text == "Flat"
    assert found(read, older).text == "Old\tone"


def test_other_locked_and_broken_documents_are_refused() -> None:
    sheet = odf("document-content", "<office:body><office:spreadsheet/></office:body>")
    locked = odf("x", "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>")
    entity = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><x>&e;</x>'
    assert refusal(zipped({"content.xml": sheet})) == "office.not_text"
    assert refusal(zipped({"other.xml": "<x/>"})) == "office.not_text"
    assert refusal(zipped({"META-INF/manifest.xml": locked, "content.xml": "scrambled"})) == "file.locked"
    assert refusal(zipped({"content.xml": entity})) == "xml.declares"
    assert refusal(entity.encode()) == "xml.declares"
    assert refusal(odt("<text:p>News.</text:p>")[:-50]) == "file.damaged"
    assert refusal(odt("<text:p> </text:p>")) == "article.empty"


def test_a_number_of_blanks_that_is_a_bomb_is_cut() -> None:
    assert len(text("<text:p>a<text:s text:c='999999999999'/>b</text:p>")) == 1_002
