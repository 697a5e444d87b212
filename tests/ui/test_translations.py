"""Every sentence of the window is written in every language, and can be.

The sentences are read off the sources; their translations are in the Qt Linguist files, from which
`make translations` compiles what the program loads.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from curator.domain.losses import LOSSES
from curator.domain.sentences import TEMPLATES
from curator.ui.commands import shown
from curator.ui.languages import LANGUAGES, preferred, speak
from curator.ui.sentences import sentence

from .sources import Sentence, bare_words, sentences, untranslatable

FOLDER = Path(__file__).parents[2] / "resources" / "translations"
COMPLETE = [language for language in LANGUAGES if language != "en"]
_PLACEHOLDER = re.compile(r"%L?n|%\d|\{\w+\}")
COUNTS = (0, 1, 2, 4, 5, 11, 21, 22, 25, 101)


@cache
def written(language: str) -> dict[Sentence, list[str]]:
    """The finished translations of a language, plural ones with all their forms."""
    found: dict[Sentence, list[str]] = {}
    for context in ElementTree.parse(FOLDER / f"curator_{language}.ts").iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.findall("numerusform")]
            forms = forms or [translation.text or ""]
            if translation.get("type") is None and all(forms):
                found[context.findtext("name", ""), message.findtext("source", "")] = forms
    return found


def wanted() -> set[Sentence]:
    told = {"errors": TEMPLATES, "losses": LOSSES}
    return sentences() | {(name, template) for name, found in told.items() for template in found.values()}


def test_every_sentence_can_be_collected():
    assert list(untranslatable()) == []


def test_no_word_is_shown_without_being_translated():
    assert list(bare_words()) == []


@pytest.mark.parametrize("language", COMPLETE)
def test_every_sentence_is_translated(language: str):
    assert sorted(wanted() - written(language).keys()) == []


@pytest.mark.parametrize("language", COMPLETE)
def test_nothing_is_translated_that_is_not_said_any_more(language: str):
    assert sorted(written(language).keys() - wanted()) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_translation_has_the_places_of_its_sentence(language: str):
    wrong = [
        (source, form)
        for (_, source), forms in written(language).items()
        for form in forms
        if sorted(_PLACEHOLDER.findall(form)) != sorted(_PLACEHOLDER.findall(source))
    ]
    assert wrong == []


def test_english_has_its_plurals():
    counted = {one for one in sentences() if re.search("%L?n", one[1])}
    assert sorted(counted - written("en").keys()) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_program_loads_is_what_is_written(language: str, qapp: QApplication):
    loaded = QTranslator()
    assert loaded.load(str(FOLDER / f"curator_{language}.qm"))
    for (context, source), forms in written(language).items():
        if len(forms) == 1:
            assert loaded.translate(context, source) == forms[0]
        else:
            assert {loaded.translate(context, source, "", count) for count in COUNTS} == set(forms)


@pytest.fixture
def spoken(qapp: QApplication) -> Iterator[QApplication]:
    """The application, which speaks English again after the test."""
    yield qapp
    speak(qapp, "en")


def test_ukrainian_counts_in_three_forms(spoken: QApplication):
    speak(spoken, "uk")
    said = [QApplication.translate("Counted", "%n words", None, count) for count in (1, 3, 5, 11, 21)]
    assert said == ["1 слово", "3 слова", "5 слів", "11 слів", "21 слово"]


def test_a_language_that_is_chosen_holds_for_sentences_numbers_and_dates(spoken: QApplication):
    assert speak(spoken, "de") == "de"
    assert sentence("folder.no_articles", {}) != TEMPLATES["folder.no_articles"]
    assert "2.000.000" in sentence("article.too_long", {"length": 3_000_000, "limit": 2_000_000})
    assert QLocale().toString(1234.5, "f", 2) == "1.234,50"
    assert speak(spoken, "en") == "en"
    assert sentence("folder.no_articles", {}) == TEMPLATES["folder.no_articles"]


@pytest.mark.parametrize(
    ("system", "language"),
    [
        (["uk-Cyrl-UA", "uk-UA", "uk"], "uk"),
        (["de_AT"], "de"),
        (["fr-FR", "de-DE", "en-GB"], "de"),
        (["ar-EG", "ar"], "en"),
        (["C"], "en"),
        ([], "en"),
    ],
)
def test_the_first_language_of_the_system_that_the_window_has_is_spoken(system: list[str], language: str):
    assert preferred(system) == language


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("en", ["Ctrl+Enter", "Alt+←", "Shift+→", "Ctrl+PgDn", "Ctrl++", "Esc", "["]),
        ("uk", ["Ctrl+Enter", "Alt+←", "Shift+→", "Ctrl+PgDn", "Ctrl++", "Esc", "["]),
        ("de", ["Strg+Enter", "Alt+←", "Umschalt+→", "Strg+Bild abwärts", "Strg++", "Esc", "["]),
    ],
)
def test_keys_are_written_as_they_stand_on_the_keyboards_of_the_language(
    spoken: QApplication, language: str, written: list[str]
):
    speak(spoken, language)
    keys = ("Ctrl+Return", "Alt+Left", "Shift+Right", "Ctrl+PgDown", "Ctrl++", "Esc", "[")
    assert [shown(key) for key in keys] == written
