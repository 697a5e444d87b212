"""The migrations make the tables that the program works with."""

from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from setuptools import find_packages

import curator
from curator.store import schema, tables
from curator.store.workspace import Workspace


def test_the_migrations_make_exactly_the_tables_of_the_program(workspace: Workspace):
    with workspace.database.read() as connection:
        assert compare_metadata(MigrationContext.configure(connection), tables.metadata) == []


def test_the_revisions_are_numbered_without_a_gap():
    known = schema.revisions()
    assert known == [f"{n + 1:04}" for n in range(len(known))]


def test_the_migrations_are_part_of_the_installed_package():
    root = Path(curator.__file__).parents[1]
    found = find_packages(str(root), include=["curator*"])
    assert {"curator.store.migrations", "curator.store.migrations.versions"} <= set(found)
