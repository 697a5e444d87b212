"""A fault of ours: kept in a log on this laptop, and shown with what a report needs; nothing is sent."""

from __future__ import annotations

import platform
import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

import platformdirs
from PySide6 import __version__ as qt_version
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox

from curator import __version__

# One is enough: a fault in painting would else ask again at each repaint.
_shown: set[str] = set()


def report_crashes() -> None:
    """Show and log every exception that reaches the event loop; the window goes on."""
    sys.excepthook = _report


def log_path() -> Path:
    return platformdirs.user_log_path("curator", appauthor=False) / "faults.log"


def description(error: BaseException) -> str:
    """Versions and traceback; no text of any article."""
    versions = f"Curator {__version__} · Python {platform.python_version()} · PySide6 {qt_version}"
    trace = "".join(traceback.format_exception(error))
    return f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}\n{versions} · {platform.platform()}\n{trace}"


def _report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        QCoreApplication.quit()
        return
    told = description(error)
    sys.stderr.write(told)
    try:
        log_path().parent.mkdir(parents=True, exist_ok=True)
        with log_path().open("a", encoding="utf-8") as log:
            log.write(told + "\n")
    except OSError:
        pass  # the dialog below says it all the same
    place = "".join(traceback.format_tb(trace)[-1:])
    if place not in _shown:
        _shown.add(place)
        _show(told)


def _show(told: str) -> None:
    box = QMessageBox(QMessageBox.Icon.Warning, "Curator", _text())
    box.setDetailedText(told)
    copy = box.addButton(
        QCoreApplication.translate("crash", "Copy the report"), QMessageBox.ButtonRole.ActionRole
    )
    box.addButton(QMessageBox.StandardButton.Close)
    box.exec()
    if box.clickedButton() is copy:
        QGuiApplication.clipboard().setText(told)


def _text() -> str:
    said = QCoreApplication.translate(
        "crash",
        "Something went wrong in Curator itself. Every decision shown so far is saved. "
        "The report names no article and stays on this laptop: %1",
    )
    return said.replace("%1", str(log_path()))
