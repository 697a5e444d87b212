"""`curator import PATH…`: articles into the workspace, each once."""

from __future__ import annotations

from argparse import Namespace

from curator.cli.opening import prepared
from curator.cli.progress import Progress
from curator.cli.running import OK, REFUSED, STOPPED, complain, say, stoppable
from curator.domain.sentences import sentence
from curator.session.incoming import Imported, import_paths


def run(options: Namespace) -> int:
    with prepared(options) as workspace, stoppable() as stopped, Progress("import") as progress:
        imported = import_paths(workspace, options.paths, stopped, lambda done: progress(done, 0))
        return told(imported, stopped=stopped())


def told(imported: Imported, *, stopped: bool) -> int:
    """Say how an import went; returns the exit status."""
    for place, note in imported.told:
        complain(f"{place}: {sentence(note.code, note.args)}")
    for refused in imported.refused:
        complain(f"{refused.place}: {sentence(refused.code, refused.args)}")
    numbers = (len(imported.new), len(imported.known), len(imported.refused))
    say("imported: {}, already there: {}, refused: {}".format(*numbers))
    if stopped:
        complain("Stopped; what was imported is kept.")
        return STOPPED
    return REFUSED if imported.refused else OK
