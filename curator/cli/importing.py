"""`curator import PATH…`: articles and rules of the house into the workspace, each once."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from curator.cli import taking_in
from curator.cli.opening import prepared
from curator.cli.progress import Progress
from curator.cli.running import OK, REFUSED, STOPPED, complain, say, stoppable
from curator.domain.sentences import sentence
from curator.session.house_files import gather, parted
from curator.session.incoming import Imported, import_paths
from curator.store.workspace import Workspace


def run(options: Namespace) -> int:
    if options.format:
        return taking_in.run(options)
    rules, articles = parted(options.paths)
    with prepared(options) as workspace, stoppable() as stopped, Progress("import") as progress:
        status = _take_rules(workspace, rules) if rules else OK
        if not articles:
            return status
        imported = import_paths(workspace, articles, stopped, progress)
        return told(imported, stopped=stopped()) or status


def _take_rules(workspace: Workspace, paths: list[Path]) -> int:
    """Rules of the house, as one edit."""
    gathered = gather(workspace, paths)
    draft = gathered.draft()
    if draft is not None:
        workspace.journal.append(draft)
    for refused in gathered.refused:
        complain(f"{refused.place}: {sentence(refused.code, refused.args)}")
    numbers = (len(gathered.new), gathered.known, len(gathered.refused))
    say("rules of the house: {} new, {} already there, {} refused".format(*numbers))
    return REFUSED if gathered.refused else OK


def told(imported: Imported, *, stopped: bool) -> int:
    """Say how an import went; returns the exit status."""
    for place, note in imported.told:
        complain(f"{place}: {sentence(note.code, note.args)}")
    for refused in imported.refused:
        complain(f"{refused.place}: {sentence(refused.code, refused.args)}")
    for passed in imported.passed:
        args = {"count": passed.count, "kinds": ", ".join(passed.kinds)}
        complain(f"{passed.place}: {sentence('folder.passed_over', args)}")
    numbers = (len(imported.new), len(imported.known), len(imported.refused))
    say("imported: {}, already there: {}, refused: {}".format(*numbers))
    if stopped:
        complain("Stopped; what was imported is kept.")
        return STOPPED
    return REFUSED if imported.refused else OK
