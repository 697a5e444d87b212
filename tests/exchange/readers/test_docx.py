"""A Word document becomes the text that its editor sees with all changes accepted."""

from __future__ import annotations

import pytest

from curator.domain.errors import CuratorError
from curator.exchange.freezing import frozen
from curator.exchange.readers.docx import read

from .office_files import STRICT, docx, field, first, found, p, r, relations, table, told, zipped


def text(body: str, **parts: str) -> str:
    return found(read, docx(body, parts)).text


def refusal(data: bytes) -> str:
    with pytest.raises(CuratorError) as caught:
        found(read, data)
    return caught.value.code


def test_paragraphs_are_parted_by_one_blank_line() -> None:
    body = p("Bridge opens 🚨") + p(" ") + p("The mayor ", "said", " so.") + "<w:p/>" + p("مرحبا")
    assert text(body) == "Bridge opens 🚨\n\nThe mayor said so.\n\nمرحبا"


def test_line_breaks_part_words_and_two_of_them_paragraphs() -> None:
    body = p(
        "one",
        "<w:r><w:br/></w:r>",
        "two",
        "<w:r><w:br/><w:br/></w:r>",
        "three",
        "<w:r><w:tab/></w:r>",
        "four",
    )
    assert text(body) == "one\ntwo\n\nthree\tfour"


def test_tracked_changes_are_read_as_accepted_and_counted() -> None:
    body = p(
        "The mayor ",
        "<w:del><w:r><w:delText>denied</w:delText></w:r></w:del>",
        f"<w:ins>{r('confirmed')}</w:ins>",
        " it ",
        f"<w:moveFrom>{r('twice')}</w:moveFrom>",
        f"<w:moveTo>{r('on Monday')}</w:moveTo>",
        ".",
    )
    article = found(read, docx(body))
    assert article.text == "The mayor confirmed it on Monday."
    assert told(article) == {"office.deletions": 2}
    assert article.raw == ""


def test_a_deleted_end_of_paragraph_joins_it_to_the_next() -> None:
    assert text(p("It was ", mark="<w:del/>") + p("late.") + p("Then")) == "It was late.\n\nThen"
    assert text(p("Only one", mark="<w:del/>")) == "Only one"


def test_a_deleted_row_of_a_table_is_gone() -> None:
    row = "<w:tr><w:trPr><w:del/></w:trPr><w:tc>" + p("old") + "</w:tc></w:tr>"
    assert text(p("Before") + f"<w:tbl>{row}<w:tr><w:tc>{p('new')}</w:tc></w:tr></w:tbl>") == "Before\n\nnew"


def test_a_text_box_written_for_old_and_new_word_comes_once_after_its_paragraph() -> None:
    box = f"<w:txbxContent>{p('In the box')}{p('and below')}</w:txbxContent>"
    drawing = (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps">'
        f"<w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    assert (
        text(p("The ", drawing, "anchor.") + p("Next.")) == "The anchor.\n\nIn the box\n\nand below\n\nNext."
    )


def test_fields_give_their_result_and_not_their_instruction() -> None:
    nested = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>IF </w:instrText></w:r>{field('MERGEFIELD x', 'tested')}"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + r("shown")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    body = p("See ", field(' HYPERLINK "https://example.org" ', "the report"), " of ", nested, ".")
    simple = p(f'<w:fldSimple w:instr=" DATE ">{r("3 May")}</w:fldSimple>', " it was")
    assert text(body + simple) == "See the report of shown.\n\n3 May it was"


def test_a_field_that_is_never_closed_swallows_no_later_paragraph() -> None:
    begun = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    assert text(p("One ", begun, "lost") + p("Two")) == "One\n\nTwo"


