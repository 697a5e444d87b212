"""The list of trained versions: which is in use, and what each was worth."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QWidget

from curator.domain.training import Version, percent
from curator.session.versions import choice_of
from curator.ui.article_list import date_of
from curator.ui.layouts import in_column, in_grid
from curator.ui.style import bare, dim, face

_HEIGHT = 170


class VersionList(QWidget):
    """Newest first, last the one that comes with Curator.

    `restored` carries what to choose (session.versions), `deleted` a version's number.
    """

    restored = Signal(str)
    deleted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = QLabel(self.tr("Versions"))
        title.setFont(face(bold=True))
        self._scroll = QScrollArea(widgetResizable=True)
        bare(self._scroll)
        self._scroll.setMaximumHeight(_HEIGHT)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = in_column(self, 6)
        column.addWidget(title)
        column.addWidget(self._scroll)
        self.setAccessibleName(self.tr("Versions"))

    def put(self, versions: Sequence[Version], choice: str) -> None:
        """List these; `choice` is what the workspace uses."""
        page = QWidget()
        grid = in_grid(page, 12, 4, (0, 0, 14, 0))
        grid.setColumnStretch(2, 1)
        for row, version in enumerate(versions):
            name = f"{version.name} {version.version}"
            self._name(page, row, name, self._about(version))
            self._buttons(page, row, choice_of(version.number), choice, name, version.number)
        last = len(versions)
        self._name(page, last, self.tr("The one that comes with Curator"), "")
        self._buttons(page, last, "", choice, self.tr("The one that comes with Curator"), None)
        if choice and choice not in map(choice_of, (version.number for version in versions)):
            self._name(page, last + 1, choice, "")
            self._buttons(page, last + 1, choice, choice, choice, None)
        grid.setRowStretch(grid.rowCount(), 1)
        self._scroll.setWidget(page)

    def _about(self, version: Version) -> str:
        learned = self.tr("from %n articles", None, version.articles)
        row = version.whole
        return f"{date_of(version.made_at)} · {learned} · F {percent(row.old.f1)} → {percent(row.new.f1)}"

    def _name(self, page: QWidget, row: int, name: str, about: str) -> None:
        grid = page.layout()
        grid.addWidget(QLabel(name, textFormat=Qt.TextFormat.PlainText), row, 0)
        grid.addWidget(dim(QLabel(about)), row, 1)

    def _buttons(self, page: QWidget, row: int, own: str, choice: str, name: str, number: int | None) -> None:
        grid = page.layout()
        if own == choice:
            grid.addWidget(dim(QLabel(self.tr("in use"))), row, 3)
            return
        restore = QPushButton(self.tr("Restore"))
        restore.setAccessibleName(self.tr("Use %1 again").replace("%1", name))
        restore.clicked.connect(lambda: self.restored.emit(own))
        grid.addWidget(restore, row, 3)
        if number is not None:
            delete = QPushButton(self.tr("Delete"))
            delete.setAccessibleName(self.tr("Delete %1").replace("%1", name))
            delete.clicked.connect(lambda: self.deleted.emit(number))
            grid.addWidget(delete, row, 4)
