"""An article before it is kept: its text stays for ever, so it is looked at first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QScrollArea, QWidget

from curator.exchange.arriving import Changes
from curator.exchange.metadata import is_usable
from curator.exchange.readers.source import Options
from curator.session.previewing import FIELDS, Preview, Shown, Unread
from curator.ui.arriving.fields import Offered, SaidField
from curator.ui.arriving.lines_view import LinesView
from curator.ui.arriving.origins import ENCODINGS, encoding_name, kind_name, origin_name
from curator.ui.buttons import KeyButton
from curator.ui.commands import sequence_of, shown
from curator.ui.counted import COUNTED
from curator.ui.cover import BoxCover
from curator.ui.inspector.panel import is_enter
from curator.ui.layouts import FlowLayout, in_column, in_line
from curator.ui.pipelines.words import language_code, language_name
from curator.ui.sentences import sentence
from curator.ui.style import bare, dim, face, scaled

_WIDTH, _NARROW, _ABOVE, _FIELDS_WIDE = 1120, 520, 28, 316
_TOLD = 6
_BY_LETTERS = frozenset({"file.no_encoding", "encoding.unknown"})
"""Why a text cannot be read before somebody says what its letters are."""


class PreviewBox(BoxCover):
    """Enter keeps it, or opens what is here already; Esc leaves it. All by keys alone.

    `kept` carries (Preview, Changes), `opened` the id of the article with the same text, `reread` a
    Source and the Options to read it with, `gone` says that nothing is wanted of it any more,
    `told` carries what is to be heard.
    """

    kept = Signal(object, object)
    opened = Signal(str)
    reread = Signal(object, object)
    gone = Signal()
    told = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, _WIDTH, _ABOVE)
        self._shown: Preview | Unread | None = None
        self._everything = False
        self._is_row = False
        self.heading, self.about = self._label(face(1.15, bold=True)), QLabel()
        self.fields = {
            "title": SaidField(self.tr("Title")),
            "byline": SaidField(self.tr("By")),
            "published": SaidField(self.tr("Date")),
            "outlet": SaidField(self.tr("Outlet")),
            "language": SaidField(self.tr("Language")),
            "address": SaidField(self.tr("Address")),
        }
        self.encoding = KeyButton("", shown("Alt+E"), pad=2)
        self.original = self._switch(self.tr("Keep the original file too"), shown("Alt+O"))
        self.notes, self.trouble = self._label(), self._label(face(bold=True))
        self.left_out = self._switch("", shown("Alt+L"))
        self.whole = self._switch(self.tr("Take everything"), shown("Alt+A"))
        self.text = LinesView()
        self.text.setAccessibleName(self.tr("Text of the article"))
        self._side, self._body = QScrollArea(widgetResizable=True), QWidget()
        self._lay_out()
        self._connect()
        self.setAccessibleName(self.tr("Before it is kept"))

    # --- building ---
    def _label(self, font: QFont | None = None) -> QLabel:
        label = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        if font is not None:
            label.setFont(font)
        return label

    def _switch(self, name: str, key: str) -> KeyButton:
        button = KeyButton(name, key, pad=2)
        button.setCheckable(True)
        return button

    def _lay_out(self) -> None:
        top = in_line(None, 12, (8, 2, 8, 4))
        top.addWidget(self.heading, 1)
        top.addWidget(dim(self.about), 0, Qt.AlignmentFlag.AlignTop)
        self._fill_side()
        right = in_column(None, 4)
        switches = QWidget()
        flow = FlowLayout(switches, 14)
        for button in (self.left_out, self.whole):
            flow.addWidget(button)
        right.addWidget(switches)
        right.addWidget(self.text, 1)
        body = in_line(self._body, 16, (8, 0, 8, 0))
        body.addWidget(self._side)
        body.addLayout(right, 1)
        self.trouble.setContentsMargins(8, 4, 8, 2)
        self.column.addLayout(top)
        self.column.addWidget(self._body, 1)
        self.column.addStretch(0)
        self.column.addWidget(self.trouble)
        self.column.addLayout(self._make_foot())

    def _fill_side(self) -> None:
        inner = QWidget()
        column = in_column(inner, 9, (0, 0, 8, 0))
        for one in self.fields.values():
            column.addWidget(one)
        for button in (self.encoding, self.original):
            column.addWidget(button)
        column.addWidget(dim(self.notes))
        column.addStretch(1)
        bare(self._side)
        self._side.setWidget(inner)
        inner.setAutoFillBackground(False)
        self._side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._side.setFixedWidth(scaled(_FIELDS_WIDE))

    def _make_foot(self) -> QHBoxLayout:
        self.keep_button, self.open_button = KeyButton("", "Enter"), KeyButton("", "Enter")
        self.again_button, self.leave_button = KeyButton("", "Shift+Enter"), KeyButton("", "Esc")
        self.letters_button = KeyButton(self.tr("Choose its letters…"), shown("Alt+E"))
        self.open_button.setText(self.tr("Open that article"))
        self.again_button.setText(self.tr("Keep it once more"))
        for button, act in (
            (self.keep_button, self.keep),
            (self.open_button, self._open_same),
            (self.again_button, self.keep),
            (self.letters_button, self.choose_encoding),
            (self.leave_button, self.leave),
        ):
            button.clicked.connect(act)
        foot = in_line(None, 4)
        for button in (self.letters_button, self.open_button, self.keep_button, self.again_button):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self.leave_button)
        return foot

    def _connect(self) -> None:
        self.left_out.toggled.connect(self.text.show_left_out)
        self.whole.toggled.connect(self._take_whole)
        self.encoding.clicked.connect(self.choose_encoding)
        watched = (*(one.edit for one in self.fields.values()), self.text, self.encoding)
        for widget in (*watched, self.original, self.left_out, self.whole):
            widget.installEventFilter(self)
        for one in self.fields.values():
            one.changed.connect(self._forgive)

    # --- showing ---
    @property
    def is_filled(self) -> bool:
        """True while an article, or why there is none, is shown."""
        return self._shown is not None

    def wait(self, name: str, *, over: bool = False) -> None:
        """Say that a source is being read; `over` the table, to which the keyboard goes back."""
        self._shown = None
        self._is_row = self.lies_over = over
        self._say(self.tr("Reading %1 …").replace("%1", name), "")
        self._show_parts(body=False)
        self.open()

    def show_unread(self, unread: Unread) -> None:
        """Say why there is no article; where its letters may be the reason, they can be chosen."""
        self._shown = unread
        refused = unread.refused
        self._say(self.tr("%1 was not opened").replace("%1", unread.source.name), "")
        self._show_parts(body=False)
        self.letters_button.setVisible(refused.code in _BY_LETTERS)
        self._tell(sentence(refused.code, refused.args))
        self.open()

    def ask(self, preview: Preview, languages: Iterable[str], changes: Changes | None = None) -> None:
        """Show an article; `languages` are those on the desk. With `changes` it is a row of the table."""
        self._shown, self._is_row = preview, changes is not None
        found = preview.found
        question = self.tr("Change what is kept") if self._is_row else self.tr("Keep this as an article?")
        parts = (kind_name(found.kind), found.file_name)
        self._say(question, " · ".join(part for part in parts if part))
        for name, one in self.fields.items():
            value = changes.values.get(name, preview.values[name]) if changes else preview.values[name]
            one.put(self._offered(preview, name, languages), value)
        self._show_source(preview)
        self._everything = bool(changes and changes.everything)
        self.whole.setVisible(preview.everything is not None)
        self.whole.blockSignals(True)
        self.whole.setChecked(self._everything)
        self.whole.blockSignals(False)
        self.left_out.setChecked(False)
        self.original.setChecked(bool(changes and changes.keep))
        self._show_parts(body=True)
        self._show_text()
        self.open()
        title = self.fields["title"].edit
        title.setFocus(Qt.FocusReason.PopupFocusReason)
        # Backwards, so that its beginning is in sight.
        title.end(False)
        title.home(True)

    def _offered(self, preview: Preview, name: str, languages: Iterable[str]) -> list[Offered]:
        said = [(one.value, origin_name(one.origin)) for one in preview.said[name]]
        if name != "language":
            return [Offered(value, value, origin) for value, origin in said]
        known = {value for value, _ in said}
        said += [(code, origin_name("desk.used")) for code in languages if code and code not in known]
        return [Offered(code, language_name(code), origin) for code, origin in said]

    def _show_source(self, preview: Preview) -> None:
        found = preview.found
        has_file = preview.source.path is not None
        self.encoding.setVisible(bool(found.encoding) and has_file)
        name = encoding_name(found.encoding)
        read = self.tr("Letters: %1, a guess") if found.guessed else self.tr("Letters: %1")
        self.encoding.setText(read.replace("%1", name))
        self.original.setVisible(has_file)
        # What is guessed of the letters stands beside their menu.
        told = [sentence(one.code, one.args) for one in preview.told if one.code != "text.guessed"]
        more = [self.tr("and %n more", None, len(told) - _TOLD)] if len(told) > _TOLD else []
        self.notes.setText("\n".join([*told[:_TOLD], *more]))
        self.notes.setVisible(bool(told))
        # A long name of its letters would else widen the fields beyond what is in sight.
        wide = self.encoding.sizeHint().width() + 8 if not self.encoding.isHidden() else 0
        self._side.setFixedWidth(max(scaled(_FIELDS_WIDE), wide))

    def _show_text(self) -> None:
        shown = self._text()
        if shown is None:
            return
        self.text.put(shown.lines)
        self.left_out.setVisible(shown.passages > 0)
        count = self.tr("What was left out: %n passages", None, shown.passages)
        self.left_out.setText(f"{count}, {COUNTED.words(shown.left_out)}")
        known = bool(shown.same) and not self._is_row
        same = self.tr("The same text is here already, as “%1”.").replace("%1", shown.same_title)
        self._tell(same if shown.same else "")
        self.open_button.setVisible(known)
        self.again_button.setVisible(known)
        self.keep_button.setVisible(not known)
        self.keep_button.setText(self.tr("Use this") if self._is_row else self.tr("Keep"))
        parts = (self.about.property("source"), COUNTED.words(shown.words))
        self.about.setText(" · ".join(part for part in parts if part))

    def _show_parts(self, *, body: bool) -> None:
        self._body.setVisible(body)
        for button in (self.letters_button, self.keep_button, self.open_button, self.again_button):
            button.setVisible(False)
        self.leave_button.setText(self.tr("Back") if self._is_row else self.tr("Leave it"))
        self.trouble.hide()

    def _say(self, heading: str, about: str) -> None:
        self.heading.setText(heading)
        self.setAccessibleName(heading)
        self.about.setText(about)
        self.about.setProperty("source", about)

    def _tell(self, text: str) -> None:
        if text and text != self.trouble.text():
            self.told.emit(text)
        self.trouble.setText(text)
        self.trouble.setVisible(bool(text))

    # --- what is chosen ---
    def _text(self) -> Shown | None:
        shown = self._shown
        return shown.shown(everything=self._everything) if isinstance(shown, Preview) else None

    def changes(self, options: Options) -> Changes:
        """What stands in the fields and how the switches stand."""
        values = {name: self._value(name) for name in FIELDS}
        keep = self.original.isChecked() and not self.original.isHidden()
        return Changes(values, everything=self._everything, encoding=options.encoding, keep=keep)

    def _value(self, name: str) -> str:
        value = self.fields[name].value()
        return language_code(value) or value if name == "language" else value

    def _wrong(self) -> str:
        """The first field that cannot be kept as it is, "" if all can."""
        return next(
            (name for name in FIELDS if (value := self._value(name)) and not is_usable(name, value)), ""
        )

    def _take_whole(self, everything: bool) -> None:
        self._everything = everything
        self._show_text()

    def choose_encoding(self) -> None:
        """A menu of encodings; the source is read again with the one that is chosen."""
        shown = self._shown
        button = self.letters_button if isinstance(shown, Unread) else self.encoding
        if shown is None or not button.isVisible():
            return
        menu = QMenu(self)
        menu.setAccessibleName(self.tr("Letters"))
        now = shown.found.encoding if isinstance(shown, Preview) else ""
        for code in ENCODINGS:
            action = menu.addAction(encoding_name(code))
            action.setCheckable(True)
            action.setChecked(code == now)
            options = replace(shown.options, encoding=code)
            action.triggered.connect(
                lambda _checked=False, chosen=options: self.reread.emit(shown.source, chosen)
            )
            if code == now:
                menu.setActiveAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(QPoint(0, button.height() + 2)))

    # --- acts ---
    def keep(self) -> None:
        """Keep it as it stands; a value that cannot be kept is told, and the keyboard goes there."""
        shown, wrong = self._shown, self._wrong()
        if not isinstance(shown, Preview):
            return
        if wrong:
            told = {
                "published": self.tr("This is no date: write 2026, 2026-11 or 2026-11-20."),
                "language": self.tr("This is no language: write its name, or its code such as en."),
            }
            self._tell(told[wrong])
            self.fields[wrong].edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        changes = self.changes(shown.options)
        self._end()
        self.kept.emit(shown, changes)

    def _open_same(self) -> None:
        text = self._text()
        if text is not None:
            self._end()
            self.opened.emit(text.same)
            self.gone.emit()

    def leave(self) -> None:
        if self.isVisible():
            self._end()
            self.gone.emit()

    def dismiss(self) -> None:
        """Close it, since what it waited for is shown elsewhere."""
        self._end()

    def _end(self) -> None:
        super().leave()
        self.text.put(())

    def _forgive(self) -> None:
        """A value that is being changed is not told again before Enter."""
        text = self._text()
        if text is not None and not text.same:
            self._tell("")

    # --- keys ---
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            on_button = isinstance(watched, KeyButton)
            if not (on_button and is_enter(event)) and self._press(event):
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._press(event):
            super().keyPressEvent(event)

    def _press(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif is_enter(event):
            again = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._open_same() if self.open_button.isVisible() and not again else self.keep()
        elif (button := self._button_of(event)) is not None:
            button.click()
        elif event.key() in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            bar = self.text.verticalScrollBar()
            bar.setValue(bar.value() + (1 if event.key() == Qt.Key.Key_PageDown else -1) * bar.pageStep())
        else:
            return False
        return True

    def _button_of(self, event: QKeyEvent) -> KeyButton | None:
        """What can be switched or opened by this key; letters by their place on the keyboard."""
        button = {
            "Alt+L": self.left_out,
            "Alt+A": self.whole,
            "Alt+O": self.original,
            "Alt+E": self.letters_button if self.letters_button.isVisible() else self.encoding,
        }.get(sequence_of(event, QGuiApplication.platformName()))
        return button if button is not None and button.isVisible() else None

    def open(self) -> None:
        super().open()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As large as it may be around a text; without one no larger than its words."""
        if self._body.isHidden():
            self.shrink(_NARROW)
        else:
            self.fill(self.height())