def test_wrappers_of_runs_are_looked_into() -> None:
    wrapped = [
        f"<w:smartTag><w:smartTag>{r('Kyiv ')}</w:smartTag></w:smartTag>",
        f"<w:hyperlink>{r('is ')}</w:hyperlink>",
        f"<w:sdt><w:sdtPr><w:alias w:val='t'/></w:sdtPr><w:sdtContent>{r('the ')}</w:sdtContent></w:sdt>",
        f"<w:customXml>{r('capital ')}</w:customXml>",
        f"<w:bdo w:val='rtl'>{r('of ')}</w:bdo>",
        "<w:r><w:ruby><w:rt><w:r><w:t>no</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>Ukraine</w:t></w:r></w:rubyBase>"
        "</w:ruby></w:r>",
    ]
    assert text(p(*wrapped)) == "Kyiv is the capital of Ukraine"


def test_words_that_ask_for_input_are_left_out() -> None:
    control = (
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
        + p("Click here to enter text.")
        + "</w:sdtContent></w:sdt>"
    )
    article = found(read, docx(control + p("News.")))
    assert (article.text, article.raw) == ("News.", "Click here to enter text.\n\nNews.")


def test_hidden_text_stands_in_the_raw_text_alone() -> None:
    article = found(read, docx(p("Seen ", r("unseen ", "<w:vanish/>"), r("too", '<w:vanish w:val="0"/>'))))
    assert (article.text, article.raw) == ("Seen too", "Seen unseen too")
    assert told(article) == {"office.hidden": 1}


def test_rows_of_a_table_are_lines_and_longer_cells_are_paragraphs() -> None:
    figures = table((p("City"), p("Dead")), (p("Odesa"), p("3")))
    layout = table((p("Left column. " * 30), p("Right")), (p("a") + p("b"), p("c")))
    long = ("Left column. " * 30).strip()
    assert text(figures) == "City\tDead\n\nOdesa\t3"
    assert text(layout) == f"{long}\n\nRight\n\na\n\nb\n\nc"


def test_a_table_in_a_table_keeps_its_order() -> None:
    inner = table((p("in 1"),), (p("in 2"),))
    assert text(p("Before") + table((p("left") + inner + p("after"),)) + p("End")) == (
        "Before\n\nleft\n\nin 1\n\nin 2\n\nafter\n\nEnd"
    )


def test_notes_headers_and_footers_stand_in_the_raw_text() -> None:
    notes = f'<w:footnote w:type="separator" w:id="-1">{p("---")}</w:footnote>'
    notes += f'<w:footnote w:id="2">{p("A note")}</w:footnote>'
    body = p("Claimed", '<w:r><w:footnoteReference w:id="2"/></w:r>', " so.") + p("End.")
    article = found(
        read, docx(body, {"footnotes": notes, "header": p("PRESS RELEASE"), "footer": p("Page 1")})
    )
    assert article.text == "Claimed so.\n\nEnd."
    assert article.raw == "PRESS RELEASE\n\nClaimed so.\n\nA note\n\nEnd.\n\nPage 1"
    assert told(article) == {"office.notes": 1}


def test_comments_are_counted_and_never_read() -> None:
    article = found(read, docx(p("Fine", '<w:r><w:commentReference w:id="0"/></w:r>', ".")))
    assert (article.text, told(article)) == ("Fine.", {"office.comments": 1})


def test_signs_of_symbol_fonts_and_hyphens() -> None:
    body = p(
        '<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>',
        " co",
        "<w:r><w:noBreakHyphen/></w:r>",
        "op",
        "<w:r><w:softHyphen/></w:r>",
        "eration",
        '<w:r><w:sym w:font="Wingdings" w:char="F04A"/></w:r>',
    )
    article = found(read, docx(body))
    assert (article.text, told(article)) == ("• co\u2011operation", {"office.signs": 1})


def test_strict_documents_read_alike() -> None:
    assert found(read, docx(p("Strict ", "news"), space=STRICT)).text == "Strict news"


