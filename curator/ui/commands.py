"""Every act with its name and its keys: the one table behind keys, buttons, palette and help."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QKeyCombination, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence

from curator.domain.keymap import KeyedAct, Keymap

from .needs import Need, need_of

LABEL = "label"
"""The act of a label's digit; which label it is, the label set says."""
DIGITS = tuple("123456789")
_STAY = ("mark.confirm", "mark.reject", "mark.unsure")
_FIXED = ("view.escape",)


@dataclass(frozen=True, slots=True)
class Command:
    """One act: its id, its sentence (to be translated), its group in the help, its default keys.

    Two acts may have the same key only if just one of them works on a claim alone (needs.py): there it acts.
    """

    id: str
    text: str
    group: str
    keys: tuple[str, ...]

    @property
    def title(self) -> str:
        return QCoreApplication.translate("commands", self.text)

    @property
    def group_title(self) -> str:
        return QCoreApplication.translate("commands", self.group)

    @property
    def key_text(self) -> str:
        """The first key, as the person has chosen it, as it is written on a button."""
        keys = KEYS.map.keys(self.id)
        return shown(keys[0]) if keys else ""

    @property
    def keys_text(self) -> str:
        """All its keys; Return and the keypad's Enter read the same: once is enough."""
        return " · ".join(dict.fromkeys(shown(key) for key in KEYS.map.keys(self.id)))


def said(context: str, text: str) -> str:
    """A text to be translated where it is shown; `make translations` collects it by this name."""
    return str(QT_TRANSLATE_NOOP(context, text))


