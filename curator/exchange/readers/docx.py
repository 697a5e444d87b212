"""Word's .docx, transitional and strict: the text as it would be printed with all changes accepted."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Callable, Iterator
from typing import NamedTuple

from curator.domain.errors import CuratorError
from curator.exchange.arriving import Found

from . import safe_zip
from .document import Sayings, counted, found, language_tag, opening, sign
from .flow import Flow
from .safe_xml import Element, attribute, child, local, parse
from .source import Options, Source

_SPACES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
}
_OFF = {"0", "false", "off"}
_KEPT = ("subject", "description", "keywords", "category")
# Who saved the file last is left behind: no part of the article, and a name that must not leave with it.


class _Parts(NamedTuple):
    """The members of a package that are read: the main one, and by kind those that belong to it."""

    main: bytes
    related: dict[str, list[bytes]]
    properties: bytes | None


def read(source: Source, options: Options) -> Iterator[Found]:
    """The article of a Word document.

    Raises CuratorError of `safe_zip` and `safe_xml`, `office.not_word`, `article.empty`.
    """
    data = source.data()
    with safe_zip.opened(data, counted=lambda name: name.lower().endswith((".xml", ".rels"))) as archive:
        parts = _parts(archive)
    root = parse(parts.main, part="document.xml")
    body = child(root, "body")
    if local(root) != "document" or body is None:
        raise CuratorError("office.not_word")
    styles = [parse(part, part="styles.xml") for part in parts.related.get("styles", [])]
    reading = _Reading(_notes(parts), _ranks(styles))
    for header in parts.related.get("header", []):
        reading.read_apart(parse(header, part="header.xml"))
    reading.read(body)
    for footer in parts.related.get("footer", []):
        reading.read_apart(parse(footer, part="footer.xml"))
    blocks = reading.flow.close()
    said, kept = Sayings(), {}
    opening(said, blocks)
    if parts.properties:
        kept = _properties(said, parse(parts.properties, part="core.xml"))
    said.add_machine_language(_default_language(styles), blocks)
    told = counted(reading.left_out)
    yield found(source, data, "docx", blocks, said=said, told=told, kept=kept)


def _parts(archive: safe_zip.Archive) -> _Parts:
    top = _relations(archive, "")
    main = next((target for kind, target in top if kind == "officeDocument"), "word/document.xml")
    data = archive.get(main)
    if data is None:
        raise CuratorError("office.not_word")
    related: dict[str, list[bytes]] = {}
    for kind, target in dict.fromkeys(_relations(archive, main)):
        content = archive.get(target) if kind in {*_NOTES, "header", "footer", "styles"} else None
        if content is not None:
            related.setdefault(kind, []).append(content)
    named = next((target for kind, target in top if kind == "core-properties"), "docProps/core.xml")
    return _Parts(data, related, archive.get(named))


def _relations(archive: safe_zip.Archive, of: str) -> list[tuple[str, str]]:
    """Kind and target of what a part refers to inside the package; targets outside are not followed."""
    folder, name = posixpath.split(of)
    data = archive.get(posixpath.join(folder, "_rels", f"{name}.rels"))
    if data is None:
        return []
    return [
        (
            attribute(relation, "Type").rpartition("/")[2],
            posixpath.normpath(posixpath.join(folder, attribute(relation, "Target"))).lstrip("/"),
        )
        for relation in parse(data, part="relationships")
        if attribute(relation, "TargetMode") != "External"
    ]


_NOTES = {"footnotes": "footnote", "endnotes": "endnote"}


def _notes(parts: _Parts) -> dict[tuple[str, str], Element]:
    """Footnotes and endnotes by kind and id; the lines that separate them are none."""
    found: dict[tuple[str, str], Element] = {}
    for kind, name in _NOTES.items():
        for data in parts.related.get(kind, []):
            for note in parse(data, part=f"{kind}.xml"):
                if local(note) == name and attribute(note, "type") in {"", "normal"}:
                    found[name, attribute(note, "id")] = note
    return found


def _properties(said: Sayings, core: Element) -> dict[str, str]:
    values = {local(element): (element.text or "").strip() for element in core}
    said.add("title", values.get("title"), "properties.title")
    said.add_author(values.get("creator"))
    said.add_moments(values.get("created"), values.get("modified"))
    said.add("language", language_tag(values.get("language")), "properties.language")
    return {name: values[name] for name in _KEPT if values.get(name)}


def _default_language(styles: list[Element]) -> str:
    tags = (attribute(e, "val") for root in styles for e in root.iter() if local(e) == "lang")
    return next(tags, "")


def _ranks(styles: list[Element]) -> dict[str, str]:
    """The ranks of paragraph styles by their ids, which Word translates; the names it does not."""
    ranks = {"Title": "title", "Heading1": "heading", "Heading2": "heading"}
    for style in (style for root in styles for style in root if local(style) == "style"):
        named = child(style, "name")
        name = "" if named is None else attribute(named, "val").lower()
        if name == "title" or name.startswith("heading "):
            ranks[attribute(style, "styleId")] = name.split(" ")[0]
    return ranks


class _Reading:
    """One pass over the body; the handlers are named after the elements they read."""

    def __init__(self, notes: dict[tuple[str, str], Element], ranks: dict[str, str]) -> None:
        self.flow = Flow()
        self.left_out: Counter[str] = Counter()
        self._notes = notes
        self._ranks = ranks
        self._fields: list[bool] = []  # of each field that is open: whether its result has begun
        self._names: dict[object, str] = {}
        self._handlers: dict[str, Callable[[Element], None]] = {
            "w:p": self._paragraph,
            "w:r": self._run,
            "w:t": self._text,
            "m:t": self._text,
            "w:tab": lambda _: self._add("\t"),
            "w:ptab": lambda _: self._add("\t"),
            "w:br": lambda _: self._add("\n"),
            "w:cr": lambda _: self._add("\n"),
            "w:noBreakHyphen": lambda _: self._add("\u2011"),
            "w:sym": self._sign,
            "w:fldChar": self._field,
            "w:tr": self._row,
            "w:sdt": self._control,
            "w:footnoteReference": lambda e: self._note("footnote", e),
            "w:endnoteReference": lambda e: self._note("endnote", e),
            "w:commentReference": lambda _: self._count("office.comments"),
            "w:del": self._deleted,
            "w:moveFrom": self._deleted,
            "mc:AlternateContent": self._alternative,
            **dict.fromkeys(("w:pPr", "w:rPr", "w:tblPr", "w:sectPr", "w:rt"), self._nothing),
        }

    def read(self, element: Element) -> None:
        """What is unknown is looked into, so that no text is lost in it."""
        for inner in element:
            self._handlers.get(self._name(inner), self.read)(inner)

    def read_apart(self, element: Element) -> None:
        with self.flow.leaving_out():
            self.read(element)

    def _name(self, element: Element) -> str:
        tag = element.tag
        name = self._names.get(tag)
        if name is None:
            space, _, own = str(tag).lstrip("{").rpartition("}")
            name = self._names[tag] = f"{_SPACES.get(space, '')}:{own}"
        return name

    def _nothing(self, element: Element) -> None:
        pass

    def _count(self, code: str) -> None:
        self.left_out[code] += 1

    def _add(self, text: str) -> None:
        if all(self._fields):
            self.flow.add(text)

    def _paragraph(self, element: Element) -> None:
        properties = child(element, "pPr")
        mark = None if properties is None else child(properties, "rPr")
        runs_on = mark is not None and (child(mark, "del") is not None or child(mark, "moveFrom") is not None)
        open_before = len(self._fields)
        with self.flow.paragraph(self._rank(properties), runs_on=runs_on):
            self.read(element)
        if not all(self._fields[open_before:]):
            # An instruction ends in the paragraph it begins in; one that does not was never closed.
            del self._fields[open_before:]

    def _rank(self, properties: Element | None) -> str:
        style = None if properties is None else child(properties, "pStyle")
        return "" if style is None else self._ranks.get(attribute(style, "val"), "")

    def _run(self, element: Element) -> None:
        properties = child(element, "rPr")
        hidden = properties is not None and (_is_on(properties, "vanish"))
        if hidden and not self.flow.is_left_out:
            self._count("office.hidden")
        with self.flow.leaving_out(hidden):
            self.read(element)

    def _text(self, element: Element) -> None:
        self._add((element.text or "").translate(_BLANKS))

    def _sign(self, element: Element) -> None:
        try:
            code = int(attribute(element, "char"), 16)
        except ValueError:
            return
        private = 0xF000 <= code <= 0xF0FF
        shown = sign(code) if private else chr(code) if 0x20 <= code < 0xD800 else ""
        if not shown:
            self._count("office.signs")
        self._add(shown)

    def _field(self, element: Element) -> None:
        kind = attribute(element, "fldCharType")
        if kind == "begin":
            self._fields.append(False)
        elif kind == "separate" and self._fields:
            self._fields[-1] = True
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _row(self, element: Element) -> None:
        properties = child(element, "trPr")
        if properties is not None and child(properties, "del") is not None:
            self._count("office.deletions")
            return
        with self.flow.row() as row:
            for cell in _cells(element):
                with self.flow.cell(row):
                    self.read(cell)

    def _control(self, element: Element) -> None:
        """A content control; the words that ask for input are not the author's."""
        properties, content = child(element, "sdtPr"), child(element, "sdtContent")
        asks = properties is not None and _is_on(properties, "showingPlcHdr")
        if content is not None:
            with self.flow.leaving_out(asks):
                self.read(content)

    def _note(self, kind: str, element: Element) -> None:
        note = self._notes.pop((kind, attribute(element, "id")), None)
        if note is not None:
            self._count("office.notes")
            self.read_apart(note)

    def _deleted(self, element: Element) -> None:
        self._count("office.deletions")

    def _alternative(self, element: Element) -> None:
        """The same drawing twice, for new and for old programs: the first that has text."""
        for choice in element:
            if any(self._name(inner) in {"w:t", "m:t"} for inner in choice.iter()):
                return self.read(choice)
        return None


_BLANKS = str.maketrans("\n\r\t", "   ")


def _cells(element: Element) -> Iterator[Element]:
    """The cells of a row, those in content controls too."""
    for inner in element:
        if local(inner) == "tc":
            yield inner
        elif local(inner) in {"sdt", "sdtContent", "customXml", "ins", "moveTo"}:
            yield from _cells(inner)


def _is_on(properties: Element, name: str) -> bool:
    switch = child(properties, name)
    return switch is not None and attribute(switch, "val").lower() not in _OFF
