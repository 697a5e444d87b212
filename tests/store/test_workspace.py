"""Opening, filling and closing a workspace."""

import threading
from itertools import count
from pathlib import Path

import pytest

from curator.domain.edit import Change, Draft
from curator.domain.errors import CuratorError
from curator.domain.label import Guideline
from curator.store.workspace import Workspace

from .conftest import DEVICE, TEXT, MakeArticle


def test_a_new_workspace_is_one_private_file_in_private_folders(tmp_path: Path):
    path = tmp_path / "Redaktion Süd" / "news.curator"
    with Workspace.open(path, DEVICE) as workspace:
        modes = {file.name: file.stat().st_mode & 0o777 for file in path.parent.iterdir()}
        assert set(modes.values()) == {0o600}
        assert workspace.path == path
        assert workspace.backup_path is None
    assert [file.name for file in path.parent.iterdir()] == ["news.curator"]
    assert path.parent.stat().st_mode & 0o777 == 0o700


def test_a_workspace_keeps_its_id_and_its_records(path: Path):
    rules = Guideline("news", 1, "Mark people.", {"PERSON": "Real people — no roles."})
    with Workspace.open(path, DEVICE) as workspace:
        first = workspace.id
        change = Change("guideline", rules.id, None, rules.fields())
        workspace.journal.append(Draft("workspace.guideline", (change,), {}))
    with Workspace.open(path, DEVICE) as workspace:
        assert workspace.id == first
        assert Guideline.from_fields("news", workspace.records.get("guideline", "news") or {}) == rules
        assert workspace.records.all("guideline") == {"news": rules.fields()}
        assert workspace.records.get("guideline", "law") is None
        assert workspace.records.all("label") == {}


def test_a_record_of_an_unknown_kind_comes_back_unchanged(workspace: Workspace):
    fields = {"ends": ["a1", "a2"], "from": {"version": 9}, "score": 0.25}
    workspace.journal.append(Draft("relation.add", (Change("relation", "r1", None, fields),), {}))
    workspace.journal.append(
        Draft("relation.edit", (Change("relation", "r1", {"score": 0.25}, {"score": None}),), {})
    )
    assert workspace.records.get("relation", "r1") == {"ends": ["a1", "a2"], "from": {"version": 9}}


def test_closing_twice_is_no_harm(path: Path):
    workspace = Workspace.open(path, DEVICE)
    workspace.close()
    workspace.close()
    Workspace.open(path, DEVICE).close()


def test_every_connection_has_the_settings_that_keep_the_file_whole(workspace: Workspace):
    expected = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "temp_store": 2,
        "busy_timeout": 5000,
    }
    with workspace.database.read() as one, workspace.database.read() as two:
        for connection in (one, two):
            for name, value in expected.items():
                assert connection.exec_driver_sql(f"PRAGMA {name}").scalar() == value, name
            assert connection.exec_driver_sql("PRAGMA mmap_size").scalar() in (0, None)


def test_two_articles_with_one_text_are_two_articles(workspace: Workspace, make_article: MakeArticle):
    one, two = make_article(source_sha256="ab" * 32), make_article()
    workspace.import_article(one, TEXT)
    workspace.import_article(two, TEXT)
    assert workspace.articles.text(one.id) == workspace.articles.text(two.id) == TEXT
    assert workspace.articles.find_by_text(one.text_sha256) == [one.id, two.id]
    assert workspace.articles.ids_in_order() == [one.id, two.id]


def test_an_article_under_a_foreign_text_is_refused(workspace: Workspace, make_article: MakeArticle):
    with pytest.raises(ValueError, match="not of this text"):
        workspace.import_article(make_article(), TEXT + "!")


def test_an_import_can_be_stopped_and_keeps_what_is_in(workspace: Workspace, make_article: MakeArticle):
    told: list[int] = []
    articles = ((make_article(f"Text {n}", title=f"No {n}"), f"Text {n}") for n in count())
    done = workspace.import_articles(articles, lambda: bool(told) and told[-1] >= 30, told.append)
    assert done == told[-1] == len(workspace.articles.ids_in_order()) >= 30
    assert told == sorted(told)
    assert workspace.articles.row(workspace.articles.ids_in_order()[:1])[0].title == "No 0"


def test_an_editors_act_passes_a_running_import(workspace: Workspace, make_article: MakeArticle):
    started, stop = threading.Event(), threading.Event()

    def progress(_done: int) -> None:
        started.set()

    def run() -> None:
        articles = ((make_article(f"Text {n}"), f"Text {n}") for n in count())
        workspace.import_articles(articles, stop.is_set, progress)

    thread = threading.Thread(target=run)
    thread.start()
    assert started.wait(10)
    note = Draft("workspace.note", (Change("note", "n1", None, {"text": "seen"}),), {})
    edit = workspace.journal.append(note)
    stop.set()
    thread.join()
    assert workspace.journal.get(edit.id) == edit
    acts = [each.act for each in workspace.journal.edits()]
    assert acts.count("workspace.note") == 1
    assert acts.count("article.import") == len(workspace.articles.ids_in_order()) > 0


def test_a_failing_source_keeps_the_batches_before_it(workspace: Workspace, make_article: MakeArticle):
    def articles():
        for n in range(5):
            yield make_article(f"Text {n}"), f"Text {n}"
        raise CuratorError("file.binary", name="x.txt")

    with pytest.raises(CuratorError, match="file.binary"):
        workspace.import_articles(articles())
    kept = len(workspace.articles.ids_in_order())
    assert kept == sum(1 for _ in workspace.journal.edits())
    assert 1 <= kept <= 5
