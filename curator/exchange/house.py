"""Rules of the house as a file of their own beside an export: `<name>.house.jsonl`, one rule a line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, cast

from curator.domain.annotation import Link
from curator.domain.errors import CuratorError
from curator.domain.house import HouseRule, RuleKind

from .files import checked_size, opened_for_reading
from .lines import numbered_lines, object_of
from .record import bare_line
from .walking import RULES

IN_FOLDER = "rules" + RULES
"""The name of the file where an export is a folder."""

_ID = re.compile("h[0-9a-f]{32}")
_SCHEMA = "curator-house"
_STRINGS = ("id", "kind", "string", "label", "kb", "kb_id", "kb_name", "note")


def is_house_file(path: Path) -> bool:
    return path.name.lower().endswith(RULES)


def name_beside(name: str) -> str:
    """The name of the rules that go with an export's file."""
    return Path(name).stem + RULES


def to_bytes(rules: Iterable[HouseRule]) -> bytes:
    """The rules as lines of canonical JSON, sorted by id; the same rules give the same bytes."""
    ordered = sorted(rules, key=lambda rule: rule.id)
    return b"".join(bare_line(_record(rule)) for rule in ordered)


def _record(rule: HouseRule) -> dict[str, Any]:
    kb, kb_id, kb_name = rule.entity or ("", "", "")
    return {
        "schema": _SCHEMA,
        "version": "1.0",
        "id": rule.id,
        "kind": rule.kind.value,
        "string": rule.string,
        "label": rule.label,
        "kb": kb,
        "kb_id": kb_id,
        "kb_name": kb_name,
        "case_sensitive": rule.case_sensitive,
        "note": rule.note,
    }


def read_rules(path: Path) -> Iterator[tuple[str, HouseRule | CuratorError]]:
    """The rules of a file in its order, each with its place (`path:line`), or why a line is none.

    A file that cannot be read is one error, with its path alone.
    """
    try:
        with opened_for_reading(path) as file:
            checked_size(path)
            for number, line in numbered_lines(file):
                if line is None or line.strip():
                    yield f"{path}:{number}", _read(line)
    except CuratorError as error:
        yield str(path), error


def _read(line: bytes | None) -> HouseRule | CuratorError:
    try:
        return _rule(object_of(line))
    except CuratorError as error:
        return error


def _rule(record: dict[str, Any]) -> HouseRule:
    """The rule of a line. Raises CuratorError `house.not_rule`."""
    strings = [record.get(name) for name in _STRINGS]
    known = record.get("kind") in {kind.value for kind in RuleKind}
    is_rule = record.get("schema") == _SCHEMA and str(record.get("version")).startswith("1.")
    if not is_rule or not known or not all(isinstance(value, str) for value in strings):
        raise CuratorError("house.not_rule")
    if not isinstance(record.get("case_sensitive"), bool) or not _ID.fullmatch(record["id"]):
        raise CuratorError("house.not_rule")
    rule_id, kind, string, label, kb, kb_id, kb_name, note = cast("list[str]", strings)
    return HouseRule(
        rule_id,
        RuleKind(kind),
        string,
        label,
        Link(kb, kb_id, kb_name) if kb_id else None,
        record["case_sensitive"],
        note,
    )
