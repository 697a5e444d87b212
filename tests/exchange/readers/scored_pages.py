"""The saved pages with their truth made by hand, and how near a text comes to it."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

PAGES = Path(__file__).parents[1] / "pages"
_WORD = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]|[^\W\u3040-\u30ff\u4e00-\u9fff]+")


@dataclass(frozen=True)
class SavedPage:
    """A page, its paragraphs as a person would copy them, and what is known of it beside the text."""

    name: str
    data: bytes
    paragraphs: list[str]
    facts: dict[str, str]


def saved_pages(folder: Path = PAGES) -> list[SavedPage]:
    return [
        SavedPage(
            path.stem,
            path.read_bytes(),
            path.with_suffix(".txt").read_text(encoding="utf-8").strip().split("\n\n"),
            json.loads(facts.read_text(encoding="utf-8"))
            if (facts := path.with_suffix(".json")).is_file()
            else {},
        )
        for path in sorted(folder.glob("*.html"))
    ]


def token_f1(text: str, truth: str) -> float:
    """The harmonic mean of precision and recall over words, each as often as it stands (0 to 1)."""
    found, wanted = Counter(_WORD.findall(text.casefold())), Counter(_WORD.findall(truth.casefold()))
    common = sum((found & wanted).values())
    if not common:
        return 0.0
    precision, recall = common / sum(found.values()), common / sum(wanted.values())
    return 2 * precision * recall / (precision + recall)


def kept_paragraphs(text: str, page: SavedPage) -> float:
    """The share of the page's paragraphs that stand in the text whole, as lines of their own (0 to 1)."""
    lines = Counter(_plain(line) for line in text.split("\n") if line.strip())
    wanted = Counter(_plain(line) for part in page.paragraphs for line in part.split("\n"))
    return sum((lines & wanted).values()) / sum(wanted.values())


def _plain(line: str) -> str:
    return " ".join(line.split()).removeprefix("- ")
