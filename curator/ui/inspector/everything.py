"""All in this article: entities and claims as two lists that follow every edit."""

from __future__ import annotations

from PySide6.QtCore import (
    QModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import (
    QStackedWidget,
    QWidget,
)

from curator.domain.mark import Layer
from curator.domain.sheet import Sheet
from curator.session.session import Session
from curator.ui.buttons import KeyButton
from curator.ui.inspector.outline import Row
from curator.ui.inspector.outline_list import ROW, OutlineDelegate, OutlineModel
from curator.ui.layouts import in_column, in_line
from curator.ui.still_list import StillList


class Everything(QWidget):
    """The two lists under flat tabs; a click or Enter on a row focuses its mark, once more the next one.

    `turned` carries the layer of the list that is shown now.
    """

    left = Signal()
    turned = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._shown: str | None = None
        self._pages = QStackedWidget()
        self.models: dict[Layer, OutlineModel] = {}
        self.views: dict[Layer, StillList] = {}
        self.tabs: dict[Layer, KeyButton] = {}
        tabs = in_line(None, 2, (4, 6, 8, 2))
        for layer in (Layer.ENTITY, Layer.CLAIM):
            self._add_page(layer)
            tabs.addWidget(self.tabs[layer])
        tabs.addStretch(1)
        self._column = in_column(self, 0)
        self._column.addLayout(tabs)
        self._column.addWidget(self._pages, 1)
        self.tabs[Layer.ENTITY].setChecked(True)
        self.setFocusProxy(self.views[Layer.ENTITY])
        self._name_tabs()

    def _add_page(self, layer: Layer) -> None:
        model = self.models[layer] = OutlineModel(layer, self._session.labels, self)
        view = self.views[layer] = StillList()
        view.setModel(model)
        view.setItemDelegate(OutlineDelegate(model, self._session, self))
        view.setAccessibleName(
            self.tr("Entities of this article")
            if layer is Layer.ENTITY
            else self.tr("Claims of this article")
        )
        view.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        view.clicked.connect(lambda index, one=layer: self._go(one, index))
        view.activated.connect(lambda index, one=layer: self._take(one, index))
        model.filled.connect(self._name_tabs)
        tab = self.tabs[layer] = KeyButton("")
        tab.setCheckable(True)
        tab.setAutoExclusive(True)
        tab.clicked.connect(lambda _checked=False, one=layer: self._turn_to(one))
        self._pages.addWidget(view)

    def add_foot(self, foot: QWidget) -> None:
        """Place something below the lists."""
        self._column.addWidget(foot)

    def read(self, sheet: Sheet | None) -> None:
        """Show another article."""
        for model in self.models.values():
            model.read(sheet)

    def put(self, mark_ids: set[str]) -> None:
        """Follow an edit or new suggestions."""
        for model in self.models.values():
            model.put(mark_ids)
        self._name_tabs()

    def follow(self, mark_id: str | None, layer: Layer | None) -> None:
        """Show where the focus is now."""
        for model in self.models.values():
            model.redraw_mark(self._shown)
            model.redraw_mark(mark_id)
        moved, self._shown = mark_id != self._shown, mark_id
        if layer is not None:
            # Whoever has turned to the other list stays there until the focus goes on.
            if moved:
                self._turn_to(layer)
            index = self.models[layer].index_of(mark_id)
            if index.isValid():
                self.views[layer].scrollTo(index)

    def number_of(self, mark_id: str) -> int | None:
        """A claim's number in the order of the text, from 1; None for an entity."""
        index = self.models[Layer.CLAIM].index_of(mark_id)
        return index.row() + 1 if index.isValid() else None

    def _turn_to(self, layer: Layer) -> None:
        if self._pages.currentWidget() is self.views[layer] and self.tabs[layer].isChecked():
            return
        self.tabs[layer].setChecked(True)
        self._pages.setCurrentWidget(self.views[layer])
        self.setFocusProxy(self.views[layer])
        self.turned.emit(layer)

    def _go(self, layer: Layer, index: QModelIndex) -> None:
        outline = self.models[layer].outline
        row: Row | None = index.data(ROW)
        if outline is None or row is None or row.is_heading:
            return
        members = outline.members(row)
        focus = self._session.focus
        at = (members.index(focus) + 1) % len(members) if focus in members else 0
        # While a long article is read in, the last mark of a row may just have gone.
        if members:
            self._session.set_focus(members[at])

    def _take(self, layer: Layer, index: QModelIndex) -> None:
        """Enter on a row, then back to the text with the keyboard."""
        self._go(layer, index)
        self.left.emit()

    def _name_tabs(self) -> None:
        for layer, model in self.models.items():
            count = model.outline.marks if model.outline else 0
            name = self.tr("Entities %1") if layer is Layer.ENTITY else self.tr("Claims %1")
            self.tabs[layer].setText(name.replace("%1", str(count)))
