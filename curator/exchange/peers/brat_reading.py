"""brat's files as they are found: annotations in pieces, events, relations, attributes, notes, links.

A quote stands beside every range, so it is seen where a file counts otherwise than brat: in UTF-16 units,
with line ends of one character, with a BOM.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, cast

from curator.domain.annotation import CLAIM_ATTRIBUTES, NO_CLAIM, ClaimFields, Link
from curator.domain.edit import canonical
from curator.domain.errors import CuratorError
from curator.domain.files import is_read_only
from curator.domain.mark import Layer
from curator.domain.span import Parts, Span, are_valid
from curator.exchange.arriving import Refused, Told
from curator.exchange.decoding import Decoded, decode

from .brat_words import CONFIGURATION, CUE, DATA, FLAGS, HAS, NO_KB, SOURCE, attribute_type
from .given import Given, GivenMark, GivenRelation
from .units import Units
from .whole_layers import read_through

LABEL = "# label"
"""How a line of annotation.conf begins that says what a type of ours is called: `# label GPE_x "GPE.x"`."""
OURS = re.compile("[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
"""The id of an article, which its files are called by."""
_BOUND = re.compile(r"(\S+) (\d+ \d+(?:;\d+ \d+)*)\s*")
_RELATION = re.compile(r"(\S+) (\S+?):(\S+) (\S+?):(\S+)\s*")
_REFERENCE = re.compile(r"\S+ (\S+) (\S+?):(\S+)\s*")
_ATTRIBUTES = {attribute_type(name): name for name in (*CLAIM_ATTRIBUTES, *FLAGS)}
_CLAIM = "CLAIM"
_HAS = {relation: kind for kind, relation in HAS.items()}


@dataclass(slots=True)
class _Bound:
    """A text-bound annotation with what other lines say of it."""

    label: str
    bounds: list[tuple[int, int]]
    quote: str | None
    parts: Parts = ()
    attributes: dict[str, str] = field(default_factory=dict[str, str])
    links: list[Link] = field(default_factory=list[Link])
    notes: list[str] = field(default_factory=list[str])
    data: str = ""


@dataclass(slots=True)
class _Lines:
    """What the lines of an article's files say, by their ids."""

    bound: dict[str, _Bound] = field(default_factory=dict[str, _Bound])
    events: dict[str, str] = field(default_factory=dict[str, str])
    relations: list[GivenRelation] = field(default_factory=list[GivenRelation])
    unread: int = 0


def labels_of(folder: Path) -> dict[str, str]:
    """The labels that our annotation.conf in a folder gives for types, {} where there is none."""
    try:
        lines = (folder / CONFIGURATION).read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return {}
    found = (line.removeprefix(LABEL).split(maxsplit=1) for line in lines if line.startswith(LABEL))
    return {pair[0]: label for pair in found if len(pair) == 2 and (label := _json(pair[1], str))}


def read(file: Path, labels: Mapping[str, str]) -> Given | Refused:
    """The article of an .ann or .a1 file; Refused where its text is not there or cannot be read."""
    try:
        found = _content(file.with_suffix(".txt"), missing="peer.no_text")
        lines = _read_lines(file)
    except CuratorError as error:
        return Refused.by(str(file), error)
    text, misquoted = _placed(found.text, list(lines.bound.values()))
    counts = {"peer.misquoted": misquoted, "peer.lines_unread": lines.unread}
    marks, relations = _marks(lines, text, labels)
    article_id = file.stem if OURS.fullmatch(file.stem) else ""
    given = Given(
        str(file),
        text,
        marks=tuple(marks),
        relations=tuple(relations),
        article_id=article_id,
        told=(*found.told, *(Told(code, {"count": count}) for code, count in counts.items() if count)),
    )
    return given if article_id else read_through(given)


def _content(file: Path, missing: str = "file.missing") -> Decoded:
    try:
        return decode(file.read_bytes())
    except FileNotFoundError as error:
        raise CuratorError(missing) from error
    except OSError as error:
        code = "file.forbidden" if is_read_only(error) else "file.unreadable"
        raise CuratorError(code, reason=error.strerror or "") from error


