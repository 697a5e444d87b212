"""`curator evaluate GOLD…`: how right a pipeline is, by what people decided."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from curator.cli.figures import figures_page
from curator.cli.gold_files import Line, Remarks, gold_lines
from curator.cli.gold_labels import GoldLabels
from curator.cli.gold_links import KbRanker
from curator.cli.memory import peak_megabytes
from curator.cli.progress import Progress
from curator.cli.running import OK, REFUSED, STOPPED, complain, say, stoppable
from curator.domain.errors import CuratorError
from curator.domain.sentences import sentence
from curator.nlp.evaluation import Evaluation, doubts
from curator.nlp.suggest import Pipeline, load
from curator.session.linking import knowledge_base
from curator.session.places import seeds
from curator.session.setting_up import labels_that_ship
from curator.store.kb import linker


def run(options: Namespace) -> int:
    """Prints the figures; 1 if a part of the gold had to be left out. Raises CuratorError `gold.nothing`."""
    with stoppable() as stopped:
        pipeline, remarks = load(options.pipeline), Remarks()
        for doubt in doubts(pipeline):
            complain(sentence(doubt.code, doubt.args_))
        figures = measure(pipeline, options.paths, dict(options.map), remarks, stopped)
    for told in remarks.sentences():
        complain(told)
    if stopped():
        complain("Stopped; nothing was measured.")
        return STOPPED
    if not any(figures[part] for part in ("entities", "claims", "check", "links")):
        raise CuratorError("gold.nothing")
    if options.json:
        say(json.dumps(figures))
    else:
        for row in figures_page(figures):
            say(row)
    return REFUSED if remarks.refused else OK


def measure(
    pipeline: Pipeline,
    paths: Sequence[Path],
    chosen: Mapping[str, str],
    remarks: Remarks,
    should_stop: Callable[[], bool] = lambda: False,
) -> dict[str, Any]:
    """All figures of a pipeline on gold files and folders; `chosen` says what labels of the gold are."""
    labels = GoldLabels(labels_that_ship(seeds()), chosen, pipeline.info.labels)
    lines = list(gold_lines(paths, labels.of_gold, remarks))
    kb = knowledge_base()
    ranker, link = (KbRanker(kb), linker(kb)) if kb else (None, None)
    evaluation = Evaluation(pipeline, labels.of_found, ranker, link)
    try:
        _read(evaluation, lines, remarks, should_stop)
    finally:
        if kb:
            kb.close()
    return {**evaluation.result(), "peak_megabytes": peak_megabytes(), "remarks": remarks.to_json()}


def _read(
    evaluation: Evaluation, lines: Sequence[Line], remarks: Remarks, should_stop: Callable[[], bool]
) -> None:
    with Progress("evaluate") as progress:
        for done, line in enumerate(lines, 1):
            if should_stop():
                return
            for note in evaluation.read(line.file, line.gold):
                remarks.add(line.file, line.number, note)
            progress(done, len(lines))
