"""Every act with its name and its keys: the one table behind keys, buttons, palette and help."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence


@dataclass(frozen=True, slots=True)
class Command:
    """One act: its id, its sentence (to be translated), its group in the help, its keys."""

    id: str
    text: str
    group: str
    keys: tuple[str, ...]

    @property
    def title(self) -> str:
        return QCoreApplication.translate("commands", self.text)

    @property
    def key_text(self) -> str:
        """The first key as it is written on a button."""
        return shown(self.keys[0]) if self.keys else ""


def _(text: str) -> str:
    return QT_TRANSLATE_NOOP("commands", text)


COMMANDS: tuple[Command, ...] = (
    Command("go.next", _("Next suggestion"), _("Read"), ("Tab", "J")),
    Command("go.previous", _("Previous suggestion"), _("Read"), ("Shift+Tab", "K")),
    Command("go.next_mark", _("Next mark"), _("Read"), ("N",)),
    Command("go.previous_mark", _("Previous mark"), _("Read"), ("P",)),
    Command("mark.confirm", _("Confirm"), _("Decide"), ("A", "Return", "Enter")),
    Command("mark.reject", _("Reject or remove"), _("Decide"), ("X", "Del")),
    Command("mark.unsure", _("Unsure"), _("Decide"), ("U",)),
    Command("mark.start_left", _("Start one word left"), _("Correct"), ("Alt+Left",)),
    Command("mark.start_right", _("Start one word right"), _("Correct"), ("Alt+Right",)),
    Command("mark.end_left", _("End one word left"), _("Correct"), ("Shift+Left",)),
    Command("mark.end_right", _("End one word right"), _("Correct"), ("Shift+Right",)),
    Command("mark.start_back", _("Start one character left"), _("Correct"), ("[",)),
    Command("mark.start_on", _("Start one character right"), _("Correct"), ("]",)),
    Command("mark.end_back", _("End one character left"), _("Correct"), ("{",)),
    Command("mark.end_on", _("End one character right"), _("Correct"), ("}",)),
    Command("mark.link", _("Link"), _("Link and claim"), ("L",)),
    Command("mark.claim", _("Mark the selection as a claim"), _("Link and claim"), ("C",)),
    Command("claim.part", _("Add the selection to the claim"), _("Link and claim"), ("Shift+C",)),
    Command("claim.source", _("Source of the claim"), _("Link and claim"), ("S",)),
    Command("claim.check", _("Check-worthiness"), _("Link and claim"), ("W",)),
    Command("claim.attributes", _("Attributes of the claim"), _("Link and claim"), ("K",)),
    Command("mark.unlink", _("Remove the link"), _("Link and claim"), ()),
    Command("mark.note", _("Note"), _("Link and claim"), ("T",)),
    Command("edit.undo", _("Undo"), _("Edit"), ("Ctrl+Z",)),
    Command("edit.redo", _("Redo"), _("Edit"), ("Ctrl+Shift+Z", "Ctrl+Y")),
    Command("edit.copy", _("Copy the selection"), _("Edit"), ("Ctrl+C",)),
    Command("article.done", _("Done, open the next"), _("Article"), ("Ctrl+Return", "Ctrl+Enter")),
    Command("article.skip", _("Skip"), _("Article"), ("Ctrl+Shift+Return", "Ctrl+Shift+Enter")),
    Command("article.todo", _("Back to do"), _("Article"), ()),
    Command("article.next", _("Next article"), _("Article"), ("Ctrl+PgDown",)),
    Command("article.previous", _("Previous article"), _("Article"), ("Ctrl+PgUp",)),
    Command("file.open", _("Open articles…"), _("Article"), ("Ctrl+O",)),
    Command("file.export", _("Export…"), _("Article"), ("Ctrl+E",)),
    Command("view.find", _("Find an article by its title"), _("Window"), ("Ctrl+Shift+F",)),
    Command("view.palette", _("All commands"), _("Window"), ("Ctrl+K",)),
    Command("view.help", _("Keys and rules"), _("Window"), ("F1",)),
    Command("view.caret", _("Caret in the text: move and select by keys"), _("Read"), ("F7",)),
    Command("view.next_pane", _("Next pane"), _("Window"), ("F6",)),
    Command("view.previous_pane", _("Previous pane"), _("Window"), ("Shift+F6",)),
    Command("view.escape", _("Back to the text"), _("Window"), ("Esc",)),
    Command("view.larger", _("Larger text"), _("Window"), ("Ctrl++", "Ctrl+=")),
    Command("view.smaller", _("Smaller text"), _("Window"), ("Ctrl+-",)),
    Command("view.normal", _("Normal text size"), _("Window"), ("Ctrl+0",)),
    Command("view.desk", _("Show or hide the desk"), _("Window"), ("F3",)),
    Command("view.inspector", _("Show or hide the inspector"), _("Window"), ("F4",)),
    Command("view.rejected", _("Show or hide rejected ones"), _("Window"), ("F8",)),
    Command("view.theme", _("Light or dark"), _("Window"), ("F9",)),
    Command("view.full_screen", _("Full screen"), _("Window"), ("F11",)),
    Command("suggest.retry", _("Start suggestions again"), _("Window"), ("F5",)),
    Command("person.rename", _("Your alias…"), _("Window"), ()),
    Command("pipeline.choose", _("Choose a pipeline…"), _("Window"), ()),
    Command("window.quit", _("Quit"), _("Window"), ("Ctrl+Q",)),
)

BY_ID: Mapping[str, Command] = {command.id: command for command in COMMANDS}


def shown(key: str) -> str:
    """A key as the platform writes it, arrows as signs."""
    text = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
    for name, sign in (("Left", "←"), ("Right", "→"), ("Return", "Enter"), ("PgDown", "PgDn")):
        text = text.replace(name, sign)
    return text


# Where keys stand on the keyboard, by hardware code: evdev's numbers, which Windows' scan codes
# share for these rows; X11 and Wayland add 8.
_ROWS = ((2, "123456789"), (16, "QWERTYUIOP"), (30, "ASDFGHJKL"), (44, "ZXCVBNM"))
_KEY_AT = {first + place: key for first, row in _ROWS for place, key in enumerate(row)}


def key_by_place(event: QKeyEvent, platform: str) -> str | None:
    """The Latin letter or digit on the physical key, where the layout or Shift gives something else.

    So the same key does the same act under a Ukrainian or Arabic layout, and Shift+1 is still 1.
    `platform` is Qt's name of the platform plugin.
    """
    code = event.nativeScanCode() - (8 if platform in ("xcb", "wayland") else 0)
    key, text = _KEY_AT.get(code), event.text()
    if key is None or not text or text in "[]{}":
        return None
    latin = text.isascii() and (text.isalnum() or not text.isprintable())
    return None if latin or (text.isascii() and key.isalpha()) else key


def sequence_of(event: QKeyEvent, platform: str) -> str:
    """The key press as a portable sequence such as `Ctrl+Shift+Z`, letters by their place."""
    key = key_by_place(event, platform)
    if key is not None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        return QKeySequence(modifiers.value).toString(QKeySequence.SequenceFormat.PortableText) + key
    if event.text() in ("[", "]", "{", "}"):
        return event.text()
    combination = QKeyCombination(
        event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier, Qt.Key(event.key())
    )
    text = QKeySequence(combination).toString(QKeySequence.SequenceFormat.PortableText)
    return text.replace("Backtab", "Tab")
