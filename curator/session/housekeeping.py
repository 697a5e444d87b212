"""What an editor does with the rules of the house: each act is one edit of the journal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from curator.domain import house
from curator.domain.annotation import NIL
from curator.domain.errors import CuratorError
from curator.domain.house import HouseRule, RuleKind
from curator.domain.span import Span, hull
from curator.session.house_files import Gathered, gather
from curator.session.session import Session


class Housekeeping:
    """Adds, changes and removes rules through the session; offers those that fit the focused mark."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._failed: CuratorError | None = None
        session.failed.connect(self._take_error)

    def _take_error(self, error: CuratorError) -> None:
        self._failed = error

    def rules(self) -> list[HouseRule]:
        """All rules by their words, without regard to case."""
        found = self._session.house.rules.values()
        return sorted(found, key=lambda rule: (rule.string.casefold(), rule.kind, rule.label, rule.id))

    def uses(self) -> Counter[str]:
        """How often each rule did something in the open article, as far as it was read; by its id."""
        sheet = self._session.sheet
        if sheet is None:
            return Counter()
        return self._session.house.uses(span.of(sheet.text) for span in sheet.paragraphs)

    def acts_on(self, rule: HouseRule) -> bool:
        """False for a rule whose label is no longer in use."""
        return house.acts_on(rule, self._session.labels)

    def replaced_by(self, rule: HouseRule) -> list[HouseRule]:
        """The rules that would go if this one were added, since they say otherwise."""
        return house.overruled(self._session.house.rules.values(), rule)

    # --- acts ---
    def save(self, rule: HouseRule) -> CuratorError | None:
        """Add a rule, or change the one with its id; the situation if it is refused."""
        rules = self._session.house.rules
        now = rules.get(rule.id)
        try:
            then = house.checked(rule, self._session.labels)
            if now is not None and now.record() == then.record():
                return None
            draft = house.change(rules.values(), now, then) if now else house.add(rules.values(), then)
        except CuratorError as error:
            return error
        self._failed = None
        return None if self._session.write(draft) else self._failed

    def remove(self, rule: HouseRule) -> bool:
        return self._session.write(house.remove(rule))

    def bring_in(self, paths: Iterable[Path]) -> Gathered:
        """Take rules from files in, all in one edit; tells what did not come in."""
        gathered = gather(self._session.workspace, paths)
        draft = gathered.draft()
        if draft is not None:
            self._session.write(draft)
        return gathered

    def undo(self) -> bool:
        """Take the last edit back if it was about a rule: decisions are not undone unseen."""
        return self._session.next_undo().startswith("house.") and self._session.undo()

    def redo(self) -> bool:
        return self._session.next_redo().startswith("house.") and self._session.redo()

    # --- what the focused mark offers ---
    def nevers(self) -> list[HouseRule]:
        """The ways never to propose the focused mark again; none without one."""
        sheet, found = self._session.sheet, self._session.focused_mark()
        if sheet is None or found is None:
            return []
        link = found.link if found.link and found.link.kb_id != NIL else None
        return house.nevers_for(hull(found.parts).of(sheet.text), found.label, link)

    def pattern(self, selected: Span | None = None) -> HouseRule | None:
        """A pattern for the selected text or the focused mark, to be completed; None without either."""
        sheet, found = self._session.sheet, self._session.focused_mark()
        if sheet is None or (found is None and selected is None):
            return None
        blank = HouseRule(house.new_rule_id(), RuleKind.PATTERN, "")
        if selected is not None:
            return replace(blank, string=" ".join(selected.of(sheet.text).split()))
        assert found is not None
        link = found.link if found.link and found.link.kb_id != NIL else None
        quote = " ".join(hull(found.parts).of(sheet.text).split())
        return replace(blank, string=quote, label=found.label, entity=link)
