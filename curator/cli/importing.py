"""`curator import PATH…`: articles and rules of the house into the workspace, each once."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from curator.cli import taking_in
from curator.cli.opening import prepared
from curator.cli.progress import Progress
from curator.cli.running import OK, REFUSED, STOPPED, complain, say, stoppable
from curator.domain.files import write_atomically
from curator.domain.sentences import sentence
from curator.exchange.readers.source import Options
from curator.session.house_files import gather, parted
from curator.session.incoming import Imported, import_paths
from curator.store.workspace import Workspace


def run(options: Namespace) -> int:
    if options.format:
        return taking_in.run(options)
    rules, articles = parted(options.paths)
    how = Options(options.as_kind, options.encoding, dict(options.keys), keep=options.keep_originals)
    with prepared(options) as workspace, stoppable() as stopped, Progress("import") as progress:
        status = _take_rules(workspace, rules, dry_run=options.dry_run) if rules else OK
        if not articles:
            return status
        imported = import_paths(workspace, articles, stopped, progress, options=how, dry_run=options.dry_run)
        if options.report:
            write_report(options.report, imported)
        return told(imported, stopped=stopped(), quiet=options.quiet, dry_run=options.dry_run) or status


def _take_rules(workspace: Workspace, paths: list[Path], *, dry_run: bool) -> int:
    """Rules of the house, as one edit."""
    gathered = gather(workspace, paths)
    draft = gathered.draft()
    if draft is not None and not dry_run:
        workspace.journal.append(draft)
    for refused in gathered.refused:
        complain(f"{refused.place}: {sentence(refused.code, refused.args)}")
    numbers = (len(gathered.new), gathered.known, len(gathered.refused))
    say("rules of the house: {} new, {} already there, {} refused".format(*numbers))
    return REFUSED if gathered.refused else OK


def told(imported: Imported, *, stopped: bool, quiet: bool = False, dry_run: bool = False) -> int:
    """Say how an import went; returns the exit status."""
    if not quiet:
        for place, words in _notes(imported):
            complain(f"{place}: {words}")
    numbers = (len(imported.new), len(imported.known), len(imported.refused))
    passed = sum(each.count for each in imported.passed)
    rest = f", passed over: {passed}" if passed else ""
    what = "would import" if dry_run else "imported"
    say(what + ": {}, already there: {}, refused: {}".format(*numbers) + rest)
    if stopped:
        complain("Stopped; what was imported is kept.")
        return STOPPED
    return REFUSED if imported.refused else OK


def _notes(imported: Imported) -> Iterator[tuple[str, str]]:
    """The place and the sentence of everything that did not simply come in."""
    for place, note in imported.told:
        yield place, sentence(note.code, note.args)
    for refused in imported.refused:
        yield refused.place, sentence(refused.code, refused.args)
    for passed in imported.passed:
        args = {"count": passed.count, "kinds": ", ".join(passed.kinds)}
        yield passed.place, sentence("folder.passed_over", args)


def write_report(path: Path, imported: Imported) -> None:
    """A line for every file and every part of one: what became of it, where it is, and why.

    Raises CuratorError `disk.full`, `file.read_only` or `file.unwritable`.
    """
    rows = [
        ("imported", place, article) for place, article in zip(imported.places, imported.new, strict=True)
    ]
    rows += [("already there", each.place, each.article_id) for each in imported.duplicates]
    rows += [("refused", each.place, sentence(each.code, each.args)) for each in imported.refused]
    places = [place for each in imported.passed for place in each.places or (each.place,)]
    rows += [("passed over", place, sentence("file.passed_by", {})) for place in places]
    rows += [("told", place, sentence(note.code, note.args)) for place, note in imported.told]
    lines = ("\t".join(" ".join(cell.split()) for cell in row) + "\n" for row in rows)
    write_atomically(path, "".join(lines).encode("utf-8", "replace"))
