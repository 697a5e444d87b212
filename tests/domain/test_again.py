"""Where a decided string stands again, letter by letter."""

from __future__ import annotations

import pytest

from curator.domain.again import Doing, Wanted, change, occurrences, places
from curator.domain.annotation import Annotation, Link, Suggester, Suggestion, Verdict
from curator.domain.article import Article
from curator.domain.ids import text_hash
from curator.domain.mark import Layer, Status
from curator.domain.sheet import Sheet
from curator.domain.span import Span

BY = Suggester("model", "p", "1")


def found(text: str, wanted: Wanted) -> list[str]:
    return [core.of(text) for core, _ in occurrences(text, wanted, Span(0, len(text)))]


def test_a_whole_word_is_no_part_of_another():
    text = "Iran, Iranian, Tehiran and Iran_2, Iran."
    assert found(text, Wanted("Iran")) == ["Iran", "Iran"]
    assert len(found(text, Wanted("Iran", whole_word=False))) == 4


def test_a_letter_is_not_parted_from_its_accent():
    assert found("Cafe\u0301 and Cafe", Wanted("Cafe")) == ["Cafe"]
    assert found("Cafe\u0301 and Cafe", Wanted("Cafe", whole_word=False)) == ["Cafe"]


def test_case_counts_unless_it_is_let_go():
    assert found("Apple, APPLE and an apple", Wanted("Apple")) == ["Apple"]
    assert found("Apple, APPLE and an apple", Wanted("Apple", match_case=False)) == [
        "Apple",
        "APPLE",
        "apple",
    ]


def test_places_after_an_emoji_are_counted_in_code_points():
    text = "🚨🚨 Kyiv"
    assert [core for core, _ in occurrences(text, Wanted("Kyiv"), Span(0, len(text)))] == [Span(3, 7)]


def test_blanks_and_apostrophes_may_differ_and_a_line_end_parts_names():
    wanted = Wanted("O'Hara Clinic")
    assert found("O’Hara\u00a0 Clinic; O'Hara\nClinic", wanted) == ["O’Hara\u00a0 Clinic"]


@pytest.mark.parametrize(
    ("quote", "language", "text", "forms"),
    [
        ("Ukrainian", "en", "Ukrainians, Ukrainian’s, Ukrainianism", ["Ukrainians", "Ukrainian"]),
        ("Kyiv’s", "en", "Kyiv and Kyiv's", ["Kyiv", "Kyiv"]),
        ("Germany", "en", "two Germanies, one Germany", ["Germanies", "Germany"]),
        ("Boss", "en", "Bosses, Boss, Bos", ["Bosses", "Boss"]),
        ("Bayer", "de", "Bayern, Bayers, Bayerisch", ["Bayern", "Bayers"]),
        ("Володимир Зеленський", "uk", "Володимира Зеленського, Володимиру", ["Володимира Зеленського"]),
        ("Україна", "uk", "в Україні з Україною, українець", ["Україні", "Україною"]),
        ("Київ", "uk", "Київ, Київський", ["Київ"]),
        ("كييف", "ar", "كييف وكييف", ["كييف"]),
    ],
)
def test_other_endings_are_those_of_the_language(quote: str, language: str, text: str, forms: list[str]):
    assert found(text, Wanted(quote, inflected=True, language=language)) == forms


@pytest.mark.parametrize("quote", ["Ukrainian", "Germany", "Володимир Зеленський", "Київ", "Boss’s", "U.N."])
def test_the_needle_stands_in_all_that_matches(quote: str):
    for inflected in (False, True):
        wanted = Wanted(quote, inflected=inflected)
        assert wanted.needle in quote
        assert found(f"({quote})", wanted)


def laid(text: str, *proposed: tuple[int, int, str, float, Link | None]) -> Sheet:
    sheet = Sheet(Article("x", text_hash(text), len(text)), text, {Layer.ENTITY: 0.3})
    sheet.load(
        (),
        [
            Suggestion(Layer.ENTITY, (Span(start, end),), label, score, "pipeline", BY, link)
            for start, end, label, score, link in proposed
        ],
    )
    return sheet


def accepted(link: Link | None = None, origin: Suggestion | None = None) -> Annotation:
    parts = (Span(90, 94),)
    return Annotation("s0", "x", Layer.ENTITY, parts, ("Kyiv",), "GPE", Verdict.ACCEPTED, link, origin=origin)


def made(sheet: Sheet, decision: Annotation) -> list[Annotation]:
    changes = [change(sheet, decision, one) for one in places(sheet, decision, Wanted("Kyiv"), 0)]
    return [Annotation.from_record(one.id, one.after) for one in changes]


def test_another_label_is_corrected_and_what_was_proposed_stays_its_origin():
    sheet = laid("Kyiv, Kyiv", (0, 4, "PERSON", 0.5, None), (0, 4, "ORG", 0.6, None))
    assert [one.doing for one in places(sheet, accepted(), Wanted("Kyiv"), 0)] == [Doing.RELABEL, Doing.ADD]
    first, second = made(sheet, accepted())
    assert (first.label, first.status, first.origin.label) == ("GPE", Status.CORRECTED, "ORG")
    assert second.status is Status.ADDED


def test_a_suggestion_that_a_threshold_hides_is_confirmed_under_its_own_id_but_never_rejected():
    sheet = laid("Kyiv", (0, 4, "GPE", 0.1, None))
    (confirmed,) = made(sheet, accepted())
    assert (confirmed.id, confirmed.status) == (sheet.ids()[0], Status.CONFIRMED)
    rejected = Annotation("s0", "x", Layer.ENTITY, (Span(9, 13),), ("Kyiv",), "GPE", Verdict.REJECTED)
    assert list(places(sheet, rejected, Wanted("Kyiv"), 0)) == []


def test_the_link_is_the_decisions_own_and_one_taken_away_is_taken_away_everywhere():
    city, band = Link("kb", "Q1", "Kyiv"), Link("kb", "Q2", "Kyiv (band)")
    sheet = laid("Kyiv", (0, 4, "GPE", 0.9, band))
    assert made(sheet, accepted(city))[0].link == city
    assert made(sheet, accepted())[0].link == band
    was = Suggestion(Layer.ENTITY, (Span(90, 94),), "GPE", 0.9, "pipeline", BY, band)
    assert made(sheet, accepted(origin=was))[0].link is None
