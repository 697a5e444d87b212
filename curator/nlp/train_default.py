"""Trains the embedded pipeline `curator_en` from open data, from the raw files to the folder that ships."""

from __future__ import annotations

import io
import json
import re
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import spacy
from spacy import util
from spacy.language import Language
from spacy.training.initialize import init_nlp
from spacy.training.loop import train  # pyright: ignore[reportUnknownVariableType] bare generics

from . import corpora, evaluate, rule_scores
from .checkworthy import CheckWorthy
from .claim_training import train_check, train_claims
from .entity_odds import Calibration, read_names
from .entity_rules import ClosedLists, EntityRules
from .entity_training import Task
from .entity_training import train as train_entities
from .gazetteer_recipe import build, known_names
from .list_recipe import closed_lists, common_words, save_lists
from .report import write_readme
from .suggest import EXTRAS, Pipeline, open_folder

RECIPE = Path(__file__).parent / "recipe"
VERSION = "2.0"
_SPACY = ">=3.8.7,<3.9.0"
_SELECTION_GMB = 20
"""Records of gmb that scores are calibrated on: all of them would drown the other sources."""
_COLOUR = re.compile(r"\x1b\[[\d;]*m")

Progress = Callable[[str], None]


def train_default(data: Path, out: Path, *, seed: int = 0, progress: Progress) -> None:
    """Trains on `data` (folders ner, ud, claims, kb) and writes the pipeline to `out`; about an hour.

    `out` is replaced only once everything is trained and measured; its parent gets a README.md with the
    figures.
    """
    with tempfile.TemporaryDirectory(prefix="curator-train-") as folder:
        work = Path(folder)
        progress("reading entity corpora")
        fit_entities(data, work / "ner", seed, progress)
        progress("reading trees")
        blank = spacy.blank("en")
        corpora.write_docs(corpora.tree_docs(blank, data / "ud", "train", seed), work / "trees.train.spacy")
        corpora.write_docs(corpora.tree_docs(blank, data / "ud", "dev", seed)[:250], work / "trees.dev.spacy")
        fit_trees(work, seed, progress)
        assemble(data, work / "ner", work / "trees" / "model-best", out, progress)


def fit_entities(data: Path, out: Path, seed: int, progress: Progress) -> None:
    """Trains the entity tagger, with a gazetteer made of the knowledge base, and writes it to `out`."""
    nlp = spacy.blank("en")
    rows = list(known_names(nlp, data / "kb" / "kb.tsv.gz"))
    task = Task(data / "ner", rows, build(rows, _running_text(nlp, data)), seed)
    train_entities(nlp, task, progress)
    nlp.to_disk(out)


def _running_text(nlp: Language, data: Path) -> Iterator[list[str]]:
    """The words of all training texts, paragraph by paragraph."""
    for path in sorted((data / "ner").glob("*.train.jsonl.gz")):
        for record in corpora.read_jsonl(path):
            for doc in corpora.entity_docs(nlp, record, curly=False):
                yield [token.text for token in doc]
    for path in sorted((data / "ud").glob("*.train.conllu.gz")):
        for paragraph in corpora.read_trees(path):
            yield [word for tree in paragraph for word in tree.words]


def fit_trees(work: Path, seed: int, progress: Progress) -> None:
    """Runs spaCy's training loop with `recipe/trees.cfg`; the best model lands in `trees/model-best`."""
    overrides: dict[str, Any] = {
        "paths.train": str(work / "trees.train.spacy"),
        "paths.dev": str(work / "trees.dev.spacy"),
        "system.seed": seed,
    }
    config = util.load_config(RECIPE / "trees.cfg", overrides=overrides, interpolate=False)
    (work / "trees").mkdir()
    stream = _Lines(progress)
    train(init_nlp(config), work / "trees", stdout=stream, stderr=stream)


class _Lines(io.StringIO):
    """A text stream that hands each full line to `progress`."""

    def __init__(self, progress: Progress) -> None:
        super().__init__()
        self._progress = progress

    def write(self, text: str) -> int:
        for line in _COLOUR.sub("", text).splitlines():
            if line.strip():
                self._progress(line.rstrip())
        return len(text)


def assemble(data: Path, ner: Path, trees: Path, out: Path, progress: Progress) -> None:
    """Joins the two trained parts, fits all small models, measures, and moves the whole to `out`."""
    with tempfile.TemporaryDirectory(prefix="curator-assemble-") as folder:
        built = Path(folder) / "curator_en"
        nlp = _joined(ner, trees)
        _save(nlp, built)
        extras = built / EXTRAS
        extras.mkdir()
        progress("closed lists")
        _write_lists(nlp, data, extras)
        progress("check-worthiness")
        train_check(data, extras)
        progress("claim scorer")
        train_claims(nlp, data, extras)
        progress("entity scores")
        _train_scores(nlp, built, data, extras)
        progress("measuring")
        figures = measure(built, data)
        _add_figures(built, figures)
        out.parent.mkdir(parents=True, exist_ok=True)
        if out.exists():
            shutil.rmtree(out)
        shutil.move(built, out)
        write_readme(figures, out.parent / "README.md")
        progress(json.dumps(figures))


