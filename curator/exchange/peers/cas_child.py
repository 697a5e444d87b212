"""The process that has UIMA's library: writes a CAS by dkpro-cassis, and takes the marks of XMI apart.

XMI is read without a type system, which is seldom beside it: what a type is called and what its features hold
is all in the file. It comes from anywhere, so it is parsed by readers/safe_xml.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import IO, Any

import cassis  # pyright: ignore[reportMissingTypeStubs]
import orjson

from curator.domain.annotation import CLAIM_ATTRIBUTES
from curator.domain.errors import CuratorError
from curator.exchange.readers import safe_xml

from .cas_types import BOND, CHILD, CLAIM, ENTITY, HEAD, METADATA, NESTED, PIECE, PIECE_LINK, SENTENCE, TOKEN

_STRING, _BOOLEAN, _ARRAY = "uima.cas.String", "uima.cas.Boolean", "uima.cas.FSArray"
_ANNOTATION = "uima.tcas.Annotation"
_CLAIM_TEXTS = ("label", *CLAIM_ATTRIBUTES, "check_score", "standalone", "tags")
_CLAIM_FLAGS = ("nominal", "unnamed_source")
_NAMESPACE = re.compile(r"\{http:///?(.*?)\.ecore\}(.*)")
_XMI_ID = "{http://www.omg.org/XMI}id"


@cache
def typesystem() -> Any:
    """Ours: DKPro's types for tokens, sentences and names, and INCEpTION's way for what else there is."""
    types: Any = cassis.TypeSystem()
    entity = types.create_type(ENTITY)
    for name in ("value", "identifier"):
        types.create_feature(entity, name, _STRING)
    types.create_type(NESTED, ENTITY)
    for name in (TOKEN, SENTENCE):
        types.create_type(name)
    metadata = types.create_type(METADATA, "uima.tcas.DocumentAnnotation")
    for name in ("documentTitle", "documentId", "documentUri", "collectionId"):
        types.create_feature(metadata, name, _STRING)
    piece = types.create_type(PIECE)
    types.create_feature(piece, "label", _STRING)
    link = types.create_type(PIECE_LINK, "uima.cas.TOP")
    types.create_feature(link, "role", _STRING)
    types.create_feature(link, "target", PIECE)
    claim = types.create_type(CLAIM)
    for name in _CLAIM_TEXTS:
        types.create_feature(claim, name, _STRING)
    for name in _CLAIM_FLAGS:
        types.create_feature(claim, name, _BOOLEAN)
    types.create_feature(claim, "pieces", _ARRAY, elementType=PIECE_LINK)
    bond = types.create_type(BOND)
    types.create_feature(bond, "label", _STRING)
    for name in (HEAD, CHILD):
        types.create_feature(bond, name, _ANNOTATION)
    return types


def cas_of(record: Mapping[str, Any]) -> Any:
    """The CAS of an article as cas.py gives it, its ranges in code points."""
    cas: Any = cassis.Cas(typesystem=typesystem())
    get = typesystem().get_type
    text: str = record["text"]
    language: str = record["language"] or "x-unspecified"
    about = get(METADATA)(begin=0, end=len(text), language=language)
    about.documentTitle, about.documentId = record["title"], record["id"]
    cas.sofa_string = text
    cas.sofa_mime = "text/plain"
    marks: list[Any] = []
    found: list[Any] = [about]
    for name, ranges in ((SENTENCE, record["sentences"]), (TOKEN, record["tokens"])):
        kind = get(name)
        found += [kind(begin=begin, end=end) for begin, end in ranges]
    for mark in record["marks"]:
        made, pieces = _mark(mark, get)
        marks.append(made)
        found += [made, *pieces]
    for head, child, label in record["relations"]:
        ends = {HEAD: marks[head], CHILD: marks[child]}
        found.append(get(BOND)(begin=marks[child].begin, end=marks[child].end, label=label, **ends))
    cas.add_all(found)
    return cas


def _mark(mark: Mapping[str, Any], get: Any) -> tuple[Any, list[Any]]:
    if mark["type"] != CLAIM:
        made = get(mark["type"])(begin=mark["begin"], end=mark["end"], value=mark["value"])
        made.identifier = mark["identifier"] or None
        return made, []
    made = get(CLAIM)(begin=mark["begin"], end=mark["end"], **mark["fields"])
    pieces = [get(PIECE)(begin=begin, end=end, label=role) for role, begin, end in mark["pieces"]]
    links = [get(PIECE_LINK)(role=piece.label, target=piece) for piece in pieces]
    made.pieces = get(_ARRAY)(elements=links) if links else None
    return made, pieces


def structures(path: Path) -> list[dict[str, Any]]:
    """The feature structures of an XMI file: `type`, `id` and `features`, whose values are strings.

    A feature written as elements is a list. Raises CuratorError `xml.*` and `peer.not_cas`.
    """
    root = safe_xml.parse(path.read_bytes())
    if safe_xml.local(root) != "XMI":
        raise CuratorError("peer.not_cas")
    found: list[dict[str, Any]] = []
    for element in root:
        name = _NAMESPACE.fullmatch(element.tag) if isinstance(element.tag, str) else None
        if not name:
            continue
        package = name[1].replace("/", ".").removeprefix("uima.noNamespace").removeprefix("uima/noNamespace")
        features: dict[str, Any] = {key: value for key, value in _items(element) if not key.startswith("{")}
        for child in element:
            features.setdefault(safe_xml.local(child), []).append(child.text or "")
        number = dict(_items(element)).get(_XMI_ID, "")
        found.append({"type": f"{package}.{name[2]}".strip("."), "id": number, "features": features})
    return found


def _items(element: Any) -> Iterable[tuple[str, str]]:
    return element.items()


def serve(stdin: IO[bytes], stdout: IO[bytes]) -> int:
    """Answer lines of JSON until `stdin` ends; returns the exit status 0.

    `{"write": {…}, "as": "xmi" | "json"}` and `{"types": true}` are answered by `{"bytes": N}` and N bytes,
    `{"read": PATH}` by `{"structures": […]}` or `{"refused": code, "args": {…}}`.
    """
    for line in stdin:
        match orjson.loads(line):
            case {"write": record, "as": kind}:
                cas = cas_of(record)
                _hand_over(cas.to_xmi() if kind == "xmi" else cas.to_json(), stdout)
            case {"read": path}:
                _tell(_read(Path(path)), stdout)
            case _:
                _hand_over(typesystem().to_xml(), stdout)
        stdout.flush()
    return 0


def _read(path: Path) -> dict[str, Any]:
    try:
        return {"structures": structures(path)}
    except CuratorError as error:
        return {"refused": error.code, "args": error.args_}


def _tell(message: Mapping[str, Any], stdout: IO[bytes]) -> None:
    stdout.write(orjson.dumps(message, option=orjson.OPT_APPEND_NEWLINE))


def _hand_over(text: str, stdout: IO[bytes]) -> None:
    data = text.encode()
    _tell({"bytes": len(data)}, stdout)
    stdout.write(data)
