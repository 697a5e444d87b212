"""The article that a file of annotations is about, as the journal will have it."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any, NamedTuple

from curator.domain.annotation import Annotation
from curator.domain.article import Article, ArticleState
from curator.domain.blind import was_blind
from curator.domain.edit import canonical
from curator.domain.ids import uuid7_hex
from curator.domain.label import LabelSet
from curator.domain.mark import Layer
from curator.domain.review import LAYERS
from curator.exchange.arriving import Metadata, Told
from curator.exchange.metadata import is_usable

from .curator_given import MARKS
from .frozen import Moved
from .given import Given, GivenReview
from .terms import Labels, Terms

_ID = re.compile("[0-9A-Za-z][0-9A-Za-z_-]{0,63}")
OWN = "curator-jsonl"
"""The code of our own format: what its marks keep is carried, not foreign."""


def article_id_of(given: Given) -> str:
    """The id that the file gives its article, where that can be one, else a new one."""
    return given.article_id if _ID.fullmatch(given.article_id) else uuid7_hex()


class About(NamedTuple):
    """What is known of an article once its marks are read.

    Its id, the hash of its text, that text, the layers that lost marks on the way, and the unknown fields of
    marks by their ids.
    """

    id: str
    text_sha256: str
    moved: Moved
    incomplete: Collection[Layer]
    kept: Mapping[str, str]


def article_of(given: Given, about: About, terms: Terms, labels: Labels) -> Article:
    """The article's record. As proposals come in, nothing is done or read yet."""
    meta, said = given.metadata, given.fields
    state = _state(said.get("state", "")) if terms.gold else ArticleState.TODO
    return Article(
        id=about.id,
        text_sha256=about.text_sha256,
        length=len(about.moved.text),
        title=meta.title,
        byline=meta.byline,
        outlet=meta.outlet,
        section=meta.section,
        published=_usable("published", meta.published),
        language=_usable("language", meta.language),
        address=meta.address,
        file_name=said.get("file_name", ""),
        source_sha256=said.get("source_sha256", ""),
        licence=meta.licence,
        imported_by=terms.person,
        imported_at=terms.at,
        version_of=said.get("version_of", ""),
        # The hash of the text stands for an article that tells a story of its own.
        story="" if said.get("story") == about.text_sha256[:32] else said.get("story", ""),
        tags=meta.tags,
        state=state,
        review=(_review(given, about, terms, labels) or None) if terms.gold else None,
        foreign=_foreign(given, terms.code, about.kept),
        blind=True if said.get("blind") and state is ArticleState.DONE else None,
    )


def unusable(meta: Metadata) -> Iterator[Told]:
    """What of the metadata is in no form that can be kept."""
    for name, value in (("published", meta.published), ("language", meta.language)):
        if value and not is_usable(name, value):
            yield Told("meta.bad_value", {"field": name, "value": value[:60]})


def _usable(name: str, value: str) -> str:
    return value if is_usable(name, value) else ""


def derived(article: Article, made: Mapping[str, Annotation], labels: LabelSet) -> dict[str, Any]:
    """What a record would say of itself if nothing were carried (`exchange.carried.AS_READ`)."""
    decided = [(one.brought.at, one.brought.guideline) for one in made.values() if one.brought]
    decided += [(said["at"], said["guideline"]) for said in (article.review or {}).values() if "at" in said]
    return {
        "label_set": labels.name,
        "guideline": max(decided)[1] if decided else "",
        "blind": was_blind(article, made.values()),
        "layer": "",
    }


def _state(said: str) -> ArticleState:
    """What is in progress is read off the annotations."""
    return ArticleState(said) if said in ("done", "skipped") else ArticleState.TODO


def _review(given: Given, about: About, terms: Terms, labels: Labels) -> dict[str, Any]:
    """How far each layer was read; one that lost marks on the way says nothing by its silence."""
    found: dict[str, Any] = {}
    for layer, name in LAYERS.items():
        said = given.review.get(name)
        if said is not None and layer not in about.incomplete:
            ours = labels.ids(said.labels, layer)
            if said.state != "none" or ours != labels.asked(layer):
                found[name] = _reviewed(said, about.moved, terms) | {"labels": sorted(ours)}
                if said.state != "none":
                    found[name]["guideline"] = given.guideline
    return found


def _reviewed(said: GivenReview, moved: Moved, terms: Terms) -> dict[str, Any]:
    ranges = [list(span) for span in moved.parts(said.ranges)]
    who = {"by": said.by or terms.by, "at": said.at or terms.at} if said.state != "none" else {}
    return {"state": said.state, "ranges": ranges, **who}


def _foreign(given: Given, code: str, kept: Mapping[str, str]) -> str:
    """The unknown fields of the article and of its marks, each peer's under its code."""
    found = given.metadata.foreign
    marks = {} if code == OWN else {mark_id: json.loads(fields) for mark_id, fields in kept.items()}
    if not given.kept and not marks:
        return found
    fields: dict[str, Any] = json.loads(found) if found else {}
    if given.kept:
        fields[code] = dict(given.kept)
    if marks:
        fields[code + MARKS] = marks
    return canonical(fields)
