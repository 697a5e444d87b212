"""Documents of office programs, made here byte by byte, and what a reader makes of them."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO

from curator.exchange.arriving import Found, Refused
from curator.exchange.readers.source import Options, Source

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"

Reader = Callable[[Source, Options], Iterator[Found | Refused]]


def zipped(members: dict[str, bytes | str]) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in members.items():
            made.writestr(name, data)
    return file.getvalue()


def found(reader: Reader, data: bytes, name: str = "news") -> Found:
    """The one article that is read."""
    (article,) = reader(Source(name, name, content=data), Options())
    assert isinstance(article, Found)
    return article


def first(article: Found, field: str) -> tuple[str, str] | None:
    """The likeliest that the file says of a field, and where."""
    said = article.said.get(field)
    return (said[0].value, said[0].origin) if said else None


def told(article: Found) -> dict[str, object]:
    return {each.code: each.args.get("count") for each in article.told}


def relations(targets: dict[str, str], external: str = "") -> str:
    rows = "".join(
        f'<Relationship Id="r{n}" Type="{_RELATIONS}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets.items())
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{rows}{external}</Relationships>'


def docx(body: str, parts: dict[str, str] | None = None, space: str = W, core: str = "") -> bytes:
    """A Word document; `parts` are others by their kind, such as footnotes or header."""
    parts = parts or {}
    members: dict[str, bytes | str] = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"/>',
        "_rels/.rels": relations(
            {"officeDocument": "word/document.xml", "core-properties": "docProps/core.xml"}
        ),
        "word/document.xml": part("document", f"<w:body>{body}</w:body>", space),
        "word/_rels/document.xml.rels": relations({kind: f"{kind}.xml" for kind in parts}),
        **{f"word/{kind}.xml": part(_ROOTS[kind], content, space) for kind, content in parts.items()},
    }
    if core:
        members["docProps/core.xml"] = (
            f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
            f"{core}</cp:coreProperties>"
        )
    return zipped(members)


_ROOTS = {
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "header": "hdr",
    "footer": "ftr",
    "styles": "styles",
}


def part(root: str, content: str, space: str = W) -> str:
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:{root} xmlns:w="{space}" '
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:v="urn:schemas-microsoft-com:vml" '
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        f"{content}</w:{root}>"
    )


def p(*runs: str, style: str = "", mark: str = "") -> str:
    """A paragraph; a run that is no element is text."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/><w:rPr>{mark}</w:rPr></w:pPr>' if style or mark else ""
    return f"<w:p>{properties}{''.join(run if run[0] == '<' else r(run) for run in runs)}</w:p>"


def r(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def field(instruction: str, result: str) -> str:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    asked = f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
    return mark.format("begin") + asked + mark.format("separate") + r(result) + mark.format("end")


def table(*rows: tuple[str, ...]) -> str:
    lines = ("".join(f"<w:tc><w:tcPr/>{cell}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl><w:tblPr/>{''.join(f'<w:tr>{line}</w:tr>' for line in lines)}</w:tbl>"


_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_SPACES = " ".join(
    f'xmlns:{name}="{_OASIS}{name}:1.0"' for name in ("office", "text", "table", "style", "meta", "manifest")
)
_SPACES += f' xmlns:draw="{_OASIS}drawing:1.0" xmlns:svg="{_OASIS}svg-compatible:1.0"'
_SPACES += ' xmlns:dc="http://purl.org/dc/elements/1.1/"'


def odf(root: str, content: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?><office:{root} {_SPACES}>{content}</office:{root}>'


def odt(body: str, styles: str = "", meta: str = "", margins: str = "") -> bytes:
    """An OpenDocument text: paragraphs, automatic styles, metadata, and what master pages hold."""
    automatic = f"<office:automatic-styles>{styles}</office:automatic-styles>"
    text = f"<office:body><office:text>{body}</office:text></office:body>"
    page = f"<office:master-styles><style:master-page>{margins}</style:master-page></office:master-styles>"
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": odf("document-content", automatic + text),
            "styles.xml": odf("document-styles", page),
            "meta.xml": odf("document-meta", f"<office:meta>{meta}</office:meta>"),
        }
    )
