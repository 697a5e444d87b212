"""The text of a page falls into blocks as a browser would draw it."""

from __future__ import annotations

import pytest

from curator.domain.errors import CuratorError
from curator.exchange.readers.blocks import blocks_of, texts
from curator.exchange.readers.tree import decoded, parsed


def test_blanks_are_those_a_browser_shows():
    assert texts("<p>One  <b>two</b>\n three&nbsp;four</p><p> &nbsp; </p>") == ["One two three\xa0four"]
    assert texts("<p>Caf<em>e\u0301</em> \U0001f6a8<span> </span>قال</p>") == ["Cafe\u0301 \U0001f6a8 قال"]
    assert texts("<pre>if a:\n    b\n\n\nc</pre>") == ["if a:\n    b\n\n\nc"]


def test_one_line_break_stays_and_two_end_a_paragraph():
    assert texts("First<br>line<br> <br/>&nbsp;Second") == ["First\nline", "Second"]


def test_text_between_blocks_is_a_block_of_its_own():
    assert texts("<div>a<p>b</p>c<ul><li>d<li>e</ul></div>f") == ["a", "b", "c", "d", "e", "f"]


def test_what_a_browser_does_not_draw_is_no_text():
    page = """<title>t</title><p>Seen<script>var x</script> here</p><style>p{}</style>
    <template><p>t</template><div hidden>no</div><div style="color:red; display: none">no</div>
    <noscript>Enable JavaScript</noscript>
    <p>Share <span class="sr-only">on a network</span></p><select><option>1</select><button>Go</button>"""
    assert texts(page) == ["Seen here", "Share"]
    assert texts('<body style="display:none"><p>Shown once styled</p></body>') == ["Shown once styled"]


def test_a_hyphen_for_where_to_cut_a_word_is_not_in_the_word():
    assert texts("<p>Bundes&shy;kanz<wbr>ler</p>") == ["Bundeskanzler"]


def test_a_row_of_figures_is_one_block_and_a_page_laid_out_by_a_table_is_not():
    long = "The council met on Friday and heard a report on the ferry that no longer runs to the island."
    page = f"<table><tr><td>Party</td><td>12 %</td></tr><tr><td>Menu</td><td>{long}</td></tr></table>End"
    assert texts(page) == ["Party\t12 %", "Menu", long, "End"]
    assert texts("<table><tr><td>a<br><br>b</td><td>c</td></tr></table>") == ["a", "b", "c"]
    assert texts("<table><tr><td><p>a</p></td><td>b</td></tr></table>") == ["a", "b"]


def test_a_block_knows_how_much_of_it_is_links():
    tree = parsed("<p>Read <a href='/x'>all of <b>it</b></a></p>")
    assert tree is not None
    [block] = blocks_of(tree)
    assert (block.text, block.linked, block.element.tag) == ("Read all of it", len("all of it"), "p")


def test_what_stands_behind_the_end_of_the_page_is_read():
    assert texts("<html><body><p>a</p></body></html><p>b") == ["a", "b"]


def test_five_hundred_tags_that_nobody_closed_hide_nothing():
    assert texts("<div><font>" * 500 + "deep") == ["deep"]


@pytest.mark.parametrize("page", ["", "  \n", "<!-- a -->", "<p></p>"])
def test_a_page_without_text_has_no_blocks(page: str):
    assert texts(page) == []


def test_halves_of_characters_and_nul_become_the_sign_for_the_unreadable():
    assert texts("<p>a\x00b \ud83d</p>") == ["a\ufffdb \ufffd"]


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        ('<meta charset="windows-1251"><p>Привіт, їжак'.encode("cp1251"), "cp1251"),
        ('<meta http-equiv=x content="text/html; charset=koi8-u"><p>Привіт, їжак'.encode("koi8-u"), "koi8-u"),
        ('<meta charset="iso-8859-1"><p>Привіт, їжак'.encode(), "utf-8"),
        ("<p>Привіт, їжак".encode("utf-16"), "utf-16-le"),
        ("<p>Привіт, їжак".encode("utf-16-be"), "utf-16-be"),
        (b"\xef\xbb\xbf" + "<p>Привіт, їжак".encode(), "utf-8"),
        ('<?xml version="1.0" encoding="windows-1251"?><p>Привіт, їжак'.encode("cp1251"), "cp1251"),
    ],
)
def test_letters_are_read_as_the_bytes_and_then_the_page_say(data: bytes, encoding: str):
    found = decoded(data)
    assert (found.encoding, found.bad) == (encoding, 0)
    assert texts(data) == ["Привіт, їжак"]


def test_latin_1_means_the_alphabet_of_windows_as_in_browsers():
    assert texts(b"<meta charset=latin1><p>\x93So\x94 \x80 5") == ["\u201cSo\u201d \u20ac 5"]
    assert texts("<p>it&#146;s") == ["it\u2019s"]


def test_an_undeclared_alphabet_is_guessed_and_said_to_be_a_guess():
    text = "Рада ухвалила закон про мову, а президент його підписав у п’ятницю ввечері в Києві. " * 4
    found = decoded(f"<p>{text}</p>".encode("cp1251"))
    assert found.text == f"<p>{text}</p>"
    assert found.guessed


def test_the_encoding_that_an_editor_chose_goes_before_all():
    assert decoded("ж".encode("koi8-r"), "koi8-r").text == "ж"


def test_one_damaged_byte_does_not_make_a_page_of_another_alphabet():
    data = ("<p>" + "Привіт " * 50).encode() + b"\xff"
    assert decoded(data).bad == 1
    assert not decoded(data).guessed


def test_bytes_of_no_text_are_refused():
    with pytest.raises(CuratorError, match=r"file\.binary"):
        decoded(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x01\x02\x03")
