"""`curator evaluate GOLD…`: how right a pipeline is, by what people decided."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Callable, Sequence

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
from curator.nlp.suggest import load
from curator.session.linking import knowledge_base
from curator.store.kb import linker


def run(options: Namespace) -> int:
    """Prints the figures; 1 if a part of the gold had to be left out. Raises CuratorError `gold.nothing`."""
    with stoppable() as stopped:
        pipeline = load(options.pipeline)
        for doubt in doubts(pipeline):
            complain(sentence(doubt.code, doubt.args_))
        remarks = Remarks()
        labels = GoldLabels(dict(options.map), pipeline.labels)
        lines = list(gold_lines(options.paths, labels.of_gold, remarks))
        kb = knowledge_base()
        evaluation = Evaluation(
            pipeline, labels.of_found, KbRanker(kb) if kb else None, linker(kb) if kb else None
        )
        _measure(evaluation, lines, remarks, stopped)
    for told in remarks.sentences():
        complain(told)
    if stopped():
        complain("Stopped; nothing was measured.")
        return STOPPED
    figures = {**evaluation.result(), "peak_megabytes": peak_megabytes(), "remarks": remarks.to_json()}
    if not any(figures[part] for part in ("entities", "claims", "check", "links")):
        raise CuratorError("gold.nothing")
    if options.json:
        say(json.dumps(figures))
    else:
        for row in figures_page(figures):
            say(row)
    return REFUSED if remarks.refused else OK


def _measure(
    evaluation: Evaluation, lines: Sequence[Line], remarks: Remarks, stopped: Callable[[], bool]
) -> None:
    with Progress("evaluate") as progress:
        for done, line in enumerate(lines, 1):
            if stopped():
                return
            for note in evaluation.read(line.file, line.gold):
                remarks.add(line.file, line.number, note)
            progress(done, len(lines))
