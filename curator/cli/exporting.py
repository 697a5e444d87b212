"""`curator export OUT`: what is wanted of all articles, in Curator JSONL v1 or in a peer's format."""

from __future__ import annotations

from argparse import Namespace

from curator.cli.opening import opened
from curator.cli.progress import Progress
from curator.cli.running import OK, STOPPED, complain, say, stoppable
from curator.domain.article import ArticleState
from curator.domain.errors import CuratorError
from curator.domain.losses import loss
from curator.domain.mark import Layer, Status
from curator.domain.review import LAYERS
from curator.domain.sentences import sentence
from curator.domain.wanted import Naming, Wanted
from curator.exchange.peers.trying import Trial
from curator.exchange.report import Report
from curator.session.linking import linked
from curator.session.outgoing import Order, export_articles, try_out

_ACCEPTED = frozenset({Status.CONFIRMED, Status.CORRECTED, Status.ADDED})
_STATUSES = {"accepted": _ACCEPTED, "pending": frozenset({Status.SUGGESTED})}
_LAYERS = {name: layer for layer, name in LAYERS.items()}


def run(options: Namespace) -> int:
    order = Order(options.target, options.format, wanted_of(options), options.split)
    with opened(options) as workspace, linked(workspace) as linking, stoppable() as stopped:
        try:
            with Progress("export") as progress:
                of = len(workspace.articles.ids_in_order())
                work = try_out if options.dry_run else export_articles
                found = work(
                    workspace,
                    order,
                    linking,
                    should_stop=stopped,
                    progress=lambda done: progress(done, of),
                )
        except CuratorError as error:
            if error.code == "export.nothing":
                for code, count in error.args_.items():
                    complain(loss(code, int(count)))
            if error.code != "export.stopped":
                raise
            complain(sentence(error.code, error.args_))
            return STOPPED
    if isinstance(found, Trial):
        tell_trial(found)
    else:
        tell(found)
    return OK


def wanted_of(options: Namespace) -> Wanted:
    """The choice that was typed. Naming the layer of links names that of entities, which hold them."""
    layers = frozenset(_LAYERS["entities" if name == "links" else name] for name in options.layer)
    statuses = [_STATUSES.get(name) or {Status(name)} for name in options.verdict]
    return Wanted(
        tags=frozenset(options.tag),
        states=frozenset(map(ArticleState, options.state)),
        languages=frozenset(options.language),
        complete=options.complete,
        layers=layers or frozenset(Layer),
        statuses=frozenset(each for found in statuses for each in found) or frozenset(Status),
        labels=frozenset(options.label),
        editors=frozenset(options.editor),
        since=options.since,
        until=options.until,
        links=not options.layer or "links" in options.layer,
        notes=not options.no_notes,
        naming=Naming(options.names),
    )


def tell_trial(trial: Trial) -> None:
    """What would be there and what would not, and the first article as it would stand in its file."""
    report = trial.report
    tell_losses(report)
    for shown in trial.first:
        say(f"--- {shown.name}")
        for line in shown.text.splitlines():
            say(line)
    counts = ", ".join(f"{name}: {count}" for name, count in report.counts.items() if count)
    splits = ", ".join(f"{name}: {count}" for name, count in report.in_split.items())
    of_them = f" ({splits})" if splits else ""
    say("; ".join(filter(None, (f"--- would be exported: {report.records} articles{of_them}", counts))))


def tell_losses(report: Report) -> None:
    for code, count in report.losses.items():
        complain(loss(code, count))


def tell(report: Report) -> None:
    tell_losses(report)
    # Warnings about splits are for who trains: they stand in export.json, and here when asked for splits.
    if report.path.is_dir():
        for warned in report.warnings:
            args = {"split": warned.split, "label": warned.label, "count": warned.count}
            complain(sentence(warned.code, args))
    if report.house_rules:
        say(f"rules of the house: {report.house_rules.records} in {report.house_rules.name}")
    say(f"exported and verified: {report.records} articles to {report.path}")
