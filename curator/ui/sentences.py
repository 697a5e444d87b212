"""The sentence that an editor reads for a CuratorError."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from curator.domain.sentences import TEMPLATES


def sentence(code: str, args: Mapping[str, str | int]) -> str:
    """What happened, what is kept, what to do, in the language of the window."""
    return QCoreApplication.translate("errors", TEMPLATES[code]).format_map(dict(args))
