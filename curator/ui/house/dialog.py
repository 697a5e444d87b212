"""The rules of the house in a window of their own: found, added, changed, removed, brought in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QStackedWidget, QWidget

from curator.domain.house import HouseRule, RuleKind, new_rule_id
from curator.session.house_files import Gathered
from curator.session.housekeeping import Housekeeping
from curator.session.session import Session
from curator.ui.buttons import KeyButton
from curator.ui.commands import BY_ID, sequence_of
from curator.ui.file_dialogs import files_to_open
from curator.ui.house.form import RuleForm
from curator.ui.house.rows import RULE, RuleDelegate, RuleModel
from curator.ui.house.words import WORDS
from curator.ui.inspector.panel import is_enter, is_plain
from curator.ui.layouts import in_column, in_line
from curator.ui.sentences import sentence
from curator.ui.still_list import StillList
from curator.ui.style import dim, face

_SIZE = (640, 560)
_FEW = 6


class RulesDialog(QDialog):
    """A list with a search field; Enter changes a rule, Del removes it, Ins makes one. All by keyboard."""

    def __init__(self, session: Session, keeping: Housekeeping, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._keeping = session, keeping
        self._from_mark = False
        self.search = QLineEdit(clearButtonEnabled=True)
        self.search.setPlaceholderText(self.tr("Find a rule by its words, label or note"))
        self.search.setAccessibleName(self.tr("Find a rule"))
        self.model = RuleModel(session, keeping, self)
        self.list = StillList()
        self.list.setModel(self.model)
        self.list.setItemDelegate(RuleDelegate(session, self))
        self.list.setAccessibleName(self.tr("Rules of the house"))
        self.counts, self.told = QLabel(), QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.empty = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.form = RuleForm(session, keeping)
        self.pages = QStackedWidget()
        self._counting = QTimer(self, singleShot=True, interval=60)
        self._counting.timeout.connect(self._count)
        self._lay_out()
        self._connect()

    # --- building ---
    def _lay_out(self) -> None:
        self.setWindowTitle(self.tr("Rules of the house"))
        self.resize(*_SIZE)
        page = QWidget()
        column = in_column(page, 8)
        top = in_line(None, 10)
        top.addWidget(self.search, 1)
        top.addWidget(dim(self.counts))
        column.addLayout(top)
        column.addWidget(self.empty, 1)
        column.addWidget(self.list, 1)
        column.addWidget(self.told)
        column.addLayout(self._make_foot())
        self.empty.setContentsMargins(8, 18, 8, 18)
        self.empty.setFont(face(1.05))
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.pages.addWidget(page)
        self.pages.addWidget(self.form)
        whole = in_column(self, 0, (16, 14, 16, 12))
        whole.addWidget(self.pages)

    def _make_foot(self) -> QHBoxLayout:
        foot = in_line(None, 2)
        acts = (
            (self.tr("Change"), "Enter", self.change),
            (self.tr("New"), "Ins", self.add),
            (self.tr("Remove"), "Del", self.remove),
            (self.tr("Undo"), "Ctrl+Z", self.undo),
            (self.tr("Import…"), "Ctrl+O", self.ask_for_rules),
        )
        for name, key, act in acts:
            button = KeyButton(name, key)
            button.clicked.connect(lambda _checked=False, run=act: run())
            foot.addWidget(button)
        foot.addStretch(1)
        close = KeyButton(self.tr("Close"), "Esc")
        close.clicked.connect(self.close)
        foot.addWidget(close)
        return foot

    def _connect(self) -> None:
        self.search.textChanged.connect(self._fill)
        self.form.left.connect(self._leave_form)
        self.list.doubleClicked.connect(lambda _: self.change())
        self._session.house_changed.connect(self._follow)
        self._session.changed.connect(self._counting.start)
        for widget in (self.list, self.search):
            widget.installEventFilter(self)

    # --- showing ---
    def open_list(self) -> None:
        """Show all rules, the keyboard on the first."""
        self._from_mark = False
        self.told.hide()
        self.search.clear()
        self._fill()
        self.pages.setCurrentIndex(0)
        self._appear()
        self._take_keys()

    def open_new(self, rule: HouseRule) -> None:
        """Show a rule to complete; saved or not, the window closes after it."""
        self._fill()
        self._edit(rule, is_new=True)
        self._from_mark = True
        self._appear()
        self.form.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _appear(self) -> None:
        self.show()
        self.activateWindow()

    def _take_keys(self) -> None:
        (self.list if self.model.rules else self.search).setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self) -> None:
        """The rules that fit what was typed; the same one stays chosen, or the one in its place."""
        before, row = self.chosen(), self.list.currentIndex().row()
        rules = self._keeping.rules()
        parts = self.search.text().casefold().split()
        shown = [rule for rule in rules if all(part in self._sought(rule) for part in parts)]
        self.model.put(shown, self._keeping.uses())
        if not shown and self.list.hasFocus():
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.list.setVisible(bool(shown))
        self.empty.setVisible(not shown)
        self.empty.setText(self._nothing(bool(rules)))
        at = self.model.row_of(before.id) if before else -1
        if shown:
            self.list.setCurrentIndex(self.model.index(at if at >= 0 else max(0, min(row, len(shown) - 1))))
        self._count()

    def _sought(self, rule: HouseRule) -> str:
        return f"{rule.string} {self.model.aside(rule)}".casefold()

    def _nothing(self, has_rules: bool) -> str:
        if has_rules:
            return self.tr("No rule has this in it.")
        said = self.tr(
            "There are no rules yet. On a suggestion, %1 never proposes it again and %2 always does;"
            " Ins makes a rule here. Rules hold in every article, and never touch what is decided."
        )
        keys = (BY_ID["house.never"].key_text, BY_ID["house.always"].key_text)
        return said.replace("%1", keys[0]).replace("%2", keys[1])

    def _follow(self) -> None:
        if self.isVisible():
            self._fill()

    def _count(self) -> None:
        if self.isVisible() or self.model.rules:
            uses = self._keeping.uses()
            self.model.put_uses(uses)
            self.counts.setText(WORDS.counts(len(self._keeping.rules()), len(uses)))

    def chosen(self) -> HouseRule | None:
        """The rule that is highlighted."""
        index = self.list.currentIndex()
        return index.data(RULE) if index.isValid() and index.row() < len(self.model.rules) else None

    def tell(self, text: str) -> None:
        self.told.setText(text)
        self.told.setVisible(bool(text))

    # --- acts ---
    def add(self) -> None:
        self._edit(HouseRule(new_rule_id(), RuleKind.PATTERN, self.search.text().strip()), is_new=True)

    def change(self) -> None:
        rule = self.chosen()
        if rule is not None:
            self._edit(rule, is_new=False)

    def remove(self) -> None:
        rule = self.chosen()
        if rule is not None and self._keeping.remove(rule):
            removed = self.tr("Removed: %1").replace("%1", WORDS.whole(rule, self._session.labels))
            self.tell(removed)
            self._take_keys()

    def undo(self) -> None:
        self.tell("" if self._keeping.undo() else self.tr("The last thing done was about no rule."))

    def redo(self) -> None:
        self.tell("" if self._keeping.redo() else self.tr("There is no rule to do again."))

    def ask_for_rules(self) -> None:
        kinds = self.tr("Rules of the house (*.house.jsonl)")
        paths = files_to_open(self, self.tr("Import rules of the house"), kinds)
        if paths:
            self.bring_in(paths)

    def bring_in(self, paths: list[Path]) -> None:
        """Take rules in as one edit, and list what stayed outside with its reason."""
        gathered: Gathered = self._keeping.bring_in(paths)
        counts = WORDS.imported(len(gathered.new), gathered.known, len(gathered.refused))
        lines = [f"{Path(one.place).name}: {sentence(one.code, one.args)}" for one in gathered.refused]
        more = [self.tr("and %n more", None, len(lines) - _FEW)] if len(lines) > _FEW else []
        self.tell("\n".join([counts, *lines[:_FEW], *more]))

    def _edit(self, rule: HouseRule, *, is_new: bool) -> None:
        self._from_mark = False
        self.tell("")
        self.form.put(rule, is_new=is_new)
        self.pages.setCurrentIndex(1)

    def _leave_form(self, saved: bool) -> None:
        rule = self.form.rule()
        self.pages.setCurrentIndex(0)
        if self._from_mark:
            self.close()
            return
        if saved:
            self.search.clear()
            row = self.model.row_of(rule.id)
            if row >= 0:
                self.list.setCurrentIndex(self.model.index(row))
        self._take_keys()

    # --- keys ---
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if is_enter(event):
                self.change()
                return True
            # A field takes the key even when it has nothing of its own to undo.
            if event.matches(QKeySequence.StandardKey.Undo) and not self.search.isUndoAvailable():
                self.undo()
                return True
            if watched is self.search and event.key() == Qt.Key.Key_Down:
                self.list.setFocus(Qt.FocusReason.TabFocusReason)
                return True
            if watched is self.list and self._press_in_list(event):
                return True
        return super().eventFilter(watched, event)

    def _press_in_list(self, event: QKeyEvent) -> bool:
        """Del removes; Up from the first row and any letter go to the search field."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove()
        elif event.key() == Qt.Key.Key_Up and self.list.currentIndex().row() <= 0:
            self.search.setFocus(Qt.FocusReason.BacktabFocusReason)
        elif is_plain(event) and event.text().strip() and event.text().isprintable():
            self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.search.insert("" if event.text() == "/" else event.text())
        else:
            return False
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.pages.currentIndex() == 1:
            return
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
        elif event.matches(QKeySequence.StandardKey.Redo) or sequence_of(event, "") == "Ctrl+Y":
            self.redo()
        elif event.matches(QKeySequence.StandardKey.Open):
            self.ask_for_rules()
        elif event.key() == Qt.Key.Key_Insert:
            self.add()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        parent = self.parentWidget()
        if parent is not None:
            parent.activateWindow()
