"""Where the keyboard is, and which keys act there: the first part of the help, and what each act needs."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from curator.domain.mark import Layer
from curator.ui.commands import BY_ID, COMMANDS, DIGITS, shown
from curator.ui.cover import Cover, cover_of
from curator.ui.fields import is_field
from curator.ui.needs import Need, need_of

if TYPE_CHECKING:
    from curator.ui.window import MainWindow

_MOVING = ("go.next", "go.previous")
_ENDING = ("edit.undo", "view.palette")
_ANYHOW = ("mark.label", "mark.menu")
"""What works on selected text and on a mark alike."""
Row = tuple[str, str]
"""What a key does, and the key."""


@dataclass(frozen=True, slots=True)
class Situation:
    """Where somebody is, in words, and the keys that act there."""

    title: str
    rows: tuple[Row, ...]


class Whereabouts(QObject):
    """Reads from the parts of the window what is focused, selected and open; it changes nothing."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._parts = window

    def has(self, need: Need) -> bool:
        """True if there is what an act with this need works on."""
        session = self._parts.session
        found = session.focused_mark()
        match need:
            case Need.NOTHING:
                return True
            case Need.ARTICLE:
                return session.sheet is not None
            case Need.SELECTION:
                return bool(self._parts.view.selections())
            case Need.MARK:
                return found is not None
            case Need.MENTION:
                return found is not None and found.layer is Layer.ENTITY
            case Need.CLAIM:
                return found is not None and found.layer is Layer.CLAIM

    def place(self) -> str:
        """The place of the keymap: a claim is one, all else is none."""
        return Need.CLAIM.value if self.has(Need.CLAIM) else ""

    def missing(self, command_id: str) -> str:
        """What to do before an act works, in a sentence; empty for one that works now."""
        need = need_of(command_id)
        return "" if self.has(need) else how_to_have(need)

    def situation(self, focus: QWidget | None) -> Situation:
        """Where somebody is while this widget has the keyboard."""
        parts, inspector = self._parts, self._parts.inspector
        panels: tuple[tuple[QWidget, Callable[[], Situation]], ...] = (
            (inspector.links, self._in_links),
            (inspector.source, self._in_sources),
            (inspector.attributes, self._in_attributes),
            (inspector.note, self._in_note),
            (inspector.everything, self._in_lists),
            (parts.desk.list, self._in_desk),
        )
        for widget, told in panels:
            if focus is not None and (widget is focus or widget.isAncestorOf(focus)):
                return told()
        cover = cover_of(focus)
        if cover is not None:
            return self._on_cover(cover, focus)
        return self._in_field() if is_field(focus) else self._in_text()

    # --- in the text ---
    def _in_text(self) -> Situation:
        if self._parts.view.caret is not None:
            return Situation(self.tr("With the caret in the text"), (*self._caret_rows(), *self._chosen()))
        if self.has(Need.SELECTION):
            return Situation(self.tr("With selected text"), self._chosen())
        if self.has(Need.CLAIM):
            return Situation(self.tr("On a claim"), self._on_mark(Need.CLAIM))
        if self.has(Need.MENTION):
            return Situation(self.tr("On a mention"), self._on_mark(Need.MENTION))
        wanted = (*_MOVING, "view.caret", "article.done", "article.next", "file.open", *_ENDING)
        return Situation(self.tr("In the text"), _rows(wanted))

    def _on_mark(self, kind: Need) -> tuple[Row, ...]:
        works = [one.id for one in COMMANDS if need_of(one.id) in (Need.MARK, kind)]
        own = [one for one in works if need_of(one) is kind]
        deciding = [one for one in works if BY_ID[one].group == BY_ID["mark.confirm"].group]
        others = [one for one in works if one not in own and one not in deciding]
        others += _ANYHOW
        rows = list(_rows((*deciding, *own, *others, *_MOVING, *_ENDING)))
        stay = (self.tr("Decide and stay here"), self.tr("Shift and the key"))
        rows.insert(len(deciding), stay)
        if kind is Need.MENTION:
            rows.insert(len(deciding), (self.tr("The label with this digit"), _digits()))
        return tuple(rows)

    def _chosen(self) -> tuple[Row, ...]:
        add = (self.tr("Annotate it: the label with this digit"), _digits())
        works = [one.id for one in COMMANDS if need_of(one.id) is Need.SELECTION]
        part = ("claim.part",) if self.has(Need.CLAIM) else ()
        more = (self.tr("Select another part with the mouse"), self.tr("Ctrl and drag"))
        return (
            add,
            more,
            *_rows((*works, *part, *_ANYHOW, "mark.end_left", "mark.end_right", "view.escape")),
        )

    def _caret_rows(self) -> tuple[Row, ...]:
        return (
            (self.tr("Move by character or line"), "← → ↑ ↓"),
            (self.tr("By word"), shown("Ctrl+Left") + " " + shown("Ctrl+Right")),
            (self.tr("By sentence"), shown("Alt+Left") + " " + shown("Alt+Right")),
            (self.tr("By paragraph"), shown("Ctrl+Up") + " " + shown("Ctrl+Down")),
            (self.tr("Start or end of the line"), f"{shown('Home')} {shown('End')}"),
            (self.tr("Select"), self.tr("Shift and the key")),
            *_rows(("view.caret",)),
        )

    # --- in the panes ---
    def _in_links(self) -> Situation:
        rows = (
            (self.tr("Choose the one with this digit"), f"{DIGITS[0]} … 5"),
            (self.tr("Take the highlighted one"), "↑ ↓ " + shown("Return")),
            (self.tr("Search"), self.tr("/ or a letter")),
            (self.tr("None fits"), "0"),
            (self.tr("New local entity"), "+"),
            (self.tr("Close the list"), shown("Esc")),
        )
        return Situation(self.tr("In the link list"), rows)

    def _in_sources(self) -> Situation:
        rows = (
            (self.tr("Choose the one with this digit"), _digits()),
            (self.tr("Take the highlighted one"), "↑ ↓ " + shown("Return")),
            (self.tr("The article itself"), "0"),
            (self.tr("Not named"), "U"),
            (self.tr("Close the list"), shown("Esc")),
        )
        return Situation(self.tr("In the sources of a claim"), rows)

    def _in_attributes(self) -> Situation:
        rows = (
            (self.tr("Another attribute"), "↑ ↓"),
            (self.tr("Another value"), "← →"),
            (self.tr("Take it"), shown("Return")),
            (self.tr("Take the one with this digit, go on"), f"{DIGITS[0]} … {DIGITS[-1]}"),
            (self.tr("Take the choice back"), "0"),
            (self.tr("Close"), shown("Esc")),
        )
        return Situation(self.tr("In the attributes of a claim"), rows)

    def _in_note(self) -> Situation:
        rows = (
            (self.tr("Save"), shown("Return")),
            (self.tr("New line"), shown("Shift+Return")),
            (self.tr("Leave it as it was"), shown("Esc")),
        )
        return Situation(self.tr("In a note"), rows)

    def _in_lists(self) -> Situation:
        rows = (
            (self.tr("Another row"), "↑ ↓"),
            (self.tr("Go to it in the text"), shown("Return")),
        )
        return Situation(self.tr("In the list of this article"), (*rows, *_rows(("view.next_pane", *_ENDS))))

    def _in_desk(self) -> Situation:
        rows = ((self.tr("Another article"), "↑ ↓"), (self.tr("Open it"), shown("Return")))
        wanted = ("view.find", "file.open", "view.next_pane", *_ENDS)
        return Situation(self.tr("On the desk"), (*rows, *_rows(wanted)))

    def _on_cover(self, cover: Cover, focus: QWidget | None) -> Situation:
        if is_field(focus):
            letters = self.tr("Every letter and digit is text here")
        else:
            letters = self.tr("What a button does: the key beside its name")
        rows = (
            (letters, ""),
            (self.tr("Next field or button"), shown("Tab")),
            (self.tr("Take it"), shown("Return")),
            (self.tr("Close"), shown("Esc")),
        )
        return Situation(cover.accessibleName(), rows)

    def _in_field(self) -> Situation:
        rows = (
            (self.tr("Every letter and digit is text here"), ""),
            (self.tr("Take it"), shown("Return")),
            (self.tr("Leave the field"), shown("Esc")),
        )
        return Situation(self.tr("In a field"), (*rows, *_rows(_ENDING[1:])))


