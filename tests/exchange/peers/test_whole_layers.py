"""Peers whose silence means “nothing there”: what that makes of an article of theirs."""

from __future__ import annotations

from curator.domain.mark import Layer
from curator.domain.span import Span
from curator.exchange.peers.given import Given, GivenMark, GivenReview
from curator.exchange.peers.whole_layers import read_through


def test_an_article_with_mentions_was_read_and_one_without_may_be_unopened():
    mention = GivenMark("m0", Layer.ENTITY, (Span(0, 2),), "ORG")
    marked = read_through(Given("a", "EU rejects", marks=(mention,)))
    assert marked.review == {"entities": GivenReview("complete")}
    assert read_through(Given("a", "EU rejects")).review == {}
