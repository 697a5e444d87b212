"""Loads a pipeline and suggests entities, claims and sentences for a text."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from spacy.language import Language

from curator.domain.errors import CuratorError
from curator.domain.foreign_labels import linkable

from .catalogue import folder_of, full_name
from .checkworthy import CheckWorthy
from .claim_bounds import BoundsChooser
from .claim_scorer import ClaimScorer
from .claims import ClaimReader, Read, sentences_only
from .components import labels_of, parses_english, run
from .entity_odds import Calibration
from .entity_rules import ClosedLists, EntityRules, Hit, Names
from .lines import Tokens, line_ranges, tokenise
from .opening import opened
from .plain import Plain
from .records import (
    ArticleLinks,
    ClaimSuggestion,
    EntitySuggestion,
    Linker,
    SentenceSuggestion,
    Suggestions,
)
from .word_set import word_set

EMBEDDED = Path(__file__).parents[2] / "resources" / "pipeline" / "curator_en"
EXTRAS = "curator"
"""Folder inside a pipeline that holds what spaCy does not know: calibration, lists, claim scorer."""
RULES_REVISION = 3
"""Goes up when our code changes what a pipeline suggests; a part of every digest."""

_UNSCORED = 0.5
"""The score of a name from a component that gives no probability."""
_CLAIM_LANGS = ("en", "xx")
LABELS = word_set("PERSON ORG GPE LOC NORP FAC EVENT LAW DATE")


@dataclass(frozen=True, slots=True)
class PipelineInfo:
    """Which pipeline made a suggestion; `digest` tells apart all that can change what it suggests.

    `labels` are those of the names that it can give, in its own words.
    """

    name: str
    version: str
    lang: str
    digest: str
    labels: tuple[str, ...] = ()


@dataclass
class _Line:
    tokens: Tokens
    hits: list[Hit]
    claims: tuple[ClaimSuggestion, ...]
    sentences: tuple[SentenceSuggestion, ...]
    spotted: tuple[EntitySuggestion, ...] = ()


class Pipeline:
    """A loaded pipeline with Curator's rules and scorers around it."""

    def __init__(self, nlp: Language, info: PipelineInfo, claims: Read, path: Path) -> None:
        self.info = info
        self._nlp = nlp
        self._claims = claims
        self.plain = Plain()
        extras = path / EXTRAS
        own = extras.is_dir()
        self._calibration = Calibration.from_disk(extras / "calibration.json") if own else None
        self._rules = _entity_rules(extras) if own else None

    def suggest(
        self, text: str, lang: str = "", linker: Linker | None = None, published: str = ""
    ) -> Suggestions:
        """Suggestions for a whole article, its document pass included; offsets in code points of `text`."""
        reading = Reading(self, lang, linker, published)
        reading.read(0, text, 0)
        reading.settle()
        return reading.result(0)

    def paragraph(self, text: str, offset: int, lang: str = "") -> Suggestions:
        """Suggestions for one paragraph that begins at code point `offset` of its article, read alone."""
        return self.suggestions(self.lines(text, offset, lang), None, None, self.knows(lang))

    def knows(self, lang: str) -> bool:
        """True if the pipeline was trained for this language ("" means: the pipeline's own)."""
        return lang in ("", self.info.lang) or self.info.lang == "xx"

    @property
    def check(self) -> CheckWorthy | None:
        """What grades its sentences; None for a language that the claim rules do not read."""
        return self._claims.check if isinstance(self._claims, ClaimReader) else None

    @property
    def made_for(self) -> str:
        """The versions of spaCy that it says it is for, such as ">=3.8.7,<3.9.0"; "" if it says nothing."""
        return str(self._nlp.meta.get("spacy_version") or "")

    def lines(self, text: str, offset: int, lang: str) -> list[_Line]:
        """The analysed lines of a text, before any rule that looks beyond the line."""
        if not self.knows(lang):
            plain = self.plain.lines(text, offset, lang)
            return [_Line(tokens, [], (), sentences, names) for tokens, names, sentences in plain]
        found = (tokenise(self._nlp, text[start:end], offset + start) for start, end in line_ranges(text))
        return [self._line(tokens, lang) for tokens in found if tokens.words]

    def _line(self, tokens: Tokens, lang: str) -> _Line:
        doc, names = run(self._nlp, tokens.doc(self._nlp.vocab))
        hits = [self._hit(*key, raw) for key, raw in names.items()]
        # A pipeline for many languages may read one that our claim rules do not.
        read = self._claims if lang == "en" or self.info.lang != "xx" else sentences_only
        claims, sentences = read(doc, tokens)
        if self._rules is not None:
            hits = self._rules.on_line(tokens.words, hits)
        return _Line(tokens, hits, claims, sentences)

    def _hit(self, start: int, end: int, label: str, raw: float | None) -> Hit:
        """The name with its calibrated probability; that of a foreign pipeline stays raw."""
        if raw is None:
            return Hit(start, end, label, _UNSCORED, "pipeline, which gives no score")
        if self._calibration is None:
            return Hit(start, end, label, round(raw, 4), "pipeline, by its own score")
        return Hit(start, end, label, self._calibration.score(raw, label, end - start))

    def suggestions(
        self, lines: Sequence[_Line], names: Names | None, links: ArticleLinks | None, trained: bool
    ) -> Suggestions:
        """The lines as records; with `names` and `links`, after what the whole article says."""
        found: list[tuple[str, EntitySuggestion]] = []
        spotted: list[EntitySuggestion] = []
        claims: list[ClaimSuggestion] = []
        sentences: list[SentenceSuggestion] = []
        for line in lines:
            hits = line.hits
            if names is not None and self._rules is not None:
                hits = names.apply(line.tokens.words, hits, self._rules)
            found.extend((_quote(line.tokens, hit), _entity(line.tokens, hit, hit.label)) for hit in hits)
            spotted.extend(line.spotted)
            claims.extend(line.claims)
            sentences.extend(line.sentences)
        ents = [ent for _, ent in found] if links is None or not lines else _linked(lines, found, links)
        return Suggestions((*ents, *spotted), tuple(claims), tuple(sentences), trained)


