"""The acts of an editor as drafts of edits: pure functions over the open article.

Each returns a Draft for the journal; nothing is written here. An act on a suggestion makes the
annotation, with the suggestion kept as its origin.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from .annotation import (
    CLAIM_ATTRIBUTES,
    NIL,
    UNSET,
    Annotation,
    ClaimFields,
    Link,
    Missed,
    Suggestion,
    Verdict,
)
from .article import Article, ArticleState
from .edit import ANNOTATION, ARTICLE, ENTITY, Change, Draft, update
from .errors import CuratorError
from .ids import new_annotation_id, new_entity_id
from .mark import Layer
from .sheet import Sheet
from .span import Parts, Span, are_valid, joined
from .text import trim


def decide(sheet: Sheet, mark_id: str, verdict: Verdict) -> Draft:
    """Confirm, reject or mark as unsure; confirming a suggestion takes its pre-selected link too."""
    now = _decided(sheet, mark_id, verdict)
    then = replace(now, verdict=verdict)
    if verdict is Verdict.REJECTED and now.origin is None:
        return remove(sheet, mark_id)
    act = {"accepted": "confirm", "rejected": "reject", "unsure": "unsure"}[verdict.value]
    return _draft(sheet, mark_id, then, act)


def confirm_together(sheet: Sheet, mark_ids: Sequence[str]) -> Draft:
    """Confirm several suggestions of the open article as one edit."""
    drafts = [decide(sheet, mark_id, Verdict.ACCEPTED) for mark_id in mark_ids]
    changes = tuple(change for draft in drafts for change in draft.changes)
    args = {"article": sheet.article.id, "count": len(changes)}
    return Draft("mention.confirm_together", changes, args)


def relabel(sheet: Sheet, mark_id: str, label: str) -> Draft:
    """Correct the label; that decides the annotation. A link is kept."""
    then = replace(_decided(sheet, mark_id, Verdict.ACCEPTED), label=label, verdict=Verdict.ACCEPTED)
    return _draft(sheet, mark_id, then, "relabel", label=label)


def resize(sheet: Sheet, mark_id: str, parts: Parts) -> Draft:
    """Correct the bounds; links and everything else stay.

    Raises CuratorError `span.empty` or `annotation.twice`.
    """
    if not are_valid(parts, len(sheet.text)) or any(trim(sheet.text, part) != part for part in parts):
        raise CuratorError("span.empty")
    now = _decided(sheet, mark_id, Verdict.ACCEPTED)
    then = replace(now, parts=parts, quotes=quotes(sheet.text, parts), verdict=Verdict.ACCEPTED)
    return _draft(sheet, mark_id, then, "resize")


def add(sheet: Sheet, parts: Parts, layer: Layer, label: str, missed: Missed | None = None) -> Draft:
    """A new annotation from selected text; where just that is proposed or was refused, it is confirmed.

    A proposal of another label for just these parts that is still open is corrected, not doubled.
    `missed` is what the pipeline knew of it without showing it.
    Raises CuratorError `span.empty`, `annotation.parts` or `annotation.twice`.
    """
    inner = joined(trim(sheet.text, part) for part in parts)
    if layer is Layer.ENTITY and len(inner) > 1:
        raise CuratorError("annotation.parts", count=len(inner))
    if not are_valid(inner, len(sheet.text)):
        raise CuratorError("span.empty")
    claim = ClaimFields(voice="writer") if layer is Layer.CLAIM else ClaimFields()
    made = Annotation(
        new_annotation_id(),
        sheet.article.id,
        layer,
        inner,
        quotes(sheet.text, inner),
        label,
        Verdict.ACCEPTED,
        claim=claim,
        missed=missed,
    )
    _not_twice(sheet, made)
    known = sheet.proposed(layer, inner, label)
    if known:
        return decide(sheet, known, Verdict.ACCEPTED)
    other = sheet.open_at(layer, inner)
    if other:
        return relabel(sheet, other, label)
    return _draft(sheet, made.id, made, "add", label=label)


def add_part(sheet: Sheet, mark_id: str, *spans: Span) -> Draft:
    """Give a claim other pieces of text; pieces that touch or overlap become one part."""
    return resize(
        sheet, mark_id, joined((*sheet.find(mark_id).parts, *(trim(sheet.text, one) for one in spans)))
    )


def drop_part(sheet: Sheet, mark_id: str, part: int) -> Draft:
    """Take one part from a claim. Raises CuratorError `claim.only_part` where it has no other."""
    parts = sheet.find(mark_id).parts
    if len(parts) == 1:
        raise CuratorError("claim.only_part")
    return resize(sheet, mark_id, (*parts[:part], *parts[part + 1 :]))


def remove(sheet: Sheet, mark_id: str) -> Draft:
    """Take an added annotation away."""
    now = sheet.annotations[mark_id]
    return Draft(
        "mention.remove" if now.layer is Layer.ENTITY else "claim.remove",
        (Change(ANNOTATION, mark_id, now.record(), None),),
        _args(now),
    )


def link(sheet: Sheet, mark_id: str, to: Link | None) -> Draft:
    """Link a mention to an entity (NIL: none fits; None: no link); that confirms the mention."""
    then = replace(_decided(sheet, mark_id, Verdict.ACCEPTED), link=to, verdict=Verdict.ACCEPTED)
    act = "unlink" if to is None else "nil" if to.kb_id == NIL else "link"
    return _draft(sheet, mark_id, then, act, name=to.name if to else "")


def link_to_new(sheet: Sheet, mark_id: str, name: str) -> Draft:
    """Make a local entity named `name` and link the mention to it, as one edit."""
    now = _decided(sheet, mark_id, Verdict.ACCEPTED)
    entity = new_entity_id()
    record: dict[str, Any] = {
        "name": name,
        "label": now.label,
        "aliases": [],
        "description": "",
        "same_as": [],
    }
    made = Change(ENTITY, entity, None, record)
    linked = link(sheet, mark_id, Link("local", entity, name))
    return Draft("mention.new_entity", (made, *linked.changes), linked.args)


def note(sheet: Sheet, mark_id: str, text: str) -> Draft:
    """Write the note of a mark; a suggestion without a decision becomes unsure, so that the note is kept."""
    then = replace(_decided(sheet, mark_id, Verdict.UNSURE), note=text.strip())
    return _draft(sheet, mark_id, then, "note")


def set_claim(sheet: Sheet, mark_id: str, **values: Any) -> Draft:
    """Set fields of a claim (ClaimFields' names); that confirms it. Raises CuratorError `claim.attribute`."""
    for name, value in values.items():
        if name in CLAIM_ATTRIBUTES and value not in (UNSET, *CLAIM_ATTRIBUTES[name]):
            raise CuratorError("claim.attribute", name=name, value=str(value))
    now = _decided(sheet, mark_id, Verdict.ACCEPTED)
    then = replace(now, claim=replace(now.claim, **values), verdict=Verdict.ACCEPTED)
    return _draft(sheet, mark_id, then, "source" if "source" in values else "attribute")


def set_source(sheet: Sheet, mark_id: str, source: Parts) -> Draft:
    """Say who makes the claim: spans of the text, or the article itself when empty."""
    voice = "reported" if source else "writer"
    return set_claim(sheet, mark_id, source=source, voice=voice, unnamed_source=False)


def set_state(article: Article, state: ArticleState, review: dict[str, Any] | None = None) -> Draft:
    """Mark an article as done, skipped or to do; `review` is what domain.review says of its layers."""
    now: dict[str, Any] = {"state": article.state.value}
    then: dict[str, Any] = {"state": state.value}
    if review is not None or article.review:
        now["review"] = dict(article.review) if article.review else None
        then["review"] = review
    return Draft(
        f"article.{state.value}",
        (Change(ARTICLE, article.id, now, then),),
        {"article": article.id, "title": article.title},
    )


def restore(sheet: Sheet, mark_id: str, then: Annotation | None) -> Draft:
    """Set an annotation to a state that it once had; None takes the decision away.

    Raises CuratorError `annotation.twice` where another one says the same by now.
    """
    now = sheet.annotations.get(mark_id)
    known = then or now
    if known is None:
        raise CuratorError("mark.gone", id=mark_id)
    if then is not None:
        if then.verdict is Verdict.ACCEPTED:
            _not_twice(sheet, then)
        return _draft(sheet, mark_id, then, "restore")
    name = "mention" if known.layer is Layer.ENTITY else "claim"
    return Draft(f"{name}.restore", (Change(ANNOTATION, mark_id, known.record(), None),), _args(known))


def quotes(text: str, parts: Parts) -> tuple[str, ...]:
    return tuple(part.of(text) for part in parts)


def from_suggestion(sheet: Sheet, mark_id: str, suggestion: Suggestion, verdict: Verdict) -> Annotation:
    """The annotation that a decision on a suggestion makes; its link is taken only when accepted."""
    return Annotation(
        mark_id,
        sheet.article.id,
        suggestion.layer,
        suggestion.parts,
        quotes(sheet.text, suggestion.parts),
        suggestion.label,
        verdict,
        link=suggestion.link if verdict is Verdict.ACCEPTED else None,
        claim=suggestion.claim,
        origin=suggestion,
    )


def _decided(sheet: Sheet, mark_id: str, verdict: Verdict) -> Annotation:
    """The annotation under an id, made from the suggestion if nobody has decided yet.

    One that was refused or left open takes its pre-selected link when it is accepted after all.
    """
    found = sheet.find(mark_id)
    if not isinstance(found, Annotation):
        return from_suggestion(sheet, mark_id, found, verdict)
    refused = found.verdict is not Verdict.ACCEPTED and found.link is None
    if verdict is Verdict.ACCEPTED and refused and found.origin:
        return replace(found, link=found.origin.link)
    return found


def _draft(sheet: Sheet, mark_id: str, then: Annotation, act: str, **args: str) -> Draft:
    now = sheet.annotations.get(mark_id)
    if then.brought and then != now:
        # Whoever changes it decides it anew; undo brings back who had.
        then = replace(then, brought=None)
    if now:
        change = update(ANNOTATION, mark_id, now.record(), then.record())
    else:
        change = Change(ANNOTATION, mark_id, None, then.record())
    if now is None or (now.parts, now.label, now.verdict) != (then.parts, then.label, then.verdict):
        _not_twice(sheet, then)
    name = "mention" if then.layer is Layer.ENTITY else "claim"
    return Draft(f"{name}.{act}", (change,), _args(then) | args)


def _args(annotation: Annotation) -> dict[str, str | int]:
    quote = " … ".join(annotation.quotes)
    return {"article": annotation.article, "quote": quote if len(quote) <= 60 else quote[:59] + "…"}


def _not_twice(sheet: Sheet, then: Annotation) -> None:
    """Refuse what another accepted annotation already says of the same parts.

    Asked where an act makes it so: two that came from two laptops can still be noted, linked and removed.
    """
    others = sheet.accepted_at(then.layer, then.parts) if then.verdict is Verdict.ACCEPTED else ()
    for other_id in others:
        if other_id != then.id and sheet.annotations[other_id].label == then.label:
            raise CuratorError("annotation.twice", quote=" … ".join(then.quotes)[:60])
