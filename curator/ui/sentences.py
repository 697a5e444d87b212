"""The sentence that an editor reads for a CuratorError."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QLocale

from curator.domain.sentences import TEMPLATES
from curator.ui.reasons import rule_words

# What a rule of the house says is told in the language too.
_RULES = ("rule", "other")


def sentence(code: str, args: Mapping[str, str | int]) -> str:
    """What happened, what is kept, what to do, in the language of the window."""
    words = {name: _word(name, value) for name, value in args.items()}
    return QCoreApplication.translate("errors", TEMPLATES[code]).format_map(words)


def _word(name: str, value: str | int) -> str:
    if isinstance(value, int):
        return QLocale().toString(value)
    return rule_words(value) if name in _RULES else value