def how_to_have(need: Need) -> str:
    """What to do for what an act needs, in a sentence; empty where it needs nothing."""
    if need is Need.NOTHING:
        return ""
    caret = BY_ID["view.caret"]
    return {
        Need.ARTICLE: QCoreApplication.translate("Whereabouts", "Open an article first."),
        Need.MARK: QCoreApplication.translate("Whereabouts", "Go to a suggestion or an annotation first."),
        Need.MENTION: QCoreApplication.translate(
            "Whereabouts", "This works on a mention; the focus is on none."
        ),
        Need.CLAIM: QCoreApplication.translate("Whereabouts", "This works on a claim; the focus is on none."),
        Need.SELECTION: QCoreApplication.translate(
            "Whereabouts", "Select some text first: with the mouse, or with %1 and Shift and the arrows."
        ).replace("%1", caret.key_text or caret.title),
    }[need]


_ENDS = ("view.escape", "view.palette")


def _rows(wanted: Iterable[str]) -> tuple[Row, ...]:
    """Acts with the keys they have now; one without a key is left out."""
    commands = (BY_ID[one] for one in wanted)
    return tuple((one.title, one.keys_text) for one in commands if one.keys_text)


def _digits() -> str:
    return f"{DIGITS[0]} … {DIGITS[-1]}"
