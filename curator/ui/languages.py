"""The language of the window: the system's or the one the person chose, for words, numbers and dates."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from curator.session.places import resource

LANGUAGES = ("en", "uk", "de")
"""Those in which every sentence of the window is written; the first one where nothing else is wanted."""
_OURS = "curator_language"


def speak(app: QApplication, chosen: str = "") -> str:
    """Show the window in a language and return its code; widgets made before keep theirs.

    `chosen` is one of LANGUAGES; with anything else the languages of the system are gone through in the
    order in which the person prefers them.
    """
    system = QLocale.system()
    language = chosen if chosen in LANGUAGES else preferred(system.uiLanguages())
    for old in app.findChildren(QTranslator, _OURS):
        app.removeTranslator(old)
        old.setParent(None)
    # Who reads German in Austria has Austria's dates; who chose another language has those of the language.
    same = QLocale.languageToCode(system.language()) == language
    QLocale.setDefault(QLocale(system) if same else QLocale(language))
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in ((f"qtbase_{language}", qt), (f"curator_{language}", str(resource("translations")))):
        translator = QTranslator(app)
        translator.setObjectName(_OURS)
        if translator.load(name, folder):
            app.installTranslator(translator)
    app.setLayoutDirection(QLocale(language).textDirection())
    return language


def preferred(wanted: Sequence[str]) -> str:
    """The first of these languages, such as "uk-UA", that the window has; English where it has none."""
    codes = (tag.replace("_", "-").split("-")[0].lower() for tag in wanted)
    return next((code for code in codes if code in LANGUAGES), LANGUAGES[0])
