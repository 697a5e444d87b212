"""A field for an optional entity: type to search, choose from the hits below it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from curator.domain.annotation import Link
from curator.session.session import Session
from curator.ui.inspector.choices import Choice, ChoiceList
from curator.ui.layouts import in_column

_SEARCH_MS, _ROWS = 80, 4


class EntityField(QWidget):
    """Holds a Link or nothing; what is typed and not chosen counts as nothing."""

    changed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.link: Link | None = None
        self.field = QLineEdit(clearButtonEnabled=True)
        self.field.setPlaceholderText(self.tr("None: type to search the knowledge base"))
        self.field.setAccessibleName(self.tr("Linked to"))
        self.field.textEdited.connect(self._typed)
        self.field.textChanged.connect(self._emptied)
        self.field.installEventFilter(self)
        self.choices = ChoiceList(self.tr("Entities with this name"), _ROWS)
        self.choices.chosen.connect(self._take)
        self._timer = QTimer(self, singleShot=True, interval=_SEARCH_MS)
        self._timer.timeout.connect(self._look_up)
        column = in_column(self, 4)
        column.addWidget(self.field)
        column.addWidget(self.choices)
        self.setFocusProxy(self.field)
        self.choices.put([])

    def put(self, link: Link | None) -> None:
        self.link = link
        self.field.setText(link.name if link else "")
        self.field.setCursorPosition(0)
        self._close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self.choices.choices:
            match event.key():
                case Qt.Key.Key_Up | Qt.Key.Key_Down:
                    self.choices.highlight(1 if event.key() == Qt.Key.Key_Down else -1)
                    return True
                case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                    self._take(self.choices.highlighted() or self.choices.choices[0])
                    return True
                case Qt.Key.Key_Escape:
                    self.put(self.link)
                    return True
                case _:
                    pass
        return super().eventFilter(watched, event)

    def _typed(self) -> None:
        self._timer.start()

    def _emptied(self, text: str) -> None:
        if not text and self.link is not None:
            self.link = None
            self.changed.emit()

    def _look_up(self) -> None:
        typed = self.field.text().strip()
        hits = self._session.linking.search(typed)[: 2 * _ROWS] if typed else []
        labels = self._session.labels
        self.choices.put(
            [
                Choice(one.name, one.description, one, tag=one.label, label=labels.get(one.label))
                for one in hits
            ]
        )

    def _take(self, choice: Choice) -> None:
        found = choice.value
        self.put(Link(found.kb, found.kb_id, found.name))
        self.changed.emit()

    def _close(self) -> None:
        self._timer.stop()
        self.choices.put([])
