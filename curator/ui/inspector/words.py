"""The words the Inspector uses for scores and the attributes of a claim."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from curator.ui.commands import said
from curator.ui.inspector.reading import band

_BANDS = (said("inspector", "doubtful"), said("inspector", "possible"), said("inspector", "likely"))
_ATTRIBUTES = {
    "kind": said("inspector", "Kind"),
    "quote": said("inspector", "Quote"),
    "stance": said("inspector", "Stance"),
    "voice": said("inspector", "Voice"),
    "check_worthiness": said("inspector", "Check"),
}
_VALUES = {
    "factual": said("inspector", "factual"),
    "prediction": said("inspector", "prediction"),
    "opinion": said("inspector", "opinion"),
    "position": said("inspector", "position"),
    "rule": said("inspector", "rule"),
    "experience": said("inspector", "experience"),
    "direct": said("inspector", "direct"),
    "mixed": said("inspector", "mixed"),
    "indirect": said("inspector", "indirect"),
    "none": said("inspector", "none"),
    "asserts": said("inspector", "asserts"),
    "denies": said("inspector", "denies"),
    "doubts": said("inspector", "doubts"),
    "reported": said("inspector", "reported"),
    "writer": said("inspector", "the writer's own"),
    "low": said("inspector", "low"),
    "high": said("inspector", "high"),
    "unset": said("inspector", "not said"),
}


def say(text: str) -> str:
    """A word of these tables in the language of the window."""
    return QCoreApplication.translate("inspector", text)


def score_words(score: float) -> str:
    """A score as a word and a number: "likely · 0.93"."""
    return f"{say(_BANDS[band(score)])} · {QLocale().toString(score, 'f', 2)}"


def attribute_word(name: str) -> str:
    return say(_ATTRIBUTES[name])


def value_word(value: str) -> str:
    return say(_VALUES[value])
