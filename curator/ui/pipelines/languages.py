"""For each language of the articles: which pipeline reads it, or that none is there for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from curator.session.offers import Offer
from curator.ui.dropdown import Dropdown
from curator.ui.layouts import in_grid
from curator.ui.pipelines.words import language_name, title_of
from curator.ui.style import dim

_BOX_WIDTH = 420


class LanguageTable(QWidget):
    """One row for each language; `chosen` carries its code and a choice, "" for none of its own.

    `said` is what each row says, `boxes` holds those in which there is something to choose.
    """

    chosen = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = in_grid(self, 18, 4)
        self._grid.setColumnStretch(2, 1)
        self.boxes: dict[str, Dropdown] = {}
        self.said: dict[str, str] = {}

    def put(
        self,
        languages: Mapping[str, int],
        by_language: Mapping[str, str],
        offers: Sequence[Offer],
        in_use: Offer,
    ) -> None:
        """Show languages (spaCy's codes, with how many articles) and what may read each."""
        focused = next((code for code, box in self.boxes.items() if box.hasFocus()), None)
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.boxes, self.said = {}, {}
        heads = (self.tr("Language of articles here"), self.tr("Articles"), self.tr("Read by"))
        for column, head in enumerate(heads):
            self._grid.addWidget(dim(QLabel(head)), 0, column)
        in_order = sorted(languages.items(), key=lambda one: (-one[1], one[0]))
        for row, (code, count) in enumerate(in_order, 1):
            box = self._box(code, by_language.get(code, ""), offers, in_use)
            self.said[code] = box.currentText()
            name = QLabel(language_name(code), textFormat=Qt.TextFormat.PlainText)
            self._grid.addWidget(name, row, 0)
            number = dim(QLabel(str(count)))
            self._grid.addWidget(number, row, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            # One way only is no choice.
            if box.count() > 1:
                self.boxes[code] = box
            self._grid.addWidget(box if box.count() > 1 else QLabel(box.currentText()), row, 2)
        if focused in self.boxes:
            self.boxes[focused].setFocus(Qt.FocusReason.OtherFocusReason)

    def _box(self, code: str, choice: str, offers: Sequence[Offer], in_use: Offer) -> Dropdown:
        box = Dropdown()
        box.setAccessibleName(language_name(code))
        if in_use.reads(code):
            box.addItem(title_of(in_use), "")
        else:
            box.addItem(self.tr("No trained pipeline: names from the knowledge base"), "")
        for offer in offers:
            usable = offer.choice == choice or (offer.reads(code) and offer.choice != in_use.choice)
            if usable and offer.choice:
                box.addItem(title_of(offer), offer.choice)
        box.setCurrentIndex(max(0, box.findData(choice)))
        box.setMaximumWidth(_BOX_WIDTH)
        box.activated.connect(self._choice_of(code, box))
        return box

    def _choice_of(self, code: str, box: Dropdown) -> Callable[[int], None]:
        return lambda index: self.chosen.emit(code, box.itemData(index))
