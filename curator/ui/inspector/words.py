"""The words the Inspector uses for statuses, scores and the attributes of a claim."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from curator.domain.mark import Status
from curator.ui.inspector.reading import band


def _(text: str) -> str:
    return str(QT_TRANSLATE_NOOP("inspector", text))


_STATUS = {
    Status.SUGGESTED: _("suggested"),
    Status.CONFIRMED: _("confirmed"),
    Status.CORRECTED: _("corrected"),
    Status.ADDED: _("added"),
    Status.UNSURE: _("unsure"),
    Status.REJECTED: _("rejected"),
}
_BANDS = (_("doubtful"), _("possible"), _("likely"))
_ATTRIBUTES = {
    "kind": _("Kind"),
    "quote": _("Quote"),
    "stance": _("Stance"),
    "voice": _("Voice"),
    "check_worthiness": _("Check"),
}
_VALUES = {
    "factual": _("factual"),
    "prediction": _("prediction"),
    "opinion": _("opinion"),
    "position": _("position"),
    "rule": _("rule"),
    "experience": _("experience"),
    "direct": _("direct"),
    "mixed": _("mixed"),
    "indirect": _("indirect"),
    "none": _("none"),
    "asserts": _("asserts"),
    "denies": _("denies"),
    "doubts": _("doubts"),
    "reported": _("reported"),
    "writer": _("the writer's own"),
    "low": _("low"),
    "high": _("high"),
    "unset": _("not said"),
}


def say(text: str) -> str:
    """A word of these tables in the language of the window."""
    return QCoreApplication.translate("inspector", text)


def status_word(status: Status) -> str:
    return say(_STATUS[status])


def score_words(score: float) -> str:
    """A score as a word and a number: "likely · 0.93"."""
    return f"{say(_BANDS[band(score)])} · {score:.2f}"


def attribute_word(name: str) -> str:
    return say(_ATTRIBUTES[name])


def value_word(value: str) -> str:
    return say(_VALUES[value])
