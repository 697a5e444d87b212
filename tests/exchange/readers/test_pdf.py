"""The pages of a PDF become paragraphs in the order in which a reader's eye takes them."""

from __future__ import annotations

import pytest

from curator.domain.errors import CuratorError
from curator.exchange.freezing import frozen
from curator.exchange.readers.pdf import read

from .office_files import first, found, told
from .pdf_files import Text, column, pdf

LEFT = [
    "   The new harbour bridge was opened",
    "on Monday by the mayor, who said that",
    "the five-year effort had been worth a",
    "great deal of money.",
    "   Critics of the project called it a",
    "waste and asked for a referendum that",
    "the council has put off until autumn;",
    "they say that the inde-",
]
RIGHT = [
    "pendent inquiry of last summer should",
    "be read out in full.",
    "   Construction was halted twice when",
    "a foundation pillar collapsed and the",
    "deliveries of steel stopped again for",
    "ten months.",
    "   It replaces the iron bridge, which",
    "will be dismantled.",
]
PARAGRAPHS = [
    "The new harbour bridge was opened on Monday by the mayor, who said that the five-year effort had been "
    "worth a great deal of money.",
    "Critics of the project called it a waste and asked for a referendum that the council has put off until "
    "autumn; they say that the independent inquiry of last summer should be read out in full.",
    "Construction was halted twice when a foundation pillar collapsed and the deliveries of steel stopped "
    "again for ten months.",
    "It replaces the iron bridge, which will be dismantled.",
]


def paragraphs(*pages: list[Text]) -> list[str]:
    return found(read, pdf(*pages)).text.split("\n\n")


def refusal(data: bytes) -> str:
    with pytest.raises(CuratorError) as caught:
        found(read, data)
    return caught.value.code


def two_columns(y: float = 700) -> list[Text]:
    return [*column(50, y, LEFT), *column(260, y, RIGHT)]


def by_turns(y: float = 700) -> list[Text]:
    """The same columns as programs write them that print line by line across the page."""
    left, right = column(50, y, LEFT), column(260, y, RIGHT)
    return [text for pair in zip(left, right, strict=True) for text in pair]


def test_columns_are_read_one_after_the_other_and_a_paragraph_goes_on_in_the_next() -> None:
    assert paragraphs(two_columns()) == PARAGRAPHS


def test_columns_that_the_file_holds_line_by_line_are_read_alike() -> None:
    assert paragraphs(by_turns()) == PARAGRAPHS


def test_a_headline_over_both_columns_comes_first_and_what_is_below_last() -> None:
    headline = Text(50, 740, "Bridge opens after eleven years of work", 20)
    below = Text(50, 500, "Photographs by the author are on the following page of this paper", 8)
    page = [below, *column(260, 700, RIGHT), headline, *column(50, 700, LEFT)]
    assert paragraphs(page) == [headline.text, *PARAGRAPHS, below.text]


def test_a_caption_in_between_parts_no_sentence() -> None:
    caption = Text(50, 590, "The mayor cuts the ribbon on Monday.", 7)
    page = [*column(50, 700, LEFT), caption, *column(260, 700, RIGHT)]
    assert paragraphs(page) == [*PARAGRAPHS[:2], caption.text, *PARAGRAPHS[2:]]


def test_lines_of_chinese_are_joined_without_a_blank() -> None:
    lines = ["市长星期一表示新桥将于五月三日通车", "并补充说总费用是原来的三倍。"]
    assert paragraphs([Text(50, 700, lines[0]), Text(50, 688, lines[1])]) == ["".join(lines)]


def test_what_stands_to_the_right_and_above_is_no_second_column() -> None:
    date = Text(400, 760, "Monday, 3 May 2021")
    article = found(read, pdf([*column(50, 700, LEFT[:4]), date]))
    assert article.text.split("\n\n") == [date.text, PARAGRAPHS[0]]
    assert first(article, "published") == ("2021-05-03", "opening.date")


