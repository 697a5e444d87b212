"""Asking for many rows by their keys in one statement."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, func, select

Key = tuple[str, str]
"""A record's kind and id."""


def one_of(column: ColumnElement[str], values: Sequence[str]) -> ColumnElement[bool]:
    """Whether a column holds one of these values, however many: they travel as one JSON array.

    As variables 250,000 would be the most (sqlite.org/limits.html#max_variable_number).
    """
    return column.in_(_each(json.dumps(list(values))))


def among(column: ColumnElement[str], name: str) -> ColumnElement[bool]:
    """The same for a statement that is made once: `listed(values)` goes to the parameter `name`."""
    return column.in_(_each(bindparam(name)))


def listed(values: Iterable[str]) -> str:
    """Keys as `among` takes them."""
    return json.dumps(list(values))


def _each(array: Any) -> Select[Any]:
    return select(func.json_each(array).table_valued("value").c.value)


def by_kind(keys: Sequence[Key]) -> dict[str, list[str]]:
    """The ids of records, by their kind."""
    found: dict[str, list[str]] = defaultdict(list)
    for kind, record in keys:
        found[kind].append(record)
    return found