# --- lines ---
def _read_lines(file: Path) -> _Lines:
    content = _content(file).text
    second = file.with_suffix(".a2")
    if file.suffix == ".a1" and second.exists():
        content += "\n" + _content(second).text
    lines = _Lines()
    later: list[tuple[str, str, str]] = []
    for line in content.split("\n"):
        columns = line.rstrip("\r").split("\t", 2)
        if not line.strip():
            continue
        mark_id, body, tail = (*columns, "", "")[:3]
        if mark_id.startswith("T"):
            _read_bound(lines, mark_id, body, tail if len(columns) > 2 else None)
        else:
            later.append((mark_id, body, tail))
    # What speaks of others comes in any order: events first, since they stand for their triggers.
    for mark_id, body, tail in sorted(later, key=lambda each: not each[0].startswith("E")):
        if not _read_other(lines, mark_id, body, tail):
            lines.unread += 1
    return lines


def _read_bound(lines: _Lines, mark_id: str, body: str, quote: str | None) -> None:
    found = _BOUND.fullmatch(body)
    if not found or mark_id in lines.bound:
        lines.unread += 1
        return
    pairs = (pair.split(" ") for pair in found[2].split(";"))
    lines.bound[mark_id] = _Bound(found[1], [(int(start), int(end)) for start, end in pairs], quote)


def _read_other(lines: _Lines, mark_id: str, body: str, tail: str) -> bool:
    """Take a line that speaks of text-bound annotations; False where it says nothing that can be kept."""
    match mark_id[:1]:
        case "E":
            return _read_event(lines, mark_id, body)
        case "R":
            return _read_relation(lines, mark_id, body)
        case "*":
            return _read_equals(lines, body)
        case "A" | "M" | "N" | "#":
            return _read_about(lines, mark_id[0], body, tail)
        case _:
            return False


def _read_event(lines: _Lines, event_id: str, body: str) -> bool:
    roles = [word.partition(":") for word in body.split()]
    trigger = roles[0][2] if roles else ""
    if trigger not in lines.bound:
        return False
    lines.events[event_id] = trigger
    lines.relations += [
        GivenRelation(f"{event_id}-{number}", role, event_id, other)
        for number, (role, _, other) in enumerate(roles[1:], 1)
    ]
    return True


def _read_relation(lines: _Lines, mark_id: str, body: str) -> bool:
    found = _RELATION.fullmatch(body)
    if found:
        lines.relations.append(GivenRelation(mark_id, found[1], found[3], found[5]))
    return found is not None


def _read_equals(lines: _Lines, body: str) -> bool:
    label, *others = body.split() or [""]
    for first, second in zip(others, others[1:], strict=False):
        number = len(lines.relations) + 1
        lines.relations.append(GivenRelation(f"{label}-{number}", label, first, second))
    return len(others) > 1


def _read_about(lines: _Lines, kind: str, body: str, tail: str) -> bool:
    words = body.split()
    target = words[1] if len(words) > 1 else ""
    bound = lines.bound.get(lines.events.get(target, target))
    if bound is None:
        return False
    if kind in "AM":
        bound.attributes[words[0]] = words[2] if len(words) > 2 else ""
    elif kind == "N":
        found = _REFERENCE.fullmatch(body)
        if not found:
            return False
        bound.links.append(Link("" if found[2] == NO_KB else found[2], found[3], tail.strip()))
    elif words[0] == DATA:
        bound.data = tail
    else:
        bound.notes.append(tail)
    return True


# --- places ---
def _placed(text: str, bound: Sequence[_Bound]) -> tuple[str, int]:
    """The text in which most quotes stand where the ranges say, and how many of them stand nowhere.

    Tried are code points as brat counts them, then with line ends of one character, with the BOM that was
    taken away, and UTF-16 units.
    """
    counted: list[tuple[str, Callable[[int], int] | None]] = [(text, None)]
    if "\r" in text:
        counted.append((text.replace("\r\n", "\n").replace("\r", "\n"), None))
    counted += [(text, _behind_bom), (text, Units(text).code_point)]
    best: tuple[int, str, list[Parts]] | None = None
    for candidate, convert in counted:
        places = [_parts(candidate, each, convert) for each in bound]
        wrong = sum(not parts for parts in places)
        if best is None or wrong < best[0]:
            best = (wrong, candidate, places)
        if not wrong:
            break
    assert best
    for each, parts in zip(bound, best[2], strict=True):
        each.parts = parts
    return best[1], best[0]


def _behind_bom(at: int) -> int:
    return max(0, at - 1)


