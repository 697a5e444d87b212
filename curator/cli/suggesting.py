"""`curator suggest`: into the workspace's cache, or with -o from a file of lines to another."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import replace

from curator.cli.importing import told
from curator.cli.opening import opened, prepared
from curator.cli.progress import Progress
from curator.cli.running import OK, STOPPED, complain, say, stoppable
from curator.cli.suggested_lines import suggest_lines
from curator.session.filling import fill, readers_of
from curator.session.incoming import import_paths
from curator.session.label_maps import Choices, choices_of
from curator.session.linking import Linking, knowledge_base
from curator.session.places import seeds
from curator.session.setting_up import labels_that_ship
from curator.store.kb_article import linker
from curator.store.kb_spotting import spotter

_USAGE = 2


def run(options: Namespace) -> int:
    if options.out is None:
        return _into_workspace(options)
    if len(options.paths) != 1:
        complain("curator suggest: with -o, name one file to read: curator suggest IN.jsonl -o OUT.jsonl")
        return _USAGE
    return suggest_lines(options.paths[0], options.out, _choices(options))


def _choices(options: Namespace) -> Choices:
    """Those of the workspace that was named, if there is one; the pipeline as it was typed."""
    if options.workspace is None or not options.workspace.exists():
        return Choices(labels_that_ship(seeds()), options.pipeline)
    with opened(options) as workspace:
        chosen = choices_of(workspace)
    return replace(chosen, pipeline=options.pipeline or chosen.pipeline)


def _into_workspace(options: Namespace) -> int:
    with prepared(options) as workspace, stoppable() as stopped:
        status, wanted = OK, workspace.articles.ids_in_order()
        if options.paths:
            with Progress("import") as progress:
                imported = import_paths(workspace, options.paths, stopped, progress)
            status, wanted = told(imported, stopped=stopped()), [*imported.known, *imported.new]
        if stopped():
            return STOPPED
        kb = knowledge_base()
        spot = spotter(kb) if kb else None
        readers = readers_of(workspace, spot, options.pipeline)
        with Linking(workspace, kb) as linking, Progress("suggest") as progress:
            done = fill(
                workspace,
                readers,
                linking,
                wanted,
                linker=linker(kb) if kb else None,
                should_stop=stopped,
                progress=progress,
            )
        say(f"suggested: {done} of {len(wanted)} articles")
        if stopped():
            complain("Stopped; what was suggested is kept.")
            return STOPPED
        return status
