"""One rule as a form: what it says, of which words, with which label and link."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from curator.domain.house import HouseRule, RuleKind
from curator.domain.mark import Layer
from curator.session.housekeeping import Housekeeping
from curator.session.session import Session
from curator.ui.buttons import KeyButton
from curator.ui.choose import Choose
from curator.ui.house.entity_field import EntityField
from curator.ui.house.words import WORDS
from curator.ui.inspector.panel import is_enter
from curator.ui.layouts import in_column, in_grid, in_line
from curator.ui.sentences import sentence
from curator.ui.style import dim, face, line_colour


class RuleForm(QWidget):
    """Fields for a rule; Enter saves, Esc leaves. `left` says whether it was saved."""

    left = Signal(bool)

    def __init__(self, session: Session, keeping: Housekeeping, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._keeping = session, keeping
        self._rule: HouseRule | None = None
        self.title = QLabel()
        self.title.setFont(face(1.15, bold=True))
        self.kind = Choose(((self.tr("Always propose"), True), (self.tr("Never propose"), False)))
        self.words, self.note = QLineEdit(), QLineEdit()
        self.label, self.entity = Choose(), EntityField(session)
        self.case = Choose(((self.tr("As written"), True), (self.tr("In any capitals"), False)))
        self.says = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.trouble = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.trouble.setFont(face(bold=True))
        self.save_button = KeyButton(self.tr("Save"), "Enter")
        self.leave_button = KeyButton(self.tr("Back"), "Esc")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        rows = (
            (self.tr("What"), self.kind),
            (self.tr("Words"), self.words),
            (self.tr("Letters"), self.case),
            (self.tr("Label"), self.label),
            (self.tr("Linked to"), self.entity),
            (self.tr("Note"), self.note),
        )
        fields = QWidget()
        grid = in_grid(fields, 14, 10)
        for row, (name, field) in enumerate(rows):
            caption = dim(QLabel(name))
            caption.setContentsMargins(0, 7, 0, 0)
            grid.addWidget(caption, row, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
            grid.addWidget(field, row, 1)
            field.setAccessibleName(name)
        grid.setColumnStretch(1, 1)
        foot = in_line(None, 2)
        for button in (self.save_button, self.leave_button):
            foot.addWidget(button)
        foot.addStretch(1)
        self.words.setPlaceholderText(self.tr("Whole words, as they stand in the text"))
        self.note.setPlaceholderText(self.tr("Why, for yourself or your team"))
        column = in_column(self, 12, (8, 4, 8, 0))
        for widget in (self.title, fields, dim(self.says), self.trouble):
            column.addWidget(widget)
        column.addStretch(1)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.kind.changed.connect(self._turn)
        self.words.textChanged.connect(self._preview)
        for field in (self.label, self.entity, self.case):
            field.changed.connect(self._preview)
        self.save_button.clicked.connect(self.save)
        self.leave_button.clicked.connect(lambda: self.left.emit(False))

    # --- showing ---
    def put(self, rule: HouseRule, *, is_new: bool) -> None:
        """Fill the fields from a rule; the keyboard goes to its words."""
        self._rule = rule
        self.title.setText(self.tr("New rule") if is_new else self.tr("Change the rule"))
        self.kind.choose(rule.is_pattern)
        self._fill_labels(rule)
        self.words.setText(rule.string)
        self.case.choose(rule.case_sensitive)
        self.entity.put(rule.entity)
        self.note.setText(rule.note)
        self._preview()
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)
        self.words.selectAll()

    def _fill_labels(self, rule: HouseRule) -> None:
        """Labels of names for a pattern, any label for a `never`; one that is out of use stays in sight."""
        labels = self._session.labels
        offered = list(labels.of_layer(Layer.ENTITY))
        if not rule.is_pattern:
            offered += labels.of_layer(Layer.CLAIM)
        known = [(label.name, label.id) for label in offered]
        if rule.label and rule.label not in dict(known).values():
            known.append((self.tr("%1 (not in use)").replace("%1", rule.label), rule.label))
        self.label.put(known if rule.is_pattern else [(self.tr("Any label"), ""), *known])
        for label in offered:
            self.label.colour(label.id, line_colour(label, self.palette()))
        self.label.choose(rule.label)

    def _turn(self) -> None:
        if self._rule is not None:
            self._fill_labels(self.rule())
            self._preview()

    def rule(self) -> HouseRule:
        """The rule as the fields have it."""
        assert self._rule is not None
        return replace(
            self._rule,
            kind=RuleKind.PATTERN if self.kind.chosen() else RuleKind.NEVER,
            string=self.words.text(),
            label=self.label.chosen() or "",
            entity=self.entity.link,
            case_sensitive=bool(self.case.chosen()),
            note=self.note.text(),
        )

    def _preview(self) -> None:
        """What the rule will do, and which rules it takes the place of."""
        if self._rule is None:
            return
        rule, labels = self.rule(), self._session.labels
        self.trouble.hide()
        complete = bool(rule.string.strip()) and (rule.label or not rule.is_pattern)
        said = WORDS.whole(replace(rule, string=" ".join(rule.string.split())), labels) if complete else ""
        replaced = WORDS.replaces(self._keeping.replaced_by(rule), labels) if complete else ""
        self.says.setText("\n".join(part for part in (said, replaced) if part))

    # --- acts ---
    def save(self) -> None:
        """Save it as one edit; what is wrong with it is said below the fields, and they stay."""
        error = self._keeping.save(self.rule())
        if error is None:
            self.left.emit(True)
            return
        self.trouble.setText(sentence(error.code, error.args_))
        self.trouble.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            self.save()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit(False)
        else:
            super().keyPressEvent(event)
