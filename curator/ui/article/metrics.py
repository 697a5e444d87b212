"""All lengths of the page, derived from one font size."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontMetricsF

from curator.ui.fonts import SANS, SERIF

from .paragraphs import Pitch

POINTS = 13.0
"""Size of the text at a zoom of 100 %."""
CHARACTER_EM = 38 / 70
"""Width of the column per character, in our own serif: 70 of them take 660 pixels at 13 points."""
_SAMPLE = "The Mayor of Kyiv said on Tuesday that the U.N. bridge, closed since 2022, will be open by May. "
"""Running text by which one typeface is told to be wider than another."""
GUTTER = 68.0
"""Room at the left for badges and brackets, in pixels at 13 points."""
MARGIN = 28.0
"""Room at the right, for a chip that reaches over the column."""
_LEAST_GUTTER, _LEAST_MARGIN = 46.0, 8.0
ROOMY_EM = 13.0
"""A column narrower than this takes room from gutter and margin; it is never narrower than `NARROWEST_EM`."""
NARROWEST_EM = 5.0
_NATURAL_EM = POINTS * 96 / 72


@dataclass(frozen=True, slots=True)
class Setting:
    """What a person chooses of the text's look; the measures themselves follow from it.

    `family` "" is the serif that comes along; `characters` is the width of the column in mean characters,
    `leading` the distance of lines in percent of the natural one.
    """

    family: str = ""
    zoom: int = 100
    characters: int = 70
    leading: int = 100
    compact: bool = False


@dataclass(frozen=True, slots=True)
class Metrics:
    """Fonts and lengths in pixels; vertical ones are measured from the top of a line.

    A line holds, from top to bottom, the lane of the chips, the text, and two lanes for claims. The
    pitch never depends on the marks, so that no change of a mark wraps the text anew.
    """

    text: QFont
    chip: QFont
    title: QFont
    subtitle: QFont
    em: float
    space: float
    pitch: Pitch
    baseline: float
    box_top: float
    box_bottom: float
    lanes: tuple[float, float]
    chip_height: float
    overhang: int
    """Pixels by which a chip may reach over the paragraph above."""
    column: float
    gutter: float
    compact: bool

    @property
    def air(self) -> float:
        """Pixels above and below the shape of a mark that its ring, its lines and its grips may take."""
        return 6.0 + self.scaled(4.0)

    def in_gutter(self, pixels: float) -> float:
        """A distance from the text into the gutter, given as `scaled` takes it; less where the gutter is."""
        return pixels * self.gutter / GUTTER

    def scaled(self, pixels: float) -> float:
        """A length given for 13 points at 96 dots per inch, at this size."""
        return pixels * self.em / _NATURAL_EM


def measure(setting: Setting, window: float, dots_per_inch: float) -> Metrics:
    """Metrics for a window of `window` pixels.

    The proportions are those of the prototype: pitch 2.5 em with a chip lane of 0.72 em. Heights are
    whole pixels, so that outlines stay sharp in every line. With less leading the lanes of the claims
    move together, so that nothing reaches into the next line.
    """
    points, compact = POINTS * setting.zoom / 100, setting.compact
    em = points * dots_per_inch / 72
    faces = [setting.family, *SERIF] if setting.family else SERIF
    text = _font(faces, points)
    text.setWordSpacing(0.17 * points)
    chip = _font(SANS, points * 0.56, bold=True)
    chip.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.02 * em)
    top = (0.10 if compact else 0.79) * em
    bottom = top + 1.24 * em
    line = round((1.90 if compact else 2.50) * em * setting.leading / 100)
    gap, scale = line - bottom, em / _NATURAL_EM
    wide = setting.characters * CHARACTER_EM * em * _breadth(text, _font(SERIF, points))
    gutter, margin = _beside(window, em, scale)
    width = max(NARROWEST_EM * em, min(wide, window - gutter - margin))
    return Metrics(
        text=text,
        chip=chip,
        title=_font(faces, points * 1.6, bold=True),
        subtitle=_font(SANS, points * 0.8),
        em=em,
        space=QFontMetricsF(text).horizontalAdvance(" "),
        pitch=Pitch(line, round(0.3 * line), round(0.25 * line), max(8.0, width / (0.52 * em))),
        baseline=top + 1.0 * em,
        box_top=top,
        box_bottom=bottom,
        lanes=(bottom + min(0.15 * em, 0.32 * gap), bottom + min(0.40 * em, 0.85 * gap)),
        chip_height=0.72 * em,
        overhang=round(0.72 * em) if compact else 0,
        column=width,
        gutter=gutter,
        compact=compact,
    )


def _beside(window: float, em: float, scale: float) -> tuple[float, float]:
    """Gutter and margin: as designed, or less where large text would have no room between them."""
    gutter = max(_LEAST_GUTTER * scale, min(GUTTER * scale, window - MARGIN * scale - ROOMY_EM * em))
    return gutter, max(_LEAST_MARGIN * scale, min(MARGIN * scale, window - gutter - ROOMY_EM * em))


def _breadth(font: QFont, beside: QFont) -> float:
    """How much wider text runs in one typeface than in the other."""
    beside.setWordSpacing(font.wordSpacing())
    wide, plain = (QFontMetricsF(one).horizontalAdvance(_SAMPLE) for one in (font, beside))
    return wide / plain


def _font(families: list[str], points: float, *, bold: bool = False) -> QFont:
    font = QFont(families)
    font.setPointSizeF(points)
    font.setStyleHint(QFont.StyleHint.SansSerif if families is SANS else QFont.StyleHint.Serif)
    if bold:
        font.setBold(True)
    return font
