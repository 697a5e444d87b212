"""Which program's annotations a file holds, told by its name's end and its beginning."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from curator.exchange.files import opened_for_reading
from curator.exchange.jsonl import CODE as JSONL

from .peer_files import files_of

HEAD = 64 * 2**10
"""Bytes that are looked at."""
_MOST_FILES = 200
"""Files of a folder that are looked at before it is given up."""

_BY_END = {
    ".ann": "brat",
    ".a1": "brat",
    ".jsonld": "web-annotation",
    ".xmi": "cas-xmi",
    ".spacy": "spacy",
    ".conll": "conll",
    ".conllu": "conll",
    ".iob": "conll",
    ".iob2": "conll",
    ".bio": "conll",
}
"""Ends of names that one format has for itself → its code."""

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*(?:"|\\?\Z)|[{}\[\]:]', re.DOTALL)
_TAG = re.compile(r"(?:[BIESLU]-\S+|O)")
_END = "}"
_CSV = ("article_id", "layer", "label")


def told_by(name: str, head: bytes) -> str:
    """The code of the format of a file with this name and this beginning, "" where neither says it.

    Formats that are read alike have one code: the plain one of Prodigy, doccano and Label Studio.
    """
    end = Path(name).suffix.lower()
    if end in _BY_END:
        return _BY_END[end]
    text = _decoded(head).lstrip()
    if text[:1] in ("{", "["):
        return _of_json(text)
    if text.startswith("<"):
        return "cas-xmi" if "<xmi:XMI" in text[:1_000] else ""
    columns = text.split("\n", 1)[0]
    if end == ".csv" and all(f'"{column}"' in columns for column in _CSV):
        return "csv"
    return "conll" if end in (".txt", ".tsv") and _is_tagged(text) else ""


def told(path: Path) -> str:
    """The same of a file, or of the first file of a folder that says it.

    Raises CuratorError `file.*`, and `peer.no_files` where a folder is empty.
    """
    for file in islice(files_of(path, ("",)), _MOST_FILES):
        with opened_for_reading(file) as opened:
            found = told_by(file.name, opened.read(HEAD))
        if found:
            return found
    return ""


def _decoded(head: bytes) -> str:
    by_mark = head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    return head.decode("utf-16" if by_mark else "utf-8-sig", "ignore")


def _is_tagged(text: str) -> bool:
    """True where each of the first lines ends in a tag of IOB or of a kin of it, and one names a label."""
    lines = [line.split() for line in text.split("\n")[:-1][:200] if line.strip() and line[0] != "#"]
    rows = [row for row in lines if row[0] != "-DOCSTART-"]
    return (
        bool(rows)
        and all(len(row) > 1 and _TAG.fullmatch(row[-1]) for row in rows)
        and any(row[-1] != "O" for row in rows)
    )


# --- JSON ---
def _of_json(text: str) -> str:
    """By the keys of the first object, in the order in which one kind has what another may have too."""
    found = list(_keys(text))
    keys, is_whole = set(found), found[-1:] == [_END]
    if any(key.startswith("%") for key in keys):
        return "cas-json"
    if "@context" in keys or {"target", "body"} <= keys:
        return "web-annotation"
    if "curator.schema" in keys or {"text", "claims"} <= keys:
        return JSONL
    if _is_of_label_studio(keys):
        return "label-studio"
    if keys & {"_input_hash", "_task_hash", "_view_id", "answer"}:
        return "prodigy"
    if keys & {"text", "data", "column_data"} and keys & {"entities", "label", "labels", "column_label"}:
        return "doccano"
    # An export of ours has these too, and says later that it is one.
    return "prodigy" if is_whole and {"text", "spans"} <= keys else ""


def _is_of_label_studio(keys: set[str]) -> bool:
    if "data" in keys and keys & {"annotations", "completions", "predictions", "data.text"}:
        return True
    return {"task", "result"} <= keys or {"annotator", "annotation_id"} <= keys


def _keys(text: str) -> Iterator[str]:
    """The keys of the first object, and those of objects in it behind their own.

    _END comes last, unless the text is cut off before the object's end.
    """
    path: list[str] = []
    string, opened = "", [""]
    for found in _TOKEN.finditer(text):
        token = found[0]
        if token[0] == '"':
            string = token[1:-1]
        elif token == ":":
            if opened[-1] == "{":
                path[-1] = string
                if len(path) <= 2 and "[" not in opened[opened.index("{") :]:
                    yield ".".join(path)
        elif token in "{[":
            opened.append(token)
            if token == "{":
                path.append("")
        else:
            if opened.pop() == "{":
                path.pop()
            if "{" not in opened:
                yield _END
                return
