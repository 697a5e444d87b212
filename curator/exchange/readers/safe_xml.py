"""XML from a stranger: no entity, no DTD, no network, and limits on what it may grow to in memory."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Protocol, cast

import lxml.etree as _etree  # pyright: ignore[reportMissingTypeStubs, reportMissingImports]

from curator.domain.errors import CuratorError

MAX_MARKS = 3_000_000
"""Signs `<` and `=` in a document: each may become a node of some 110 bytes in memory."""

etree: Any = cast(Any, _etree)
"""lxml.etree, which has no types; for what `Element` does not hold."""


class Element(Protocol):
    """What readers use of an lxml element; the tag of a comment or an instruction is no string."""

    tag: Any
    text: str | None
    tail: str | None

    def get(self, key: str, /) -> str | None: ...
    def find(self, path: str, /) -> Element | None: ...
    def findall(self, path: str, /) -> list[Element]: ...
    def findtext(self, path: str, /) -> str | None: ...
    def iter(self, *tags: str) -> Iterator[Element]: ...
    def itertext(self) -> Iterator[str]: ...
    def getparent(self) -> Element | None: ...
    def __iter__(self) -> Iterator[Element]: ...
    def __len__(self) -> int: ...


def parse(data: bytes, *, part: str = "") -> Element:
    """The root of a document; `part` names it to a person where it is one of several in a file.

    A DOCTYPE that only names a DTD is let be and never read. libxml2 itself stops at a depth of 256 and at
    entities that multiply. Raises CuratorError `xml.damaged`, `xml.too_deep`, `xml.too_large` and, for
    declarations in the document itself, `xml.declares`.
    """
    if data.count(b"<") + data.count(b"=") > MAX_MARKS:
        raise CuratorError("xml.too_large", part=part or "XML")
    try:
        root: Any = etree.fromstring(data, _parser())
    except (etree.XMLSyntaxError, ValueError) as error:
        raise _refusal(error, part or "XML") from error
    if root is None:
        raise CuratorError("xml.damaged", part=part or "XML")
    declared = root.getroottree().docinfo.internalDTD
    if declared is not None and (any(declared.iterentities()) or any(declared.iterelements())):
        raise CuratorError("xml.declares", part=part or "XML")
    return cast(Element, root)


def local(element: Element) -> str:
    """The name of an element without its namespace; "" of a comment, an instruction or an entity."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def attribute(element: Element, name: str) -> str:
    """The value of an attribute by its name in whatever namespace, "" if there is none.

    Word's transitional and strict documents differ in their namespaces only.
    """
    items = cast(Any, element).items()
    return next((value for key, value in items if key.rpartition("}")[2] == name), "")


def child(element: Element, name: str) -> Element | None:
    """The first child of that name in whatever namespace."""
    return next((found for found in element if local(found) == name), None)


def _parser() -> Any:
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )


def _refusal(error: Exception, part: str) -> CuratorError:
    said = str(error).lower()
    if "depth" in said:
        return CuratorError("xml.too_deep", part=part)
    if "entity" in said and ("amplification" in said or "loop" in said):
        return CuratorError("xml.declares", part=part)
    return CuratorError("xml.damaged", part=part)
