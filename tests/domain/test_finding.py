"""What an editor types is found however the text writes it, and nowhere else."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.domain.finding import LOOSE, Finder, Manner, folded
from curator.domain.span import Span

CASE, WORDS, ACCENTS = (
    Manner(match_case=True),
    Manner(whole_words=True),
    Manner(match_accents=True),
)


def found(typed: str, text: str, manner: Manner = LOOSE) -> list[str]:
    return [hit.of(text) for hit in Finder.literal(typed, manner).hits(text)]


@pytest.mark.parametrize(
    ("typed", "text", "there"),
    [
        ("cafe", "Café CAFE\u0301 bar", ["Café", "CAFE\u0301"]),
        ("CAFÉ", "a cafe", ["cafe"]),
        ("strasse", "Die Straße", ["Straße"]),
        ("Straße", "Marktstrasse", ["strasse"]),
        ("lodz", "in Łódź", ["Łódź"]),
        ("it's", "it’s", ["it’s"]),
        ('"no"', "“no”", ["“no”"]),
        ("كتاب", "كِتَاب", ["كِتَاب"]),
        ("שלום", "שָׁלוֹם", ["שָׁלוֹם"]),
        ("می‌خواهم", "میخواهم", ["میخواهم"]),
        ("北京", "我在北京工作", ["北京"]),
        ("ガ", "カ\u3099", ["カ\u3099"]),
        ("🚨", "a🚨🚨", ["🚨", "🚨"]),
        ("peace plan", "peace\u00a0 plan, peace\nplan", ["peace\u00a0 plan"]),
        ("a.c", "abc a.c", ["a.c"]),
        ("office", "oﬃce", ["oﬃce"]),
    ],
)
def test_case_accents_and_typesetting_do_not_hide_a_word(typed: str, text: str, there: list[str]):
    assert found(typed, text) == there


def test_letters_of_their_own_are_not_taken_for_accents():
    assert found("киів", "Київ Киів") == ["Киів"]
    assert found("чай", "чаи чаи\u0306 чай") == ["чаи\u0306", "чай"]
    assert found("київ", "Ки\u0301їв КИІ\u0308В") == ["Ки\u0301їв", "КИІ\u0308В"]


def test_case_counts_when_it_is_asked_for():
    assert found("Kyiv", "KYIV kyiv Kyiv", CASE) == ["Kyiv"]


def test_accents_count_when_they_are_asked_for():
    text = "cafe café cafe\u0301"
    assert found("cafe", text, ACCENTS) == ["cafe"]
    assert found("cafe\u0301", text, ACCENTS) == ["café", "cafe\u0301"]


def test_whole_words_leave_longer_words_alone():
    assert found("art", "art, party; art-house arts", WORDS) == ["art", "art"]
    assert found("cafe", "cafes cafe\u0301s café", WORDS) == ["café"]
    # A script without blanks has no word ends to keep to.
    assert found("北京", "我在北京工作", WORDS) == ["北京"]


def test_blanks_around_what_is_typed_do_not_count_and_blanks_alone_find_nothing():
    assert found("  Lviv ", "in Lviv.") == ["Lviv"]
    assert not Finder.literal("  ")
    assert found("  ", "a  b") == []


def test_hits_are_code_points_of_the_text_and_can_be_sought_in_a_part_of_it():
    text = "🚨 Kyiv\u2028e\u0301 Kyiv"
    assert list(Finder.literal("kyiv").hits(text)) == [Span(2, 6), Span(10, 14)]
    assert list(Finder.literal("kyiv").hits(text, 3, 14)) == [Span(10, 14)]


WRITTEN = st.text(st.sampled_from("aAbßéeÉ\u0301 ийИї\u0306ﬁfi.[(*\\’'🚨北ك\n"), max_size=12)


@given(WRITTEN, WRITTEN, WRITTEN)
def test_what_stands_in_a_text_is_found_there_in_any_case_and_form(before: str, typed: str, after: str):
    core = typed.strip()
    if "\n" in core or not folded(core).strip() or unicodedata.category(core[0])[0] == "M":
        return
    for form in (core, unicodedata.normalize("NFC", core), unicodedata.normalize("NFD", core)):
        # A sign that combines with the last letter would make another one of it.
        text = f"{before} {form}|{after}"
        assert any(
            hit.contains(Span(len(before) + 1, len(before) + 2)) for hit in Finder.literal(core).hits(text)
        )
