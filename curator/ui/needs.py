"""What there has to be for an act: an article, a focused mark, a claim, selected text."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QCoreApplication


class Need(StrEnum):
    """What an act works on."""

    NOTHING = ""
    ARTICLE = "article"
    MARK = "mark"
    MENTION = "mention"
    CLAIM = "claim"
    SELECTION = "selection"

    def sentence(self) -> str:
        """What to do first, where it is missing."""
        return {
            Need.NOTHING: "",
            Need.ARTICLE: QCoreApplication.translate("needs", "Open an article first."),
            Need.MARK: QCoreApplication.translate("needs", "Go to a suggestion or an annotation first."),
            Need.MENTION: QCoreApplication.translate(
                "needs", "This works on a mention; the focus is on none."
            ),
            Need.CLAIM: QCoreApplication.translate("needs", "This works on a claim; the focus is on none."),
            Need.SELECTION: QCoreApplication.translate(
                "needs", "Select some text first: with the mouse, or with F7 and Shift and the arrows."
            ),
        }[self]


_ACTS: Mapping[Need, tuple[str, ...]] = {
    Need.ARTICLE: (
        *("go.next", "go.previous", "go.next_mark", "go.previous_mark", "mark.confirm_settled", "view.caret"),
        *("article.done", "article.skip", "article.todo", "article.next", "article.previous"),
    ),
    Need.MARK: (
        *("mark.confirm", "mark.reject", "mark.unsure", "mark.note", "house.never"),
        *("mark.start_left", "mark.start_right", "mark.end_left", "mark.end_right"),
        *("mark.start_back", "mark.start_on", "mark.end_back", "mark.end_on"),
    ),
    Need.MENTION: ("mark.link", "mark.unlink"),
    Need.CLAIM: ("claim.part", "claim.source", "claim.check", "claim.attributes"),
    Need.SELECTION: ("mark.claim", "edit.copy"),
}
_NEED_OF = {act: need for need, acts in _ACTS.items() for act in acts}


def need_of(command_id: str) -> Need:
    """What an act works on; nothing for one that always works."""
    return _NEED_OF.get(command_id, Need.NOTHING)
