"""No room left: the edit is refused, everything before it stays, and it goes on once there is room."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from curator.domain.edit import Change, Draft
from curator.domain.errors import CuratorError
from curator.store.check import check
from curator.store.workspace import Workspace

from .conftest import DEVICE, TEXT, MakeArticle

if sys.platform != "win32":
    import resource


def note(n: int) -> Draft:
    return Draft("workspace.note", (Change("note", f"{n:05}", None, {"text": "x" * 900}),), {})


def fill(workspace: Workspace) -> int:
    """Append until the disk is full; returns how many edits got in."""
    for n in range(5_000):
        try:
            workspace.journal.append(note(n))
        except CuratorError as error:
            assert error.code == "disk.full"
            return n
    raise AssertionError("the disk never filled")


def test_an_edit_on_a_full_disk_is_refused_and_succeeds_when_there_is_room(workspace: Workspace):
    with workspace.database.bare() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 100")
    done = fill(workspace)
    with pytest.raises(CuratorError, match="disk.full"):
        workspace.journal.append(note(done))
    assert len(workspace.records.all("note")) == done == sum(1 for _ in workspace.journal.edits())
    assert check(workspace) == []
    with workspace.database.bare() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 100000")
    workspace.journal.append(note(done))
    assert check(workspace) == []


@contextmanager
def files_up_to(size: int) -> Iterator[None]:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.skipif(sys.platform == "win32", reason="limits on file sizes are of POSIX")
def test_a_write_that_the_system_refuses_is_a_full_disk(path: Path):
    with Workspace.open(path, DEVICE) as workspace:
        with files_up_to(400_000):
            done = fill(workspace)
            assert done > 10
            assert len(workspace.records.all("note")) == done
        workspace.journal.append(note(done))
        assert check(workspace) == []
    with Workspace.open(path, DEVICE) as workspace:
        assert len(workspace.records.all("note")) == done + 1


@pytest.mark.skipif(sys.platform == "win32", reason="limits on file sizes are of POSIX")
def test_a_new_workspace_on_a_full_disk_leaves_nothing(tmp_path: Path):
    with files_up_to(20_000), pytest.raises(CuratorError, match="disk.full"):
        Workspace.open(tmp_path / "a" / "b" / "news.curator", DEVICE)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="limits on file sizes are of POSIX")
def test_closing_on_a_full_disk_loses_nothing(path: Path, make_article: MakeArticle):
    text = TEXT * 3_000
    article = make_article(text)
    workspace = Workspace.open(path, DEVICE)
    workspace.import_article(article, text)
    with files_up_to(200_000):
        workspace.close()
    with Workspace.open(path, DEVICE) as workspace:
        assert workspace.articles.text(article.id) == text
        assert check(workspace) == []
