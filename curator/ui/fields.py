"""What counts as a field where one writes, so that no key is taken from it."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractSpinBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

_FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox)


def is_field(widget: QWidget | None) -> bool:
    """True for a field where one writes."""
    return isinstance(widget, _FIELDS)
