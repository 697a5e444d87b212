"""How well a colour can be read on another: the relative luminance and contrast ratio of WCAG 2."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QColor

LEAST = 4.5
"""The ratio that WCAG 2 asks of text at level AA."""
_STEPS = 25


def contrast(one: QColor, other: QColor) -> float:
    """The ratio of two opaque colours, 1 to 21."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def readable(colour: QColor, ground: QColor, ink: QColor) -> QColor:
    """The colour, or as little of the ink mixed into it as makes it readable on the ground."""
    return QColor(_readable(colour.name(), ground.name(), ink.name()))


@lru_cache(maxsize=256)
def _readable(colour: str, ground: str, ink: str) -> str:
    for step in range(_STEPS):
        mixed = _mixed(QColor(colour), QColor(ink), step / _STEPS)
        if contrast(mixed, QColor(ground)) >= LEAST:
            return mixed.name()
    return ink


def _mixed(one: QColor, other: QColor, share: float) -> QColor:
    def between(a: int, b: int) -> int:
        return round((1 - share) * a + share * b)

    red, green = between(one.red(), other.red()), between(one.green(), other.green())
    return QColor(red, green, between(one.blue(), other.blue()))


def _luminance(colour: QColor) -> float:
    red, green, blue = (_linear(value / 255) for value in (colour.red(), colour.green(), colour.blue()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
