"""The article of a saved page, and what the page says of it."""

from __future__ import annotations

import statistics

import pytest
from trafilatura import bare_extraction

from curator.domain.errors import CuratorError
from curator.exchange.arriving import Found
from curator.exchange.readers.html import read
from curator.exchange.readers.source import Options, Source
from tests.exchange.readers.scored_pages import SavedPage, kept_paragraphs, saved_pages, token_f1

PAGES = saved_pages()


def found_in(page: str | bytes, encoding: str = "") -> Found:
    data = page if isinstance(page, bytes) else page.encode()
    [found] = read(Source("page.html", "page.html", content=data), Options(encoding=encoding))
    assert isinstance(found, Found)
    return found


def likeliest(found: Found, field: str) -> str:
    return found.said[field][0].value if field in found.said else ""


def sentences(count: int, word: str = "harbour") -> str:
    """Paragraphs of a news text of its own for every number."""
    return "".join(
        f"<p>On day {at} the people of the {word} met the mayor, and she told them of plan number {at}.</p>"
        for at in range(count)
    )


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_text_is_that_which_a_person_would_copy(page: SavedPage):
    text = found_in(page.data).text
    assert token_f1(text, "\n\n".join(page.paragraphs)) >= 0.97
    assert kept_paragraphs(text, page) >= 0.9


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_a_page_says_of_its_article_is_found(page: SavedPage):
    found = found_in(page.data)
    said = {field: likeliest(found, field) for field in page.facts}
    said["published"] = said.get("published", "")[:10]
    assert said == {"published": "", **page.facts}


def test_the_texts_are_nearer_to_the_truth_than_those_of_the_library_alone():
    ours, alone = [], []
    for page in PAGES:
        truth = "\n\n".join(page.paragraphs)
        bare = bare_extraction(page.data, include_comments=False, include_tables=False)
        alone.append(
            token_f1(bare.text or "" if bare is not None and not isinstance(bare, dict) else "", truth)
        )
        ours.append(token_f1(found_in(page.data).text, truth))
    assert len(PAGES) >= 30
    assert statistics.mean(ours) >= 0.985
    assert statistics.mean(ours) > statistics.mean(alone) + 0.03


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_paragraph_of_the_text_stands_in_the_raw_text_in_the_same_order(page: SavedPage):
    found = found_in(page.data)
    if any(told.code == "html.text_in_data" for told in found.told):
        return
    blocks = iter((found.raw or found.text).split("\n\n"))
    assert all(paragraph in blocks for paragraph in found.text.split("\n\n"))


def test_a_page_filled_in_by_scripts_is_refused_in_words():
    page = "<script src=app.js></script><noscript>Enable JavaScript to run this app.</noscript><div id=root>"
    with pytest.raises(CuratorError, match=r"html\.only_scripts"):
        found_in(page)


def test_a_page_without_text_is_refused_and_a_short_one_is_not():
    with pytest.raises(CuratorError, match=r"html\.empty"):
        found_in("<p> </p>")
    assert found_in("<p>Rain.</p>").text == "Rain."


def test_an_article_that_its_page_hides_until_scripts_have_run_is_read():
    assert "plan number 4" in found_in(f"<body><div style='display:none'>{sentences(5)}</div>").text


def test_dates_that_cannot_be_or_that_nothing_supports_stand_behind():
    page = f"""<meta name=date content="2094-01-01"><meta name="dc.date" content="1998-01-01">
    <link rel=canonical href="https://x.example/2024/05/02/a"><article><time datetime="2024-05-02">x</time>
    {sentences(4)}"""
    said = found_in(page).said["published"]
    assert [one.value for one in said][0] == "2024-05-02"
    assert said[-1].value == "2094-01-01"


def test_each_value_says_where_it_was_found():
    page = f"""<html lang=en-GB><title>Plan - Post</title><meta property="og:title" content="The plan">
    <link rel=canonical href="https://post.example/plan"><body><h1>The plan</h1>{sentences(4)}"""
    said = found_in(page).said
    assert said["title"][0] == ("The plan", "html.h1")
    assert said["language"][0] == ("en-GB", "html.lang")
    assert said["address"][0] == ("https://post.example/plan", "html.canonical")
    assert said["outlet"][0] == ("post.example", "html.address")


def test_a_language_that_the_letters_contradict_stands_behind_the_guess():
    text = "Міська рада ухвалила рішення про ремонт старого мосту через річку, який закрили навесні. " * 4
    said = found_in(f"<html lang=en><p>{text}</p>").said["language"]
    assert [one.value for one in said] == ["uk", "en"]


def test_letters_beyond_the_basic_plane_and_marks_stay_as_they_are():
    text = f"<p>\U0001f6a8 Cafe\u0301 قالت\u2028 ok, said the mayor of the harbour.</p>{sentences(4)}"
    assert found_in(text).text.startswith("\U0001f6a8 Cafe\u0301 قالت\u2028 ok, said")


def test_an_editor_chooses_the_encoding():
    found = found_in(f"<p>Ж</p>{sentences(3)}".encode("koi8-r"), encoding="koi8-r")
    assert "Ж" in found.raw
    assert found.encoding == "koi8-r"


@pytest.mark.parametrize(
    "page",
    [
        b"<div>" * 20_000 + b"deep",
        b"<title>" + b"a - " * 200_000 + b"</title><p>Rain.",
        b"<script type='application/ld+json'>" + b"[" * 100_000 + b"</script><p>Rain.",
        b"<!DOCTYPE html [<!ENTITY a 'aa'><!ENTITY b '&a;&a;'>]><p>&b; &xxe;",
        b"<time datetime=2024-01-01>x</time>" * 5_000,
        b"<a href=x>y</a>" * 200_000,
    ],
    ids=["deep", "title", "data", "entities", "times", "tags"],
)
def test_a_hostile_page_ends_in_honest_text_or_one_reason(page: bytes):
    try:
        found = found_in(page)
    except CuratorError as error:
        assert error.code in {"html.empty", "html.too_large"}
    else:
        assert found.text
        assert "aaaa" not in found.text
