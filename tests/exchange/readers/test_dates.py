"""Dates as pages spell them, and lines that are nothing but a date."""

from __future__ import annotations

import pytest

from curator.exchange.readers import dates


@pytest.mark.parametrize(
    ("spelled", "day"),
    [
        ("Published on November 5, 2023 at 5 pm", "2023-11-05"),
        ("5 листопада 2023, 14:20", "2023-11-05"),
        ("3. März 2024", "2024-03-03"),
        ("Publié le 1er mars 2024", "2024-03-01"),
        ("5 de marzo de 2024", "2024-03-05"),
        ("14 يونيو 2022", "2022-06-14"),
        ("Stand: 06.11.2024, 06:00 Uhr", "2024-11-06"),
        ("Wed, 08/21/2024 - 11:00", "2024-08-21"),
        ("the 31st of February", ""),
        ("31.02.2024", ""),
        ("12 angry men 1957", ""),
    ],
)
def test_a_day_is_found_in_the_languages_of_pages(spelled: str, day: str):
    assert dates.spelled(spelled) == day


def test_an_address_names_a_day_or_a_month():
    assert dates.in_address("https://post.example/news/2024/03/05/ferry") == "2024-03-05"
    assert dates.in_address("https://post.example/2024/03/ferry") == "2024-03"
    assert dates.in_address("https://post.example/ferry-20240305.html") == "2024-03-05"
    assert dates.in_address("https://post.example/2024/13/45/ferry") == ""


def test_a_line_is_a_date_only_if_it_says_nothing_else():
    assert dates.is_date_line("Updated 10:32 GMT, 5 March 2024")
    assert dates.is_date_line("5 березня 2024, 10:30")
    assert not dates.is_date_line("The mayor died on 5 March 2024")
    assert not dates.is_date_line("Monday")
