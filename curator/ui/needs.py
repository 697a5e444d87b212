"""What there has to be for an act: an article, a focused mark, a claim, selected text."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class Need(StrEnum):
    """What an act works on."""

    NOTHING = ""
    ARTICLE = "article"
    MARK = "mark"
    MENTION = "mention"
    CLAIM = "claim"
    SELECTION = "selection"


_ACTS: Mapping[Need, tuple[str, ...]] = {
    Need.ARTICLE: (
        *("go.next", "go.previous", "go.next_mark", "go.previous_mark", "mark.confirm_settled", "view.caret"),
        *("article.done", "article.skip", "article.todo", "article.next", "article.previous"),
        *("mark.sift", "view.threshold", "view.find_here", "article.tags", "article.story"),
    ),
    Need.MARK: (
        *(
            "mark.confirm",
            "mark.reject",
            "mark.unsure",
            "mark.again",
            "mark.history",
            "mark.note",
            "house.never",
        ),
        *("mark.start_left", "mark.start_right", "mark.end_left", "mark.end_right"),
        *("mark.start_back", "mark.start_on", "mark.end_back", "mark.end_on"),
    ),
    Need.MENTION: ("mark.link", "mark.unlink"),
    Need.CLAIM: (
        *("claim.part", "claim.source", "claim.check", "claim.attributes"),
        *("claim.next_part", "claim.drop_part"),
    ),
    Need.SELECTION: ("mark.claim", "select.keep", "edit.copy"),
}
_NEED_OF = {act: need for need, acts in _ACTS.items() for act in acts}


def need_of(command_id: str) -> Need:
    """What an act works on; nothing for one that always works."""
    return _NEED_OF.get(command_id, Need.NOTHING)
