"""Asking for many rows by their keys in one statement."""

from __future__ import annotations

import json
from collections.abc import Sequence

from sqlalchemy import ColumnElement, func, select


def one_of(column: ColumnElement[str], values: Sequence[str]) -> ColumnElement[bool]:
    """Whether a column holds one of these values, however many: they travel as one JSON array.

    As variables 250,000 would be the most (sqlite.org/limits.html#max_variable_number).
    """
    each = func.json_each(json.dumps(list(values))).table_valued("value")
    return column.in_(select(each.c.value))
