"""All acts with their keys: find one by its name or its key, press another key for it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from curator.domain.keymap import Keymap
from curator.domain.label import LabelSet
from curator.ui.buttons import KeyButton
from curator.ui.commands import KEYS, sequence_of, shown
from curator.ui.cover import BoxCover
from curator.ui.inspector.panel import is_enter, is_plain
from curator.ui.keys.listing import Listing
from curator.ui.keys.rows import ROW, Row, RowsDelegate, RowsModel
from curator.ui.layouts import FlowLayout
from curator.ui.still_list import StillList
from curator.ui.style import dim, face, scaled

_WIDTH, _AROUND, _OTHERS = 720, 90, 190
_MODIFIERS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)
_MOVING = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Tab)
_MOVING_ON = (Qt.Key.Key_Backtab, Qt.Key.Key_Backspace, Qt.Key.Key_Delete, *_MODIFIERS, *_MOVING)


class KeysPage(BoxCover):
    """A search field, the list, and below it what is asked or was done; `changed` carries the new Keymap.

    While it asks for a key, the page itself has the keyboard and takes whatever is pressed; a key that
    another act has is refused by its name, and taken from there only on a second word.
    """

    changed = Signal(object)

    def __init__(self, labels: LabelSet, parent: QWidget) -> None:
        super().__init__(parent, _WIDTH)
        self._listing = Listing(labels, self)
        self._platform = QGuiApplication.platformName()
        self._pressed = ""
        self._asking: str | None = None
        self._adding = False
        self._clash: tuple[str, str] | None = None
        self.field = QLineEdit(clearButtonEnabled=True)
        self.field.setPlaceholderText(self.tr("An act by its name, or press a key to see what it does"))
        self.field.setAccessibleName(self.tr("Act or key"))
        self.model = RowsModel(self)
        self.list = StillList()
        self.told = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.buttons: dict[str, KeyButton] = {}
        self._lay_out()
        self._connect()
        self.setAccessibleName(self.tr("Change keys"))

    # --- building ---
    def _lay_out(self) -> None:
        title = QLabel(self.tr("Keys"))
        title.setFont(face(1.2, bold=True))
        title.setContentsMargins(4, 0, 4, 0)
        self.list.setModel(self.model)
        self.list.setItemDelegate(RowsDelegate(self))
        self.list.setAccessibleName(self.tr("Acts and their keys"))
        self.told.setContentsMargins(4, 2, 4, 2)
        self.told.setMinimumHeight(2 * self.told.fontMetrics().lineSpacing())
        foot = QWidget()
        flow = FlowLayout(foot)
        acts = (
            ("set", self.tr("New key"), "Return", lambda: self.ask(adding=False)),
            ("add", self.tr("One more key"), "Ins", lambda: self.ask(adding=True)),
            ("clear", self.tr("No key"), "Del", self.clear),
            ("reset", self.tr("Default"), "Backspace", self.reset),
            ("reset_all", self.tr("All defaults"), "", self.reset_all),
            ("take", self.tr("Take it from there"), "Return", self.take),
            ("keep", self.tr("Leave it there"), "Esc", self.stop_asking),
            ("close", self.tr("Close"), "Esc", self.leave),
        )
        for name, words, key, act in acts:
            button = self.buttons[name] = KeyButton(words, shown(key))
            button.clicked.connect(act)
            flow.addWidget(button)
        about = QLabel(
            self.tr("Letters act by their place on the keyboard, under any layout."), wordWrap=True
        )
        about.setContentsMargins(4, 0, 4, 0)
        for widget in (title, self.field, self.list, self.told, foot, dim(about)):
            self.column.addWidget(widget)

    def _connect(self) -> None:
        self.field.textEdited.connect(self._typed)
        self.list.doubleClicked.connect(lambda _: self.ask(adding=False))
        self.list.selectionModel().currentRowChanged.connect(lambda: self._say(""))
        KEYS.changed.connect(self._fill)
        for widget in (self, self.field, self.list):
            # No act of the window runs while this page is open: its key is asked for or looked up here.
            widget.setProperty("everyKey", True)
            widget.installEventFilter(self)

    # --- showing ---
    def open(self) -> None:
        self.field.clear()
        self._pressed = ""
        self._stop()
        super().open()
        self._measure()
        self._fill()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def _measure(self) -> None:
        self.list.setFixedHeight(max(4 * self.list.row_height(), self.height() - _AROUND - scaled(_OTHERS)))

    def _typed(self) -> None:
        self._pressed = ""
        self._fill()

    def _fill(self) -> None:
        """List what is looked for; the same act stays chosen."""
        if not self.isVisible():
            return
        before = self.chosen()
        typed = self.field.text().strip()
        self.model.put(self._listing.rows(KEYS.map, typed, self._pressed))
        same = (at for at, row in enumerate(self.model.rows) if before and row.act and row.act == before.act)
        first = (at for at, row in enumerate(self.model.rows) if not row.is_heading)
        at = next(same, next(first, None))
        if at is not None:
            self.list.setCurrentIndex(self.model.index(at))
            self.list.scrollTo(self.model.index(at))
        self._say("" if self.model.rows else self._nothing(typed))

    def _nothing(self, typed: str) -> str:
        if self._pressed:
            return self.tr("%1 does nothing yet.").replace("%1", shown(self._pressed))
        return self.tr("No act has “%1” in its name.").replace("%1", typed)

    def chosen(self) -> Row | None:
        """The row that is highlighted."""
        at = self.list.currentIndex()
        return at.data(ROW) if at.isValid() and at.row() < len(self.model.rows) else None

    def _say(self, text: str) -> None:
        self.told.setText(text)
        asking, clash = self._asking is not None, self._clash is not None
        row = self.chosen()
        can = row is not None and bool(row.act) and not KEYS.map.is_fixed(row.act)
        for name, button in self.buttons.items():
            button.setVisible(clash if name == "take" else asking if name == "keep" else not asking)
            button.setEnabled(can or name in ("reset_all", "close", "take", "keep"))
        words = self.tr("Leave it there") if clash else self.tr("Leave it as it is")
        self.buttons["keep"].setText(words)

    # --- changing ---
    def ask(self, *, adding: bool) -> None:
        """Ask for a key for the highlighted act: in place of its keys, or beside them."""
        row = self.chosen()
        if row is None or row.is_heading:
            return
        if not row.act:
            self._say(
                self.tr("The digit of a label belongs to the label set; it cannot be changed here yet.")
            )
            return
        if KEYS.map.is_fixed(row.act):
            self._say(self.tr("%1 always leads back; it stays as it is.").replace("%1", row.keys[0]))
            return
        self._asking, self._adding, self._clash = row.act, adding, None
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._say(self.tr("Press the key for “%1”.").replace("%1", row.title))

    def _answer(self, key: str) -> None:
        """The key that was pressed: give it to the act, or say who has it."""
        act = self._asking
        assert act is not None
        holders = KEYS.map.in_the_way(act, key)
        if not holders:
            self._give(act, key)
            return
        name = self._listing.name(holders[0], key)
        said = self.tr("%1 already is “%2”.").replace("%1", shown(key)).replace("%2", name)
        if any(map(KEYS.map.is_fixed, holders)):
            self._say(said + " " + self.tr("It cannot be taken from there: press another key."))
            return
        self._clash = (act, key)
        self._say(said + " " + self.tr("Press another key, or take it from there."))

    def take(self) -> None:
        """Take the key that was refused from the act that has it."""
        if self._clash is not None:
            self._give(*self._clash)

    def _give(self, act: str, key: str) -> None:
        lost = KEYS.map.in_the_way(act, key)
        kept = KEYS.map.keys(act) if self._adding else ()
        shared = [one for one in KEYS.map.on(key) if one != act and one not in lost]
        self._stop()
        self._use(KEYS.map.with_keys(act, (*kept, key)))
        self._say("")
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        names = [self._listing.name(one, key) for one in (*lost, *shared)]
        without = [one for one in lost if not KEYS.map.keys(one)]
        if shared:
            said = self.tr("%1 is “%2” on a claim and “%3” elsewhere.")
            on_claim, elsewhere = (self._listing.name(one, key) for one in KEYS.map.on(key)[:2])
            said = said.replace("%1", shown(key)).replace("%2", on_claim).replace("%3", elsewhere)
            self._say(said)
        elif without:
            self._say(self.tr("“%1” has no key now.").replace("%1", names[lost.index(without[0])]))

    def clear(self) -> None:
        """Take all keys from the highlighted act."""
        row = self._changeable()
        if row is not None:
            self._use(KEYS.map.with_keys(row.act, ()))

    def reset(self) -> None:
        """The default keys of the highlighted act again, except one that another act has taken."""
        row = self._changeable()
        if row is None:
            return
        self._use(KEYS.map.reset(row.act))
        gone = [key for key in KEYS.map.defaults(row.act) if key not in KEYS.map.keys(row.act)]
        if gone:
            name = self._listing.name(KEYS.map.in_the_way(row.act, gone[0])[0], gone[0])
            said = self.tr("%1 stays with “%2”, to which you gave it.")
            self._say(said.replace("%1", shown(gone[0])).replace("%2", name))

    def reset_all(self) -> None:
        self._use(KEYS.map.reset_all())
        self._say(self.tr("Every act has its default key."))

    def _changeable(self) -> Row | None:
        row = self.chosen()
        return row if row is not None and row.act and not KEYS.map.is_fixed(row.act) else None

    def _use(self, keymap: Keymap) -> None:
        self.changed.emit(keymap)

    def stop_asking(self) -> None:
        self._stop()
        self._say("")
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stop(self) -> None:
        self._asking, self._clash = None, None

    # --- keys ---
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if watched is self and self._asking is not None:
                self._hear(event)
                return True
            if watched is self.field and self._press_in_field(event):
                return True
            if watched is self.list and self._press_in_list(event):
                return True
        return super().eventFilter(watched, event)

    def _hear(self, event: QKeyEvent) -> None:
        if event.key() in _MODIFIERS or event.key() == Qt.Key.Key_unknown:
            return
        if event.key() == Qt.Key.Key_Escape:
            self.stop_asking()
        elif is_enter(event) and is_plain(event) and self._clash is not None:
            self.take()
        else:
            self._clash = None
            self._answer(sequence_of(event, self._platform))

    def _press_in_field(self, event: QKeyEvent) -> bool:
        """Letters are looked for by name; whatever writes no letter, by its key."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave() if not self.field.text() else self._show_all()
        elif event.key() == Qt.Key.Key_Down:
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
        elif is_enter(event) and is_plain(event):
            self.ask(adding=False)
        elif event.key() in _MOVING_ON or (is_plain(event) and event.text().isprintable() and event.text()):
            return False
        else:
            self._look_up(event)
        return True

    def _press_in_list(self, event: QKeyEvent) -> bool:
        match event.key():
            case Qt.Key.Key_Escape:
                self.leave()
            case Qt.Key.Key_Insert:
                self.ask(adding=True)
            case Qt.Key.Key_Delete:
                self.clear()
            case Qt.Key.Key_Backspace:
                self.reset()
            case Qt.Key.Key_Up if self._is_first():
                self.field.setFocus(Qt.FocusReason.BacktabFocusReason)
            case Qt.Key.Key_Up | Qt.Key.Key_Down | Qt.Key.Key_PageUp | Qt.Key.Key_PageDown:
                return False
            case _ if is_enter(event) and is_plain(event):
                self.ask(adding=False)
            case _ if event.key() in _MOVING_ON:
                return False
            case _ if is_plain(event) and event.text().isprintable() and event.text():
                self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
                self.field.setText(event.text())
                self._typed()
            case _:
                self._look_up(event)
        return True

    def _is_first(self) -> bool:
        at = self.list.currentIndex().row()
        return not any(not row.is_heading for row in self.model.rows[: max(0, at)])

    def _look_up(self, event: QKeyEvent) -> None:
        self._pressed = sequence_of(event, self._platform)
        self.field.setText(shown(self._pressed))
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self._fill()

    def _show_all(self) -> None:
        self.field.clear()
        self._typed()
