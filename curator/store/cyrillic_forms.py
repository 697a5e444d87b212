"""What a Ukrainian or Russian name may be in the nominative, by the endings of its cases."""

from __future__ import annotations

from collections.abc import Iterator

_ENDINGS = (
    ("ського", "ський"),
    ("ському", "ський"),
    ("ським", "ський"),
    ("ского", "ский"),
    ("скому", "ский"),
    ("ским", "ский"),
    ("ском", "ский"),
    ("ською", "ська"),
    ("ської", "ська"),
    ("ській", "ська"),
    ("ской", "ская"),
    ("скую", "ская"),
    ("чини", "чина"),
    ("чину", "чина"),
    ("чині", "чина"),
    ("чиною", "чина"),
    ("ією", "ія"),
    ("ії", "ія"),
    ("ію", "ія"),
    ("ией", "ия"),
    ("ии", "ия"),
    ("ию", "ия"),
    ("ові", ""),
    ("ові", "о"),
    ("єві", "й"),
    ("єм", "й"),
    ("ою", "а"),
    ("ой", "а"),
    ("ем", "ь"),
    ("ом", ""),
    ("ом", "о"),
    ("ям", "ь"),
    ("а", ""),
    ("а", "о"),
    ("я", "ь"),
    ("я", "й"),
    ("у", ""),
    ("у", "а"),
    ("у", "о"),
    ("ю", "ь"),
    ("ю", "й"),
    ("ю", "я"),
    ("и", "а"),
    ("ы", "а"),
    ("і", ""),
    ("і", "а"),
    ("і", "ь"),
    ("е", ""),
    ("е", "а"),
    ("ї", "й"),
)
"""The ending of a case and that of the nominative; those of the common declensions, not of all."""
_CLOSED = (("єв", "їв"), ("ов", "ів"), ("ев", "ів"))
"""A vowel that changes where the last syllable is closed: Києва, Київ; Львова, Львів."""
_SHORTEST = 3


def nominatives(word: str) -> Iterator[str]:
    """The word itself in lower case, then what it may be in the nominative; most of them are no words."""
    word = word.lower()
    yield word
    for ending, nominative in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= _SHORTEST:
            yield stem + nominative
            if not nominative:
                yield from (
                    stem.removesuffix(open_) + closed for open_, closed in _CLOSED if stem.endswith(open_)
                )
