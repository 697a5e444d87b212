"""Colours that everybody can tell apart and read.

Distances are CIE 1976 in L*a*b*, after simulating full deuteranopia, protanopia and tritanopia with the
matrices of Machado, Oliveira and Fernandes (2009). Contrast is that of WCAG 2.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from itertools import combinations
from math import dist
from pathlib import Path

import pytest
from PySide6.QtGui import QColor

from curator.ui.article.paint import mixed
from curator.ui.theme import DARK, LIGHT, Theme

Pairs = Mapping[str, tuple[str, str]]
"""For each label its line and its tint, as `#RRGGBB`."""

LEAST_DISTANCE = 18.0
EYES = {
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
TO_XYZ = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
WHITE = (0.95047, 1.0, 1.08883)

SEED_LABELS = Path(__file__).parents[3] / "seeds" / "labels.json"
Triple = tuple[float, ...]


def complaints(pairs: Pairs, theme: Theme) -> Iterator[str]:
    """What a reader could not tell apart or not read, among the entity labels of one theme."""
    paper, ink = theme.paper.name(), theme.ink.name()
    for name, (line, tint) in pairs.items():
        for what, least, above, below in (
            ("text on its tint", 7.0, ink, tint),
            ("chip and paper", 4.5, line, paper),
        ):
            found = contrast(above, below)
            if found < least:
                yield f"{name}: contrast of {what} is {found:.1f}, under {least}"
    for one, other in combinations(pairs, 2):
        for eye in EYES:
            found = distance(pairs[one][0], pairs[other][0], eye)
            if found < LEAST_DISTANCE:
                yield f"{one} and {other}: distance {found:.1f} with {eye}"


def linear(colour: str) -> Triple:
    values = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return tuple(value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in values)


def times(matrix: tuple[Triple, ...], colour: Triple) -> Triple:
    return tuple(sum(factor * value for factor, value in zip(row, colour, strict=True)) for row in matrix)


def contrast(one: str, other: str) -> float:
    low, high = sorted(times(TO_XYZ, linear(colour))[1] for colour in (one, other))
    return (high + 0.05) / (low + 0.05)


def lab(colour: Triple) -> Triple:
    parts = [value / white for value, white in zip(times(TO_XYZ, colour), WHITE, strict=True)]
    x, y, z = (part ** (1 / 3) if part > 216 / 24389 else (24389 / 27 * part + 16) / 116 for part in parts)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def distance(one: str, other: str, eye: str) -> float:
    seen = (times(EYES[eye], linear(colour)) for colour in (one, other))
    first, second = (lab(tuple(min(1.0, max(0.0, value)) for value in colour)) for colour in seen)
    return dist(first, second)


@pytest.mark.skipif(not SEED_LABELS.exists(), reason="this checkout has no seed label set")
@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_the_seed_labels_can_be_told_apart_and_read(theme: Theme):
    labels = json.loads(SEED_LABELS.read_text("utf-8"))["labels"]
    colours = {one["id"]: one["colours"][theme.name] for one in labels if one["layer"] == "entity"}
    assert len(colours) >= 9
    pairs = {name: (pair["line"], pair["tint"]) for name, pair in colours.items()}
    assert list(complaints(pairs, theme)) == []


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_quiet_words_and_claims_can_be_read_on_the_paper(theme: Theme):
    for colour in (theme.dim, theme.claim):
        assert contrast(colour.name(), theme.paper.name()) >= 4.5
    assert contrast(theme.ink.name(), theme.wash.name()) >= 7


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_text_can_be_read_under_a_find_hit_on_the_paper_and_on_any_label(theme: Theme):
    labels = json.loads(SEED_LABELS.read_text("utf-8"))["labels"]
    tints = [label["colours"][theme.name]["tint"] for label in labels]
    for below in (theme.paper.name(), theme.wash.name(), *tints):
        solid = QColor(theme.hit)
        solid.setAlpha(255)
        painted = mixed(QColor(below), solid, theme.hit.alphaF()).name()
        assert contrast(theme.ink.name(), painted) >= 4.5, below


def test_two_colours_that_look_alike_to_some_are_complained_about():
    alike = {"DATE": ("#7A2E2E", "#F0E0E0"), "EVENT": ("#4C4C14", "#F0F0D0")}
    assert any("DATE and EVENT" in words for words in complaints(alike, LIGHT))
    pale = {"ORG": ("#E0C070", "#B08030")}
    assert len(list(complaints(pale, LIGHT))) == 2
