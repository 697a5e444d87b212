"""Where Curator starts: the worker, a command, or the window."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from pathlib import Path

from curator.cli.arguments import parsed
from curator.cli.display import has_display
from curator.cli.running import guarded
from curator.session.places import EXPORTER, READER, command, workspace_path

_COMMANDS = {
    "import": "curator.cli.importing",
    "suggest": "curator.cli.suggesting",
    "evaluate": "curator.cli.evaluating",
    "list": "curator.cli.listing",
    "original": "curator.cli.original",
    "pipelines": "curator.cli.pipelines",
    "export": "curator.cli.exporting",
    "formats": "curator.cli.formats",
    "check": "curator.cli.checking",
    "build-kb": "curator.cli.building",
    "curate-kb": "curator.cli.curating",
    "train": "curator.cli.learning",
    "train-default": "curator.cli.training",
}
_WORKER = "--worker"
_TRAINER = "--trainer"
_PEERS = {
    "--docbin": "curator.cli.docbin_process",
    "--cas": "curator.cli.cas_process",
    "--planner": "curator.cli.planning_process",
}
"""The children that read and write other programs' files (exchange/peers/child.py)."""


def main(arguments: list[str] | None = None) -> int:
    """Run what was typed; returns the exit status: 0, 1 something refused, 2 wrong usage, 130 stopped."""
    typed = sys.argv[1:] if arguments is None else arguments
    # Each part is imported only when it is wanted: the window must stand before spaCy could be loaded.
    if typed[:1] == [_WORKER]:
        return guarded(lambda: import_module("curator.cli.serving").run(typed[1:]))
    if typed[:1] == [_TRAINER]:
        return guarded(lambda: import_module("curator.cli.training_process").run())
    if typed[:1] == [EXPORTER]:
        return guarded(lambda: import_module("curator.cli.exporting_process").run())
    if typed[:1] == [READER]:
        return guarded(lambda: import_module("curator.cli.reading_process").run())
    if typed[:1] and typed[0] in _PEERS:
        return guarded(lambda: import_module(_PEERS[typed[0]]).run())
    options = parsed(typed)
    if options.command == "open":
        return guarded(lambda: _open(options.workspace or workspace_path()))
    return guarded(lambda: import_module(_COMMANDS[options.command]).run(options))


def _open(path: Path) -> int:
    if has_display():
        opening = import_module("curator.ui.opening").open_first()
        return import_module("curator.ui.app").run(path, worker_command, trainer_command(), opening)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    draw = import_module("curator.ui.picture").save_picture
    return import_module("curator.cli.headless").run(path, Path("out"), draw)


def worker_command(pipeline: str) -> list[str]:
    """The command line of the worker process for a pipeline: this program again, frozen or not."""
    return [*command(), _WORKER, pipeline]


def trainer_command() -> list[str]:
    """The command line of the training process."""
    return [*command(), _TRAINER]


if __name__ == "__main__":
    sys.exit(main())
