"""Where things are: a person's workspace and settings, and what ships with the program."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

import platformdirs

from curator.domain.files import make_folder, write_atomically

READER = "--reader"
EXPORTER = "--exporter"
"""What is typed for a reading process."""

_APP = "curator"
_DEVICE = re.compile("[0-9a-f]{16}")


def workspace_path() -> Path:
    """The workspace that opens when no other is named."""
    return platformdirs.user_data_path(_APP, appauthor=False) / "workspace.curator.db"


def versions_folder(workspace_id: str) -> Path:
    """The folder of the pipelines trained from a workspace's corrections; it may not be there yet."""
    return platformdirs.user_data_path(_APP, appauthor=False) / "pipelines" / workspace_id


def config_folder() -> Path:
    """The folder of a person's own settings; made for its owner only when something is put there."""
    return platformdirs.user_config_path(_APP, appauthor=False)


def device_id() -> str:
    """The random name of this laptop in the journal, 16 hex digits; made at the first call.

    Raises CuratorError `disk.full`, `file.read_only` or `file.unwritable`.
    """
    path = config_folder() / "device"
    known = path.read_text(encoding="ascii", errors="replace").strip() if path.is_file() else ""
    if not _DEVICE.fullmatch(known):
        known = os.urandom(8).hex()
        make_folder(path.parent)
        write_atomically(path, f"{known}\n".encode())
    return known


def resource(name: str) -> Path:
    """A file or folder of resources/, such as `schema/curator-jsonl-v1.schema.json`."""
    return _program() / "resources" / name


def seeds() -> Path:
    """The folder with the sample articles, the label set and the guideline."""
    return _program() / "seeds"


def command() -> list[str]:
    """The command line of this program again, frozen or not."""
    return [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "curator"]


def reader_command() -> list[str]:
    """The command line of a reading process."""
    return [*command(), READER]


def exporter_command() -> list[str]:
    """The command line of a process that makes the lines of an export."""
    return [*command(), EXPORTER]


def _program() -> Path:
    """The checkout; a frozen program's modules are told to lie where it unpacks what it carries."""
    return Path(__file__).parents[2]
