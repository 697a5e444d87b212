"""A small pipeline that finds names, made in a second: for what does not hang on how good it is."""

from __future__ import annotations

from pathlib import Path

import spacy
from spacy.language import Language
from spacy.training import Example

WORDS = {"embed_size": 200, "width": 16, "depth": 1}
_TAUGHT = (
    ("Brandt met Lind in Lviv .", {"entities": [(0, 6, "PERSON"), (11, 15, "PERSON"), (19, 23, "GPE")]}),
    ("Berlin is far from Lviv .", {"entities": [(0, 6, "GPE"), (19, 23, "GPE")]}),
)


def small_pipeline(*, shared: bool = False, labels: tuple[str, ...] = ("PERSON", "GPE")) -> Language:
    """In no language ("xx"), so that it reads all; with `shared` its embeddings are also the tagger's."""
    nlp = spacy.blank("xx")
    if shared:
        nlp.add_pipe("tok2vec", config={"model": _embedding()})
        nlp.add_pipe("tagger", config={"model": {"tok2vec": _listener()}}).add_label("X")
        nlp.get_pipe("tagger").add_label("Y")
        ner = nlp.add_pipe("ner", config={"model": {"tok2vec": _listener()}})
    else:
        ner = nlp.add_pipe("ner", config={"model": {"tok2vec": _embedding()}})
    for label in labels:
        ner.add_label(label)
    examples = [Example.from_dict(nlp.make_doc(text), dict(said)) for text, said in _TAUGHT]
    nlp.initialize(lambda: examples)
    nlp.meta.update(name="small", version="1.0")
    return nlp


def save_small(folder: Path) -> Path:
    """The folder of such a pipeline."""
    small_pipeline().to_disk(folder)
    return folder


def _embedding() -> dict[str, object]:
    fixed = {"window_size": 1, "maxout_pieces": 2, "subword_features": True, "pretrained_vectors": None}
    return {"@architectures": "spacy.HashEmbedCNN.v2", **WORDS, **fixed}


def _listener() -> dict[str, object]:
    return {"@architectures": "spacy.Tok2VecListener.v1", "width": WORDS["width"], "upstream": "*"}
