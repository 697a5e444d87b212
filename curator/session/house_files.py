"""Rules of the house from files into a workspace: as one edit, with all that did not come in listed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from curator.domain import house
from curator.domain.edit import Draft
from curator.domain.errors import CuratorError
from curator.domain.house import HOUSE_RULE, Form, HouseRule
from curator.exchange.arriving import Refused
from curator.exchange.house import is_house_file, read_rules
from curator.session.setting_up import label_set_of
from curator.store.workspace import Workspace


@dataclass(slots=True)
class Gathered:
    """What files hold for a workspace: rules that are new here, how many it has, what stays outside."""

    new: list[HouseRule] = field(default_factory=list[HouseRule])
    known: int = 0
    refused: list[Refused] = field(default_factory=list[Refused])

    def draft(self) -> Draft | None:
        """The edit that takes the new rules in; None if there are none."""
        return house.take_in(self.new) if self.new else None


def parted(paths: Iterable[Path]) -> tuple[list[Path], list[Path]]:
    """Paths of rules of the house, and all others."""
    listed = list(paths)
    rules = [path for path in listed if is_house_file(path)]
    return rules, [path for path in listed if path not in rules]


def gather(workspace: Workspace, paths: Iterable[Path]) -> Gathered:
    """Read rules and compare each with those of the workspace; nothing is written.

    A rule that is here already is counted; one that contradicts another, or that the workspace has
    in another form, is refused with both, and so is one whose label or local entity is not here.
    """
    shelf, gathered = _Shelf(workspace), Gathered()
    for path in paths:
        for place, found in read_rules(path):
            try:
                taken = shelf.take(found)
            except CuratorError as error:
                gathered.refused.append(Refused.by(place, error))
            else:
                gathered.new += [taken] if taken else []
                gathered.known += taken is None
    return gathered


class _Shelf:
    """The rules of a workspace by their words, and those that a file added so far."""

    def __init__(self, workspace: Workspace) -> None:
        self._labels = label_set_of(workspace)
        self._entities = workspace.records.all("entity").keys()
        self._ids: dict[str, HouseRule] = {}
        self._by_words: dict[Form, list[HouseRule]] = {}
        for rule in house.rules_of(workspace.records.all(HOUSE_RULE)).values():
            self._put(rule)

    def take(self, found: HouseRule | CuratorError) -> HouseRule | None:
        """A rule that is new, as it is kept; None if there is such a rule.

        Raises what was found if that is an error, `house.conflict`, `house.unknown_entity` and what
        `house.checked` does.
        """
        if isinstance(found, CuratorError):
            raise found
        rule = house.checked(found, self._labels)
        near = self._by_words.get(house.words_of(rule), [])
        if house.twin(near, rule):
            return None
        same_id = self._ids.get(rule.id)
        if same_id and house.same(same_id, rule):
            return None
        against = [same_id] if same_id else house.overruled(near, rule)
        if against:
            raise CuratorError("house.conflict", rule=rule.phrase, other=against[0].phrase)
        if rule.entity and rule.entity.kb == "local" and rule.entity.kb_id not in self._entities:
            raise CuratorError("house.unknown_entity", rule=rule.phrase)
        self._put(rule)
        return rule

    def _put(self, rule: HouseRule) -> None:
        self._ids[rule.id] = rule
        self._by_words.setdefault(house.words_of(rule), []).append(rule)
