"""The list of trained versions: which is in use, and what each was worth."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from curator.domain.training import Version, percent
from curator.session.versions import choice_of
from curator.ui.article_list import date_of
from curator.ui.buttons import KeyButton
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
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
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
        own = self.tr("The one that comes with Curator")
        rows: list[tuple[str, str, Version | None]] = [
            (choice_of(one.number), f"{one.name} {one.version}", one) for one in versions
        ]
        rows.append(("", own, None))
        if choice not in (known for known, *_ in rows):
            rows.append((choice, choice, None))
        for row, (known, name, version) in enumerate(rows):
            grid.addWidget(QLabel(name, textFormat=Qt.TextFormat.PlainText), row, 0)
            if version is not None:
                grid.addWidget(dim(QLabel(self._about(version))), row, 1)
            if known == choice:
                grid.addWidget(dim(QLabel(self.tr("in use"))), row, 3)
                continue
            grid.addWidget(self._restore(known, name), row, 3)
            if version is not None:
                grid.addWidget(self._delete(version.number, name), row, 4)
        grid.setRowStretch(len(rows), 1)
        self._scroll.setWidget(page)

    def _about(self, version: Version) -> str:
        learned = self.tr("from %n articles", None, version.articles)
        row = version.whole
        return f"{date_of(version.made_at)} · {learned} · F {percent(row.old.f1)} → {percent(row.new.f1)}"

    def _restore(self, choice: str, name: str) -> KeyButton:
        button = KeyButton(self.tr("Restore"))
        button.setAccessibleName(self.tr("Use %1 again").replace("%1", name))
        button.clicked.connect(lambda: self.restored.emit(choice))
        return button

    def _delete(self, number: int, name: str) -> KeyButton:
        button = KeyButton(self.tr("Delete"))
        button.setAccessibleName(self.tr("Delete %1").replace("%1", name))
        button.clicked.connect(lambda: self.deleted.emit(number))
        return button
