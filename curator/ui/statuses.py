"""The word for what became of a mark, the same in the text, in the Inspector and aloud."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from curator.domain.mark import Status
from curator.ui.commands import said

_WORDS = {
    Status.SUGGESTED: said("status", "suggested"),
    Status.CONFIRMED: said("status", "confirmed"),
    Status.CORRECTED: said("status", "corrected"),
    Status.ADDED: said("status", "added"),
    Status.UNSURE: said("status", "unsure"),
    Status.REJECTED: said("status", "rejected"),
}


def status_word(status: Status) -> str:
    return QCoreApplication.translate("status", _WORDS[status])
