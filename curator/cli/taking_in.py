"""`curator import --as F PATH…`: annotations from other programs, as proposals or as gold."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterable
from pathlib import Path
from typing import cast

from curator.cli.opening import prepared
from curator.cli.progress import Progress
from curator.cli.running import OK, REFUSED, STOPPED, complain, say, stoppable
from curator.domain.errors import CuratorError
from curator.domain.sentences import sentence
from curator.session.taking_in import ALONE_SECONDS, LOST, TakenIn, Wanted, bring_in


def run(options: Namespace) -> int:
    labels = label_map(options.label_map)
    status = OK
    with prepared(options) as workspace, stoppable() as stopped, Progress("import") as progress:
        for path in options.paths:
            wanted = Wanted(path, options.format, options.gold, labels)
            found = bring_in(
                workspace,
                wanted,
                dry_run=options.dry_run,
                seconds=ALONE_SECONDS,
                should_stop=stopped,
                progress=lambda done: progress(done, 0),
            )
            tell(found, dry_run=options.dry_run)
            status = status or (REFUSED if found.refused else OK)
            if stopped():
                complain("Stopped; what was imported is kept.")
                return STOPPED
    return status


def label_map(typed: Iterable[str]) -> dict[str, str]:
    """The file's labels to ours: pairs as typed, and those of JSON files. Raises `labels.map_unreadable`."""
    found: dict[str, str] = {}
    for each in typed:
        label, sign, ours = each.partition("=")
        found |= {label: ours} if sign and label else _pairs_of(each)
    return found


def _pairs_of(path: str) -> dict[str, str]:
    try:
        found: object = json.loads(Path(path).read_bytes())
    except (OSError, ValueError) as error:
        raise CuratorError("labels.map_unreadable", path=path) from error
    pairs = cast("dict[str, object]", found) if isinstance(found, dict) else {"": None}
    named = {label: ours for label, ours in pairs.items() if isinstance(ours, str)}
    if named.keys() != pairs.keys():
        raise CuratorError("labels.map_unreadable", path=path)
    return named


def tell(found: TakenIn, *, dry_run: bool) -> None:
    """Say what came in, what was here already, and what did not come in with its reason."""
    for refused in found.refusals:
        complain(f"{refused.place}: {sentence(refused.code, refused.args)}")
    for place, told in found.told:
        complain(f"{place}: {sentence(told.code, told.args)}")
    for label, count in sorted(found.unmapped.items()):
        complain(sentence("labels.unmapped", {"label": label, "count": count}))
    for reason, count in sorted(found.lost.items()):
        complain(sentence(LOST[reason], {"count": count}))
    would = "would be " if dry_run else ""
    say(
        f"articles: {found.new} {would}new, {found.joined} {would}added to, {found.same} as they were, "
        f"{found.refused} refused"
    )
    say(
        f"marks: {found.added} decisions, {found.proposals} proposals, {found.known} already there, "
        f"{found.conflicts} in conflict with what is here"
    )
