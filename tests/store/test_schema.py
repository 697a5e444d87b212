"""The migrations make the tables that the program works with."""

import re
import subprocess
import sys
from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

import curator
from curator.store import schema, tables
from curator.store.workspace import Workspace


def is_ours(name: str | None, kind: str, _: object) -> bool:
    """False for the full-text indexes, and for the tables in which SQLite keeps them."""
    return kind != "table" or not re.match("search_(text|note|facet)(_|$)", str(name))


def test_the_migrations_make_exactly_the_tables_of_the_program(workspace: Workspace):
    with workspace.database.read() as connection:
        context = MigrationContext.configure(connection, opts={"include_name": is_ours})
        assert compare_metadata(context, tables.metadata) == []


def test_the_revisions_are_numbered_without_a_gap():
    known = schema.revisions()
    assert known == [f"{n + 1:04}" for n in range(len(known))]


def test_the_migrations_are_packages_so_that_an_installation_carries_them():
    for folder in (schema.MIGRATIONS, schema.MIGRATIONS / "versions"):
        assert (folder / "__init__.py").is_file()


def test_opening_an_up_to_date_workspace_does_not_import_alembic(path: Path):
    program = "import sys; from pathlib import Path; from curator.store.workspace import Workspace\n"
    program += "Workspace.open(Path(sys.argv[1]), 'd').close(); sys.exit('alembic' in sys.modules)"
    root = Path(curator.__file__).parents[1]
    assert subprocess.run([sys.executable, "-c", program, str(path)], cwd=root).returncode == 0
