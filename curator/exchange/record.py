"""One article as a record of Curator JSONL v1 (resources/schema), and the record as a line."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, cast

import orjson
from murmurhash import mrmr  # pyright: ignore[reportMissingTypeStubs]

from curator.domain import tokens as words
from curator.domain.annotation import Verdict
from curator.domain.article import Article, ArticleState
from curator.domain.edit import canonical
from curator.domain.mark import Layer

from .claims import claims
from .mentions import accepted, mentions, token_entries
from .names import Names
from .outgoing import Outgoing
from .review import review, reviewers, still_open
from .shapes import Record
from .unsettled import decided_against, waiting

# The library carries no types: hash(text, seed) is the unsigned MurmurHash3 of the text in UTF-8.
_murmur = cast("Callable[[str, int], int]", mrmr.hash)  # pyright: ignore[reportUnknownMemberType]

_NO_TOKENS, _TOKENS, _SPANS = b'"tokens":[]', b'"tokens":', b',"spans":['
_CUTS = {cut.encode(): f"\\u{ord(cut):04x}".encode() for cut in "\u0085\u2028\u2029"}
"""What some programs end a line at, and how JSON says it."""


def to_record(outgoing: Outgoing) -> Record:
    """The record, its keys in the schema's order; offsets are code points of `text`."""
    tokens = token_entries(outgoing.text)
    return with_words(outgoing, tokens) | {"tokens": tokens}


def with_words(outgoing: Outgoing, tokens: Sequence[Record]) -> Record:
    """The record of an article with these tokens, without them."""
    text = outgoing.text
    reviewed = review(outgoing)
    pending = still_open(outgoing, reviewed)
    names = Names(outgoing, [suggestion for _, suggestion in pending])
    found = mentions(outgoing, tokens, names)
    said = claims(outgoing, found, names)
    bonds, between_claims = names.carried.relations(found.all(), said, names.ids)
    input_hash = signed_hash("text=" + json.dumps(text))
    return {
        "text": text,
        "meta": _meta(outgoing.article),
        "tokens": [],
        "spans": found.spans,
        "relations": bonds,
        "claims": said,
        "claim_relations": between_claims,
        "answer": "ignore" if outgoing.article.state is ArticleState.SKIPPED else "accept",
        "_input_hash": input_hash,
        "_task_hash": task_hash(input_hash, found.spans, said),
        "_view_id": "relations" if bonds else "ner_manual",
        "curator": {
            **_identity(outgoing),
            **names.carried.as_read(),
            "suggesters": names.suggesters(),
            "kbs": names.kbs(),
            "entities": names.entities(),
            "review": reviewed,
            "nested": found.nested,
            "rejected": decided_against(outgoing, Verdict.REJECTED, names),
            "unsure": decided_against(outgoing, Verdict.UNSURE, names),
            "pending": waiting(text, pending, names),
            "foreign": outgoing.article.foreign,
        },
    }


def json_of(value: Any) -> bytes:
    """A value as it stands in a line."""
    found = orjson.dumps(value)
    for cut, escaped in _CUTS.items():
        # One byte is looked for in no time, and it is seldom there.
        if cut[-1] in found and cut in found:
            found = found.replace(cut, escaped)
    return found


def bare_line(record: Record) -> bytes:
    """The line of a record without its tokens: they are most of it, and follow from its text."""
    return json_of(record) + b"\n"


def with_tokens(line: bytes, tokens: bytes) -> bytes:
    return line.replace(_NO_TOKENS, _TOKENS + tokens, 1)


class Half(NamedTuple):
    """A line without its tokens, and these."""

    line: bytes
    tokens: bytes


def without_tokens(line: bytes) -> Half:
    """A line's two parts again; one that has no tokens in their place stays whole.

    No string holds what is looked for: there, quotation marks are escaped.
    """
    at = line.find(_TOKENS)
    end = line.find(_SPANS, at)
    if at < 0 or end < 0:
        return Half(line, b"")
    at += len(_TOKENS)
    return Half(b"".join((line[:at], b"[]", line[end:])), line[at:end])


