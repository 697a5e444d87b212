"""The window's sentences in Qt Linguist files: collected, counted, filled in from a table, compiled.

    translations.py                  collect all sentences, compile, say how many are unfinished
    translations.py unfinished uk    print what is unfinished in a language as a table, to be filled in
    translations.py fill uk FILE     take the translations of such a table over, then compile

A line of the table: context, sentence, then its translation, with plural forms one translation for each,
all divided by tabs. A line break is written \\n. The .ts files are the source; a table is thrown away.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources/translations"
COMPLETE = ("uk", "de")
"""Languages in which every sentence is written; English, the language of the sources, has plurals only."""
LANGUAGES = ("en", *COMPLETE)


def tool(name: str) -> str:
    """A program of PySide6, which lies beside this Python."""
    return str(Path(sys.executable).parent / name)


def ts(language: str) -> Path:
    return FOLDER / f"curator_{language}.ts"


def collect() -> None:
    """Bring every language's file up to date with the sources; what is no longer said is dropped."""
    with tempfile.TemporaryDirectory() as folder:
        listed = Path(folder) / "sentences.py"
        listed.write_text(_sentences_of_the_domain(), encoding="utf-8")
        sources = [*sorted(ROOT.glob("curator/ui/**/*.py")), listed]
        for language in LANGUAGES:
            options = ["-pluralonly"] if language not in COMPLETE else []
            options += ["-source-language", "en", "-target-language", language, "-silent"]
            options += ["-tr-function-alias", "QT_TRANSLATE_NOOP+=said", "-locations", "none", "-no-obsolete"]
            run(tool("pyside6-lupdate"), *map(str, sources), *options, "-ts", str(ts(language)))


def _sentences_of_the_domain() -> str:
    """The sentences of the domain, which knows nothing of Qt, in the words that lupdate reads."""
    sys.path.insert(0, str(ROOT))
    from curator.domain.losses import LOSSES  # noqa: PLC0415 (the project may not be installed)
    from curator.domain.sentences import TEMPLATES  # noqa: PLC0415

    told = {"errors": TEMPLATES, "losses": LOSSES}
    return "".join(
        f'said("{context}", {_quoted(each)})\n'
        for context, sentences in told.items()
        for each in dict.fromkeys(sentences.values())
    )


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def build() -> None:
    """Compile what the program loads."""
    for language in LANGUAGES:
        run(
            tool("pyside6-lrelease"),
            "-silent",
            str(ts(language)),
            "-qm",
            str(ts(language).with_suffix(".qm")),
        )


def run(*command: str) -> None:
    status = subprocess.call(command, cwd=ROOT)
    if status:
        sys.exit(status)


def messages(root: ElementTree.Element) -> Iterator[tuple[str, ElementTree.Element]]:
    """Each message with its context."""
    for context in root.iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name", ""), message


def is_finished(message: ElementTree.Element) -> bool:
    """True if a message has a translation, in each of its plural forms."""
    found = message.find("translation")
    if found is None or found.get("type") == "unfinished":
        return False
    forms = found.findall("numerusform")
    return all(form.text for form in forms) if forms else bool(found.text)


def unfinished(language: str) -> list[str]:
    """A line of the table for each message without a translation, with what lupdate took from a like one."""
    lines: list[str] = []
    for context, message in messages(ElementTree.parse(ts(language)).getroot()):
        if not is_finished(message):
            source = message.findtext("source", "")
            places = message.findall("translation/numerusform") or message.findall("translation")
            guesses = [_escaped(place.text or "") for place in places]
            lines.append("\t".join([context, _escaped(source), *guesses]))
    return lines


def fill(language: str, table: Path) -> list[str]:
    """Put the translations of a table into a language's file; returns the lines that fitted no message."""
    given: dict[tuple[str, str], list[str]] = {}
    for line in table.read_text("utf-8").splitlines():
        if line.strip():
            context, source, *forms = line.split("\t")
            given[context, _plain(source)] = [_plain(form) for form in forms]
    root = ElementTree.parse(ts(language)).getroot()
    for context, message in messages(root):
        forms = given.get((context, message.findtext("source", "")))
        if forms is not None and _put(message, forms):
            del given[context, message.findtext("source", "")]
    ElementTree.indent(root, "    ")
    body = ElementTree.tostring(root, encoding="unicode")
    ts(language).write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', "utf-8")
    return ["\t".join([*key, *forms]) for key, forms in given.items()]


def _put(message: ElementTree.Element, forms: list[str]) -> bool:
    """Give a message its translation; False where the number of forms is another or one is empty."""
    found = message.find("translation")
    if found is None or not all(forms):
        return False
    places = found.findall("numerusform") or [found]
    if len(places) != len(forms):
        return False
    for place, form in zip(places, forms, strict=True):
        place.text = form
    found.attrib.pop("type", None)
    return True


def _escaped(text: str) -> str:
    return text.replace("\n", "\\n")


def _plain(text: str) -> str:
    return text.replace("\\n", "\n")


def main(arguments: list[str]) -> None:
    match arguments:
        case []:
            collect()
            build()
            for language in LANGUAGES:
                print(f"{language}: {len(unfinished(language))} unfinished")
        case ["unfinished", language]:
            print("\n".join(unfinished(language)))
        case ["fill", language, table]:
            for line in fill(language, Path(table)):
                print(f"not taken: {line}", file=sys.stderr)
            collect()
            build()
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