def test_a_paragraph_goes_on_on_the_next_page() -> None:
    assert paragraphs(column(50, 700, LEFT), column(50, 700, RIGHT)) == PARAGRAPHS


def test_running_titles_and_page_numbers_are_left_out_and_stand_in_the_raw_text() -> None:
    pages = [
        [Text(50, 800, "The Daily Courier", 8), *column(50, 700, lines), Text(290, 30, f"{number}", 8)]
        for number, lines in ((11, LEFT), (12, RIGHT))
    ]
    article = found(read, pdf(*pages))
    assert article.text.split("\n\n") == PARAGRAPHS
    assert article.raw.count("The Daily Courier") == 2
    assert told(article) == {"scan.margins": 4}


def test_a_line_that_one_page_holds_twice_is_no_running_title() -> None:
    page = [Text(50, 760, "Total 14"), Text(260, 756, "Total 15"), *column(50, 700, LEFT[:4])]
    assert told(found(read, pdf(page))) == {}
    assert found(read, pdf(page, column(50, 700, RIGHT))).text.count("Total") == 2


def test_a_first_line_that_two_pages_share_at_other_heights_is_kept() -> None:
    one, two = column(50, 700, ["Chapter", "", *LEFT]), column(50, 600, ["Chapter", "", *RIGHT])
    assert found(read, pdf(one, two)).text.count("Chapter") == 2


def test_paragraphs_are_parted_by_a_wider_step_and_by_short_lines() -> None:
    lines = [
        "A press release of the ministry",
        "of transport in the capital.",
        "",
        "",
        "It was sent.",
    ]
    ragged = ["The first line is long enough here", "and ends.", "The next one begins where it would", "fit."]
    assert paragraphs(column(50, 700, lines)) == [
        "A press release of the ministry of transport in the capital.",
        "It was sent.",
    ]
    assert paragraphs(column(50, 700, ragged)) == [
        "The first line is long enough here and ends.",
        "The next one begins where it would fit.",
    ]


def test_items_of_a_list_are_paragraphs() -> None:
    lines = [
        "The council decided the following:",
        "• to open the bridge at",
        "  noon;",
        "• to sing.",
    ]
    assert paragraphs(column(50, 700, lines)) == [
        "The council decided the following:",
        "• to open the bridge at noon;",
        "• to sing.",
    ]


def test_a_bold_line_between_full_lines_is_a_paragraph_of_its_own() -> None:
    lines = ["The bridge was opened on Monday.", "Critics are angry", "They had asked for a hospital and"]
    plain = column(50, 700, [*lines, "not for a bridge."])
    page = [text._replace(bold=text.text == lines[1]) for text in plain]
    assert paragraphs(page) == [*lines[:2], "They had asked for a hospital and not for a bridge."]


def test_an_initial_over_several_lines_belongs_to_the_first_word() -> None:
    beside = column(70, 700, ["he mayor said on", "Monday that the"])
    rest = column(50, 676, ["bridge had been worth the effort", "of eleven years."])
    assert paragraphs([Text(50, 688, "T", 24), *beside, *rest]) == [
        "The mayor said on Monday that the bridge had been worth the effort of eleven years."
    ]


def test_a_hyphen_that_parts_a_word_goes_and_one_of_a_compound_stays() -> None:
    lines = [
        "The govern-",
        "ment said that a well-",
        "known architect of the Jean-",
        "Pierre bridge and of COVID-",
        "19 wards, a co-operation of the co-",
        "operation council, has left.",
    ]
    assert paragraphs(column(50, 700, lines)) == [
        "The government said that a well-known architect of the Jean-Pierre bridge and of COVID-19 wards, "
        "a co-operation of the co-operation council, has left."
    ]


def test_shapes_of_letters_become_letters_and_right_to_left_text_reads_in_its_order() -> None:
    # As a file holds it: from left to right on the page, in the shapes that the letters take.
    arabic = "ﻻﺎﻣ ﺎﺒﺣﺮﻣ ﻢﻟﺎﻋ ﺎﻳ ﺎﺒﺣﺮﻣ"
    latin = "The of\ufb01cial \ufb02ag was di\ufb00erent in Moscow"
    assert paragraphs([Text(50, 700, latin)]) == ["The official flag was different in Moscow"]
    assert paragraphs([Text(50, 700, arabic)]) == ["مرحبا يا عالم مرحبا مالا"]


def test_a_table_is_read_row_by_row() -> None:
    rows = [row.split() for row in ("Odesa 14 3", "Kyiv 120 17", "Lviv 8 0", "Kharkiv 91 12", "Dnipro 2 1")]
    cells = [
        Text(50 + 150 * n, 700 - 14 * k, cell) for k, row in enumerate(rows) for n, cell in enumerate(row)
    ]
    text = found(read, pdf([*column(50, 780, LEFT[:4]), *cells])).text
    assert "Odesa 14 3" in text
    assert text.index("Kyiv 120 17") < text.index("Lviv 8 0")


def test_a_page_that_lies_on_its_side_is_read_as_it_is_turned() -> None:
    lines = [Text(100 + 12 * n, 50, line.strip(), 10, up=True) for n, line in enumerate(LEFT[:4])]
    assert found(read, pdf(lines, rotate=90)).text == PARAGRAPHS[0]


def test_words_along_the_margin_are_left_out_of_the_text() -> None:
    credit = Text(570, 400, "Photograph: Jane Roe", 6, up=True)
    article = found(read, pdf([credit, *two_columns()]))
    assert article.text.split("\n\n") == PARAGRAPHS
    assert "Photograph: Jane Roe" in article.raw


def test_letters_that_the_file_does_not_name_are_replaced_and_counted() -> None:
    article = found(read, pdf([Text(50, 700, "The prices rose by \ue123\ue124 percent in May")]))
    assert article.text == "The prices rose by �� percent in May"
    assert told(article) == {"scan.letters": 2}


def test_the_largest_letters_are_the_title_and_what_programs_wrote_is_only_offered() -> None:
    page = [
        Text(50, 780, "THE COURIER", 30),
        Text(50, 740, "Bridge opens after eleven years", 20),
        Text(50, 720, "By Jane Roe"),
        *two_columns(),
    ]
    info = "/Title(Microsoft Word - draft3.doc)/Author(user1)/Keywords(x)"
    info += "/CreationDate(D:20240229101500+02'00')"
    article = found(read, pdf(page, info=info))
    assert [said.value for said in article.said["title"]] == [
        "Bridge opens after eleven years",
        "THE COURIER",
        "Microsoft Word - draft3.doc",
    ]
    assert [said.value for said in article.said["byline"]] == ["Jane Roe", "user1"]
    assert first(article, "published") == ("2024-02-29T10:15:00+02:00", "pdf.info")
    assert article.kept == {"pdf": {"keywords": "x"}}
    metadata = frozen(article).metadata
    assert (metadata.title, metadata.byline, metadata.published) == (
        "Bridge opens after eleven years",
        "Jane Roe",
        "",
    )


def test_pictures_of_text_locked_and_broken_files_are_refused_in_one_sentence() -> None:
    lock = f"/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<{'00' * 32}>/U<{'11' * 32}>>>/ID[<00><00>]"
    assert refusal(pdf([])) == "scan.no_text"
    assert refusal(pdf([Text(50, 700, "Scanned")], [], [])) == "scan.no_text"
    assert refusal(pdf(two_columns(), trailer=lock)) == "file.locked"
    assert refusal(b"This is a text with the name of another format.") == "file.damaged"
    assert refusal(b"%PDF-1.7\n") == "file.damaged"
    assert refusal(pdf(two_columns()).replace(b"/Kids[11 0 R]", b"/Kids[2 0 R]")) == "file.damaged"


def test_a_file_whose_list_of_objects_is_broken_is_read_all_the_same() -> None:
    whole = pdf(two_columns())
    broken = whole.replace(b"startxref\n", b"startxref\n9")
    assert found(read, broken).text.split("\n\n") == PARAGRAPHS