def _joined(ner: Path, trees: Path) -> Language:
    nlp = spacy.load(trees)
    nlp.add_pipe("ner", source=spacy.load(ner), first=True)
    nlp.meta.update(
        name="curator_en",
        version=VERSION,
        description="Entities, sentences, tags and trees for English news",
        author="Curator",
        license="CC BY-SA 4.0; see ATTRIBUTION.md",
        spacy_version=_SPACY,
    )
    nlp.config["paths"]["train"] = nlp.config["paths"]["dev"] = None  # else they name the training machine
    return nlp


def _save(nlp: Language, folder: Path) -> None:
    """Writes the pipeline without the words of its training texts, which no component needs."""
    nlp.to_disk(folder)
    labels = {label for labels in nlp.pipe_labels.values() for label in labels}
    kept = sorted(set(spacy.blank("en").vocab.strings) | labels)
    (folder / "vocab" / "strings.json").write_text(json.dumps(kept, ensure_ascii=False), encoding="utf-8")


def _write_lists(nlp: Language, data: Path, extras: Path) -> None:
    kb = data / "kb" / "kb.tsv.gz"
    texts = (
        tree.words
        for path in sorted((data / "ud").glob("*.train.conllu.gz"))
        for paragraph in corpora.read_trees(path)
        for tree in paragraph
    )
    save_lists(closed_lists(nlp, kb, common_words(texts, kb)), extras / "lists.json")


def _train_scores(nlp: Language, built: Path, data: Path, extras: Path) -> None:
    """Calibrates the recogniser, then measures the rules with every rule still at even odds."""
    Calibration.train(_seen_names(nlp, data / "ner")).to_disk(extras / "calibration.json")
    (extras / "rules.json").write_text("{}", encoding="utf-8")
    alone = EntityRules(ClosedLists.from_disk(extras / "lists.json"), {})
    priors = rule_scores.priors(alone, nlp, data / "ner")
    even = open_folder(built, built)
    report = evaluate.entity_report(lambda text: even.suggest(text).ents, data / "ner", _SELECTION_GMB)
    found = rule_scores.precision(report.judged, priors) | rule_scores.gains(report.judged)
    (extras / "rules.json").write_text(json.dumps(found, indent=1), encoding="utf-8")


def _seen_names(nlp: Language, folder: Path) -> list[tuple[float, str, int, bool]]:
    seen: list[tuple[float, str, int, bool]] = []
    ner = nlp.get_pipe("ner")
    for docs in corpora.entity_dev(nlp, folder, _SELECTION_GMB).values():
        for gold in docs:
            right = {(ent.start, ent.end, ent.label_) for ent in gold.ents}
            _, odds = read_names(ner, nlp.make_doc(gold.text))
            for ent, raw in odds.items():
                is_open = any(gold[i].ent_iob == 0 for i in range(ent.start, ent.end))
                if not is_open:
                    is_right = (ent.start, ent.end, ent.label_) in right
                    seen.append((raw, ent.label_, len(ent), is_right))
    return seen


def measure(folder: Path, data: Path) -> dict[str, Any]:
    """All figures of a built pipeline on the development data."""
    pipeline: Pipeline = open_folder(folder, folder)
    nlp = spacy.load(folder)
    texts = [r["text"] for r in corpora.read_jsonl(data / "ner" / "redocred.dev.jsonl.gz")]
    return {
        "entities": evaluate.entity_report(lambda text: pipeline.suggest(text).ents, data / "ner").figures(),
        "claims": evaluate.claim_figures(
            lambda text: pipeline.suggest(text).claims, data / "claims" / "attrib_gum.dev.jsonl.gz"
        ),
        "trees": evaluate.tree_figures(nlp, data / "ud"),
        "check": evaluate.check_figures(
            CheckWorthy.from_disk(folder / EXTRAS / "check.npz"),
            data / "claims" / "checkworthy_claimbuster.dev.jsonl.gz",
        ),
        "words_per_second": evaluate.words_per_second(pipeline, texts),
    }


def _add_figures(folder: Path, figures: dict[str, Any]) -> None:
    path = folder / "meta.json"
    meta = json.loads(path.read_text(encoding="utf-8"))
    meta["performance"] = figures
    path.write_text(json.dumps(meta, indent=1, ensure_ascii=False), encoding="utf-8")
