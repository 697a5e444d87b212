"""Damage of every sort is found and named."""

import os
from typing import Any

import pytest
from sqlalchemy import delete, func, insert, select, text, update

from curator.domain import acts
from curator.domain.edit import Change, Draft
from curator.domain.mark import Layer
from curator.domain.sheet import Sheet
from curator.domain.span import Span
from curator.store import tables
from curator.store.check import check
from curator.store.workspace import Workspace

from .conftest import TEXT


@pytest.fixture
def filled(workspace: Workspace, sheet: Sheet) -> Workspace:
    """An article with a tag, two decisions, an entity."""
    made = workspace.journal.append(acts.add(sheet, (Span(2, 5),), Layer.ENTITY, "PERSON"))
    sheet.apply(made.changes)
    workspace.journal.append(acts.link_to_new(sheet, made.changes[0].id, "Zoë"))
    tagged = Change("article", sheet.article.id, {"tags": None}, {"tags": ["flood"]})
    workspace.journal.append(Draft("article.tag", (tagged,), {}))
    assert check(workspace) == []
    return workspace


def drop_triggers(workspace: Workspace) -> None:
    with workspace.database.write() as connection:
        for verb in ("update", "delete"):
            connection.exec_driver_sql(f"DROP TRIGGER edit_no_{verb}")


@pytest.mark.parametrize(
    ("statement", "codes"),
    [
        (
            update(tables.text).values(text=TEXT + "!"),
            {"check.text"},
        ),
        (update(tables.article).values(length=3), {"check.length", "check.record"}),
        (update(tables.article).values(title="Other"), {"check.record", "check.column"}),
        (update(tables.article).values(folded_title="x"), {"check.column"}),
        (update(tables.article).values(tags="["), {"record.damaged", "check.record"}),
        (update(tables.annotation).values(label="ORG"), {"check.column"}),
        (
            update(tables.annotation).values(edit=select(func.min(tables.edit.c.id)).scalar_subquery()),
            {"check.last_edit"},
        ),
        (
            update(tables.annotation).values(record=tables.annotation.c.record.op("||")(" ")),
            {"check.column"},
        ),
        (update(tables.annotation).values(record="{"), {"record.damaged", "check.record"}),
        (
            update(tables.annotation).values(record=text("replace(record, '[2,5]', '[3,6]')")),
            {"check.quote", "check.record", "check.column"},
        ),
        (delete(tables.annotation), {"check.record", "check.column"}),
        (delete(tables.article_tag), {"check.column"}),
        (delete(tables.record), {"check.record"}),
        (delete(tables.head), {"check.head"}),
        (insert(tables.record).values(kind="tag", id="t", fields="{}"), {"check.record"}),
    ],
)
def test_a_table_that_left_the_journal_is_found(filled: Workspace, statement: Any, codes: set[str]):
    with filled.database.write() as connection:
        connection.execute(statement)
    assert {problem.code for problem in check(filled)} == codes


@pytest.mark.parametrize(
    ("values", "codes"),
    [
        ({"author": "p2"}, {"check.edit"}),
        ({"args": "{"}, {"edit.damaged"}),
        ({"undoes": "0" * 32}, {"check.edit", "check.undoes"}),
        ({"parents": '{"annotation/x/label":["nobody"]}'}, {"check.edit", "check.parent"}),
        (
            {"changes": '[["note","n",{"a":1},null]]'},
            {"check.edit", "check.stale", "check.record", "check.head"},
        ),
    ],
)
def test_an_edit_that_was_tampered_with_is_found(filled: Workspace, values: Any, codes: set[str]):
    change = Change("note", "n", None, {"a": 1})
    edit = filled.journal.append(Draft("workspace.note", (change,), {}))
    drop_triggers(filled)
    with filled.database.write() as connection:
        connection.execute(update(tables.edit).where(tables.edit.c.id == edit.id).values(**values))
    assert {problem.code for problem in check(filled)} == codes | {"check.trigger"}


def test_a_lost_table_or_column_is_found(filled: Workspace):
    with filled.database.write() as connection:
        connection.exec_driver_sql("DROP TABLE suggestion")
        connection.exec_driver_sql("ALTER TABLE article DROP COLUMN licence")
    found = {(problem.code, problem.args["table"]) for problem in check(filled)}
    assert found == {("check.table", "suggestion"), ("check.columns", "article")}


def test_a_destroyed_page_is_found_and_the_rest_still_told(workspace: Workspace, sheet: Sheet):
    for n in range(200):
        note = Draft("workspace.note", (Change("note", f"{n}", None, {"text": "x" * 500}),), {})
        workspace.journal.append(note)
    with workspace.database.bare() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    workspace.database.close()
    size = workspace.path.stat().st_size
    with workspace.path.open("r+b") as file:
        file.seek(size - 4096 * 8)
        file.write(os.urandom(4096 * 4))
    assert {problem.code for problem in check(workspace)} & {"check.integrity", "workspace.corrupt"}