class Reading:
    """One article being read paragraph by paragraph; remembers the names it has met."""

    def __init__(
        self, pipeline: Pipeline, lang: str = "", linker: Linker | None = None, published: str = ""
    ) -> None:
        self._pipeline = pipeline
        self._lang = lang
        self._links = None if linker is None else linker(published)
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
        self._sent[index] = self._pipeline.suggestions(self._lines[index], self._names, self._links, trained)
        return self._sent[index]

    def settle(self) -> None:
        """Weigh the links anew; what `result` gives from now on knows all that was read."""
        if self._links is not None:
            self._links.settle()

    def changed(self) -> list[tuple[int, Suggestions]]:
        """The paragraphs whose suggestions differ from what was given out, as they are now."""
        self.settle()
        before = sorted(self._sent.items())
        return [(index, now) for index, old in before if (now := self.result(index)) != old]


def _entity(tokens: Tokens, hit: Hit, label: str) -> EntitySuggestion:
    return EntitySuggestion(tokens.starts[hit.start], tokens.ends[hit.end - 1], label, hit.score, hit.reason)


def _quote(tokens: Tokens, hit: Hit) -> str:
    words = zip(tokens.words[hit.start : hit.end], tokens.spaces[hit.start : hit.end], strict=True)
    return "".join(word + " " * space for word, space in words).strip()


def _linked(
    lines: Sequence[_Line], found: Sequence[tuple[str, EntitySuggestion]], links: ArticleLinks
) -> Iterator[EntitySuggestion]:
    """The mentions of one paragraph, given with their quotes, with the links to pre-select."""
    text = "\n".join(" ".join(line.tokens.words) for line in lines)
    kinds = [linkable(ent.label) for _, ent in found]
    named = [(quote, kind) for (quote, _), kind in zip(found, kinds, strict=True) if kind]
    links.read(lines[0].tokens.starts[0], text, named)
    for (quote, ent), kind in zip(found, kinds, strict=True):
        link = links.link(quote, kind) if kind else None
        yield ent if link is None else replace(ent, kb_id=link[0], kb_score=link[1])


def _entity_rules(extras: Path) -> EntityRules:
    precision = json.loads((extras / "rules.json").read_text(encoding="utf-8"))
    return EntityRules(ClosedLists.from_disk(extras / "lists.json"), precision)


def load(name_or_path: str | Path = "") -> Pipeline:
    """The pipeline in a folder, an installed spaCy package, or for "" and "curator_en" the embedded one.

    Raises CuratorError "pipeline.missing" where the embedded pipeline is not in its place, and those of
    `folder_of` and `opened`.
    """
    return open_folder(place_of(name_or_path), EMBEDDED)


def place_of(name_or_path: str | Path) -> Path:
    """The folder with the data of a pipeline, named as for `load`."""
    name = str(name_or_path)
    if not EMBEDDED.is_dir():
        raise CuratorError("pipeline.missing", path=str(EMBEDDED))
    return EMBEDDED if name in ("", "curator_en") else folder_of(name)


def open_folder(path: Path, embedded: Path) -> Pipeline:
    """The pipeline in the folder `path`; `embedded` lends its claim models, and its parser to one without."""
    nlp = opened(path)
    own = (path / EXTRAS).is_dir()
    # What reads the claims for a foreign pipeline changes with the embedded one.
    lent = "" if own or nlp.lang not in _CLAIM_LANGS else digest(embedded)
    labels = tuple(sorted({*LABELS, *labels_of(nlp)})) if own else labels_of(nlp)
    name = full_name(str(nlp.meta["name"]), str(nlp.lang))
    whole = hashlib.sha256((digest(path) + lent).encode()).hexdigest() if lent else digest(path)
    info = PipelineInfo(name, str(nlp.meta["version"]), str(nlp.lang), whole, labels)
    return Pipeline(nlp, info, _claim_reader(nlp, embedded), path)


def _claim_reader(nlp: Language, embedded: Path) -> Read:
    if nlp.lang not in _CLAIM_LANGS:
        return sentences_only
    return ClaimReader(
        ClaimScorer.from_disk(embedded / EXTRAS / "claims.json"),
        BoundsChooser.from_disk(embedded / EXTRAS / "bounds.json"),
        CheckWorthy.from_disk(embedded / EXTRAS / "check.npz"),
        None if parses_english(nlp) else opened(embedded, exclude=("ner",)),
    )


def digest(path: Path) -> str:
    """SHA-256 over our rules' revision and the names and bytes of a pipeline's files, in order of names."""
    sha = hashlib.sha256(f"rules {RULES_REVISION}".encode())
    for file in sorted(path.rglob("*")):
        if file.is_file() and "__pycache__" not in file.parts:
            sha.update(file.relative_to(path).as_posix().encode() + b"\0")
            sha.update(hashlib.sha256(file.read_bytes()).digest())
    return sha.hexdigest()
