"""Names by their form: key words at their end, titles before them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from .word_set import word_set

_FAC_LAST = word_set("""
    Airport Airfield Airbase Bridge Stadium Hospital Prison Dam Cathedral Mosque Palace Tunnel Canal Tower
    Square Street Avenue Boulevard Highway Crossing Checkpoint Barracks Castle Arena Pier Terminal
    Refinery
    """)
_LAW_LAST = word_set(
    "Treaty Act Accord Accords Convention Conventions Protocol Charter Constitution Memorandum"
)
_LAW_FIRST = word_set("Treaty Convention Charter Protocol")
_NAME_WORD = re.compile(r"^[^\W\d_][\w.'’-]*$")


def keyword_hits(words: Sequence[str]) -> Iterable[tuple[int, int, str]]:
    """ "… Airport", "… Treaty", "Treaty of …": capitalised words with a telling last or first word."""
    for i, word in enumerate(words):
        label = "FAC" if word in _FAC_LAST else "LAW" if word in _LAW_LAST else ""
        if label:
            start = i
            while start > 0 and is_capitalised(words[start - 1]) and words[start - 1] not in NOT_IN_NAMES:
                start -= 1
            if start < i:
                yield start, i + 1, label
        if (
            word in _LAW_FIRST
            and i + 2 < len(words)
            and words[i + 1] in ("of", "on")
            and is_capitalised(words[i + 2])
        ):
            end = i + 3
            while end < len(words) and is_capitalised(words[end]):
                end += 1
            yield i, end, "LAW"


NOT_IN_NAMES = word_set("The A An This That In On At Under But And For From By")


def is_capitalised(word: str) -> bool:
    return word[:1].isupper() and _NAME_WORD.match(word) is not None


TITLES = word_set("""
    Mr. Mrs. Ms. Dr. Mr Mrs Ms Dr President Minister Premier Chancellor Secretary Senator Sen. Rep.
    Representative Governor Gov. Mayor Judge Justice General Gen. Colonel Col. Major Captain Lieutenant
    Admiral King Queen Prince Princess Pope Sheikh Ayatollah Imam Bishop Archbishop Cardinal Ambassador
    Commissioner Chairman Speaker Professor Prof. Sir Lord Lady Dame Director Chief Leader Vice Prime
    Foreign Defense Defence
    """)
"""A family name may follow these."""
_NAMING_TITLES = word_set("""
    Mr. Mrs. Ms. Dr. Mr Mrs Ms Dr President Minister Premier Chancellor Senator Sen. Rep. Representative
    Governor Gov. Gen. Colonel Col. Ayatollah Ambassador Sir
    """)
"""What follows these in capitals is nearly always a person."""
_NO_NAME = (
    TITLES
    | NOT_IN_NAMES
    | word_set("""
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July August
    September October November December Election Assembly Council Office Party Administration
    """)
)
_LONGEST_NAME = 3


def titled_names(words: Sequence[str]) -> Iterable[tuple[int, int]]:
    """ "Mr. …", "Prime Minister …": the one to three capitalised words after a title, as token ranges."""
    for i, word in enumerate(words):
        if word in _NAMING_TITLES:
            end = i + 1
            while end < len(words) and is_capitalised(words[end]) and words[end] not in _NO_NAME:
                end += 1
            if i + 1 < end <= i + 1 + _LONGEST_NAME and (end == len(words) or words[end] not in ("of", "-")):
                yield i + 1, end
