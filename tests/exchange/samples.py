"""Articles with every kind of thing that a record can hold, built from domain data alone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from curator.domain.annotation import (
    NIL,
    Annotation,
    ClaimFields,
    Link,
    Suggester,
    Suggestion,
    Verdict,
)
from curator.domain.article import Article, ArticleState
from curator.domain.ids import suggestion_id, text_hash
from curator.domain.label import Label, LabelSet
from curator.domain.mark import Layer
from curator.domain.span import Parts, Span
from curator.exchange.outgoing import Decision, Outgoing

ROOT = Path(__file__).parents[2]
PEERS = ROOT / "tests" / "peers"
SCHEMA_PATH = ROOT / "resources" / "schema" / "curator-jsonl-v1.schema.json"
SCHEMA: dict[str, Any] = json.loads(SCHEMA_PATH.read_text(encoding="utf-8"))

MODEL = Suggester("model", "curator_en", "1.0.0")
RULES = Suggester("rule", "curator-claims", "1")
LOCAL = "e" + "0" * 31 + "1"

FERRY = (
    "Night ferry in Quellmar\n\n"
    "Mayor Ilvane Brastholm said that the old quay is safe. “The night ferry,” she said, "
    "“will stop on 1 April.”\n\n"
    "The Quellmar Port Authority denied that the line had lost 4 million crowns. "
    "Teo Marrek has sold tickets there for ten years."
)
CAFE = (
    "\U0001f6a2 Cafe\u0301 owner Omi Sandrel said the night ferry will sail until June.\n\n"
    "Quellmar votes on the matter in May.\n\n"
    "The timetable on the pier lists sailings to 30 June."
)
BRIDGE = "قالت العمدة سلوان درمات إن الجسر آمن.\u2028لم يعلّق الميناء."


def labels() -> LabelSet:
    names = ("PERSON", "ORG", "GPE", "FAC")
    found = [Label(name, name, Layer.ENTITY, "", "", (), ("", ""), ("", "")) for name in names]
    found.append(Label("CLAIM", "Claim", Layer.CLAIM, "", "", (), ("", ""), ("", "")))
    return LabelSet("news", 1, tuple(found))


def at(text: str, *quotes: str) -> Parts:
    """The parts with these quotes, each searched after the one before."""
    parts: list[Span] = []
    for quote in quotes:
        start = text.index(quote, parts[-1].end if parts else 0)
        parts.append(Span(start, start + len(quote)))
    return tuple(parts)


def article(number: int, text: str, **fields: Any) -> Article:
    return Article(f"{number:032x}", text_hash(text), len(text), **fields)


def proposed(text: str, layer: Layer, parts: Parts, label: str, **more: Any) -> Suggestion:
    by = MODEL if layer is Layer.ENTITY else RULES
    return Suggestion(layer, parts, label, more.pop("score", 0.87654321), "a reason", by, **more)


def of(text: str, suggestion: Suggestion, verdict: Verdict = Verdict.ACCEPTED, **changed: Any) -> Annotation:
    """The annotation that a decision on a suggestion makes, with what the editor changed."""
    mark_id = suggestion_id(text_hash(text), suggestion.layer, suggestion.parts, suggestion.label)
    values: dict[str, Any] = {"parts": suggestion.parts, "label": suggestion.label} | changed
    values.setdefault("claim", suggestion.claim)
    return Annotation(
        mark_id,
        "",
        suggestion.layer,
        quotes=tuple(part.of(text) for part in values["parts"]),
        verdict=verdict,
        origin=suggestion,
        **values,
    )


def by_hand(number: int, text: str, layer: Layer, parts: Parts, label: str, **more: Any) -> Annotation:
    verdict = more.pop("verdict", Verdict.ACCEPTED)
    quotes = tuple(part.of(text) for part in parts)
    return Annotation(f"a{number:032x}", "", layer, parts, quotes, label, verdict, **more)


def outgoing(found: Article, text: str, annotations: list[Annotation], **more: Any) -> Outgoing:
    decided = Decision("editor-a", "2026-01-05T09:11:00.123Z", "claims@1")
    pending = [
        (suggestion_id(found.text_sha256, s.layer, s.parts, s.label), s) for s in more.pop("pending", [])
    ]
    return Outgoing(
        found,
        text,
        annotations,
        {annotation.id: decided for annotation in annotations},
        {
            LOCAL: {
                "name": "Teo Marrek",
                "label": "PERSON",
                "aliases": ["T. Marrek"],
                "description": "",
                "same_as": [],
            },
            "e" + "0" * 31 + "9": {"name": "Nobody here", "label": "PERSON"},
        },
        pending,
        labels(),
        {"curator-kb": "2026-11", "unused-kb": "1"},
        **more,
    )


def reviewed(state: str = "complete", ranges: list[list[int]] | None = None) -> dict[str, Any]:
    return {
        "entities": {"state": state, "labels": ["FAC", "GPE", "ORG", "PERSON"], "ranges": ranges or []},
        "claims": {"state": state, "labels": ["CLAIM"], "ranges": ranges or []},
    }


def ferry() -> Outgoing:
    """Done and complete: nested, corrected, added, NIL, local, unsure, rejected; a claim in two parts."""
    text = FERRY
    done = article(
        1,
        text,
        title="Night ferry",
        published="2026-01-04",
        language="en",
        outlet="Example Daily",
        file_name="ferry.txt",
        source_sha256="a" * 64,
        licence="CC0-1.0",
        tags=("b", "a"),
        state=ArticleState.DONE,
        review=reviewed(),
        foreign='{"extra":[1,"\u2028"]}',
    )
    reviewer = Decision("editor-b", "2026-01-06T14:00:05.9Z", "claims@2")
    return outgoing(done, text, [*ferry_mentions(), *ferry_claims()], reviewer=reviewer)


def ferry_mentions() -> list[Annotation]:
    text, entity = FERRY, Layer.ENTITY
    quellmar = Link("curator-kb", "G1002", "Quellmar")
    return [
        of(text, proposed(text, entity, at(text, "Quellmar"), "GPE", link=quellmar), link=quellmar),
        of(text, proposed(text, entity, at(text, "Ilvane Brastholm"), "PERSON")),
        of(
            text,
            proposed(text, entity, at(text, "Port Authority"), "ORG"),
            parts=at(text, "Quellmar Port Authority"),
            link=Link("curator-kb", NIL, ""),
            note="whole name",
        ),
        by_hand(3, text, entity, at(text, "The ", "Quellmar")[1:], "GPE"),
        of(
            text,
            proposed(text, entity, at(text, "Teo Marrek"), "ORG"),
            label="PERSON",
            link=Link("local", LOCAL, "T"),
        ),
        of(text, proposed(text, entity, at(text, "1 April"), "FAC"), Verdict.REJECTED, note="a date"),
        of(text, proposed(text, entity, at(text, "Night ferry"), "FAC"), Verdict.UNSURE),
        by_hand(4, text, entity, at(text, "old quay"), "FAC", verdict=Verdict.UNSURE),
    ]


def ferry_claims() -> list[Annotation]:
    text, claim = FERRY, Layer.CLAIM
    reported = ClaimFields(
        at(text, "Ilvane Brastholm"), at(text, "said"), "factual", "indirect", "asserts", "reported"
    )
    return [
        of(
            text,
            proposed(text, claim, at(text, "the old quay is safe"), "CLAIM", claim=reported),
            claim=ClaimFields(
                at(text, "Mayor Ilvane Brastholm"),
                reported.cue,
                "factual",
                "indirect",
                "asserts",
                "reported",
                "high",
                0.7123456,
                tags=("transport", "local"),
            ),
        ),
        of(
            text,
            proposed(
                text,
                claim,
                at(text, "The night ferry", "will stop on 1 April"),
                "CLAIM",
                claim=ClaimFields((), at(text, "she said")),
            ),
            claim=ClaimFields(at(text, "she"), at(text, "she said"), "prediction", "direct"),
        ),
        by_hand(
            5,
            text,
            claim,
            at(text, "Teo Marrek has sold tickets there"),
            "CLAIM",
            claim=ClaimFields(voice="writer", nominal=True),
        ),
        of(text, proposed(text, claim, at(text, "ten years"), "CLAIM"), Verdict.REJECTED),
        of(text, proposed(text, claim, at(text, "The night ferry", "April"), "CLAIM"), Verdict.UNSURE),
    ]


def cafe() -> Outgoing:
    """Done in part, with an emoji and a combining accent before names; one suggestion still open."""
    text = CAFE
    second = text.index("Quellmar votes")
    third = text.index("The timetable")
    ranges = [[0, second - 1], [third, len(text)]]
    annotations = [
        of(
            text,
            proposed(text, Layer.ENTITY, at(text, "owner Omi Sandrel"), "PERSON"),
            parts=at(text, "Omi Sandrel"),
        ),
        by_hand(6, text, Layer.ENTITY, at(text, "imetable"), "FAC"),
    ]
    waiting = [
        proposed(
            text, Layer.ENTITY, at(text, "Quellmar"), "GPE", link=Link("curator-kb", "G1002", "Quellmar")
        ),
        proposed(text, Layer.CLAIM, at(text, "Quellmar votes on the matter in May"), "CLAIM"),
        proposed(text, Layer.ENTITY, at(text, "30 June"), "FAC"),
    ]
    done = article(2, text, language="en", state=ArticleState.DONE, review=reviewed("partial", ranges))
    reviewer = Decision("editor-b", "2026-01-06T14:00:05Z", "claims@1")
    return outgoing(done, text, annotations, pending=waiting, reviewer=reviewer)


def bridge() -> Outgoing:
    """Unread, in Arabic, with a line separator; only open suggestions."""
    waiting = [proposed(BRIDGE, Layer.ENTITY, at(BRIDGE, "سلوان درمات"), "PERSON")]
    return outgoing(article(3, BRIDGE, language="ar"), BRIDGE, [], pending=waiting)


def skipped() -> Outgoing:
    return outgoing(article(4, "Advertisement.\n", state=ArticleState.SKIPPED), "Advertisement.\n", [])


def everything() -> list[Outgoing]:
    found = [ferry(), cafe(), bridge(), skipped()]
    return sorted(found, key=lambda one: (one.article.doc_id, one.article.id))
