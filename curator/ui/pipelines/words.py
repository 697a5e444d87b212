"""What the dialog says of a pipeline, a language and a label."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale

from curator.session.offers import EMBEDDED, Offer
from curator.session.versions import number_of
from curator.ui.sentences import sentence

translate = QCoreApplication.translate


def language_name(code: str) -> str:
    """A language by its code, in words; the code itself where nobody knows it."""
    if code == "xx":
        return translate("pipelines", "many languages")
    language = QLocale.codeToLanguage(code)
    return code if language == QLocale.Language.AnyLanguage else QLocale.languageToString(language)


def language_code(typed: str) -> str:
    """The code of a language by its name, in English or its own words; "" where nobody knows it."""
    wanted = typed.strip().casefold()
    for language in QLocale.Language:
        names = (QLocale.languageToString(language), QLocale(language).nativeLanguageName())
        if wanted and wanted in (name.casefold() for name in names):
            return QLocale.languageToCode(language)
    return ""


def title_of(offer: Offer) -> str:
    """What the editor chose: a package's name, or that of the folder."""
    if offer.choice == EMBEDDED:
        return translate("pipelines", "Comes with Curator")
    number = number_of(offer.choice)
    if number:
        return translate("pipelines", "Trained here, version %1").replace("%1", number)
    return Path(offer.choice).name if offer.is_folder else offer.name


def facts_of(offer: Offer) -> str:
    """The language, the name and version, the size: what tells one from the others."""
    if offer.card is None:
        return translate("pipelines", "cannot be used")
    card = offer.card
    size = QLocale().formattedDataSize(card.size, 0, QLocale.DataSizeFormat.DataSizeSIFormat)
    return " · ".join((language_name(card.lang), f"{card.name} {card.version}", size))


def abilities_of(offer: Offer) -> str:
    """What it can do, in one or two sentences."""
    if offer.card is None:
        return sentence(offer.error.code, offer.error.args_) if offer.error else ""
    card, said = offer.card, list[str]()
    if not card.labels:
        said.append(translate("pipelines", "It gives no names."))
    if card.lang not in ("en", "xx"):
        said.append(translate("pipelines", "It gives names; claims are found in English only."))
    elif not card.parses:
        said.append(
            translate("pipelines", "It has no parser: claims come from the pipeline that ships with Curator.")
        )
    if offer.is_folder:
        said.append(translate("pipelines", "It lies in %1").replace("%1", offer.choice))
    return " ".join(said)
