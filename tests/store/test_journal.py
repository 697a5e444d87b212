"""Edits: stamped, guarded, never changed, taken back and done again."""

import re
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import delete, update
from sqlalchemy.exc import IntegrityError

from curator.domain import acts
from curator.domain.annotation import Annotation, Verdict
from curator.domain.edit import Change, Draft, Edit, undo_of
from curator.domain.errors import CuratorError, StaleEdit
from curator.domain.history import History
from curator.domain.mark import Layer
from curator.domain.sheet import Sheet
from curator.domain.span import Span
from curator.store import tables
from curator.store.check import check
from curator.store.journal import Entry
from curator.store.workspace import Workspace

from .conftest import DEVICE, TEXT

ZOE = (Span(2, 12),)


def added(workspace: Workspace, sheet: Sheet, label: str = "PERSON") -> Edit:
    edit = workspace.journal.append(acts.add(sheet, ZOE, Layer.ENTITY, label))
    sheet.apply(edit.changes)
    return edit


def test_an_edit_is_stamped_and_sealed(workspace: Workspace, sheet: Sheet):
    edit = added(workspace, sheet)
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", edit.at)
    assert (edit.device, edit.author, edit.guideline) == (DEVICE, "p1", "news@1")
    assert edit.id[12] == "7"
    assert edit.sha256 == edit.digest()
    assert workspace.journal.get(edit.id) == edit
    assert list(workspace.journal.edits())[-1] == edit


def test_the_clock_never_runs_back_over_a_restart(path: Path):
    stamps: list[str] = []
    for _ in range(3):
        with Workspace.open(path, DEVICE) as workspace:
            for n in range(3):
                change = Change("note", f"{len(stamps)}", None, {"n": n})
                stamps.append(workspace.journal.append(Draft("workspace.note", (change,), {})).clock)
    assert stamps == sorted(set(stamps))


def test_an_annotation_is_read_back_as_it_was_decided(workspace: Workspace, sheet: Sheet):
    edit = added(workspace, sheet)
    (annotation,) = workspace.annotations.of_article(sheet.article.id)
    assert annotation == sheet.annotations[edit.changes[0].id]
    assert annotation.quotes == ("Zoë Müller",)
    decision = workspace.annotations.decisions(sheet.article.id)[annotation.id]
    assert decision == ("p1", edit.at, "news@1")


def test_an_edit_that_looked_at_an_older_state_writes_nothing(workspace: Workspace, sheet: Sheet):
    mark = added(workspace, sheet).changes[0].id
    late = acts.relabel(sheet, mark, "ORG")
    workspace.journal.append(acts.relabel(sheet, mark, "GPE"))
    entity = Change("entity", "e1", None, {"name": "Zoë"})
    before = list(workspace.journal.edits())
    with pytest.raises(StaleEdit):
        workspace.journal.append(replace(late, changes=(entity, *late.changes)))
    assert list(workspace.journal.edits()) == before
    assert workspace.records.get("entity", "e1") is None
    assert check(workspace) == []


@pytest.mark.parametrize(
    "damage",
    [
        {"quotes": ["Zoe Müller"]},
        {"parts": [[3, 13]]},
        {"parts": [[12, 2]]},
        {"parts": [[2, 9999]]},
        {"parts": [], "quotes": []},
        {"parts": [[2, 5], [4, 7]], "quotes": ["Zoë", "ë M"]},
        {"source": [[0, 9999]]},
        {"cue": [[5, 5]]},
    ],
)
def test_a_misquoted_annotation_is_refused(workspace: Workspace, sheet: Sheet, damage: dict[str, Any]):
    draft = acts.add(sheet, ZOE, Layer.CLAIM, "CLAIM")
    change = draft.changes[0]
    broken = replace(change, after={**(change.after or {}), **damage})
    with pytest.raises(CuratorError, match="annotation.misquoted"):
        workspace.journal.append(replace(draft, changes=(broken,)))
    assert workspace.annotations.of_article(sheet.article.id) == []
    assert check(workspace) == []


def test_an_annotation_of_no_article_is_refused(workspace: Workspace, sheet: Sheet):
    change = acts.add(sheet, ZOE, Layer.ENTITY, "PERSON").changes[0]
    lost = replace(change, after={**(change.after or {}), "article": "nowhere"})
    with pytest.raises(CuratorError, match="article.unknown"):
        workspace.journal.append(Draft("mention.add", (lost,), {}))


@pytest.mark.parametrize("statement", [update(tables.edit).values(act="x"), delete(tables.edit)])
def test_the_journal_can_neither_be_changed_nor_cut(workspace: Workspace, sheet: Sheet, statement: Any):
    edit = added(workspace, sheet)
    with pytest.raises(IntegrityError, match="append-only"), workspace.database.write() as connection:
        connection.execute(statement)
    assert workspace.journal.get(edit.id) == edit


