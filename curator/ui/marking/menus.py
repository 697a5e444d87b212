"""Menus of acts for the mouse: on a mark, on a selection, and all there are; built from the command table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from curator.domain.annotation import Annotation, Suggestion
from curator.domain.candidate import Candidate
from curator.domain.errors import CuratorError
from curator.domain.label import Label
from curator.domain.mark import Layer
from curator.session.session import Session
from curator.ui.commands import BY_ID, COMMANDS, Command
from curator.ui.marking.label_rows import label_icon
from curator.ui.needs import Need, need_of
from curator.ui.style import face

# What has a submenu of its own in the menu of a mark, or a place at its top.
_EDGES = ("mark.start_", "mark.end_")
_LINKS = ("mark.link", "mark.unlink")
_PARTS = ("claim.next_part", "claim.drop_part")
_FIRST = ("mark.confirm", "mark.reject", "mark.unsure")
_NOT_HERE = ("mark.confirm_settled", "mark.sift", "mark.menu", "mark.label", "mark.claim", "claim.part")


def acts_on_mark(mark: Annotation | Suggestion) -> list[Command]:
    """The commands that are about a focused mark, in the order of the table.

    What needs a mark is, and what is called after one: an act that comes later stands here by itself.
    """
    kind = Need.CLAIM if mark.layer is Layer.CLAIM else Need.MENTION
    without = _NOT_HERE if len(mark.parts) > 1 else (*_NOT_HERE, *_PARTS)
    also = ("mark.",) if mark.layer is Layer.CLAIM else ("mark.", "house.always")
    return [
        one
        for one in COMMANDS
        if one.id not in without
        and (need_of(one.id) in (Need.MARK, kind) or (not need_of(one.id) and one.id.startswith(also)))
    ]


def go_back(session: Session, mark_id: str) -> bool:
    """Focus a mark again where suggestions that arrived have moved the focus; False if it is gone."""
    if session.sheet is None or session.sheet.mark(mark_id) is None:
        session.failed.emit(CuratorError("mark.gone", id=mark_id))
        return False
    session.set_focus(mark_id)
    return True


class ActMenus(QObject):
    """Builds menus; `asked` carries a command's id, `labelled` a label's."""

    asked = Signal(str)
    labelled = Signal(str)

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._target: str | None = None
        """The mark that the menu in the making is about."""

    # --- the menus ---
    def everything(self) -> QMenu:
        """All acts by group, as F1 has them."""
        menu = self._menu(self.tr("All acts"))
        self._add_groups(menu)
        return menu

    def on_mark(self) -> QMenu:
        """What can be done with the focused mark."""
        found = self._session.focused_mark()
        menu = self._menu(self.tr("This annotation"), self._session.focus)
        if found is None:
            return menu
        commands = acts_on_mark(found)
        self._add(menu, (one for one in commands if one.id in _FIRST))
        menu.addSeparator()
        self._add_labels(menu, self._session.labels.of_layer(found.layer), found.label)
        edges = menu.addMenu(self.tr("Start and end"))
        self._add(edges, (one for one in commands if one.id.startswith(_EDGES)))
        if found.layer is Layer.ENTITY:
            self._add_links(menu, [one for one in commands if one.id in _LINKS])
        self._add_rest(menu, commands)
        self._add_everything(menu)
        return menu

    def on_selection(self, labels: Sequence[Label], *, on_claim: bool) -> QMenu:
        """What can be done with the selected text; `on_claim` says that a claim has the focus."""
        menu = self._menu(self.tr("The selection"))
        for label in labels:
            self._label(menu, label)
        menu.addSeparator()
        wanted = [
            "mark.label",
            *(["claim.part"] if on_claim else []),
            "house.always",
            "edit.copy",
            "select.keep",
        ]
        self._add(menu, (BY_ID[one] for one in wanted))
        self._add_everything(menu)
        return menu

    # --- their parts ---
    def _add_rest(self, menu: QMenu, commands: Iterable[Command]) -> None:
        """All that has no place above; the rules of the house apart, because they reach beyond the mark."""
        rest = [one for one in commands if one.id not in (*_FIRST, *_LINKS) and not one.id.startswith(_EDGES)]
        for of_the_house in (False, True):
            menu.addSeparator()
            self._add(menu, (one for one in rest if one.id.startswith("house.") is of_the_house))

    def _add_everything(self, menu: QMenu) -> None:
        menu.addSeparator()
        self._add_groups(menu.addMenu(self.tr("All acts")))

    def _add_groups(self, menu: QMenu) -> None:
        groups: dict[str, list[Command]] = {}
        for command in COMMANDS:
            groups.setdefault(command.group, []).append(command)
        for group, commands in groups.items():
            self._add(menu.addMenu(QCoreApplication.translate("commands", group)), commands)

    def _add_labels(self, menu: QMenu, labels: Sequence[Label], current: str) -> None:
        if len(labels) < 2:
            return
        below = menu.addMenu(self.tr("Label"))
        for label in labels:
            action = self._label(below, label)
            action.setCheckable(True)
            action.setChecked(label.id == current)
            action.setFont(face(bold=label.id == current))
        below.addSeparator()
        self._add(below, (BY_ID["mark.label"],))

    def _label(self, menu: QMenu, label: Label) -> QAction:
        action = self._act(menu, label.name, label.key, lambda: self.labelled.emit(label.id))
        ratio = self._window.devicePixelRatioF()
        action.setIcon(label_icon(label, self._window.palette(), ratio))
        action.setToolTip(label.definition)
        return action

    def _add_links(self, menu: QMenu, commands: Sequence[Command]) -> None:
        below = menu.addMenu(self.tr("Link"))
        # Asked for only when it is opened: the candidates are looked up.
        below.aboutToShow.connect(lambda: self._fill_links(below, commands))

    def _fill_links(self, menu: QMenu, commands: Sequence[Command]) -> None:
        menu.clear()
        session, found = self._session, self._session.focused_mark()
        if found is None or session.focus is None:
            return
        for candidate in session.candidates(session.focus):
            self._candidate(menu, candidate)
        menu.addSeparator()
        quote = found.parts[0].of(session.sheet.text) if session.sheet else ""
        self._act(menu, self.tr("None fits"), "", session.link_none)
        made = self.tr("New local entity “%1”").replace("%1", quote)
        self._act(menu, made, "", lambda: session.link_new(quote))
        menu.addSeparator()
        link, *others = commands
        self._act(menu, self.tr("Another…"), link.key_text, lambda: self.asked.emit(link.id))
        self._add(menu, others)

    def _candidate(self, menu: QMenu, candidate: Candidate) -> None:
        said = " – ".join(part for part in (candidate.name, candidate.description) if part)
        short = self._window.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, 420)
        self._act(menu, short, "", lambda: self._session.link(candidate))

    def _add(self, menu: QMenu, commands: Iterable[Command]) -> None:
        for one in commands:
            action = self._act(menu, one.title, one.key_text, lambda i=one.id: self.asked.emit(i))
            action.setData(one.id)

    def _act(self, menu: QMenu, text: str, key: str, act: Callable[[], object]) -> QAction:
        # Behind a tab a menu shows the key, and does not listen to it: the window does.
        shown = text.replace("&", "&&").replace("\t", " ")
        action = menu.addAction(f"{shown}\t{key}" if key else shown)
        target = self._target
        action.triggered.connect(lambda _checked=False: self._run(act, target))
        return action

    def _run(self, act: Callable[[], object], target: str | None) -> None:
        if target is None or go_back(self._session, target):
            act()

    def _menu(self, name: str, target: str | None = None) -> QMenu:
        self._target = target
        menu = QMenu(self._window)
        menu.setAccessibleName(name)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu
