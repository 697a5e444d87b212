"""What an edit changed in an annotation, in words: register by register, old → new."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject

from curator.domain.annotation import CLAIM_ATTRIBUTES, NIL, Verdict
from curator.domain.label import LabelSet
from curator.domain.past import Turn
from curator.domain.span import parts_of
from curator.ui.act_words import quoted
from curator.ui.inspector.reading import quote_of
from curator.ui.inspector.words import attribute_word, value_word

NOTHING = "–"


class TurnWords(QObject):
    """Turns in words; `text` is the article's, whose words a span and a source are told with."""

    def __init__(self, text: str, labels: LabelSet) -> None:
        super().__init__()
        self._text = text
        self._labels = labels

    def line(self, turn: Turn) -> str:
        """For example: label ORG → PERSON."""
        old, new = self._value(turn.register, turn.old), self._value(turn.register, turn.new)
        if turn.old is None:
            return f"{self._name(turn.register)}: {new}"
        if turn.register == "span" and old == new:
            old, new = self._with_place(turn.old), self._with_place(turn.new)
        return f"{self._name(turn.register)}: {old} → {new}"

    def _name(self, register: str) -> str:
        names = {
            "verdict": self.tr("Verdict"),
            "label": self.tr("Label"),
            "span": self.tr("Words"),
            "link": self.tr("Link"),
            "source": self.tr("Source"),
            "standalone": self.tr("Stand-alone wording"),
            "tags": self.tr("Tags"),
            "note": self.tr("Note"),
        }
        return names.get(register) or attribute_word(register)

    def _value(self, register: str, value: Any) -> str:
        if value is None:
            return NOTHING
        if register == "verdict":
            return self._verdict(value)
        if register == "label":
            known = self._labels.get(value)
            return known.name if known else str(value)
        if register in ("span", "source"):
            return f"“{quoted(quote_of(self._text, parts_of(value)))}”"
        if register == "link":
            return self.tr("none fits") if value[1] == NIL else str(value[2] or value[1])
        if register in CLAIM_ATTRIBUTES:
            return value_word(value)
        return ", ".join(map(str, value)) if isinstance(value, list) else " ".join(str(value).split())

    def _verdict(self, value: str) -> str:
        words = {
            Verdict.ACCEPTED.value: self.tr("accepted"),
            Verdict.REJECTED.value: self.tr("rejected"),
            Verdict.UNSURE.value: self.tr("unsure"),
        }
        return words.get(value, value)

    def _with_place(self, parts: Sequence[Sequence[int]]) -> str:
        places = ", ".join(f"{start}–{end}" for start, end in parts)
        return f"{self._value('span', parts)} ({places})"
