"""OpenDocument text (.odt, also the flat .fodt and the older .sxw): its paragraphs in their order."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager

from curator.domain.errors import CuratorError
from curator.exchange.arriving import Found

from . import safe_zip
from .document import Sayings, counted, found, language_tag, opening
from .flow import Flow
from .safe_xml import Element, attribute, child, local, parse
from .source import Options, Source

_BLANKS = re.compile(r"[ \t\r\n]+")
_MAX_BLANKS = 1_000
_OTHERS = {"spreadsheet", "presentation", "drawing", "chart", "database"}
_TEXT = {"p", "h", "span", "a", "ruby-base", "meta", "meta-field"}
"""Between the elements of others white space is layout, except in fields, which have none inside."""
_KEPT = {"subject": "subject", "description": "description", "keyword": "keywords"}


def read(source: Source, options: Options) -> Iterator[Found]:
    """The article of an OpenDocument text.

    Raises CuratorError of `safe_zip` and `safe_xml`, `file.locked`, `office.not_text`, `article.empty`.
    """
    data = source.data()
    roots = [parse(data)] if data.lstrip()[:1] == b"<" else _roots(data)
    text = _text(_only(roots, "body"))
    reading = _Reading(_Styles(roots))
    margins = [page for root in roots for page in root.iter() if local(page) in {"header", "footer"}]
    reading.read_apart([page for page in margins if local(page) == "header"])
    reading.read(text)
    reading.read_apart([page for page in margins if local(page) == "footer"])
    blocks = reading.flow.close()
    said, kept = Sayings(), {}
    opening(said, blocks)
    meta = _only(roots, "meta")
    if meta is not None:
        kept = _properties(said, meta)
    told = counted(reading.left_out)
    yield found(source, data, "odt", blocks, said=said, told=told, kept=kept)


def _text(body: Element | None) -> Element:
    """Where the paragraphs are; in the older format that is the body itself."""
    if body is None or {local(inner) for inner in body} & _OTHERS:
        raise CuratorError("office.not_text")
    text = child(body, "text")
    return body if text is None else text


def _roots(data: bytes) -> list[Element]:
    with safe_zip.opened(data, counted=lambda name: name.endswith(".xml")) as archive:
        manifest = archive.get("META-INF/manifest.xml")
        if manifest and any(local(entry) == "encryption-data" for entry in parse(manifest).iter()):
            raise CuratorError("file.locked")
        if "content.xml" not in archive:
            raise CuratorError("office.not_text")
        names = ("content.xml", "meta.xml", "styles.xml")
        return [parse(archive.read(name), part=name) for name in names if name in archive]


def _only(roots: list[Element], name: str) -> Element | None:
    return next((found for root in roots for found in root if local(found) == name), None)


class _Styles:
    """Of each style, what it is based on and whether it is displayed."""

    def __init__(self, roots: list[Element]) -> None:
        self._parents: dict[str, str] = {}
        self._hidden: set[str] = set()
        for style in (style for root in roots for style in root.iter() if local(style) == "style"):
            name = attribute(style, "name")
            self._parents[name] = attribute(style, "parent-style-name")
            if any(attribute(properties, "display") == "none" for properties in style):
                self._hidden.add(name)

    def hides(self, name: str) -> bool:
        return not self._hidden.isdisjoint(self._line(name))

    def is_title(self, name: str) -> bool:
        return "Title" in self._line(name)

    def _line(self, name: str) -> set[str]:
        line: set[str] = set()
        while name and name not in line:
            line.add(name)
            name = self._parents.get(name, "")
        return line


def _properties(said: Sayings, meta: Element) -> dict[str, str]:
    holder = child(meta, "meta")
    values: dict[str, str] = {}
    # In the old .sxw keywords stand one level deeper.
    for element in (meta if holder is None else holder).iter():
        values.setdefault(local(element), (element.text or "").strip())
    said.add("title", values.get("title"), "properties.title")
    said.add_author(values.get("initial-creator") or values.get("creator"))
    said.add_moments(values.get("creation-date"), values.get("date"))
    said.add("language", language_tag(values.get("language")), "properties.language")
    return {ours: values[name] for name, ours in _KEPT.items() if values.get(name)}


class _Reading:
    """One pass over the text; white space is folded as the format has it."""

    def __init__(self, styles: _Styles) -> None:
        self.flow = Flow()
        self.left_out: Counter[str] = Counter()
        self._styles = styles
        self._after_blank = True
        self._handlers: dict[str, Callable[[Element], None]] = {
            "p": self._paragraph,
            "h": self._paragraph,
            "s": self._blanks,
            "tab": lambda _: self._add("\t"),
            "tab-stop": lambda _: self._add("\t"),
            "line-break": lambda _: self._add("\n"),
            "table-row": self._row,
            "note": self._note,
            "footnote": self._note,
            "endnote": self._note,
            "annotation": self._comment,
            "tracked-changes": self._deletions,
            "hidden-text": self._unseen,
            "hidden-paragraph": self._unseen,
            "section": self._section,
            "span": self._span,
            "title": self._caption,
            "desc": self._caption,
            **dict.fromkeys(("ruby-text", "forms", "note-citation", "footnote-citation"), self._nothing),
            **dict.fromkeys(("script", "endnote-citation"), self._nothing),
        }

    def read(self, element: Element) -> None:
        holds_text = local(element) in _TEXT or not len(element)
        if holds_text:
            self._fold(element.text)
        for inner in element:
            self._handlers.get(local(inner), self.read)(inner)
            if holds_text:
                self._fold(inner.tail)

    def read_apart(self, elements: list[Element]) -> None:
        with self.flow.leaving_out():
            for element in elements:
                self.read(element)

    def _fold(self, text: str | None) -> None:
        folded = _BLANKS.sub(" ", text or "")
        self._add(folded[1:] if self._after_blank and folded.startswith(" ") else folded)

    def _add(self, text: str) -> None:
        if text:
            self._after_blank = text.endswith((" ", "\n", "\t"))
            self.flow.add(text)

    def _nothing(self, element: Element) -> None:
        pass

    def _caption(self, element: Element) -> None:
        """A field that shows the document's title is text; what describes a picture is not."""
        if "svg" not in str(element.tag):
            self.read(element)

    def _paragraph(self, element: Element) -> None:
        before, self._after_blank = self._after_blank, True
        style = attribute(element, "style-name")
        rank = "title" if self._styles.is_title(style) else "heading" if local(element) == "h" else ""
        with self.flow.paragraph(rank), self._shown_unless(self._styles.hides(style)):
            self.read(element)
        self._after_blank = before

    def _shown_unless(self, hidden: bool) -> AbstractContextManager[None]:
        if hidden and not self.flow.is_left_out:
            self.left_out["office.hidden"] += 1
        return self.flow.leaving_out(hidden)

    def _blanks(self, element: Element) -> None:
        count = attribute(element, "c")
        self._add(" " * (min(int(count), _MAX_BLANKS) if count.isascii() and count.isdigit() else 1))

    def _row(self, element: Element) -> None:
        with self.flow.row() as row:
            for cell in element:
                with self.flow.cell(row):
                    self.read(cell)

    def _note(self, element: Element) -> None:
        self.left_out["office.notes"] += 1
        self.read_apart([element])

    def _comment(self, element: Element) -> None:
        self.left_out["office.comments"] += 1

    def _deletions(self, element: Element) -> None:
        self.left_out["office.deletions"] += sum(local(inner) == "deletion" for inner in element.iter())

    def _unseen(self, element: Element) -> None:
        with self._shown_unless(attribute(element, "is-hidden") != "false"):
            self.read(element)

    def _section(self, element: Element) -> None:
        with self._shown_unless(attribute(element, "display") == "none"):
            self.read(element)

    def _span(self, element: Element) -> None:
        with self._shown_unless(self._styles.hides(attribute(element, "style-name"))):
            self.read(element)