COMMANDS: tuple[Command, ...] = (
    Command("go.next", said("commands", "Next suggestion"), said("commands", "Read"), ("Tab", "J")),
    Command(
        "go.previous", said("commands", "Previous suggestion"), said("commands", "Read"), ("Shift+Tab", "K")
    ),
    Command("go.next_mark", said("commands", "Next mark"), said("commands", "Read"), ("N",)),
    Command("go.previous_mark", said("commands", "Previous mark"), said("commands", "Read"), ("P",)),
    Command(
        "mark.confirm", said("commands", "Confirm"), said("commands", "Decide"), ("A", "Return", "Enter")
    ),
    Command("mark.reject", said("commands", "Reject or remove"), said("commands", "Decide"), ("X", "Del")),
    Command(
        "mark.confirm_settled",
        said("commands", "Confirm all names that are settled here"),
        said("commands", "Decide"),
        ("Y",),
    ),
    Command(
        "mark.again",
        said("commands", "The same again: wherever these words stand…"),
        said("commands", "Decide"),
        ("M",),
    ),
    Command("mark.sift", said("commands", "Sift and decide many…"), said("commands", "Decide"), ("Ctrl+B",)),
    Command("mark.unsure", said("commands", "Unsure"), said("commands", "Decide"), ("U",)),
    Command(
        "mark.label",
        said("commands", "Choose a label by its name"),
        said("commands", "Correct"),
        ("B", "F2"),
    ),
    Command(
        "mark.start_left", said("commands", "Start one word left"), said("commands", "Correct"), ("Alt+Left",)
    ),
    Command(
        "mark.start_right",
        said("commands", "Start one word right"),
        said("commands", "Correct"),
        ("Alt+Right",),
    ),
    Command(
        "mark.end_left", said("commands", "End one word left"), said("commands", "Correct"), ("Shift+Left",)
    ),
    Command(
        "mark.end_right",
        said("commands", "End one word right"),
        said("commands", "Correct"),
        ("Shift+Right",),
    ),
    Command(
        "mark.start_back", said("commands", "Start one character left"), said("commands", "Correct"), ("[",)
    ),
    Command(
        "mark.start_on", said("commands", "Start one character right"), said("commands", "Correct"), ("]",)
    ),
    Command("mark.end_back", said("commands", "End one character left"), said("commands", "Correct"), ("{",)),
    Command("mark.end_on", said("commands", "End one character right"), said("commands", "Correct"), ("}",)),
    Command("mark.link", said("commands", "Link"), said("commands", "Link and claim"), ("L",)),
    Command(
        "mark.claim",
        said("commands", "Mark the selection as a claim"),
        said("commands", "Link and claim"),
        ("C",),
    ),
    Command(
        "claim.part",
        said("commands", "Add the selection to the claim"),
        said("commands", "Link and claim"),
        ("Shift+C",),
    ),
    Command(
        "select.keep",
        said("commands", "Keep the selection and select another part"),
        said("commands", "Link and claim"),
        ("Ctrl+Shift+Space",),
    ),
    Command(
        "claim.next_part",
        said("commands", "Choose a part of the claim"),
        said("commands", "Link and claim"),
        ("O",),
    ),
    Command(
        "claim.drop_part",
        said("commands", "Remove the chosen part"),
        said("commands", "Link and claim"),
        ("Shift+O",),
    ),
    Command(
        "claim.source", said("commands", "Source of the claim"), said("commands", "Link and claim"), ("S",)
    ),
    Command("claim.check", said("commands", "Check-worthiness"), said("commands", "Link and claim"), ("W",)),
    Command(
        "claim.attributes",
        said("commands", "Attributes of the claim"),
        said("commands", "Link and claim"),
        ("K",),
    ),
    Command(
        "mark.history",
        said("commands", "History of the mark: who, when, old and new; restore a state"),
        said("commands", "Edit"),
        ("V",),
    ),
    Command(
        "mark.unlink", said("commands", "Remove the link"), said("commands", "Link and claim"), ("Shift+L",)
    ),
    Command("mark.note", said("commands", "Note"), said("commands", "Link and claim"), ("T",)),
    Command(
        "house.never",
        said("commands", "Never propose this again…"),
        said("commands", "Rules of the house"),
        ("H",),
    ),
    Command(
        "house.always",
        said("commands", "Always propose this…"),
        said("commands", "Rules of the house"),
        ("Shift+H",),
    ),
    Command(
        "house.rules", said("commands", "All rules…"), said("commands", "Rules of the house"), ("Ctrl+H",)
    ),
    Command("edit.undo", said("commands", "Undo"), said("commands", "Edit"), ("Ctrl+Z",)),
    Command("edit.redo", said("commands", "Redo"), said("commands", "Edit"), ("Ctrl+Shift+Z", "Ctrl+Y")),
    Command("edit.copy", said("commands", "Copy the selection"), said("commands", "Edit"), ("Ctrl+C",)),
    Command("desk.sift", said("commands", "Sort and narrow the desk…"), said("commands", "Desk"), ()),
    Command(
        "desk.read_ahead", said("commands", "Read the articles to do ahead"), said("commands", "Desk"), ()
    ),
    Command("desk.clear", said("commands", "Show all articles again"), said("commands", "Desk"), ()),
    Command(
        "article.done",
        said("commands", "Done, open the next"),
        said("commands", "Article"),
        ("Ctrl+Return", "Ctrl+Enter"),
    ),
    Command("article.tags", said("commands", "Tags…"), said("commands", "Article"), ("Ctrl+T",)),
    Command(
        "article.story",
        said("commands", "Story: the same news…"),
        said("commands", "Article"),
        ("Ctrl+Shift+Y",),
    ),
    Command(
        "article.skip",
        said("commands", "Skip"),
        said("commands", "Article"),
        ("Ctrl+Shift+Return", "Ctrl+Shift+Enter"),
    ),
    Command(
        "article.todo", said("commands", "Back to do"), said("commands", "Article"), ("Ctrl+Shift+Backspace",)
    ),
    Command("article.next", said("commands", "Next article"), said("commands", "Article"), ("Ctrl+PgDown",)),
    Command(
        "article.previous", said("commands", "Previous article"), said("commands", "Article"), ("Ctrl+PgUp",)
    ),
    Command("file.open", said("commands", "Open articles…"), said("commands", "Article"), ("Ctrl+O",)),
    Command(
        "file.folder",
        said("commands", "Open a folder of articles…"),
        said("commands", "Article"),
        ("Ctrl+Shift+O",),
    ),
    Command("edit.paste", said("commands", "Paste an article"), said("commands", "Article"), ("Ctrl+V",)),
    Command(
        "file.go_on",
        said("commands", "Go on with the import that was stopped"),
        said("commands", "Article"),
        (),
    ),
    Command("file.watch", said("commands", "Watched folder…"), said("commands", "Article"), ()),
    Command("file.report", said("commands", "What did not open…"), said("commands", "Article"), ()),
    Command("file.bring", said("commands", "Bring in annotations…"), said("commands", "Article"), ()),
    Command("file.export", said("commands", "Export…"), said("commands", "Article"), ("Ctrl+E",)),
    Command("view.find_here", said("commands", "Find in the article"), said("commands", "Find"), ("Ctrl+F",)),
    Command("find.next", said("commands", "Next hit"), said("commands", "Find"), ("Ctrl+G",)),
    Command("find.previous", said("commands", "Previous hit"), said("commands", "Find"), ("Ctrl+Shift+G",)),
    Command(
        "search.everything",
        said("commands", "Search everything"),
        said("commands", "Find"),
        ("Ctrl+Shift+F",),
    ),
    Command("view.find", said("commands", "Search the desk"), said("commands", "Find"), ("Ctrl+L",)),
    Command(
        "mark.menu",
        said("commands", "Menu of what can be done here"),
        said("commands", "Window"),
        ("Shift+F10", "Menu"),
    ),
    Command("view.palette", said("commands", "All commands"), said("commands", "Window"), ("Ctrl+K",)),
    Command("view.help", said("commands", "Keys and rules"), said("commands", "Window"), ("F1",)),
    Command(
        "view.caret",
        said("commands", "Caret in the text: move and select by keys"),
        said("commands", "Read"),
        ("F7",),
    ),
    Command("view.next_pane", said("commands", "Next pane"), said("commands", "Window"), ("F6",)),
    Command(
        "view.previous_pane", said("commands", "Previous pane"), said("commands", "Window"), ("Shift+F6",)
    ),
    Command("view.escape", said("commands", "Back to the text"), said("commands", "Window"), ("Esc",)),
    Command("view.larger", said("commands", "Larger text"), said("commands", "Window"), ("Ctrl++", "Ctrl+=")),
    Command("view.smaller", said("commands", "Smaller text"), said("commands", "Window"), ("Ctrl+-",)),
    Command("view.normal", said("commands", "Normal text size"), said("commands", "Window"), ("Ctrl+0",)),
    Command("view.desk", said("commands", "Show or hide the desk"), said("commands", "Window"), ("F3",)),
    Command(
        "view.inspector", said("commands", "Show or hide the inspector"), said("commands", "Window"), ("F4",)
    ),
    Command(
        "view.rejected", said("commands", "Show or hide rejected ones"), said("commands", "Window"), ("F8",)
    ),
    Command(
        "view.compact",
        said("commands", "Compact: label names on the focused mark only"),
        said("commands", "Window"),
        ("F10",),
    ),
    Command(
        "view.threshold",
        said("commands", "Hide the unlikely: move the threshold"),
        said("commands", "Read"),
        ("Ctrl+Shift+H",),
    ),
    Command("view.theme", said("commands", "Light or dark"), said("commands", "Window"), ("F9",)),
    Command("view.full_screen", said("commands", "Full screen"), said("commands", "Window"), ("F11",)),
    Command(
        "suggest.retry", said("commands", "Start suggestions again"), said("commands", "Window"), ("F5",)
    ),
    Command("view.reading", said("commands", "Reading mode"), said("commands", "Window"), ("Shift+F11",)),
    Command(
        "view.comfort",
        said("commands", "Settings: theme, text, window…"),
        said("commands", "Window"),
        ("Ctrl+,",),
    ),
    Command("view.keys", said("commands", "Change keys…"), said("commands", "Window"), ("Ctrl+Shift+K",)),
    Command("person.rename", said("commands", "Your alias…"), said("commands", "Window"), ()),
    Command(
        "pipeline.choose",
        said("commands", "Suggestions: pipelines, labels, languages…"),
        said("commands", "Window"),
        (),
    ),
    Command(
        "pipeline.train",
        said("commands", "Train from my corrections…"),
        said("commands", "Window"),
        ("Ctrl+Shift+T",),
    ),
    Command(
        "journal.list",
        said("commands", "Journal: every act, who and when"),
        said("commands", "Window"),
        ("Ctrl+J",),
    ),
    Command(
        "statistics.open",
        said("commands", "Where am I: statistics of your decisions"),
        said("commands", "Window"),
        ("Ctrl+I",),
    ),
    Command("blind.share", said("commands", "Blind articles…"), said("commands", "Window"), ()),
    Command("window.quit", said("commands", "Quit"), said("commands", "Window"), ("Ctrl+Q",)),
)

