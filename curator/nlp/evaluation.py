"""Measures a pipeline on gold texts: entities, claims, check-worthiness, links, speed."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any

from spacy.about import __version__ as spacy_version
from spacy.util import is_compatible_version

from curator.domain.errors import CuratorError
from curator.domain.span import Span

from . import claim_scores, entity_scores
from .gold import ClaimGold, GoldText
from .gold_reading import Note
from .link_scores import Ranker, link_counts
from .measured import Measured, Scored, macro_figures
from .records import EntitySuggestion, Linker, SentenceSuggestion, Suggestions
from .suggest import Pipeline

SCHEMA, VERSION = "curator-evaluation", "1.0"
_EVEN = 0.5
_WORTHY = "high"


class Evaluation:
    """Reads gold texts one by one with a pipeline; `result` has the figures over all that were read.

    `label_of` says what a label of the pipeline is called in the gold, "" for one that is not measured.
    `linker` is what the pipeline links its names with, so that it is timed as in the window.
    """

    def __init__(
        self,
        pipeline: Pipeline,
        label_of: Callable[[str], str],
        ranker: Ranker | None = None,
        linker: Linker | None = None,
    ) -> None:
        self._pipeline = pipeline
        self._label_of = label_of
        self._ranker = ranker
        self._linker = linker
        self._files: dict[str, Measured] = {}
        self._aside = Counter[str]()
        self._words = 0
        self._seconds = 0.0

    def read(self, file: str, gold: GoldText) -> list[Note]:
        """Measure one text of a file; the answer is what could not be measured."""
        measured = self._files.setdefault(file, Measured())
        if gold.entities is None and gold.claims is None and gold.worth is None:
            return []
        if not self._pipeline.knows(gold.lang):
            return [Note("gold.other_language", {"lang": gold.lang})]
        if gold.worth is not None:
            return self._grade(measured, gold.text, gold.worth)
        self._compare(measured, gold, self._suggested(gold))
        return []

    def result(self) -> dict[str, Any]:
        """All figures, as JSON has them; a part that the gold says nothing about is None."""
        whole = Measured()
        for measured in self._files.values():
            whole.add(measured)
        threshold = self._pipeline.check.threshold if self._pipeline.check else _EVEN
        parts = whole.figures(threshold)
        if parts["entities"] is not None:
            parts["entities"] |= macro_figures(list(self._files.values()))
            parts["entities"]["not_measured"] = dict(sorted(self._aside.items()))
        info = self._pipeline.info
        speed = round(self._words / self._seconds) if self._words else None
        return {
            "schema": SCHEMA,
            "version": VERSION,
            "pipeline": {name: getattr(info, name) for name in ("name", "version", "lang", "digest")},
            **parts,
            "speed": {
                "words": self._words,
                "cpu_seconds": round(self._seconds, 2),
                "words_per_second": speed,
            },
            "files": {name: measured.figures(threshold) for name, measured in self._files.items()},
        }

    def _suggested(self, gold: GoldText) -> Suggestions:
        begun = time.process_time()
        found = self._pipeline.suggest(gold.text, gold.lang, self._linker)
        self._seconds += time.process_time() - begun
        self._words += len(gold.text.split())
        return replace(found, ents=tuple(self._renamed(found.ents)))

    def _renamed(self, ents: Iterable[EntitySuggestion]) -> Iterable[EntitySuggestion]:
        for ent in ents:
            label = self._label_of(ent.label)
            if label:
                yield replace(ent, label=label)
            else:
                self._aside[ent.label] += 1

    def _compare(self, measured: Measured, gold: GoldText, found: Suggestions) -> None:
        if gold.entities is not None:
            said = entity_scores.judged(gold.entities, found.ents)
            measured.entities.append(entity_scores.entity_counts(gold.entities, said))
            measured.named += [(ent.score, right) for ent, right in said]
        if gold.claims is not None:
            counts, judged = claim_scores.claim_counts(gold.claims, found.claims)
            measured.claims.append(counts)
            measured.claimed += judged
            if graded := _graded(gold.claims, found.sentences):
                measured.checked.append(graded)
        links = link_counts(gold, self._ranker) if self._ranker else None
        if links is not None:
            measured.links.append(links.counts)
            measured.linked += links.judged

    def _grade(self, measured: Measured, sentence: str, worth: bool) -> list[Note]:
        check = self._pipeline.check
        if check is None:
            return [Note("gold.no_check")]
        measured.checked.append([(check.scores([sentence])[0], worth)])
        return []


def _graded(gold: ClaimGold, sentences: Sequence[SentenceSuggestion]) -> Scored:
    """For each claim whose worth was decided: how far the sentence it begins in is worth checking."""
    graded: Scored = []
    for claim in gold.claims:
        start = claim.parts[0].start
        here = [s.check_score for s in sentences if Span(s.start, s.end).contains(Span(start, start + 1))]
        if claim.worth and here and here[0] is not None:
            graded.append((here[0], claim.worth == _WORTHY))
    return graded


def doubts(pipeline: Pipeline) -> list[CuratorError]:
    """What should be known before the figures are read: `pipeline.made_for`, `pipeline.nameless`."""
    name, wanted = pipeline.info.name, pipeline.made_for
    found: list[CuratorError] = []
    if wanted and is_compatible_version(spacy_version, wanted) is False:
        found.append(CuratorError("pipeline.made_for", name=name, wanted=wanted, here=spacy_version))
    if not pipeline.info.labels:
        found.append(CuratorError("pipeline.nameless", name=name))
    return found
