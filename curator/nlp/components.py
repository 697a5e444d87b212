"""Runs the components of any spaCy pipeline over a line and gathers the names that they gave."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, cast

from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from .entity_odds import read_names

NAMING = frozenset({"doc.ents", "doc.spans", "token.ent_type"})
"""What a component that gives names says that it assigns."""

_PENN = frozenset({"VBD", "VBZ", "VBP", "NNP", "NN", "MD"})
_TREE = frozenset({"nsubj", "ccomp", "advcl"})

Key = tuple[int, int, str]
"""A name by its first token, the token after its last, and its label as the pipeline says it."""


def run(nlp: Language, doc: Doc) -> tuple[Doc, dict[Key, float | None]]:
    """The document after all components, and every name with its probability, None where it has none.

    Names come from `doc.ents` and from the groups of `doc.spans` that a component of the pipeline writes;
    those may overlap. A span categorizer's scores are taken as they are.
    """
    odds: dict[Key, float] = {}
    for _, pipe in nlp.pipeline:
        doc, read = read_names(pipe, doc)
        odds.update({_key(span): chance for span, chance in read.items()})
    names: dict[Key, float | None] = {_key(ent): odds.get(_key(ent)) for ent in doc.ents}
    for key, score in _grouped(nlp, doc):
        if names.get(key) is None:
            names[key] = score
    return doc, dict(sorted(names.items(), key=lambda pair: pair[0]))


def _grouped(nlp: Language, doc: Doc) -> Iterator[tuple[Key, float | None]]:
    for name in _span_keys(nlp):
        if name in doc.spans:
            group = cast(SpanGroup, doc.spans[name])
            scores = cast("Mapping[str, Any]", group.attrs).get("scores")
            given = [None] * len(group) if scores is None else [round(float(one), 4) for one in scores]
            for span, score in zip(list(group), given, strict=False):
                if span.label_ and len(span):
                    yield _key(span), score


def _span_keys(nlp: Language) -> list[str]:
    """The names of the groups in `doc.spans` that components of the pipeline write for good."""
    keys = (str(getattr(pipe, "key", "")) for name, pipe in nlp.pipeline if _gives_names(nlp, name))
    return list(dict.fromkeys(key for key in keys if key))


def _gives_names(nlp: Language, component: str) -> bool:
    return not NAMING.isdisjoint(nlp.get_pipe_meta(component).assigns)


def labels_of(nlp: Language) -> tuple[str, ...]:
    """All labels that the components which give names can give, sorted."""
    found: set[str] = set()
    for name, pipe in nlp.pipeline:
        if _gives_names(nlp, name):
            found.update(str(label) for label in getattr(pipe, "labels", ()) or ())
    return tuple(sorted(found - {""}))


def parses_english(nlp: Language) -> bool:
    """True if it gives what the claim rules read: Penn tags, and a tree by UD's or ClearNLP's labels."""
    tags = {str(label) for name in nlp.pipe_names for label in _labels(nlp, name, "token.tag")}
    deps = {str(label) for name in nlp.pipe_names for label in _labels(nlp, name, "token.dep")}
    return nlp.lang == "en" and len(tags & _PENN) > 1 and len(deps & _TREE) > 1


def _labels(nlp: Language, component: str, assigned: str) -> tuple[str, ...]:
    if assigned not in nlp.get_pipe_meta(component).assigns:
        return ()
    return tuple(getattr(nlp.get_pipe(component), "labels", ()) or ())


def _key(span: Span) -> Key:
    return span.start, span.end, span.label_