BY_ID: Mapping[str, Command] = {command.id: command for command in COMMANDS}


def _keyed(command: Command) -> KeyedAct:
    place = Need.CLAIM.value if need_of(command.id) is Need.CLAIM else ""
    return KeyedAct(command.id, command.keys, place, command.id in _STAY, command.id in _FIXED)


class Keys(QObject):
    """The keys that act now, for the whole program; what shows a key listens to `changed`."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        labels = KeyedAct(LABEL, DIGITS, stays=True, fixed=True)
        self._acts = [*map(_keyed, COMMANDS), labels]
        self.map = Keymap(self._acts)

    def take(self, changes: Mapping[str, list[str]]) -> None:
        """Put a person's own keys over the defaults; an empty mapping is the defaults."""
        self.use(Keymap(self._acts, changes))

    def use(self, keymap: Keymap) -> None:
        if keymap.changes != self.map.changes:
            self.map = keymap
            self.changed.emit()


KEYS = Keys()


def shown(key: str) -> str:
    """A key as the platform and the window's language write it, arrows as signs."""
    native, sequence = QKeySequence.SequenceFormat.NativeText, QKeySequence(key)
    # Qt's own stubs do not know that a sequence can be indexed.
    pressed: QKeyCombination | None = sequence[0] if sequence.count() else None  # pyright: ignore[reportIndexIssue]
    sign = _SIGNS.get(pressed.key()) if pressed else None
    if pressed is None or sign is None:
        return sequence.toString(native).replace("PgDown", "PgDn")
    return QKeySequence(pressed.keyboardModifiers().value).toString(native) + sign


