"""Files that articles are from: kept as they were, and gone when the text is taken down."""

from __future__ import annotations

import hashlib

import pytest

from curator.domain.article import Article
from curator.domain.errors import CuratorError
from curator.domain.ids import text_hash
from curator.store.check import check
from curator.store.workspace import Workspace

DATA = "Паром 🚢 зупинено.\r\n".encode("utf-16")
SHA256 = hashlib.sha256(DATA).hexdigest()


def put_article(workspace: Workspace, text: str) -> None:
    article = Article("a1", text_hash(text), len(text), source_sha256=SHA256)
    workspace.import_article(article, text)


def test_an_original_comes_back_byte_for_byte(workspace: Workspace):
    assert workspace.originals.get(SHA256) is None
    workspace.originals.put(SHA256, DATA)
    workspace.originals.put(SHA256, DATA)
    assert workspace.originals.get(SHA256) == DATA
    assert check(workspace) == []


def test_bytes_under_a_hash_that_is_not_theirs_are_not_kept(workspace: Workspace):
    with pytest.raises(ValueError, match="another hash"):
        workspace.originals.put(SHA256, DATA + b"x")
    assert not workspace.originals.has(SHA256)


def test_a_text_that_is_taken_down_takes_its_file_along(workspace: Workspace):
    put_article(workspace, "Паром")
    workspace.originals.put(SHA256, DATA)
    with workspace.database.write() as connection:
        connection.exec_driver_sql("DELETE FROM text")
    assert workspace.originals.get(SHA256) is None


def test_what_no_article_is_from_can_be_let_go(workspace: Workspace):
    put_article(workspace, "Паром")
    other = hashlib.sha256(b"other").hexdigest()
    workspace.originals.put(SHA256, DATA)
    workspace.originals.put(other, b"other")
    workspace.originals.drop_unused({SHA256, other})
    assert (workspace.originals.has(SHA256), workspace.originals.has(other)) == (True, False)


@pytest.mark.parametrize("damage", ["x'00'", "zeroblob(10)"])
def test_a_damaged_original_is_told_and_the_rest_stands(workspace: Workspace, damage: str):
    workspace.originals.put(SHA256, DATA)
    with workspace.database.write() as connection:
        connection.exec_driver_sql(f"UPDATE original SET packed = {damage}")
    with pytest.raises(CuratorError, match=r"original\.damaged"):
        workspace.originals.get(SHA256)
    assert [problem.code for problem in check(workspace)] == ["original.damaged"]