def _parts(text: str, bound: _Bound, convert: Callable[[int], int] | None) -> Parts:
    """The parts of an annotation, () where they are none or the quote is another."""
    pairs = [(convert(start), convert(end)) for start, end in bound.bounds] if convert else bound.bounds
    spans = tuple(sorted({Span(start, end) for start, end in pairs}))
    if not are_valid(spans, len(text)):
        return ()
    quoted = "".join(Span(start, end).of(text) for start, end in pairs)
    same = bound.quote is None or "".join(quoted.split()) == "".join(bound.quote.split())
    return rejoined(text, spans) if same else ()


def rejoined(text: str, parts: Parts) -> Parts:
    """Parts with those made one that only blanks part: so brat writes what goes over a line's end."""
    found: list[Span] = []
    for part in parts:
        if found and not text[found[-1].end : part.start].strip():
            found[-1] = Span(found[-1].start, part.end)
        else:
            found.append(part)
    return tuple(found)


# --- marks ---
def _marks(
    lines: _Lines, text: str, labels: Mapping[str, str]
) -> tuple[list[GivenMark], list[GivenRelation]]:
    placed = {mark_id: each for mark_id, each in lines.bound.items() if each.parts}
    belongs = [
        relation
        for relation in lines.relations
        if relation.label in _HAS and relation.head in placed and relation.child in placed
    ]
    further: dict[str, dict[str, Parts]] = {}
    for relation in belongs:
        further.setdefault(relation.head, {})[_HAS[relation.label]] = placed[relation.child].parts
    taken = {relation.child for relation in belongs}
    marks = [
        _mark(mark_id, each, labels, further.get(mark_id, {}))
        for mark_id, each in placed.items()
        if mark_id not in taken
    ]
    known = {mark.id for mark in marks}
    relations: list[GivenRelation] = []
    for relation in lines.relations:
        head, child = (lines.events.get(end, end) for end in (relation.head, relation.child))
        if head in known and child in known:
            label = labels.get(relation.label, relation.label)
            relations.append(replace(relation, label=label, head=head, child=child))
    return marks, relations


def _mark(mark_id: str, bound: _Bound, labels: Mapping[str, str], further: Mapping[str, Parts]) -> GivenMark:
    label = labels.get(bound.label, bound.label)
    is_claim = label.upper() == _CLAIM or bool(further) or bool(bound.data)
    is_claim = is_claim or any(name in _ATTRIBUTES for name in bound.attributes)
    claim, kept = _claim(bound, further) if is_claim else (NO_CLAIM, dict(bound.attributes))
    more: dict[str, Any] = {"attributes": kept, "references": [list(link) for link in bound.links[1:]]}
    more = {name: value for name, value in more.items() if value}
    return GivenMark(
        mark_id,
        Layer.CLAIM if is_claim else Layer.ENTITY,
        bound.parts,
        label,
        link=bound.links[0] if bound.links else None,
        claim=claim,
        note="\n".join(bound.notes),
        kept=canonical(more) if more else "",
    )


def _claim(bound: _Bound, further: Mapping[str, Parts]) -> tuple[ClaimFields, dict[str, str]]:
    """The fields of a claim, and the attributes that are none of ours."""
    said: dict[str, Any] = {}
    kept: dict[str, str] = {}
    for name, value in bound.attributes.items():
        ours = _ATTRIBUTES.get(name, "")
        if ours in FLAGS and not value:
            said[ours] = True
        elif value and value in CLAIM_ATTRIBUTES.get(ours, ()):
            said[ours] = value
        else:
            kept[name] = value
    data = cast("dict[str, Any]", _json(bound.data, dict) or {})
    if isinstance(data.get("check_score"), int | float):
        said["check_score"] = data["check_score"]
    if isinstance(data.get("standalone"), str):
        said["standalone"] = data["standalone"]
    if isinstance(data.get("tags"), list):
        said["tags"] = [str(tag) for tag in cast("list[object]", data["tags"])]
    claim = ClaimFields.from_record({**said, "source": further.get(SOURCE, ()), "cue": further.get(CUE, ())})
    return (NO_CLAIM if claim == NO_CLAIM else claim), kept


def _json(text: str, kind: type) -> Any:
    """What stands in a JSON text, None where it is of another kind or is damaged."""
    try:
        found: object = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, kind) else None
