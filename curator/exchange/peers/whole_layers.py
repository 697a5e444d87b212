"""What of a record a peer can be told that knows no “nobody looked” and no “could not tell”.

There silence always means “nothing there”, so a layer goes out only where that is so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from curator.domain.mark import Layer
from curator.exchange.shapes import Record

from . import said_in
from .given import Given, GivenMark, GivenReview

_ABOUT = ("title", "byline", "published", "source_name", "source_url", "section")


@dataclass(frozen=True, slots=True)
class Settled:
    """The flat and the nested mentions and the claims that may go out; `why` not, if neither layer may.

    `losses` are those of a format that holds mentions, also nested ones, and claims.
    """

    flat: Sequence[GivenMark]
    nested: Sequence[GivenMark]
    claims: Sequence[GivenMark]
    losses: Counter[str]
    why: str = ""


def read_through(given: Given, *, opened: bool = False) -> Given:
    """An article of such a peer as the peer means it: its mentions are all there are.

    One without any mark may be one that nobody `opened`, so its silence says nothing.
    """
    if not opened and not any(mark.layer is Layer.ENTITY for mark in given.marks):
        return given
    return replace(given, review={"entities": GivenReview("complete")})


def settled(record: Record) -> Settled:
    no_mentions = said_in.silence_means_nothing(record, "entities")
    no_claims = said_in.silence_means_nothing(record, "claims")
    if no_mentions and no_claims:
        return Settled((), (), (), Counter({no_mentions: 1}), no_mentions)
    losses = said_in.unsettled_losses(record, holds=("nested_mentions", "claims", "relations", "links"))
    flat = [] if no_mentions else said_in.flat_mentions(record)
    nested = [] if no_mentions else said_in.nested_mentions(record)
    claims = [] if no_claims else said_in.claims(record)
    losses["mentions_unread"] = (
        len(record["spans"]) + len(record["curator"]["nested"]) - len(flat) - len(nested)
    )
    losses["claims_unread"] = len(record["claims"]) - len(claims)
    losses["metadata"] = any(record["meta"][name] for name in _ABOUT)
    return Settled(flat, nested, claims, +losses)
