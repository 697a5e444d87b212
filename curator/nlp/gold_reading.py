"""From a line of a gold file to what it says: our own export, the corpora's form, or a graded sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeGuard, cast

from curator.domain.annotation import NIL
from curator.domain.errors import CuratorError
from curator.domain.span import Parts, Span, are_valid, parts_of
from curator.domain.tokens import tokens

from .gold import ClaimGold, EntityGold, GoldClaim, GoldMention, GoldText

Record = Mapping[str, Any]
LabelOf = Callable[[str], str | None]
"""What a label of the gold is called here; "" to leave its mentions out, None if nobody knows it."""

_CLAIM, _SOURCE_OF = "CLAIM", "CLAIM_SOURCE"
_PIECES = frozenset({"SOURCE", "CUE", "CLAIM_SOURCE", "CLAIM_CUE", "CLAIM_CONT"})
_ASIDE = frozenset({"", "local"})
"""Knowledge bases whose entities no list of candidates can hold."""


@dataclass(frozen=True, slots=True)
class Note:
    """Something to tell of a line: how many of what, by a code of the form gold.*."""

    code: str
    args: dict[str, str | int] = field(default_factory=dict[str, str | int])
    count: int = 1


class _Reader:
    """Reads one record; what it has to say of it gathers in `notes`."""

    def __init__(self, record: Record, label_of: LabelOf) -> None:
        self.notes: list[Note] = []
        self._record = record
        self._label_of = label_of
        self.text: str = record["text"]

    def note(self, code: str, count: int = 1, **args: str | int) -> None:
        if count:
            self.notes.append(Note(code, args, count))

    def span(self, mark: object) -> Span | None:
        """The range of a mark; None, and a note, if it is none or lies out of the text."""
        start, end = (mark.get("start"), mark.get("end")) if _is_record(mark) else (None, None)
        if type(start) is not int or type(end) is not int:
            self.note("gold.no_span")
        elif not are_valid((Span(start, end),), len(self.text)):
            self.note("gold.outside", start=start, end=end, length=len(self.text))
        else:
            quote = cast("dict[str, Any]", mark).get("text")
            if isinstance(quote, str) and quote != self.text[start:end]:
                raise CuratorError("gold.misquoted", start=start, end=end)
            return Span(start, end)
        return None

    def marks(self, name: str, within: object = None) -> list[tuple[Span, Record]]:
        """The marks of a list that have a range."""
        found = _list((self._record if within is None else cast("Record", within)).get(name))
        pairs = ((self.span(mark), mark) for mark in found)
        return [(span, cast("Record", mark)) for span, mark in pairs if span is not None]

    def mentions(self, marks: Iterable[tuple[Span, Record]]) -> tuple[list[GoldMention], list[Span]]:
        """The mentions whose label is known, and the ranges of the others."""
        known: list[GoldMention] = []
        zones: list[Span] = []
        for span, mark in marks:
            label = mark.get("label")
            ours = self._label_of(label) if isinstance(label, str) else None
            if ours is None:
                self.note("gold.unknown_label", label=str(label))
            if ours:
                known.append(GoldMention(span, ours, _link(mark)))
            else:
                zones.append(span)
        self.note("gold.off_tokens", self._off_tokens(known))
        return known, zones

    def labels(self, names: Iterable[object]) -> list[str]:
        found = (self._label_of(name) for name in names if isinstance(name, str))
        return [label for label in found if label]

    def _off_tokens(self, mentions: Sequence[GoldMention]) -> int:
        if not mentions:
            return 0
        words = list(tokens(self.text))
        starts, ends = {word.start for word in words}, {word.end for word in words}
        return sum(m.span.start not in starts or m.span.end not in ends for m in mentions)

    def parts(self, pieces: object) -> Parts:
        spans = sorted(span for piece in _list(pieces) if (span := self.span(piece)) is not None)
        return tuple(spans) if are_valid(tuple(spans), len(self.text)) else ()

    # --- our own export ---
    def of_export(self) -> GoldText:
        curator: Record = self._record["curator"]
        meta = _record(self._record.get("meta"))
        entities = claims = None
        if self._record.get("answer") == "ignore" or curator.get("state") == "skipped":
            self.note("gold.skipped")
        else:
            entities, claims = self._entity_layer(curator), self._claim_layer(curator)
            if entities is None and claims is None:
                self.note("gold.unreviewed")
        lang = str(meta.get("language") or "").split("-")[0]
        return GoldText(self.text, lang, str(meta.get("published") or ""), entities, claims)

    def _entity_layer(self, curator: Record) -> EntityGold | None:
        within, review = self._within(curator, "entities")
        if not within:
            return None
        said, zones = self.mentions([*self.marks("spans"), *self.marks("nested", curator)])
        zones += [span for span, mark in self.marks("unsure", curator) if mark.get("layer") == "entity"]
        return EntityGold.of(said, within, zones, self.labels(_list(review.get("labels"))))

    def _claim_layer(self, curator: Record) -> ClaimGold | None:
        within, _ = self._within(curator, "claims")
        if not within:
            return None
        claims = [_claim(self, item) for item in _list(self._record.get("claims")) if _is_record(item)]
        unsure = [pair for pair in self.marks("unsure", curator) if pair[1].get("layer") == "claim"]
        zones = [part for span, mark in unsure for part in self.parts(mark.get("parts")) or (span,)]
        return ClaimGold(tuple(claim for claim in claims if claim.parts), within, tuple(zones))

    def _within(self, curator: Record, layer: str) -> tuple[tuple[Span, ...], Record]:
        """The ranges of a layer that were decided, none if it was not reviewed; and its review."""
        review = _record(_record(curator.get("review")).get(layer))
        state = review.get("state")
        if state in ("complete", "final"):
            return (Span(0, len(self.text)),), review
        pairs = [pair for pair in _list(review.get("ranges")) if _is_pair(pair)] if state == "partial" else []
        return parts_of(cast("list[list[int]]", pairs)), review

    # --- the corpora's form ---
    def of_corpus(self) -> GoldText:
        items = _list(self._record.get("spans"))
        spans = [self.span(item) for item in items]
        labels = [item.get("label") if _is_record(item) else None for item in items]
        whole = (Span(0, len(self.text)),)
        zones = parts_of(
            cast("list[list[int]]", [p for p in _list(self._record.get("ignore")) if _is_pair(p)])
        )
        about_claims = "relations" in self._record or _CLAIM in labels
        named = [
            (span, cast("Record", item))
            for span, item, label in zip(spans, items, labels, strict=True)
            if span is not None and not (about_claims and (label == _CLAIM or label in _PIECES))
        ]
        entities = claims = None
        if named or not about_claims:
            known, unknown = self.mentions(named)
            entities = EntityGold.of(known, whole, [*zones, *unknown])
            self.note("gold.overlap", len(entities.nested))
        if about_claims:
            claims = ClaimGold(self._attributed(spans, items), whole, zones, reported_only=True)
        meta = _record(self._record.get("meta"))
        return GoldText(self.text, _lang(meta), str(meta.get("date") or ""), entities, claims)

    def _attributed(self, spans: Sequence[Span | None], items: Sequence[object]) -> tuple[GoldClaim, ...]:
        """Each piece of a claim by itself, as the corpora have them."""
        sources: dict[int, Span] = {}
        for relation in _list(self._record.get("relations")):
            if _is_record(relation) and relation.get("label") == _SOURCE_OF:
                head, child = relation.get("head"), relation.get("child")
                if type(head) is int and type(child) is int and 0 <= child < len(spans):
                    source = spans[child]
                    if source is not None:
                        sources[head] = source
        return tuple(
            GoldClaim((span,), (sources[at],) if at in sources else (), _flag(item.get("nominal")))
            for at, (span, item) in enumerate(zip(spans, items, strict=True))
            if span is not None and _is_record(item) and item.get("label") == _CLAIM
        )

    # --- a graded sentence ---
    def of_sentence(self) -> GoldText:
        return GoldText(
            self.text, _lang(_record(self._record.get("meta"))), worth=self._record["score"] > 0.5
        )


def read_gold(record: Record, label_of: LabelOf) -> tuple[GoldText, list[Note]]:
    """What a record with a `text` says, told by what stands in it, and what is to be told of it.

    Our own export has `curator`, the corpora's form has `spans`, a graded sentence has a number as `score`.
    Raises CuratorError `gold.empty_text`, `gold.half_characters`, `gold.misquoted` or `gold.silent`.
    """
    text: str = record["text"]
    if not text.strip():
        raise CuratorError("gold.empty_text")
    if any("\ud800" <= letter <= "\udfff" for letter in text):
        raise CuratorError("gold.half_characters")
    reader = _Reader(record, label_of)
    if _is_record(record.get("curator")):
        return reader.of_export(), reader.notes
    if isinstance(record.get("spans"), list):
        return reader.of_corpus(), reader.notes
    if type(record.get("score")) in (int, float):
        return reader.of_sentence(), reader.notes
    raise CuratorError("gold.silent")


def _claim(reader: _Reader, item: Record) -> GoldClaim:
    worth = item.get("check_worthiness")
    return GoldClaim(
        reader.parts(item.get("parts")),
        reader.parts(item.get("source")),
        _flag(item.get("nominal")),
        worth if worth in ("none", "low", "high") else "",
    )


def _link(mark: Record) -> str:
    """The id that was decided; an entity of the workspace's own is none that a pipeline could propose."""
    kb_id = mark.get("kb_id")
    if not isinstance(kb_id, str) or (mark.get("link_status") or "confirmed") not in ("confirmed", "nil"):
        return ""
    return "" if mark.get("kb", "?") in _ASIDE and kb_id != NIL else kb_id


def _lang(meta: Record) -> str:
    return str(meta.get("language") or "").split("-")[0]


def _flag(value: object) -> bool | None:
    return value if isinstance(value, bool) else None


def _list(value: object) -> list[object]:
    return cast("list[object]", value) if isinstance(value, list) else []


def _record(value: object) -> Record:
    return cast("Record", value) if isinstance(value, dict) else {}


def _is_record(value: object) -> TypeGuard[dict[str, Any]]:
    return isinstance(value, dict)


def _is_pair(value: object) -> bool:
    pair = _list(value)
    return len(pair) == 2 and all(type(end) is int for end in pair)
