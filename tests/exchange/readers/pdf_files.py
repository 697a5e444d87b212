"""PDF files made here object by object: letters half as wide as high, wherever a test wants them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Text(NamedTuple):
    """A run of letters whose first one begins at x, on the base line y, in points from the lower left.

    Letters stand in the order of the string from left to right, or upwards if `up`.
    """

    x: float
    y: float
    text: str
    size: float = 10
    up: bool = False
    bold: bool = False


def column(x: float, y: float, lines: Sequence[str], size: float = 10) -> list[Text]:
    """Lines below each other, 1.2 times their size apart; a line set in begins with blanks."""
    texts: list[Text] = []
    for number, line in enumerate(lines):
        indent = len(line) - len(line.lstrip())
        texts.append(Text(x + indent * size / 2, y - number * 1.2 * size, line.lstrip(), size))
    return [text for text in texts if text.text]


def pdf(*pages: Sequence[Text], info: str = "", trailer: str = "", rotate: int = 0) -> bytes:
    """A file of A4 pages; `info` is what stands in its information dictionary."""
    letters = "".join(text.text for page in pages for text in page)
    objects = {
        1: "<</Type/Catalog/Pages 2 0 R>>",
        3: _stream(_to_unicode(letters)),
        4: f"<<{info}>>",
        **_font(5, "Helvetica"),
        **_font(8, "Helvetica-Bold"),
    }
    kids: list[str] = []
    for number, page in enumerate(pages):
        at = 11 + 2 * number
        kids.append(f"{at} 0 R")
        objects[at] = (
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Rotate {rotate}/Contents {at + 1} 0 R"
            "/Resources<</Font<</F 5 0 R/B 8 0 R>>>>>>"
        )
        objects[at + 1] = _stream("\n".join(map(_shown, page)))
    objects[2] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(kids)}]>>"
    return _file(objects, trailer)


def _font(at: int, name: str) -> dict[int, str]:
    """The three objects of a font that is not in the file itself."""
    return {
        at: f"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H"
        f"/DescendantFonts[{at + 1} 0 R]/ToUnicode 3 0 R>>",
        at + 1: f"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/DW 500/FontDescriptor {at + 2} 0 R"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>",
        at + 2: f"<</Type/FontDescriptor/FontName/{name}/Flags 32/FontBBox[0 -200 500 800]"
        "/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>",
    }


def _to_unicode(letters: str) -> str:
    """What each glyph is, in parts of 100 as the format has it; a private letter has no name."""
    named = sorted({ord(letter) for letter in letters if not 0xE000 <= ord(letter) < 0xF900})
    parts = [named[start : start + 100] for start in range(0, len(named), 100)]
    rows = "\n".join(
        f"{len(part)} beginbfchar\n"
        + "\n".join(f"<{code:04x}> <{code:04x}>" for code in part)
        + "\nendbfchar"
        for part in parts
    )
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
        f"1 begincodespacerange <0000> <FFFF> endcodespacerange\n{rows}\nendcmap end end"
    )


def _shown(text: Text) -> str:
    turn = f"0 {text.size} -{text.size} 0" if text.up else f"{text.size} 0 0 {text.size}"
    font = "B" if text.bold else "F"
    return f"BT /{font} 1 Tf {turn} {text.x} {text.y} Tm <{text.text.encode('utf-16-be').hex()}> Tj ET"


def _stream(content: str) -> str:
    return f"<</Length {len(content)}>>\nstream\n{content}\nendstream"


def _file(objects: dict[int, str], trailer: str) -> bytes:
    data = b"%PDF-1.7\n"
    places: dict[int, int] = {}
    for number, content in sorted(objects.items()):
        places[number] = len(data)
        data += f"{number} 0 obj\n{content}\nendobj\n".encode("latin-1")
    rows = "".join(f"{places[number]:010} 00000 n \n" for number in sorted(places))
    end = f"<</Size {len(objects) + 1}/Root 1 0 R/Info 4 0 R{trailer}>>"
    table = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{rows}trailer\n{end}\n"
    return data + f"{table}startxref\n{len(data)}\n%%EOF\n".encode("latin-1")