def to_line(record: Record) -> str:
    """The canonical line without its LF: compact, not ASCII-escaped, no character that cuts lines."""
    return json_of(record).decode()


def signed_hash(text: str) -> int:
    """MurmurHash3 (32 bit, seed 0) of a text in UTF-8, as a signed number."""
    value = _murmur(text, 0)
    return value - 2**32 if value >= 2**31 else value


def task_hash(input_hash: int, spans: list[Record], said: list[Record]) -> int:
    """Tells two answers about one text apart: the hash of its bounds and labels. Our own, not Prodigy's."""
    answers = [[[span["start"], span["end"], span["label"]] for span in spans]]
    answers += [[[part["start"], part["end"], claim["label"]] for part in claim["parts"]] for claim in said]
    return signed_hash(f"curator={input_hash}:{canonical(answers)}")


def share_of(story: str) -> float:
    """The place of a story in 0..1 that its split follows from; the same for ever."""
    digest = hashlib.sha256(f"curator-split-v1:{story}".encode()).hexdigest()
    return int(digest[:8], 16) / 2**32


def split_of(story: str) -> str:
    """The split that a story always falls into (format version 1): 80 % train, 10 % dev, 10 % test."""
    share = share_of(story)
    return "train" if share < 0.8 else "dev" if share < 0.9 else "test"


def losses(outgoing: Outgoing, record: Record) -> dict[str, int]:
    """What the format could not carry, or what peers will lose, in numbers."""
    spoken = record["spans"] + record["curator"]["nested"]
    kept = (
        len(outgoing.carried.get("relations", ())) - len(record["relations"]) - len(record["claim_relations"])
    )
    counts = {
        "relations_without_ends": kept,
        "mentions_off_tokens": sum(span["token_start"] is None for span in spoken),
        "mentions_in_parts": sum(len(a.parts) > 1 for a in accepted(outgoing, Layer.ENTITY)),
        "suggestions_after_review": len(outgoing.pending) - len(record["curator"]["pending"]),
        "rejections_of_own_work": sum(
            a.verdict is Verdict.REJECTED and a.origin is None for a in outgoing.annotations
        ),
    }
    return {name: count for name, count in counts.items() if count}


def _meta(article: Article) -> Record:
    return {
        "title": article.title or None,
        "byline": article.byline or None,
        "published": article.published or None,
        "language": article.language or None,
        "source_name": article.outlet or None,
        "source_url": article.address or None,
        "file_name": article.file_name or None,
        "section": article.section or None,
    }


def _identity(outgoing: Outgoing) -> Record:
    article = outgoing.article
    story = article.story or article.doc_id
    return {
        "schema": "curator-jsonl",
        "version": "1.0",
        "article_id": article.id,
        "doc_id": article.doc_id,
        "version_of": article.version_of,
        "text_sha256": article.text_sha256,
        "source_sha256": article.source_sha256,
        "offset_unit": "code_point",
        "split": split_of(story),
        "story": story,
        "tags": sorted(set(article.tags)),
        "state": state_of(outgoing).value,
        "blind": outgoing.blind,
        "layer": "",
        "label_set": outgoing.labels.name,
        "guideline": _guideline(outgoing),
        "licence": article.licence,
        "tokenizer": {"name": words.NAME, "version": words.VERSION},
    }


def state_of(outgoing: Outgoing) -> ArticleState:
    """As stored; an article to do in which somebody decided something is in progress."""
    state = outgoing.article.state
    return ArticleState.IN_PROGRESS if state is ArticleState.TODO and outgoing.annotations else state


def _guideline(outgoing: Outgoing) -> str:
    """The guideline of the last decision, the review included; "" while there is none."""
    made = [outgoing.decisions[a.id] for a in outgoing.annotations]
    made += reviewers(outgoing)
    return max(made, key=lambda decision: (decision.at, decision.guideline)).guideline if made else ""
