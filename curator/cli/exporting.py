"""`curator export OUT.jsonl`: all articles as Curator JSONL v1."""

from __future__ import annotations

from argparse import Namespace

from curator.cli.opening import opened
from curator.cli.progress import Progress
from curator.cli.running import OK, STOPPED, complain, say, stoppable
from curator.domain.errors import CuratorError
from curator.domain.sentences import sentence
from curator.exchange.report import Report
from curator.session.linking import linked
from curator.session.outgoing import export_articles

_LOSSES = {
    "mentions_off_tokens": "mentions that begin or end inside a word, which token-based tools will miss",
    "mentions_in_parts": "mentions in several parts, written as one",
    "suggestions_after_review": "suggestions that came after their article was marked as done, left out",
    "purged_articles": "articles whose text was taken down, left out",
    "rejections_of_own_work": "rejections of annotations made by hand, left out",
}


def run(options: Namespace) -> int:
    with opened(options) as workspace, linked(workspace) as linking, stoppable() as stopped:
        wanted = workspace.articles.ids_in_order()
        try:
            with Progress("export") as progress:
                report = export_articles(
                    workspace,
                    options.target,
                    linking,
                    article_ids=wanted,
                    split=options.split,
                    should_stop=stopped,
                    progress=lambda done: progress(done, len(wanted)),
                )
        except CuratorError as error:
            if error.code != "export.stopped":
                raise
            complain(sentence(error.code, error.args_))
            return STOPPED
    tell(report)
    return OK


def tell(report: Report) -> None:
    for name, count in report.losses.items():
        complain(f"{count} {_LOSSES[name]}")
    # Warnings about splits are for who trains: they stand in export.json, and here when asked for splits.
    if report.path.is_dir():
        for warned in report.warnings:
            args = {"split": warned.split, "label": warned.label, "count": warned.count}
            complain(sentence(warned.code, args))
    if report.house_rules:
        say(f"rules of the house: {report.house_rules.records} in {report.house_rules.name}")
    say(f"exported and verified: {report.records} articles to {report.path}")
