"""Every text of the window can be read: a contrast of at least 4.5 (WCAG 2), light and dark."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QPalette

from curator.domain.label import Label
from curator.ui.style import line_colour, palette_of
from curator.ui.theme import DARK, LIGHT, Theme

from .article.test_palette import SEED_LABELS, contrast

LEAST = 4.5
Role, Group = QPalette.ColorRole, QPalette.ColorGroup
WRITTEN_ON = [
    (Role.WindowText, (Role.Window, Role.Base, Role.AlternateBase, Role.Mid)),
    (Role.Text, (Role.Base, Role.AlternateBase, Role.Window)),
    (Role.ButtonText, (Role.Button, Role.Mid)),
    (Role.ToolTipText, (Role.ToolTipBase, Role.Base)),
    (Role.PlaceholderText, (Role.Base, Role.Window, Role.AlternateBase, Role.Mid)),
    (Role.HighlightedText, (Role.Highlight,)),
    (Role.Link, (Role.Window, Role.Base)),
]
"""What the window writes with, and on what: panes, fields, lists, buttons under the mouse, tool tips."""


def over(colour: QColor, ground: QColor) -> str:
    """A colour that lets its ground through, as it is seen."""
    share = colour.alphaF()
    mixed = (
        share * above + (1 - share) * below
        for above, below in zip(colour.getRgbF()[:3], ground.getRgbF()[:3], strict=True)
    )
    return QColor.fromRgbF(*mixed).name()


def labels(theme: Theme) -> Iterator[tuple[Label, str, str]]:
    """Every label of the seed set, claims too, with its line and tint."""
    for fields in json.loads(SEED_LABELS.read_text("utf-8"))["labels"]:
        pairs = {name: (pair["line"], pair["tint"]) for name, pair in fields["colours"].items()}
        label = Label.from_fields(fields["id"], fields | pairs)
        line, tint = label.dark if theme.is_dark else label.light
        yield label, line, tint


both = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])


@both
@pytest.mark.parametrize("group", [Group.Active, Group.Inactive, Group.Disabled], ids=str)
def test_words_can_be_read_on_every_ground_of_the_palette(theme: Theme, group: QPalette.ColorGroup):
    palette = palette_of(theme)
    ground = palette.color(group, Role.Base)
    weak = [
        (words.name, on.name, round(found, 2))
        for words, grounds in WRITTEN_ON
        for on in grounds
        # What cannot be pressed does not light up under the mouse.
        if not (group == Group.Disabled and on == Role.Mid)
        and (found := contrast(palette.color(group, words).name(), over(palette.color(group, on), ground)))
        < LEAST
    ]
    assert weak == []


@both
def test_dim_words_can_be_read_wherever_they_stand(theme: Theme):
    grounds = {"paper": theme.paper, "surface": theme.surface, "wash": theme.wash}
    weak = {
        name: found
        for name, on in grounds.items()
        if (found := contrast(theme.dim.name(), on.name())) < LEAST
    }
    assert weak == {}


@both
def test_the_text_can_be_read_under_selection_and_wash(theme: Theme):
    grounds = [theme.paper, theme.wash, *(QColor(tint) for _, _, tint in labels(theme))]
    weak = [
        (ground.name(), found)
        for ground in grounds
        if (found := contrast(theme.ink.name(), over(theme.selection, ground))) < LEAST
    ]
    assert weak == []


@both
def test_chips_can_be_read_filled_and_on_paper(theme: Theme):
    weak = [
        (label.id, round(found, 2))
        for label, line, _ in labels(theme)
        if (found := contrast(theme.paper.name(), line)) < LEAST
    ]
    assert weak == []


@both
def test_names_of_labels_can_be_read_in_the_panes_and_keep_their_colour(theme: Theme):
    palette = palette_of(theme)
    for label, line, _ in labels(theme):
        shown = line_colour(label, palette)
        for ground in (theme.surface, theme.paper):
            assert contrast(shown.name(), ground.name()) >= LEAST, label.id
        assert max(abs(a - b) for a, b in zip(shown.getRgb(), QColor(line).getRgb(), strict=True)) <= 24, (
            label.id
        )


@both
def test_the_ring_of_the_keyboard_stands_out(theme: Theme):
    # WCAG 2 asks 3 of what is no text.
    for ground in (theme.paper, theme.surface):
        assert contrast(palette_of(theme).color(Role.Accent).name(), ground.name()) >= 3
        assert contrast(theme.focus.name(), ground.name()) >= 3