def test_what_the_file_says_of_itself_is_offered_the_likeliest_first() -> None:
    core = (
        "<dc:title>draft3</dc:title><dc:creator>Olena Kovalenko</dc:creator><dc:subject>bridges</dc:subject>"
        "<dcterms:created>2023-11-11T08:00:00Z</dcterms:created><cp:lastModifiedBy>J. Doe</cp:lastModifiedBy>"
        "<dc:language>uk-UA</dc:language>"
    )
    body = p("Bridge opens", style="Title") + p("By Jane Roe and Ed van Dam") + p("It opened.")
    article = found(read, docx(body, core=core))
    assert [tuple(said) for said in article.said["title"]] == [
        ("Bridge opens", "style.title"),
        ("draft3", "properties.title"),
    ]
    assert [said.value for said in article.said["byline"]] == ["Jane Roe and Ed van Dam", "Olena Kovalenko"]
    assert first(article, "published") == ("2023-11-11T08:00:00Z", "properties.created")
    assert first(article, "language") == ("uk-UA", "properties.language")
    assert article.kept == {"docx": {"subject": "bridges"}}


def test_a_title_is_told_by_its_style_in_any_language_of_word() -> None:
    styles = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="de-DE"/></w:rPr></w:rPrDefault></w:docDefaults>'
        '<w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>'
    )
    article = found(read, docx(p("Sport") + p("Neue Brücke", style="Titel"), {"styles": styles}))
    assert first(article, "title") == ("Neue Brücke", "style.title")
    assert first(article, "language") == ("de-DE", "properties.machine")
    assert "language" not in found(read, docx(p("Міст відкрили, і всі їхали."), {"styles": styles})).said


def test_an_account_is_offered_as_author_and_not_taken() -> None:
    article = found(
        read, docx(p("By the time it opened, all had left."), core="<dc:creator>user1</dc:creator>")
    )
    assert first(article, "byline") == ("user1", "properties.account")
    assert frozen(article).metadata.byline == ""


def test_the_date_of_an_old_template_comes_after_that_of_the_last_change() -> None:
    core = "<dcterms:created>2014-01-01T00:00:00Z</dcterms:created>"
    core += "<dcterms:modified>2024-05-06T00:00:00Z</dcterms:modified>"
    assert first(found(read, docx(p("News."), core=core)), "published") == (
        "2024-05-06T00:00:00Z",
        "properties.modified",
    )


def test_hostile_and_broken_documents_end_in_one_sentence() -> None:
    bomb = "".join(f"<w:t>{'A' * 1_000_000}</w:t>" for _ in range(20))
    whole = docx(p("News."))
    assert refusal(docx(p(f"<w:r>{bomb}</w:r>"))) == "zip.too_large"
    assert refusal(whole[:-40]) == "file.damaged"
    assert refusal(b"%PDF-1.4 renamed") == "file.damaged"
    assert (
        refusal(docx("<w:sdt><w:sdtContent>" * 5_000 + "</w:sdtContent></w:sdt>" * 5_000)) == "xml.too_deep"
    )
    assert refusal(docx("<w:p>")) == "xml.damaged"
    assert refusal(docx(p(" "))) == "article.empty"
    sheet = {"xl/workbook.xml": "<x/>", "_rels/.rels": relations({"officeDocument": "xl/workbook.xml"})}
    assert refusal(zipped(sheet)) == "office.not_word"
    assert refusal(zipped({"mimetype": "x"})) == "office.not_word"
    entity = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hostname">]><w>&x;</w>'
    assert refusal(zipped({"word/document.xml": entity})) == "xml.declares"


def test_targets_outside_the_package_are_not_followed() -> None:
    outside = (
        '<Relationship Id="x" TargetMode="External" Target="../../../../etc/passwd" Type="http://x/header"/>'
        '<Relationship Id="y" Target="../../../../etc/passwd" Type="http://x/footer"/>'
    )
    data = zipped(
        {
            "word/document.xml": f'<w:document xmlns:w="{STRICT}"><w:body>{p("News.")}</w:body></w:document>',
            "word/_rels/document.xml.rels": relations({}, outside),
        }
    )
    article = found(read, data)
    assert (article.text, article.raw) == ("News.", "")
