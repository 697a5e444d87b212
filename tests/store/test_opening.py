"""What cannot be opened is told in a code, left as it was, and leaves no trace."""

import os
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from curator.domain.errors import CuratorError
from curator.store import schema
from curator.store.check import check
from curator.store.workspace import Workspace

from .conftest import DEVICE, TEXT, MakeArticle
from .killed import CHILDREN, codes_as_stranger, hold

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="permissions and signals of POSIX")


def refused(path: Path) -> str:
    """The code with which a path is refused; fails if anything in its folder changed."""

    def seen() -> dict[str, bytes | None]:
        files = sorted(path.parent.rglob("*"))
        return {str(file): file.read_bytes() if file.is_file() else None for file in files}

    before = seen()
    with pytest.raises(CuratorError) as caught:
        Workspace.open(path, DEVICE)
    assert seen() == before
    return caught.value.code


def as_png(path: Path) -> None:
    path.write_bytes(PNG)


def as_text(path: Path) -> None:
    path.write_text("Just a note, renamed by hand.")


def as_nothing(path: Path) -> None:
    path.write_bytes(b"")


def as_half(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def as_scratched(path: Path) -> None:
    whole = bytearray(path.read_bytes())
    whole[4096 : 4096 * 3] = os.urandom(4096 * 2)
    path.write_bytes(whole)


@pytest.mark.parametrize("damage", [as_png, as_text, as_nothing, as_half, as_scratched])
def test_a_file_that_is_no_whole_database_is_corrupt(path: Path, damage: Callable[[Path], None]):
    damage(path)
    assert refused(path) == "workspace.corrupt"


def test_another_programs_database_is_not_touched(tmp_path: Path):
    path = tmp_path / "photos.sqlite"
    other = sqlite3.connect(path)
    other.execute("PRAGMA journal_mode = WAL")
    other.execute("CREATE TABLE photo (name)")
    other.commit()
    try:
        assert refused(path) == "workspace.not_curator"
    finally:
        other.close()


def test_a_folder_is_not_a_workspace(tmp_path: Path):
    path = tmp_path / "news.curator"
    path.mkdir()
    assert refused(path) == "workspace.not_curator"


def test_a_file_where_a_folder_should_be_is_told(tmp_path: Path):
    (tmp_path / "notes").write_text("x")
    assert refused(tmp_path / "notes" / "deep" / "news.curator") == "workspace.unreadable"


def write_to(path: Path, statement: str) -> None:
    connection = dbapi2.connect(str(path))
    connection.execute(statement)
    connection.commit()
    connection.close()


def test_a_newer_schema_is_refused_with_both_versions(path: Path):
    write_to(path, "UPDATE alembic_version SET version_num = '0999'")
    assert refused(path) == "workspace.newer"
    with pytest.raises(CuratorError) as caught:
        Workspace.open(path, DEVICE)
    assert (caught.value.args_["found"], caught.value.args_["known"]) == ("0999", schema.revisions()[-1])


def test_a_workspace_without_a_schema_version_is_corrupt(path: Path):
    write_to(path, "DELETE FROM alembic_version")
    assert refused(path) == "workspace.corrupt"


def test_a_second_window_is_refused_until_the_first_closes(path: Path):
    first = Workspace.open(path, DEVICE)
    with pytest.raises(CuratorError, match="workspace.locked"):
        Workspace.open(path, DEVICE)
    first.close()
    Workspace.open(path, DEVICE).close()


def test_two_names_of_one_file_are_one_workspace(path: Path):
    other = path.with_name("link.curator")
    other.symlink_to(path)
    with Workspace.open(path, DEVICE), pytest.raises(CuratorError, match="workspace.locked"):
        Workspace.open(other, DEVICE)


@POSIX
def test_another_process_holds_the_lock_until_it_dies(path: Path):
    ours, theirs = CHILDREN.Pipe(duplex=False)
    child = CHILDREN.Process(target=hold, args=(path, theirs))
    child.start()
    assert ours.recv() == "open"
    with pytest.raises(CuratorError, match="workspace.locked"):
        Workspace.open(path, DEVICE)
    child.kill()
    child.join()
    assert path.with_name(path.name + ".lock").exists()
    Workspace.open(path, DEVICE).close()
    assert [file.name for file in path.parent.iterdir()] == [path.name]


@pytest.fixture
def public_folder() -> Iterator[Path]:
    """A folder that every user can look into, unlike the test runner's own."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


@POSIX
def test_a_read_only_folder_or_file_is_told(path: Path, public_folder: Path):
    there, fresh = public_folder / "news.curator", public_folder / "new.curator"
    deep, locked = public_folder / "deep" / "new.curator", public_folder / "open" / "news.curator"
    locked.parent.mkdir()
    for copy in (there, locked):
        shutil.copy(path, copy)
        copy.chmod(0o444)
    locked.parent.chmod(0o777)
    public_folder.chmod(0o555)
    before = sorted(public_folder.rglob("*"))
    ours, theirs = CHILDREN.Pipe(duplex=False)
    child = CHILDREN.Process(target=codes_as_stranger, args=([there, fresh, deep, locked], theirs))
    child.start()
    assert ours.recv() == ["workspace.read_only"] * 4
    child.join()
    assert sorted(public_folder.rglob("*")) == before


LAST = schema.revisions()[-1]
NEXT = f"{int(LAST) + 1:04}"
STEP = """
import sqlalchemy as sa
from alembic import op

revision = "{next}"
down_revision = "{last}"


def upgrade() -> None:
    op.add_column("article", sa.Column("mood", sa.Text))
    op.create_table("extra", sa.Column("id", sa.Integer, primary_key=True))
    {end}
"""


@pytest.fixture
def newer_program(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch):
    """Makes this program one that knows a further schema, whose last step is given."""

    def become(end: str) -> None:
        folder = tmp_path_factory.mktemp("program") / "migrations"
        shutil.copytree(schema.MIGRATIONS, folder)
        (folder / "versions" / f"{NEXT}_mood.py").write_text(STEP.format(end=end, next=NEXT, last=LAST))
        monkeypatch.setattr(schema, "MIGRATIONS", folder)

    return become


def test_an_older_workspace_is_migrated_after_a_backup(
    path: Path, make_article: MakeArticle, newer_program: Callable[[str], None]
):
    article = make_article()
    with Workspace.open(path, DEVICE) as workspace:
        workspace.import_article(article, TEXT)
    newer_program("pass")
    with Workspace.open(path, DEVICE) as workspace:
        backup = workspace.backup_path
        assert backup and backup.parent == path.parent
        assert backup.stat().st_mode & 0o777 == 0o600
        assert workspace.articles.text(article.id) == TEXT
        assert schema.revision(workspace.database) == NEXT
    with Workspace.open(path, DEVICE) as workspace:
        assert workspace.backup_path is None
    assert sorted(path.parent.iterdir()) == [path, backup]


def test_a_backup_is_a_workspace(
    path: Path,
    make_article: MakeArticle,
    newer_program: Callable[[str], None],
    monkeypatch: pytest.MonkeyPatch,
):
    article = make_article()
    with Workspace.open(path, DEVICE) as workspace:
        workspace.import_article(article, TEXT)
    with monkeypatch.context():
        newer_program("pass")
        with Workspace.open(path, DEVICE) as workspace:
            backup = workspace.backup_path
    monkeypatch.undo()
    assert backup
    assert refused(path) == "workspace.newer"
    with Workspace.open(backup, DEVICE) as workspace:
        assert workspace.articles.get(article.id) == article
        assert check(workspace) == []


def test_a_failing_migration_leaves_the_workspace_as_it_was(
    path: Path, newer_program: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
):
    newer_program("op.execute('INSERT INTO nowhere VALUES (1)')")
    before = path.read_bytes()
    with pytest.raises(Exception, match="nowhere"):
        Workspace.open(path, DEVICE)
    assert [file.name for file in path.parent.iterdir()] == [path.name]
    monkeypatch.undo()
    with Workspace.open(path, DEVICE) as workspace:
        assert check(workspace) == []
    assert len(path.read_bytes()) == len(before)


def test_a_driver_with_the_wal_bug_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(dbapi2, "sqlite_version_info", (3, 51, 2))
    assert refused(path) == "sqlite.old"