def test_parents_name_who_held_each_register(workspace: Workspace, sheet: Sheet):
    made = added(workspace, sheet)
    key = f"annotation/{made.changes[0].id}"
    mark = made.changes[0].id
    assert made.parents == {}
    relabelled = workspace.journal.append(acts.relabel(sheet, mark, "ORG"))
    sheet.apply(relabelled.changes)
    assert relabelled.parents == {f"{key}/label": (made.id,)}
    noted = workspace.journal.append(acts.note(sheet, mark, "sure"))
    sheet.apply(noted.changes)
    assert noted.parents == {f"{key}/note": (made.id,)}
    undone = workspace.journal.append(undo_of(noted))
    assert undone.parents == {f"{key}/note": (noted.id,)}
    redone = workspace.journal.append(undo_of(undone))
    assert redone.parents == {f"{key}/note": (undone.id,)}
    removed = workspace.journal.append(acts.remove(sheet, mark))
    assert removed.parents[f"{key}/label"] == (relabelled.id,)
    assert removed.parents[f"{key}/note"] == (redone.id,)
    assert removed.parents[f"{key}/life"] == removed.parents[f"{key}/span"] == (made.id,)
    back = workspace.journal.append(undo_of(removed))
    assert set(back.parents.values()) == {(removed.id,)}
    again = workspace.journal.append(acts.relabel(sheet, mark, "GPE"))
    assert again.parents == {f"{key}/label": (back.id,)}
    assert check(workspace) == []


def test_yesterdays_last_act_is_undone_and_redone_after_reopening(path: Path, make_article: Any):
    article = make_article()
    with Workspace.open(path, DEVICE) as workspace:
        workspace.import_article(article, TEXT)
        sheet = Sheet(article, TEXT)
        made = added(workspace, sheet)
        workspace.journal.append(acts.relabel(sheet, made.changes[0].id, "ORG"))
    with Workspace.open(path, DEVICE) as workspace:
        stacks = workspace.journal.history()
        assert stacks.undo[0] == made.id
        undo = workspace.journal.append(undo_of(workspace.journal.get(stacks.undo[-1])))
        assert labels(workspace, article.id) == ["PERSON"]
    with Workspace.open(path, DEVICE) as workspace:
        assert workspace.journal.history() == History([made.id], [undo.id])
        workspace.journal.append(undo_of(workspace.journal.get(undo.id)))
        assert labels(workspace, article.id) == ["ORG"]
        assert check(workspace) == []


def labels(workspace: Workspace, article_id: str) -> list[str]:
    return [each.label for each in workspace.annotations.of_article(article_id)]


def test_history_is_of_this_device_and_of_editors_acts_only(path: Path, make_article: Any):
    article = make_article()
    with Workspace.open(path, "laptop-a") as workspace:
        workspace.import_article(article, TEXT)
        settings = Change("settings", "all", None, {"pipeline": "curator_en"})
        workspace.journal.append(Draft("workspace.settings", (settings,), {}))
        made = added(workspace, Sheet(article, TEXT))
        assert workspace.journal.history() == History([made.id], [])
    with Workspace.open(path, "laptop-b") as workspace:
        assert workspace.journal.history() == History([], [])


def test_an_unknown_edit_is_told(workspace: Workspace):
    with pytest.raises(CuratorError, match="edit.unknown"):
        workspace.journal.get("0" * 32)


def test_a_note_with_half_a_character_is_refused(workspace: Workspace, sheet: Sheet):
    mark = added(workspace, sheet).changes[0].id
    with pytest.raises(CuratorError, match="text.surrogate"):
        workspace.journal.append(acts.note(sheet, mark, "\ud83d"))
    assert check(workspace) == []


def test_many_edits_are_appended_in_order_and_stop_on_request(workspace: Workspace):
    def entry(n: int) -> Entry:
        return Entry(Draft("workspace.note", (Change("note", f"{n:04}", None, {"n": n}),), {}))

    assert len(list(chain(*workspace.journal.batches(map(entry, range(300)))))) == 300
    answers = iter([False, False, True])
    more = list(chain(*workspace.journal.batches(map(entry, range(300, 600)), lambda: next(answers))))
    assert 2 <= len(more) < 300
    assert list(workspace.records.all("note")) == [f"{n:04}" for n in range(300 + len(more))]
    assert check(workspace) == []


def test_one_edit_can_make_change_and_remove_a_record(workspace: Workspace):
    made = Change("note", "n", None, {"a": 1})
    changed = Change("note", "n", {"a": 1}, {"a": 2})
    gone = Change("note", "n", {"a": 2}, None)
    workspace.journal.append(Draft("workspace.note", (made, changed, gone), {}))
    assert workspace.records.get("note", "n") is None
    edit = workspace.journal.append(Draft("workspace.note", (made, changed), {}))
    assert workspace.records.get("note", "n") == {"a": 2}
    workspace.journal.append(undo_of(edit))
    assert workspace.records.get("note", "n") is None
    assert check(workspace) == []


def test_a_claim_in_several_parts_with_all_its_fields_comes_back(workspace: Workspace, sheet: Sheet):
    start = TEXT.index("“We")
    parts = (Span(start + 1, start + 8), Span(start + 9, start + 24))
    made = workspace.journal.append(acts.add(sheet, parts, Layer.CLAIM, "CLAIM"))
    sheet.apply(made.changes)
    mark = made.changes[0].id
    source = (Span(TEXT.index("Anna"), TEXT.index("Anna") + 4),)
    values: dict[str, Any] = {"source": source, "check_score": 0.0, "stance": "denies", "tags": ("a", "b")}
    sheet.apply(workspace.journal.append(acts.set_claim(sheet, mark, **values)).changes)
    sheet.apply(workspace.journal.append(acts.decide(sheet, mark, Verdict.UNSURE)).changes)
    found: list[Annotation] = workspace.annotations.of_article(sheet.article.id)
    assert found == [sheet.annotations[mark]]
    assert found[0].claim.check_score == 0.0
    assert found[0].parts == parts
