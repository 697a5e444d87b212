"""Brings a workspace's schema to this program's, by Alembic."""

from __future__ import annotations

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

from .schema import MIGRATIONS


def upgrade(connection: Connection) -> None:
    """Run what is missing inside the connection's transaction: all of it or nothing."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
