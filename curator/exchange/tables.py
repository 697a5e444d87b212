"""Tables as CSV that a spreadsheet opens without running anything in it."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import BinaryIO

from curator.domain.files import write_atomically

Cell = str | int | float | None
_FORMULA = re.compile("'*[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")
"""What a cell must not begin with: owasp.org/www-community/attacks/CSV_Injection. With the signs that make
it text before it, so that one more sign can be taken away again."""


def write_table(path: Path, header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> int:
    """Write rows in UTF-8 with a byte order mark, which spreadsheets need; returns how many.

    Raises CuratorError as `domain.files.write_atomically` does.
    """
    count = 0

    def write(file: BinaryIO) -> None:
        nonlocal count
        text = io.TextIOWrapper(file, encoding="utf-8-sig", newline="", errors="replace")
        writer = csv.writer(text)
        writer.writerow([safe(each) for each in header])
        for row in rows:
            writer.writerow([safe(each) for each in row])
            count += 1
        text.flush()
        text.detach()

    write_atomically(path, write)
    return count


def safe(cell: Cell) -> str | int | float:
    """A cell that is text to a spreadsheet, too, where it is text; a number stays one."""
    if cell is None:
        return ""
    return f"'{cell}" if isinstance(cell, str) and _FORMULA.match(cell) else cell


def unsafe(cell: str) -> str:
    """What a cell held before `safe`."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell
