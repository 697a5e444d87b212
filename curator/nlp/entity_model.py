"""The networks of the entity tagger: hashed words, gazetteer features, a convolutional encoder."""

# pyright: reportUnknownVariableType=false, reportUnknownMemberType=false, reportUnknownArgumentType=false
# pyright: reportUntypedBaseClass=false, reportUntypedFunctionDecorator=false
# spaCy's compiled classes and the layers of thinc carry no types that say more.

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, cast

import numpy as np
import numpy.typing as npt
from spacy.attrs import LOWER, ORTH, PREFIX, SHAPE, SUFFIX
from spacy.ml.models.tok2vec import MaxoutWindowEncoder
from spacy.tokens import Doc
from thinc.api import HashEmbed, Linear, Maxout, Model, chain, with_array

from .gazetteer import WIDTH, Floats, Gazetteer

ATTRIBUTES = (LOWER, PREFIX, SUFFIX, SHAPE)
"""Of a token; each has a hashed table of its own."""

Embed = Any
"""A thinc model; the library's own types say no more here."""


@dataclass(frozen=True)
class TokenFeatures:
    """What the network sees of several documents, their tokens in one row.

    `hashes` (tokens, 4) are the values of ATTRIBUTES, `known` (tokens, gazetteer.WIDTH) what the
    gazetteer says, `lengths` the tokens of each document.
    """

    hashes: npt.NDArray[np.uint64]
    known: Floats
    lengths: list[int]

    @classmethod
    def of(cls, docs: Sequence[Doc], gazetteer: Gazetteer) -> TokenFeatures:
        hashes = [np.asarray(doc.to_array(list(ATTRIBUTES)), dtype=np.uint64).reshape(-1, 4) for doc in docs]
        known = [gazetteer.features(_words(doc)) for doc in docs]
        return cls(np.concatenate(hashes), np.concatenate(known), [len(doc) for doc in docs])


def _words(doc: Doc) -> list[str]:
    """The texts of the tokens; many times faster than asking each token."""
    strings = doc.vocab.strings
    return [strings[number] for number in doc.to_array(ORTH).tolist()]


def build_model(width: int, depth: int, rows: Sequence[int], tags: int, members: int) -> Embed:
    """From TokenFeatures to one array of tag scores (tokens, tags) per document.

    `members` networks alike are asked, and their scores averaged: each errs in its own way. `rows` are the
    sizes of the hashed tables. The encoder is spaCy's `MaxoutWindowEncoder` with a window of one token each
    way: `depth` layers see `depth` tokens before and after.
    """
    networks = [_network(width, depth, rows, tags) for _ in range(members)]
    return Model("curator_average", _average, layers=networks, init=_initialise)


def _average(model: Embed, seen: TokenFeatures, is_train: bool) -> tuple[list[Floats], Callable[..., Any]]:
    share = np.float32(1.0 / len(model.layers))
    scores, backs = zip(*(network(seen, is_train) for network in model.layers), strict=True)

    def back(slopes: list[Floats]) -> list[Any]:
        for back_network in backs:
            back_network([slope * share for slope in slopes])
        return []

    return [cast(Floats, sum(each) * share) for each in zip(*scores, strict=True)], back


def _network(width: int, depth: int, rows: Sequence[int], tags: int) -> Embed:
    encoder = MaxoutWindowEncoder(width, window_size=1, maxout_pieces=3, depth=depth)
    output = Linear(nO=tags, nI=width, init_W=_zeros)
    scores = with_array(cast(Any, output))
    network = chain(_embedding(width, rows), encoder, scores)
    network.set_ref("scores", scores)
    return network


def _zeros(ops: Any, shape: tuple[int, ...]) -> Floats:
    return ops.alloc(shape)


def _embedding(width: int, rows: Sequence[int]) -> Embed:
    tables = [HashEmbed(width, size, column=column, seed=8 + column) for column, size in enumerate(rows)]
    mix = Maxout(width, width * len(tables) + WIDTH, nP=3, dropout=0.0, normalize=True)
    return Model("curator_embed", _embed, layers=[*tables, mix], dims={"nO": width}, init=_initialise)


def _initialise(model: Embed, *_: Any, **__: Any) -> None:
    for layer in model.layers:
        layer.initialize()


def _embed(model: Embed, seen: TokenFeatures, is_train: bool) -> tuple[list[Floats], Callable[..., Any]]:
    *tables, mix = model.layers
    vectors, back_tables = zip(*(table(seen.hashes, is_train) for table in tables), strict=True)
    mixed, back_mix = mix(np.hstack([*vectors, seen.known]), is_train)
    ops, width = model.ops, tables[0].get_dim("nO")

    def back(d_lists: list[Floats]) -> list[Any]:
        d_inputs = back_mix(ops.flatten(d_lists))
        for column, back_table in enumerate(back_tables):
            back_table(ops.as_contig(d_inputs[:, column * width : (column + 1) * width]))
        return []

    return ops.unflatten(mixed, ops.asarray1i(seen.lengths)), back


def widen(model: Embed, tags: int) -> None:
    """Gives the networks more tags; the scores of those they have stay what they were."""
    for network in model.layers:
        scores = network.get_ref("scores")
        (old,) = scores.layers
        new = Linear(nO=tags, nI=old.get_dim("nI"), init_W=_zeros)
        if old.has_param("W"):
            weights, bias = old.get_param("W"), old.get_param("b")
            more = tags - weights.shape[0]
            new.set_param("W", cast(Any, np.pad(weights, ((0, more), (0, 0)))))
            new.set_param("b", cast(Any, np.pad(bias, (0, more), constant_values=bias.min())))
        scores.layers[0] = new
        for layer in (scores, network):
            if layer.has_dim("nO"):
                layer.set_dim("nO", tags, force=True)
