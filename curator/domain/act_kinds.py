"""Every act that the program writes into the journal, sorted by what it does."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class ActKind(StrEnum):
    """What an act does; the first six decide on a mark."""

    CONFIRM = "confirm"
    CORRECT = "correct"
    LINK = "link"
    ADD = "add"
    REJECT = "reject"
    UNSURE = "unsure"
    TOGETHER = "together"
    DETAIL = "detail"
    RESTORE = "restore"
    ARTICLE = "article"
    RULE = "rule"
    SETTING = "setting"
    OTHER = "other"


DECISIONS = (
    ActKind.CONFIRM,
    ActKind.CORRECT,
    ActKind.LINK,
    ActKind.ADD,
    ActKind.REJECT,
    ActKind.UNSURE,
)
"""What counts as a decision, in the order in which it is shown."""

ACTS: Mapping[str, ActKind] = {
    "mention.confirm": ActKind.CONFIRM,
    "mention.confirm_together": ActKind.TOGETHER,
    "mention.decide_together": ActKind.TOGETHER,
    "mention.same_again": ActKind.TOGETHER,
    "claim.confirm": ActKind.CONFIRM,
    "mention.relabel": ActKind.CORRECT,
    "mention.resize": ActKind.CORRECT,
    "claim.relabel": ActKind.CORRECT,
    "claim.resize": ActKind.CORRECT,
    "mention.link": ActKind.LINK,
    "mention.nil": ActKind.LINK,
    "mention.unlink": ActKind.LINK,
    "mention.new_entity": ActKind.LINK,
    "mention.add": ActKind.ADD,
    "claim.add": ActKind.ADD,
    "mention.reject": ActKind.REJECT,
    "mention.remove": ActKind.REJECT,
    "claim.reject": ActKind.REJECT,
    "claim.remove": ActKind.REJECT,
    "mention.unsure": ActKind.UNSURE,
    "claim.unsure": ActKind.UNSURE,
    "mention.note": ActKind.DETAIL,
    "claim.note": ActKind.DETAIL,
    "claim.source": ActKind.DETAIL,
    "claim.attribute": ActKind.DETAIL,
    "mention.restore": ActKind.RESTORE,
    "claim.restore": ActKind.RESTORE,
    "article.import": ActKind.ARTICLE,
    "article.annotate": ActKind.ARTICLE,
    "article.todo": ActKind.ARTICLE,
    "article.done": ActKind.ARTICLE,
    "article.skipped": ActKind.ARTICLE,
    "article.tag": ActKind.ARTICLE,
    "article.story": ActKind.ARTICLE,
    "house.add": ActKind.RULE,
    "house.change": ActKind.RULE,
    "house.remove": ActKind.RULE,
    "house.import": ActKind.RULE,
    "blind.share": ActKind.SETTING,
    "pipeline.choose": ActKind.SETTING,
    "labels.map": ActKind.SETTING,
    "threshold.set": ActKind.SETTING,
    "workspace.create": ActKind.SETTING,
    "workspace.person": ActKind.SETTING,
    "workspace.pipeline": ActKind.SETTING,
}
"""By their codes; an act of a newer version is none of these."""


def kind_of(act: str) -> ActKind:
    """How an act is listed."""
    return ACTS.get(act, ActKind.OTHER)


def decided_as(act: str, verdict: str | None = None) -> ActKind | None:
    """What an act decides; None if nothing. One on many marks at once says with which verdict."""
    kind = kind_of(act)
    if kind is ActKind.TOGETHER:
        return {"rejected": ActKind.REJECT, "unsure": ActKind.UNSURE}.get(verdict or "", ActKind.CONFIRM)
    return kind if kind in DECISIONS else None


def codes_of(kind: ActKind) -> tuple[str, ...]:
    """The codes of a kind, in order; none for OTHER, which is all the rest."""
    return tuple(code for code, one in ACTS.items() if one is kind)
