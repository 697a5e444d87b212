"""A small form: how many articles are read without suggestions, and what that does."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QSpinBox, QWidget

from curator.ui.buttons import KeyButton
from curator.ui.cover import BoxCover
from curator.ui.inspector.panel import is_enter
from curator.ui.layouts import in_line
from curator.ui.style import dim, face

_WIDTH = 560


class BlindForm(BoxCover):
    """Enter or Save: `chosen` carries the share in percent."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, _WIDTH)
        title = QLabel(self.tr("Blind articles"))
        title.setFont(face(1.15, bold=True))
        about = QLabel(
            self.tr(
                "A blind article shows no suggestions until you are done with it; you mark it by hand. What "
                "the pipeline proposes is compared then, and the page of statistics says what suggestions do "
                "to decisions. Which articles are blind is drawn once for each and stays so. Articles that "
                "were begun with suggestions keep them."
            ),
            wordWrap=True,
        )
        self.share = QSpinBox()
        self.share.setRange(0, 100)
        self.share.setSuffix(" %")
        self.share.setAccessibleName(self.tr("Share of blind articles in percent"))
        self.share.installEventFilter(self)
        words = QLabel(self.tr("Share of articles"))
        words.setBuddy(self.share)
        line = in_line(None, 10)
        line.addWidget(words)
        line.addWidget(self.share)
        line.addStretch(1)
        save = KeyButton(self.tr("Save"), "Enter")
        save.clicked.connect(self._save)
        line.addWidget(save)
        cancel = KeyButton(self.tr("Cancel"), "Esc")
        cancel.clicked.connect(self.leave)
        line.addWidget(cancel)
        hint = QLabel(self.tr("For whoever leads the team: holds for this workspace · Ctrl+Z takes it back"))
        self.column.setContentsMargins(18, 14, 18, 12)
        self.column.setSpacing(10)
        self.column.addWidget(title)
        self.column.addWidget(about)
        self.column.addLayout(line)
        self.column.addWidget(dim(hint))
        self.setAccessibleName(title.text())

    def ask(self, share: int) -> None:
        """Show the form with the share that holds."""
        self.share.setValue(share)
        self.open()
        self.share.setFocus(Qt.FocusReason.PopupFocusReason)
        self.share.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.share and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if is_enter(event):
                self._save()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.leave()
                return True
        return super().eventFilter(watched, event)

    def _save(self) -> None:
        self.share.interpretText()
        self.leave()
        self.chosen.emit(self.share.value())
