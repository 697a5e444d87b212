"""A rich text becomes its paragraphs, each letter by the encoding of its font."""

from __future__ import annotations

import pytest

from curator.domain.errors import CuratorError
from curator.exchange.readers.rtf import MAX_DEPTH, read

from .office_files import first, found, told


def rtf(body: str, head: str = r"\ansi\ansicpg1252\deff0{\fonttbl{\f0\fnil Times;}}") -> bytes:
    return f"{{\\rtf1{head}\n{body}}}".encode("latin-1")


def text(body: str, *head: str) -> str:
    return found(read, rtf(body, *head)).text


def refusal(data: bytes) -> str:
    with pytest.raises(CuratorError) as caught:
        found(read, data)
    return caught.value.code


def test_paragraphs_breaks_and_signs() -> None:
    body = (
        r"\pard Bridge opens\par\par The \ldblquote mayor\rdblquote\~said\line so\emdash now."
        "\\\nNext\\page Last"
    )
    assert text(body) == "Bridge opens\n\nThe “mayor”\xa0said\nso—now.\n\nNext\n\nLast"


def test_lines_of_the_file_are_no_lines_of_the_text() -> None:
    assert text("The may\r\nor sa\nid.\\par") == "The mayor said."


def test_letters_by_code_page_by_font_and_in_two_bytes() -> None:
    fonts = r"\ansi\ansicpg1251{\fonttbl{\f0\fcharset204 A;}{\f1\fcharset128 B;}{\f2\fcharset0 C;}{\f3 D;}}"
    assert text(r"\f0\'ca\'e8\'bf\'e2 \f1\'93\'8c\'8b\'9e\'83A", fonts) == "Київ 東京ア"
    assert text(r"\f2\'ca\'e8\'bf\'e2 {\f3\'ca}", fonts) == "Київ К"
    assert found(read, rtf("\xca\xe8\xbf\xe2", r"\ansicpg1251")).text == "Київ"
    assert text(r"caf\'8e", r"\mac") == "café"


def test_unicode_with_the_letters_for_old_programs_skipped() -> None:
    assert text(r"\uc1 Ki\u1111?v {\uc2\u1050\'ca\'ca}\u-10179?\u-8536?.") == "Kiїv К🚨."
    assert text(r"\uc0\u233 t\u233 ") == "été"
    assert text(r"a\u8217\'92s {\upr{wrong}{\*\ud{r\u239?ght}}}") == "a’s rïght"


def test_a_lone_half_of_a_character_is_replaced() -> None:
    assert text(r"a\u-10179?b") == "a�b"


def test_fields_give_their_result() -> None:
    field = r'{\field{\*\fldinst{HYPERLINK "https://example.org"}}{\fldrslt{the \b report}}}'
    assert text(rf"See {field}.") == "See the report."


def test_tables_lists_and_boxes_keep_their_order() -> None:
    row = r"\trowd\pard\intbl {}\cell {}\cell\row"
    box = r"{\shp{\*\shpinst{\sp{\sn a}{\sv 1}}{\shptxt\pard In the box\par}}"
    box += r"{\shprslt{\*\do\dptxbxtext{In the box}}}}"
    body = (
        rf"Before{box} it\par {row.format('City', 'Dead')}{row.format('Odesa', '3')}"
        r"\pard{\listtext\'b7\tab}one\par{\listtext\'b7\tab}two\par"
    )
    article = found(read, rtf(body))
    assert article.text == "Before it\n\nIn the box\n\nCity\tDead\n\nOdesa\t3\n\none\n\ntwo"


def test_what_is_not_of_the_article_is_left_out_and_counted() -> None:
    body = (
        r"{\header\pard HEAD\par}Seen {\v unseen }{\deleted denied }confirmed"
        r"{\footnote\pard\chftn A note}{\*\annotation sure?}.{\*\unknown x}{\pict 0a0b}\par"
    )
    article = found(read, rtf(body))
    assert article.text == "Seen confirmed."
    assert article.raw == "Seen unseen confirmed.\n\nHEAD\n\nA note"
    assert told(article) == {
        "office.comments": 1,
        "office.deletions": 1,
        "office.hidden": 1,
        "office.notes": 1,
    }


def test_a_deleted_end_of_paragraph_joins_both_sides() -> None:
    assert text(r"It was {\deleted\par}late.\par Then") == "It was late.\n\nThen"


def test_signs_of_symbol_fonts() -> None:
    article = found(read, rtf(r"{\f1\'b7\'61} item", r"\ansi{\fonttbl{\f1\fcharset2 Symbol;}}"))
    assert (article.text, told(article)) == ("• item", {"office.signs": 1})


def test_what_the_file_says_of_itself_is_offered() -> None:
    head = (
        r"\ansi\deflang1031{\stylesheet{\ql Normal;}{\s3\b Title;}}{\info{\title draft}"
        r"{\author Olena Kovalenko}"
        r"{\creatim\yr2023\mo5\dy7\hr9}{\keywords bridge}}"
    )
    article = found(read, rtf(r"\pard\s3 Neue Br\'fccke\par\pard Sie steht.", head))
    assert [said.value for said in article.said["title"]] == ["Neue Brücke", "draft"]
    assert first(article, "byline") == ("Olena Kovalenko", "properties.author")
    assert first(article, "published") == ("2023-05-07", "properties.created")
    assert first(article, "language") == ("de-DE", "properties.machine")
    assert article.kept == {"rtf": {"keywords": "bridge"}}
    assert first(found(read, rtf("The mayor said that it is so.", head)), "language") is None


def test_pictures_in_bytes_are_stepped_over() -> None:
    assert text(r"a{\pict\bin5 {}\{}}b") == "ab"


def test_a_file_that_ends_in_the_middle_is_read_as_far_as_it_goes() -> None:
    article = found(read, rtf(r"One\par {\b two")[:-1])
    assert (article.text, told(article)) == ("One\n\ntwo", {"office.cut_short": None})


def test_what_follows_the_document_is_not_of_it() -> None:
    assert found(read, rtf("News.") + b"trailing {garbage}").text == "News."


def test_hostile_files_end_in_text_or_in_one_sentence() -> None:
    deep = MAX_DEPTH - 10
    assert text("{" * deep + "News." + "}" * deep) == "News."
    assert refusal(rtf("{" * (MAX_DEPTH + 1))) == "rtf.too_deep"
    assert refusal(b"PK\x03\x04") == "file.damaged"
    assert refusal(rtf(r"{\pict 00}")) == "article.empty"
    odd = r"\ansicpg99999\f\'zz\u99999999?\u\bin-5\uc-3\fcharset\cell\row\cell\shptxt "
    assert text(odd + "News.") == "zz\n\nNews."
