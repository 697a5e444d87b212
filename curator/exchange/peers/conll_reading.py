"""Files of words in columns as they are found: CoNLL-2002 and 2003, UNER, GermEval, spaCy's .iob, CoNLL-U.

Which column is the word and which the tags is told by what stands in them, since every corpus orders them
in its own way; also whether a line with `#` is a comment.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from curator.domain.errors import CuratorError
from curator.exchange.arriving import Refused, Told
from curator.exchange.decoding import decode

from . import conllu
from .given import Given
from .sentences_of_words import TAG, Sentence, given_of, named_in

MAX_BYTES = 100 * 2**20
MAX_CODE_POINTS = 4_000_000
_DOCUMENT = "-DOCSTART-"
_CONLL_2012 = "#begin document"
_TSV3 = "#FORMAT=WebAnno TSV"
_COMMENT = re.compile(r"#\s*([\w.]+(?: \w+)?)\s*(?:=\s*(.*))?")
_CHUNKS = frozenset(
    ("NP", "VP", "PP", "ADVP", "ADJP", "SBAR", "PRT", "CONJP", "INTJ", "LST", "UCP")
    + ("NC", "VC", "PC", "AC", "NX", "VN", "AP", "AdP", "Ssub")
)
"""Labels of chunks, which stand in IOB too, in a column before the names."""
_PLAIN = re.compile(r"[A-Za-z][\w.:/-]*")
_MOST_PLAIN = 60


def read(path: Path) -> Iterator[Given | Refused]:
    """The articles of one file: those that the file tells apart, else one.

    One with a line that is no row is Refused with the line's number. Raises CuratorError `file.binary`,
    `peer.conll_columns`, `peer.conll_2012`, `peer.tsv3` or `article.empty`.
    """
    lines, told = _lines(path)
    _refuse_others(lines)
    if _is_inline(lines):
        yield given_of(_inline(lines), str(path), says_all=True, told=told)
        return
    shape = _shape(lines)
    reader = _conllu(lines, shape) if shape.is_conllu else _columns(lines, shape)
    number = 0
    for found in reader:
        number += 1
        if isinstance(found, Refused):
            yield Refused(f"{path}:{found.place}", found.code, found.args)
            continue
        for sentences in _not_too_long(found.sentences):
            place = f"{path} #{number}"
            yield given_of(sentences, place, says_all=found.says_all, told=told, kept=found.kept)
    if not number:
        raise CuratorError("article.empty")


@dataclass(slots=True)
class _Article:
    sentences: list[Sentence]
    says_all: bool
    kept: dict[str, str]


@dataclass(frozen=True, slots=True)
class _Shape:
    """What the columns of a file are: numbered from the left in rows of `width`, from 0."""

    width: int
    by_tab: bool
    word: int
    tags: tuple[int, ...]
    is_conllu: bool = False

    def row(self, line: str) -> list[str] | None:
        """The columns of a line; None if it is none: too short, or too long."""
        return _row(line, self.width, by_tab=self.by_tab, word=self.word)


def _lines(path: Path) -> tuple[list[str], tuple[Told, ...]]:
    if path.stat().st_size > MAX_BYTES:
        raise CuratorError("file.too_large", megabytes=MAX_BYTES // 2**20)
    found = decode(path.read_bytes())
    if not found.text.strip():
        raise CuratorError("article.empty")
    return [line.rstrip("\r") for line in found.text.split("\n")], found.told


def _refuse_others(lines: Sequence[str]) -> None:
    first = next((line for line in lines if line.strip()), "")
    if first.startswith(_TSV3):
        raise CuratorError("peer.tsv3")
    if first.startswith(_CONLL_2012):
        raise CuratorError("peer.conll_2012")


# --- one sentence a line: word|tag word|tag ---
def _is_inline(lines: Sequence[str]) -> bool:
    rows = [line.split() for line in lines if line.strip()][:200]
    return all(all(_inline_tag(one) for one in row) for row in rows)


def _inline_tag(item: str) -> str:
    word, sign, tag = item.rpartition("|")
    return tag if word and sign and TAG.fullmatch(tag) else ""


def _inline(lines: Sequence[str]) -> Iterator[Sentence]:
    for number, line in enumerate(lines, 1):
        if items := line.split():
            tags = [_inline_tag(item) for item in items]
            if not all(tags):
                raise CuratorError("peer.conll_line", line=number)
            words = [item.split("|")[0] or "|" for item in items]
            yield Sentence(words, named=list(named_in(tags)))


# --- what the columns are ---
def _shape(lines: Sequence[str]) -> _Shape:
    data = [line for line in lines if line.strip() and not line.startswith(_DOCUMENT) and not _says(line)]
    by_tab = sum("\t" in line for line in data) * 2 > len(data)
    widths = Counter(len(line.split("\t") if by_tab else line.split()) for line in data)
    width = widths.most_common(1)[0][0] if widths else 0
    rows = [row for line in data if (row := _row(line, width, by_tab=by_tab, word=0))]
    numbered = width > 2 and all(conllu.ROW_ID.fullmatch(row[0]) for row in rows)
    if width == conllu.WIDTH and numbered:
        return _Shape(width, by_tab, 1, (), is_conllu=True)
    tags = _tag_columns(rows, first=2 if numbered else 1)
    if not tags:
        raise CuratorError("peer.conll_columns")
    return _Shape(width, by_tab, 1 if numbered else 0, tags)


def _says(line: str) -> bool:
    """True of a comment with a name (`# text = …`, `# newdoc`), which no row of words looks like."""
    return line.startswith("#") and bool(re.match(r"#\s*[\w.]+(?: \w+)?\s*=\s|# new(?:doc|par)\b", line))


def _row(line: str, width: int, *, by_tab: bool, word: int) -> list[str] | None:
    columns = line.split("\t") if by_tab else line.split()
    if by_tab and len(columns) > width and not any(columns[width:]):
        columns = columns[:width]
    if not by_tab and len(columns) > width > 1 and word == 0:
        # A word with a blank in it: the other columns have none.
        more = len(columns) - width + 1
        columns = [" ".join(columns[:more]), *columns[more:]]
    if len(columns) == 1 and width > 1 and TAG.fullmatch(columns[0]):
        # A word of which nothing is to be seen.
        columns = ["", *[columns[0]] * (width - 1)]
    return columns if len(columns) == width else None


def _tag_columns(rows: Sequence[Sequence[str]], first: int) -> tuple[int, ...]:
    """The column of the names, or two where names in names have one of their own; () if there is none."""
    width = len(rows[0]) if rows else 0
    values = {at: {row[at] for row in rows} for at in range(first, width)}
    tagged = [at for at in values if all(TAG.fullmatch(value) for value in values[at])]
    if not tagged:
        plain = [at for at in values if _is_plain(values[at])]
        return tuple(plain[-1:])
    before = tagged[-2:-1]
    if (
        before
        and not _chunks(values[before[0]])
        and _labels(values[before[0]])
        and _labels(values[tagged[-1]])
    ):
        return (before[0], tagged[-1])
    named = [at for at in tagged if _labels(values[at])]
    return tuple(named[-1:] or tagged[-1:])


def _labels(values: set[str]) -> set[str]:
    return {found[2] for value in values if (found := TAG.fullmatch(value)) and found[2]}


def _chunks(values: set[str]) -> bool:
    labels = _labels(values)
    return bool(labels) and labels <= _CHUNKS


def _is_plain(values: set[str]) -> bool:
    """True of labels without a letter for their place: `PERSON`, `O`."""
    return "O" in values and len(values) <= _MOST_PLAIN and all(_PLAIN.fullmatch(value) for value in values)


# --- columns ---
def _columns(lines: Sequence[str], shape: _Shape) -> Iterator[_Article | Refused]:
    article, rows, comments = _Article([], True, {}), list[list[str]](), dict[str, str]()
    bad = 0

    def close_sentence() -> None:
        if rows:
            article.sentences.append(_sentence(rows, shape, comments))
            rows.clear()
            comments.clear()

    for number, line in enumerate((*lines, _DOCUMENT), 1):
        said = _comment(line, shape)
        if line.startswith(_DOCUMENT) or (said and said[0].startswith("newdoc")):
            close_sentence()
            if bad:
                yield Refused(str(bad), "peer.conll_line", {"line": bad})
            elif article.sentences:
                yield article
            article, bad = _Article([], True, {}), 0
            if said:
                article.kept = {"newdoc": said[1]}
        elif said:
            comments[said[0]] = said[1]
        elif not line.strip():
            close_sentence()
        elif row := shape.row(line):
            rows.append(row)
        else:
            bad = bad or number


def _comment(line: str, shape: _Shape) -> tuple[str, str] | None:
    if not line.startswith("#"):
        return None
    row = shape.row(line)
    is_row = row is not None and all(_is_tag(row[at]) for at in shape.tags)
    if is_row and not _says(line):
        return None
    found = _COMMENT.match(line)
    return (found[1], (found[2] or "").strip()) if found else ("", "")


def _is_tag(value: str) -> bool:
    return TAG.fullmatch(value) is not None


def _sentence(rows: Sequence[Sequence[str]], shape: _Shape, comments: dict[str, str]) -> Sentence:
    seen = [row for row in rows if row[shape.word].strip()]
    sentence = Sentence([row[shape.word].strip() for row in seen], text=comments.get("text", ""))
    sentence.paragraph = any(name.startswith("newpar") for name in comments)
    for at in shape.tags:
        tags = [row[at] for row in seen]
        plain = not all(map(_is_tag, tags))
        sentence.named += named_in([tag if tag == "O" else f"I-{tag}" for tag in tags] if plain else tags)
    return sentence


# --- CoNLL-U ---
def _conllu(lines: Sequence[str], shape: _Shape) -> Iterator[_Article | Refused]:
    key = conllu.tag_key(_sentences_of_lines(lines, shape))
    fields, article = "", _Article([], False, {})
    for found in _sentences_of_lines(lines, shape):
        fields = found.comments.get("global.Entity", fields)
        newdoc = next((name for name in found.comments if name.startswith("newdoc")), "")
        if newdoc and article.sentences:
            yield article
            article = _Article([], False, {})
        if newdoc:
            article.kept = {"newdoc": found.comments[newdoc]}
        sentence = conllu.sentence_of(found, key, fields)
        article.says_all = bool(key or fields)
        article.sentences.append(sentence)
    if article.sentences:
        yield article


def _sentences_of_lines(lines: Sequence[str], shape: _Shape) -> Iterator[conllu.Lines]:
    """Raises CuratorError `peer.conll_line`."""
    found = conllu.Lines()
    for number, line in enumerate((*lines, ""), 1):
        if line.startswith("#"):
            said = _COMMENT.match(line)
            if said:
                found.comments[said[1]] = (said[2] or "").strip()
        elif line.strip():
            row = line.split("\t") if shape.by_tab else line.split()
            if len(row) != conllu.WIDTH or not conllu.ROW_ID.fullmatch(row[0]):
                raise CuratorError("peer.conll_line", line=number)
            found.rows.append(row)
        elif found.rows:
            yield found
            found = conllu.Lines()


def _not_too_long(sentences: Sequence[Sentence]) -> Iterator[list[Sentence]]:
    """The sentences of one article, cut where it would be longer than an article can be."""
    piece: list[Sentence] = []
    length = 0
    for sentence in sentences:
        more = len(sentence.text) + sum(len(word) + 1 for word in sentence.words)
        if piece and length + more > MAX_CODE_POINTS:
            yield piece
            piece, length = [], 0
        piece.append(sentence)
        length += more
    yield piece
