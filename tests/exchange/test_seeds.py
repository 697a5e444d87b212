"""What a new workspace starts with is complete, and broken seeds are refused by name."""

from __future__ import annotations

import hashlib
import json
import math
import shutil
import unicodedata
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from curator.domain.errors import CuratorError
from curator.exchange.arriving import Incoming
from curator.exchange.seeds import read_guideline, read_label_set
from tests.exchange.taken import read

SEEDS = Path(__file__).parents[2] / "seeds"
PAPER = {"light": "#FFFDF9", "dark": "#16181D"}
Matrix = tuple[tuple[float, float, float], ...]
XYZ: Matrix = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.072175),
    (0.0193339, 0.119192, 0.9503041),
)
SIMULATED: dict[str, Matrix] = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.01182, 0.04294, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.3039),
    ),
}
"""Machado, Oliveira and Fernandes 2009, severity 1.0; on linear sRGB."""
INK = {"light": "#1E2126", "dark": "#ECEAE4"}


@pytest.fixture
def articles() -> dict[str, Incoming]:
    """The articles by the names of their files, as a new workspace gets them."""
    found = list(read([SEEDS / "articles"]))
    taken = {item.file_name: item for item in found if isinstance(item, Incoming)}
    assert len(taken) == len(found)
    return taken


def test_the_sample_article_is_verbatim(articles: dict[str, Incoming]):
    sample = articles["ukraine-un-2023-11-11.txt"]
    assert sample.source_sha256 == "0001295dc09c18558fc193b5f38fe24770e26d62a45a1c13ef7eed2fb276d658"
    assert hashlib.sha256(sample.text.encode()).hexdigest() == sample.source_sha256
    assert sample.metadata.title == "Zelenskyy to address the U.N. Security Council"
    assert sample.metadata.published == "2023-11-11"
    assert sample.metadata.byline == ""


def test_the_articles_show_what_text_can_be(articles: dict[str, Incoming]):
    texts = [item.text for item in articles.values()]
    assert len(articles) == 6
    assert {item.metadata.language for item in articles.values()} == {"en", "uk", "ar"}
    assert any(t.startswith("🚨 Cafe\u0301") for t in texts)
    assert any(len(t.split("\n\n")) == 40 for t in texts)
    assert any(t.count("“") > 12 for t in texts)
    assert any(unicodedata.bidirectional(t[0]) == "AL" for t in texts)


def test_the_articles_come_in_with_all_that_stands_beside_them(articles: dict[str, Incoming]):
    for name, item in articles.items():
        beside = json.loads((SEEDS / "articles" / name).with_suffix(".json").read_text(encoding="utf-8"))
        about = item.metadata
        assert item.told == (), name
        assert about.foreign == "", name
        assert (about.title, about.language, list(about.tags)) == (
            beside["title"],
            beside["language"],
            sorted(beside["tags"]),
        )
        assert date.fromisoformat(about.published).isoformat() == beside["published"]
        if about.tags != ("sample",):
            assert about.byline and about.outlet and about.licence == "CC0-1.0", name


def test_the_label_set_has_the_ten_labels_and_the_eight_relations():
    label_set = read_label_set(SEEDS / "labels.json")
    keys = {label["id"]: label["key"] for label in label_set["labels"]}
    assert " ".join(keys) == "PERSON ORG GPE LOC NORP FAC EVENT LAW DATE CLAIM"
    assert "".join(keys.values()) == "123456789C"
    assert " ".join(r["id"] for r in label_set["relation_types"]) == (
        "supports contradicts repeats updates same_as disputed_by evidence_for evidence_against"
    )


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_ink_on_every_tint_and_every_line_on_paper_can_be_read(theme: str):
    for label in read_label_set(SEEDS / "labels.json")["labels"]:
        pair = label["colours"][theme]
        assert _contrast(INK[theme], pair["tint"]) >= 4.5, label["id"]
        assert _contrast(PAPER[theme], pair["line"]) >= 4.5, label["id"]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("sight", SIMULATED)
def test_colour_blind_eyes_tell_any_two_entity_labels_apart(theme: str, sight: str):
    labels = [x for x in read_label_set(SEEDS / "labels.json")["labels"] if x["layer"] == "entity"]
    seen = {x["id"]: _lab(_seen(x["colours"][theme]["line"], SIMULATED[sight])) for x in labels}
    for one, other in combinations(seen, 2):
        assert math.dist(seen[one], seen[other]) >= 18, (one, other)


def test_the_guideline_has_a_section_for_every_label():
    guideline = read_guideline(SEEDS / "guideline.md")
    assert (guideline.id, guideline.version) == ("news", 1)
    for label in read_label_set(SEEDS / "labels.json")["labels"]:
        assert len(guideline.sections[label["id"]]) > 80, label["id"]


def _contrast(one: str, other: str) -> float:
    """Contrast ratio of WCAG 2.2."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = _linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(colour: str) -> list[float]:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]


def _times(matrix: Matrix, vector: list[float]) -> list[float]:
    return [sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix]


def _seen(colour: str, sight: Matrix) -> list[float]:
    return [min(1.0, max(0.0, part)) for part in _times(sight, _linear(colour))]


def _lab(linear: list[float]) -> tuple[float, float, float]:
    """CIE 1976 L*a*b* of linear sRGB, white point D65."""
    white = (0.95047, 1.0, 1.08883)
    ratios = [part / full for part, full in zip(_times(XYZ, linear), white, strict=True)]
    x, y, z = (r ** (1 / 3) if r > 0.008856 else 7.787 * r + 16 / 116 for r in ratios)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(SEEDS, tmp_path / "seeds")
    return tmp_path / "seeds"


def test_missing_seeds_are_told(folder: Path):
    for take in (read_label_set, read_guideline):
        with pytest.raises(CuratorError, match="seeds.missing"):
            take(folder / "nowhere")


@pytest.mark.parametrize(
    "change",
    [
        {"key": "2"},
        {"id": "ORG"},
        {"layer": "word"},
        {"examples": ["one"]},
        {"definition": ""},
        {"colours": {"light": {"line": "red", "tint": "#FFFFFF"}}},
    ],
)
def test_a_wrong_label_is_refused(folder: Path, change: dict[str, Any]):
    path = folder / "labels.json"
    label_set = json.loads(path.read_text(encoding="utf-8"))
    label_set["labels"][0] |= change
    path.write_text(json.dumps(label_set), encoding="utf-8")
    with pytest.raises(CuratorError, match="seeds.labels"):
        read_label_set(path)


@pytest.mark.parametrize(
    "text",
    ["", "# PERSON\n\nno front matter", "---\nid: x\n---\n\n# A\n\nb", "---\nid: x\nversion: 1\n---\n\n"],
)
def test_a_wrong_guideline_is_refused(folder: Path, text: str):
    (folder / "guideline.md").write_text(text, encoding="utf-8")
    with pytest.raises(CuratorError, match="seeds.guideline"):
        read_guideline(folder / "guideline.md")
