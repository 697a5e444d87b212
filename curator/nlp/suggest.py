"""Loads a pipeline and suggests entities, claims and sentences for a text."""

from __future__ import annotations

import hashlib
import json
import warnings
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Span
from spacy.util import get_package_path, is_package

from curator.domain.errors import CuratorError

from .checkworthy import CheckWorthy
from .claim_scorer import ClaimScorer
from .claims import ClaimReader, Read, sentences_only
from .entity_odds import Calibration, read_names
from .entity_rules import ClosedLists, EntityRules, Hit, Names
from .lines import Tokens, line_ranges, tokenise
from .records import ClaimSuggestion, EntitySuggestion, Linker, SentenceSuggestion, Suggestions
from .word_set import word_set

EMBEDDED = Path(__file__).parents[2] / "resources" / "pipeline" / "curator_en"
EXTRAS = "curator"
"""Folder inside a pipeline that holds what spaCy does not know: calibration, lists, claim scorer."""
RULES_REVISION = 2
"""Goes up when our code changes what a pipeline suggests; a part of every digest."""

_UNSCORED = 0.5
"""The score of a name from a component that gives no probability."""
LABELS = word_set("PERSON ORG GPE LOC NORP FAC EVENT LAW DATE")
FOREIGN_LABELS = {
    "PER": "PERSON", "PERS": "PERSON", "persName": "PERSON", "LOCATION": "LOC", "geogName": "LOC",
    "ORGANIZATION": "ORG", "ORGANISATION": "ORG", "orgName": "ORG", "placeName": "GPE", "COUNTRY": "GPE",
    "CITY": "GPE", "NATIONALITY": "NORP", "FACILITY": "FAC", "EVT": "EVENT", "date": "DATE",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class PipelineInfo:
    """Which pipeline made a suggestion; `digest` tells apart all that can change what it suggests."""

    name: str
    version: str
    lang: str
    digest: str


@dataclass
class _Line:
    tokens: Tokens
    hits: list[Hit]
    claims: tuple[ClaimSuggestion, ...]
    sentences: tuple[SentenceSuggestion, ...]


class Pipeline:
    """A loaded pipeline with Curator's rules and scorers around it."""

    def __init__(self, nlp: Language, info: PipelineInfo, claims: Read, path: Path) -> None:
        self.info = info
        self._nlp = nlp
        self._claims = claims
        self._blank: dict[str, Language] = {}
        extras = path / EXTRAS
        own = extras.is_dir()
        self._calibration = Calibration.from_disk(extras / "calibration.json") if own else None
        self._rules = _entity_rules(extras) if own else None

    def suggest(self, text: str, lang: str = "", linker: Linker | None = None) -> Suggestions:
        """Suggestions for a whole article, its document pass included; offsets in code points of `text`."""
        reading = Reading(self, lang, linker)
        reading.read(0, text, 0)
        return reading.result(0)

    def paragraph(self, text: str, offset: int, lang: str = "") -> Suggestions:
        """Suggestions for one paragraph that begins at code point `offset` of its article, read alone."""
        return self.suggestions(self.lines(text, offset, lang), None, None, self.knows(lang))

    def knows(self, lang: str) -> bool:
        """True if the pipeline was trained for this language ("" means: the pipeline's own)."""
        return lang in ("", self.info.lang) or self.info.lang == "xx"

    def lines(self, text: str, offset: int, lang: str) -> list[_Line]:
        """The analysed lines of a text, before any rule that looks beyond the line."""
        known = self.knows(lang)
        nlp = self._nlp if known else self._tokeniser(lang)
        found = (tokenise(nlp, text[start:end], offset + start) for start, end in line_ranges(text))
        return [self._line(tokens) if known else _plain_line(nlp, tokens) for tokens in found if tokens.words]

    def _line(self, tokens: Tokens) -> _Line:
        doc, odds = tokens.doc(self._nlp.vocab), dict[Span, float]()
        for name, pipe in self._nlp.pipeline:
            if name == "ner":
                doc, odds = read_names(pipe, doc)
            else:
                doc = pipe(doc)
        hits = [self._hit(ent, odds.get(ent)) for ent in doc.ents]
        claims, sentences = self._claims(doc, tokens)
        if self._rules is not None:
            hits = self._rules.on_line(tokens.words, hits)
        return _Line(tokens, hits, claims, sentences)

    def _hit(self, ent: Span, raw: float | None) -> Hit:
        """The name with its calibrated probability; that of a foreign pipeline stays raw."""
        if raw is None:
            return Hit(ent.start, ent.end, ent.label_, _UNSCORED, "pipeline, which gives no score")
        calibration, length = self._calibration, ent.end - ent.start
        score = round(raw, 4) if calibration is None else calibration.score(raw, ent.label_, length)
        return Hit(ent.start, ent.end, ent.label_, score)

    def _tokeniser(self, lang: str) -> Language:
        if lang not in self._blank:
            try:
                nlp = spacy.blank(lang)
            except (ImportError, ValueError):
                nlp = spacy.blank("xx")
            nlp.add_pipe("sentencizer")
            self._blank[lang] = nlp
        return self._blank[lang]

    def suggestions(
        self, lines: Iterable[_Line], names: Names | None, linker: Linker | None, trained: bool
    ) -> Suggestions:
        """The lines as records; with `names`, after what the whole article says."""
        ents: list[EntitySuggestion] = []
        claims: list[ClaimSuggestion] = []
        sentences: list[SentenceSuggestion] = []
        dropped: Counter[str] = Counter()
        for line in lines:
            hits = line.hits
            if names is not None and self._rules is not None:
                hits = names.apply(line.tokens.words, hits, self._rules)
            for hit in hits:
                label = FOREIGN_LABELS.get(hit.label, hit.label)
                if label in LABELS:
                    ents.append(_entity(line.tokens, hit, label, linker))
                else:
                    dropped[hit.label] += 1
            claims.extend(line.claims)
            sentences.extend(line.sentences)
        return Suggestions(tuple(ents), tuple(claims), tuple(sentences), trained, dict(dropped))


class Reading:
    """One article being read paragraph by paragraph; remembers the names it has met."""

    def __init__(self, pipeline: Pipeline, lang: str = "", linker: Linker | None = None) -> None:
        self._pipeline = pipeline
        self._lang = lang
        self._linker = linker
        self._names = Names()
        self._lines: dict[int, list[_Line]] = {}
        self._read: dict[int, tuple[str, int]] = {}
        self._sent: dict[int, Suggestions] = {}

    def read(self, index: int, text: str, offset: int) -> Suggestions:
        """Suggestions for paragraph `index`, with the names met so far."""
        if self._read.get(index) != (text, offset):
            self._read[index] = (text, offset)
            self._lines[index] = self._pipeline.lines(text, offset, self._lang)
            for line in self._lines[index]:
                self._names.learn(line.tokens.words, line.hits)
        return self.result(index)

    def result(self, index: int) -> Suggestions:
        """Suggestions for a paragraph that was read, with all names met by now."""
        trained = self._pipeline.knows(self._lang)
        self._sent[index] = self._pipeline.suggestions(self._lines[index], self._names, self._linker, trained)
        return self._sent[index]

    def changed(self) -> list[tuple[int, Suggestions]]:
        """The paragraphs whose suggestions differ from what was given out, as they are now."""
        before = sorted(self._sent.items())
        return [(index, now) for index, old in before if (now := self.result(index)) != old]


def _entity(tokens: Tokens, hit: Hit, label: str, linker: Linker | None) -> EntitySuggestion:
    start, end = tokens.starts[hit.start], tokens.ends[hit.end - 1]
    words = zip(tokens.words[hit.start : hit.end], tokens.spaces[hit.start : hit.end], strict=True)
    link = None if linker is None else linker("".join(w + " " * s for w, s in words).strip(), label)
    kb_id, kb_score = ("", None) if link is None else link
    return EntitySuggestion(start, end, label, hit.score, hit.reason, kb_id, kb_score)


def _plain_line(nlp: Language, tokens: Tokens) -> _Line:
    doc = nlp.get_pipe("sentencizer")(tokens.doc(nlp.vocab))
    sentences = tuple(
        SentenceSuggestion(tokens.starts[sent.start], tokens.ends[sent.end - 1], None) for sent in doc.sents
    )
    return _Line(tokens, [], (), sentences)


def _entity_rules(extras: Path) -> EntityRules:
    precision = json.loads((extras / "rules.json").read_text(encoding="utf-8"))
    return EntityRules(ClosedLists.from_disk(extras / "lists.json"), precision)


def load(name_or_path: str | Path = "") -> Pipeline:
    """The pipeline in a folder, an installed spaCy package, or for "" and "curator_en" the embedded one.

    Raises CuratorError "pipeline.unknown" where there is none of that name, "pipeline.broken" where it
    cannot be loaded, "pipeline.missing" where the embedded pipeline is not in its place.
    """
    name = str(name_or_path)
    path = EMBEDDED if name in ("", "curator_en") else Path(name)
    if not EMBEDDED.is_dir():
        raise CuratorError("pipeline.missing", path=str(EMBEDDED))
    if not path.is_dir():
        if not is_package(name):
            raise CuratorError("pipeline.unknown", name=name)
        path = _package_folder(name)
    return open_folder(path, EMBEDDED)


def open_folder(path: Path, embedded: Path) -> Pipeline:
    """The pipeline in the folder `path`; `embedded` lends its claim models, and its parser to one without."""
    nlp = _load(path)
    info = PipelineInfo(_name_of(nlp), str(nlp.meta["version"]), str(nlp.lang), digest(path))
    return Pipeline(nlp, info, _claim_reader(nlp, embedded), path)


def _claim_reader(nlp: Language, embedded: Path) -> Read:
    if nlp.lang != "en":
        return sentences_only
    parses = nlp.has_pipe("parser") and nlp.has_pipe("tagger")
    return ClaimReader(
        ClaimScorer.from_disk(embedded / EXTRAS / "claims.json"),
        CheckWorthy.from_disk(embedded / EXTRAS / "check.npz"),
        None if parses else _load(embedded, exclude=("ner",)),
    )


def _load(path: Path, exclude: tuple[str, ...] = ()) -> Language:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", UserWarning)  # spaCy warns of another minor version
            return spacy.load(path, exclude=list(exclude))
    except (OSError, ValueError, KeyError, ImportError) as error:
        raise CuratorError("pipeline.broken", name=path.name, why=str(error).split("\n")[0][:200]) from error


def _package_folder(name: str) -> Path:
    """The folder with the data of an installed pipeline package."""
    package = get_package_path(name)
    inner = sorted(package.glob("*/config.cfg"))
    return inner[0].parent if inner else package


def _name_of(nlp: Language) -> str:
    name = str(nlp.meta["name"])
    return name if name.startswith(f"{nlp.lang}_") or name.startswith("curator") else f"{nlp.lang}_{name}"


def digest(path: Path) -> str:
    """SHA-256 over our rules' revision and the names and bytes of a pipeline's files, in order of names."""
    sha = hashlib.sha256(f"rules {RULES_REVISION}".encode())
    for file in sorted(path.rglob("*")):
        if file.is_file() and "__pycache__" not in file.parts:
            sha.update(file.relative_to(path).as_posix().encode() + b"\0")
            sha.update(hashlib.sha256(file.read_bytes()).digest())
    return sha.hexdigest()
