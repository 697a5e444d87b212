"""Asking for files and folders, without a look into any of them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDir, QFileInfo
from PySide6.QtGui import QAbstractFileIconProvider, QIcon
from PySide6.QtWidgets import QFileDialog, QFileIconProvider, QWidget

_Kind = QAbstractFileIconProvider.IconType


class PlainIcons(QFileIconProvider):
    """One icon and one word for files, another for folders.

    Qt's own provider opens each file to tell its kind. Where that is the workspace, closing it again
    drops the locks that SQLite holds on it in this process (POSIX; sqlite.org/howtocorrupt.html, 2.2).
    """

    def icon(self, of: QFileInfo | QAbstractFileIconProvider.IconType) -> QIcon:  # pyright: ignore[reportIncompatibleMethodOverride] (two signatures in one)
        if isinstance(of, QFileInfo):
            return super().icon(_Kind.Folder if of.isDir() else _Kind.File)
        return super().icon(of)

    def type(self, info: QFileInfo) -> str:
        if info.isDir():
            return QCoreApplication.translate("file_dialogs", "Folder")
        return info.suffix().upper() or QCoreApplication.translate("file_dialogs", "File")


class FileDialog(QFileDialog):
    """The platform's dialog where there is one, else Qt's with plain icons.

    It begins in the folder where the last one ended, the first one in the home folder.
    """

    _last_folder = ""

    def __init__(self, parent: QWidget, title: str, mode: QFileDialog.FileMode, kinds: str = "") -> None:
        super().__init__(parent, title, FileDialog._last_folder or QDir.homePath(), kinds)
        self._icons = PlainIcons()
        self.setIconProvider(self._icons)
        self.setFileMode(mode)

    def ask(self) -> list[Path]:
        """What was chosen; nothing where it was cancelled."""
        chosen = self.selectedFiles() if self.exec() else []
        if chosen:
            FileDialog._last_folder = self.directory().absolutePath()
        self.deleteLater()
        return [Path(path) for path in chosen]


def files_to_open(parent: QWidget, title: str, kinds: str) -> list[Path]:
    """Existing files of some kinds, in the form of Qt's name filters."""
    return FileDialog(parent, title, QFileDialog.FileMode.ExistingFiles, kinds).ask()


def file_to_write(parent: QWidget, title: str, name: str, kinds: str) -> Path | None:
    """Where to write; `name` is proposed, and one that is there already is asked about."""
    dialog = FileDialog(parent, title, QFileDialog.FileMode.AnyFile, kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.selectFile(name)
    return next(iter(dialog.ask()), None)


def folder_to_open(parent: QWidget, title: str) -> Path | None:
    """An existing folder."""
    dialog = FileDialog(parent, title, QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return next(iter(dialog.ask()), None)