_SIGNS = {
    Qt.Key.Key_Left: "←",
    Qt.Key.Key_Right: "→",
    Qt.Key.Key_Up: "↑",
    Qt.Key.Key_Down: "↓",
    Qt.Key.Key_Return: "Enter",
}


# Where keys stand on the keyboard, by hardware code: evdev's numbers, which Windows' scan codes
# share for these rows; X11 and Wayland add 8.
_ROWS = ((2, "1234567890"), (16, "QWERTYUIOP[]"), (30, "ASDFGHJKL"), (44, "ZXCVBNM"))
_KEY_AT = {first + place: key for first, row in _ROWS for place, key in enumerate(row)}

# The same places by macOS' virtual key codes (HIToolbox, Events.h: kVK_ANSI_A and its kind).
_MAC_KEYS = "ASDFHGZXCV BQWERYT123465 97 80]OU[IP LJ K    NM"
_MAC_AT = {code: key for code, key in enumerate(_MAC_KEYS) if key != " "}


def _place(event: QKeyEvent, platform: str) -> str | None:
    if platform == "cocoa":
        return _MAC_AT.get(event.nativeVirtualKey())
    return _KEY_AT.get(event.nativeScanCode() - (8 if platform in ("xcb", "wayland") else 0))


def key_by_place(event: QKeyEvent, platform: str) -> str | None:
    """The Latin letter, digit or bracket on the physical key, where the layout or Shift gives something else.

    So the same key does the same act under a Ukrainian or Arabic layout, and Shift+1 is still 1.
    `platform` is Qt's name of the platform plugin.
    """
    key, text = _place(event, platform), event.text()
    if key is None or not text or text in "[]{}":
        return None
    latin = text.isascii() and (text.isalnum() or not text.isprintable())
    return None if latin or (text.isascii() and not key.isdigit()) else key


def sequence_of(event: QKeyEvent, platform: str) -> str:
    """The key press as a portable sequence such as `Ctrl+Shift+Z`, letters by their place."""
    key = key_by_place(event, platform)
    if key is not None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in "[]" and modifiers == Qt.KeyboardModifier.ShiftModifier:
            return "{" if key == "[" else "}"
        return QKeySequence(modifiers.value).toString(QKeySequence.SequenceFormat.PortableText) + key
    if event.text() in ("[", "]", "{", "}"):
        return event.text()
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if event.key() == Qt.Key.Key_Plus:
        modifiers &= ~Qt.KeyboardModifier.ShiftModifier  # on many keyboards it takes Shift to write a plus
    combination = QKeyCombination(modifiers, Qt.Key(event.key()))
    text = QKeySequence(combination).toString(QKeySequence.SequenceFormat.PortableText)
    return text.replace("Backtab", "Tab")
