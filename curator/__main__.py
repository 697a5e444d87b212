"""Where Curator starts: the worker, a command, or the window."""

from __future__ import annotations

import sys
from importlib import import_module

from curator.cli.arguments import parsed
from curator.cli.running import guarded
from curator.session.places import workspace_path

_COMMANDS = {
    "import": "curator.cli.importing",
    "suggest": "curator.cli.suggesting",
    "list": "curator.cli.listing",
    "export": "curator.cli.exporting",
    "check": "curator.cli.checking",
    "build-kb": "curator.cli.building",
    "train-default": "curator.cli.training",
}
_WORKER = "--worker"


def main(arguments: list[str] | None = None) -> int:
    """Run what was typed; returns the exit status: 0, 1 something refused, 2 wrong usage, 130 stopped."""
    typed = sys.argv[1:] if arguments is None else arguments
    # Each part is imported only when it is wanted: the window must stand before spaCy could be loaded.
    if typed[:1] == [_WORKER]:
        return guarded(lambda: import_module("curator.cli.serving").run(typed[1:]))
    options = parsed(typed)
    if options.command == "open":
        path = options.workspace or workspace_path()
        return guarded(lambda: import_module("curator.ui.app").run(path, worker_command))
    return guarded(lambda: import_module(_COMMANDS[options.command]).run(options))


def worker_command(pipeline: str) -> list[str]:
    """The command line of the worker process for a pipeline: this program again, frozen or not."""
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "curator"]
    return [*program, _WORKER, pipeline]


if __name__ == "__main__":
    sys.exit(main())
