"""Proposals that a file brought: kept in the journal, since the cache of suggestions may be dropped.

A record of kind PREANNOTATION under the article's id. Nobody decided on them; they are shown and decided like
what a pipeline proposes, and never counted as done.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from .annotation import Suggestion
from .edit import Fields
from .mark import Layer

PREANNOTATION = "preannotation"


def proposals_record(proposed: Iterable[Suggestion]) -> dict[str, Any]:
    """The record's fields; offsets in code points of the article."""
    return {"proposals": [{"layer": one.layer.value, **one.record()} for one in proposed]}


def proposals_of(record: Fields | None) -> list[Suggestion]:
    """The proposals of a record.

    Their scores stand as the file gave them: they are marked as weighed already, so that this workspace's
    memory does not weigh them by decisions that may be the very ones behind them.
    """
    found = (Suggestion.from_record(Layer(row["layer"]), row) for row in (record or {}).get("proposals", ()))
    return [replace(one, model_score=one.score) for one in found]


def with_more(record: Fields | None, more: Fields) -> dict[str, Any]:
    """The fields with the proposals of another file added; of one place and label the first stays."""
    rows: list[Any] = list((record or {}).get("proposals", ()))
    known = {_key(row) for row in rows}
    return {
        **(record or {}),
        "proposals": rows + [row for row in more["proposals"] if _key(row) not in known],
    }


def _key(row: Fields) -> tuple[Any, ...]:
    return (row["layer"], row["label"], *(tuple(part) for part in row["parts"]))
