"""What is proposed for an article once this workspace's decisions are laid over it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from .annotation import Annotation, Suggester, Suggestion, Verdict
from .claim_learning import Lessons
from .mark import Layer
from .memory import Found, Memory, stands_alone
from .sheet import Sheet
from .span import Span, overlap

REMEMBERED = Suggester("rule", "memory", "1")
"""Who proposes a string that the pipeline passed over."""
SAME_PLACE = 0.8
"""What shares so much with something rejected is the same thing again (intersection over union)."""


@dataclass(frozen=True, slots=True)
class Showing:
    """From which score on a layer's suggestions are worth showing, and the word for a check score.

    What is worth less is read too: an editor may move the threshold (`domain.sheet`).
    """

    least: Mapping[Layer, float]
    grade: Callable[[float], str]


@dataclass(frozen=True, slots=True)
class Lore:
    """What the decisions of a workspace taught: its strings, and its claims."""

    memory: Memory = field(default_factory=Memory)
    lessons: Lessons = field(default_factory=Lessons)


class Recall:
    """Reads the suggestions of one article in the light of what was decided in its workspace."""

    def __init__(self, lore: Lore, sheet: Sheet, showing: Showing) -> None:
        self._memory = lore.memory
        self._lessons = lore.lessons
        self._sheet = sheet
        self._showing = showing
        self._common: dict[str, bool] = {}

    def read(self, paragraph: int, raw: Sequence[Suggestion]) -> list[Suggestion]:
        """The suggestions of a paragraph: scores brought up to date, remembered ones added.

        One that was decided on stays as it was proposed, so that taking the decision back finds it.
        """
        decided = {one.id: one for one in self._sheet.decided_in(paragraph)}
        refused = [one for one in decided.values() if one.verdict is Verdict.REJECTED]
        shown: list[Suggestion] = []
        for each in raw:
            if decided and self._sheet.id_of(each) in decided:
                shown.append(each)
            else:
                found = self._weighed(each)
                if decided and self._is_lifted_claim(each, found):
                    found = each
                labels = (each.label, found.label)
                if not any(_is_again(found, one, labels) for one in refused):
                    shown.append(found)
        return [*shown, *self._remembered(paragraph, shown, decided)]

    def _is_lifted_claim(self, raw: Suggestion, found: Suggestion) -> bool:
        """True for a claim that only later lessons make worth showing.

        Where an editor has decided already, none comes up behind them: what was read through stays so.
        """
        if raw.layer is not Layer.CLAIM or self._is_worth_showing(raw):
            return False
        return self._is_worth_showing(found)

    def _is_worth_showing(self, found: Suggestion) -> bool:
        return found.score is None or found.score >= self._showing.least[found.layer]

    def _weighed(self, raw: Suggestion) -> Suggestion:
        if raw.layer is Layer.CLAIM:
            return self._weighed_claim(raw)
        # What came with a score that was weighed elsewhere keeps it (domain.preannotation).
        if raw.score is None or raw.model_score is not None:
            return raw
        weighed = self._memory.weigh(raw.parts[0].of(self._sheet.text), raw.label, raw.score)
        if weighed is None:
            return raw
        other = f" as {raw.label}" if weighed.label != raw.label else ""
        before = f"{raw.reason.replace('; ', ' + ')} {raw.score:.2f}{other}"
        # Thousands of mentions of one name share one sentence.
        reason = sys.intern(f"{weighed.reason}; {before}")
        return replace(raw, label=weighed.label, score=weighed.score, reason=reason, model_score=raw.score)

    def _weighed_claim(self, raw: Suggestion) -> Suggestion:
        found, check = raw, raw.claim.check_score
        if check is not None and self._lessons.has_checks:
            word = self._showing.grade(self._lessons.check_score(check))
            found = replace(found, claim=replace(found.claim, check_worthiness=word))
        if raw.score is None or not raw.features:
            return found
        now = round(self._lessons.claim_score(raw.features, raw.score), 2)
        return found if abs(now - raw.score) < 0.01 else replace(found, score=now, model_score=raw.score)

    def _remembered(
        self, paragraph: int, shown: Sequence[Suggestion], decided: Mapping[str, Annotation]
    ) -> list[Suggestion]:
        if not self._memory:
            return []
        sheet = self._sheet
        taken = [one.parts[0] for one in shown if one.layer is Layer.ENTITY and self._is_worth_showing(one)]
        within = sheet.paragraphs[paragraph]
        found = [_proposed(each) for each in self._memory.find(sheet.text, within, self._is_common)]
        return [
            one
            for one in found
            if sheet.id_of(one) in decided
            or (
                self._is_worth_showing(one)
                and not any(one.parts[0].overlaps(other) for other in taken)
                and not any(_speaks_of(each, one.parts[0]) for each in decided.values())
            )
        ]

    def _is_common(self, word: str) -> bool:
        """True if the article has a word in lower case too; looked for once."""
        if word not in self._common:
            self._common[word] = stands_alone(word.lower(), self._sheet.text)
        return self._common[word]


def _proposed(found: Found) -> Suggestion:
    label, score, reason = found.weighed
    return Suggestion(Layer.ENTITY, (found.span,), label, score, reason, REMEMBERED)


def _speaks_of(annotation: Annotation, span: Span) -> bool:
    """True if a decision settles what this text is: it overlaps, or the same text was rejected."""
    if annotation.layer is not Layer.ENTITY:
        return False
    if annotation.verdict is Verdict.REJECTED:
        return overlap(annotation.parts, (span,)) >= SAME_PLACE
    return annotation.hull.overlaps(span)


def _is_again(found: Suggestion, refused: Annotation, labels: Sequence[str]) -> bool:
    return (
        refused.layer is found.layer
        and refused.label in labels
        and overlap(refused.parts, found.parts) >= SAME_PLACE
    )
