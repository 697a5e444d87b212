"""Where the window marks text by hand: labels at the mark, at the selection, and the menus of the mouse."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QPointF, QTimer, Signal
from PySide6.QtWidgets import QMenu, QWidget

from curator.domain.edit import Edit
from curator.domain.label import Label
from curator.domain.label_search import used
from curator.domain.mark import Layer
from curator.domain.span import Parts, Span
from curator.domain.tokens import step
from curator.session.preferences import Preferences
from curator.session.session import Session
from curator.ui.article import ArticleView
from curator.ui.buttons import KeyButton
from curator.ui.commands import BY_ID
from curator.ui.marking.menus import ActMenus, go_back
from curator.ui.marking.picker import LabelPicker
from curator.ui.marking.placing import beside, place_of
from curator.ui.marking.strip import LabelStrip
from curator.ui.needs import Need
from curator.ui.whereabouts import how_to_have

_MENU_GAP, _PAUSE_MS = 6, 1_500


class MarkingRoom(QObject):
    """Gives labels to what is focused or selected; `asked` carries a command for the window."""

    told = Signal(str)
    asked = Signal(str)

    def __init__(
        self, session: Session, view: ArticleView, preferences: Preferences, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session, self._view, self._window = session, view, window
        self._preferences = preferences
        self._recent = preferences.texts("recent_labels")
        # Written when there is a pause: a file is not to delay the next key.
        self._later = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._later.timeout.connect(self._keep_recent)
        self._picked_for: str | None = None
        self.picker, self.strip = LabelPicker(window), LabelStrip(window)
        self.menus = ActMenus(session, window)
        self.button = KeyButton(self.tr("Menu"), "☰", key_first=True)
        self.button.setToolTip(self.tr("All acts"))
        self.button.clicked.connect(self._open_everything)
        self._connect()

    def _connect(self) -> None:
        session, view = self._session, self._view
        self.picker.chosen.connect(self._take_picked)
        self.picker.left.connect(view.setFocus)
        self.strip.chosen.connect(self.take)
        self.strip.asked.connect(self.asked)
        self.menus.asked.connect(self.asked)
        self.menus.labelled.connect(self.take)
        view.selected.connect(self._offer_labels)
        view.selection_changed.connect(self.strip.hide)
        view.menu_asked.connect(self._open_menu)
        session.opened.connect(self._forget)
        session.edited.connect(self._remember)
        session.changed.connect(self._check_part)

    # --- labels ---
    def take(self, label_id: str, *, stay: bool = False) -> None:
        """Give a label: to the selected text, else to the focused mark."""
        if self._view.selections():
            self.add(label_id)
        else:
            self._session.relabel(label_id, stay=stay)

    def take_key(self, key: str, stay: bool) -> None:
        """Give the label that stands on a digit."""
        label = self._session.labels.by_key(key)
        if label is not None:
            self.take(label.id, stay=stay)

    def add(self, label_id: str) -> None:
        """Annotate the selected text, several pieces as one; without a selection say how to make one."""
        selected = self._selected()
        if selected and self._session.add(selected, label_id):
            self._view.select(None)

    def add_part(self) -> None:
        """Give the focused claim the selected text as another part, or as several."""
        selected = self._selected()
        if selected and self._session.add_part(*selected):
            self._view.select(None)

    def choose(self) -> None:
        """The label picker, at the selection or the focused mark."""
        parts, found = self._view.selections(), self._session.focused_mark()
        self._picked_for = None if parts else self._session.focus
        if parts:
            labels, current = self._labels_for(parts), ""
        elif found is not None:
            parts, current = found.parts, found.label
            labels = list(self._session.labels.of_layer(found.layer))
        else:
            self.told.emit(self.tr("Go to a mark or select some text first: a label is for one of them."))
            return
        self.picker.open(labels, self._recent, current, place_of(self._view, parts, self._window))

    def _take_picked(self, label_id: str, stay: bool) -> None:
        """Label what the picker was opened for, also where new suggestions have moved the focus since."""
        if self._picked_for is None:
            self.add(label_id)
        elif go_back(self._session, self._picked_for):
            self._session.relabel(label_id, stay=stay)

    def _labels_for(self, parts: Parts) -> list[Label]:
        """What a selection can become: with several pieces a claim alone."""
        labels = self._session.labels
        names = labels.of_layer(Layer.ENTITY) if len(parts) == 1 else ()
        return [*names, *labels.of_layer(Layer.CLAIM)]

    def _selected(self) -> Parts:
        selected = self._view.selections()
        if not selected:
            self.told.emit(how_to_have(Need.SELECTION))
        return selected

    # --- the labels used last ---
    def _remember(self, edit: Edit) -> None:
        label = edit.args.get("label")
        if edit.undoes is None and isinstance(label, str) and edit.act.endswith((".relabel", ".add")):
            self._recent = used(self._recent, label)
            self._later.start()

    def _keep_recent(self) -> None:
        self._preferences.set(recent_labels=self._recent)

    def close(self) -> None:
        """The window goes: what waits for a pause is written now."""
        if self._later.isActive():
            self._later.stop()
            self._keep_recent()

    # --- selecting ---
    def grow_selection(self, by: int) -> bool:
        """Move the end of the selection by a word; False if nothing is selected."""
        selected, sheet = self._view.selection(), self._session.sheet
        if selected is None or sheet is None:
            return False
        end = step(sheet.text, selected.end, by, edge_is_start=False)
        if end > selected.start:
            self._view.select(Span(selected.start, end), more=True)
        return True

    def keep_selection(self) -> None:
        """Let the selection stand and select another piece beside it."""
        if self._view.keep_selection():
            said = self.tr("Kept. Select another part; %1 then marks them as one claim.")
            self.told.emit(said.replace("%1", BY_ID["mark.claim"].key_text))
        else:
            self._selected()

    def _offer_labels(self, selected: Span | None) -> None:
        parts = self._view.selections()
        if selected is None or not parts:
            self.strip.hide()
            return
        commands = ["claim.part"] if self._on_claim() else []
        last = (selected,)
        self.strip.offer(self._labels_for(parts), commands, place_of(self._view, last, self._window))

    def _on_claim(self) -> bool:
        found = self._session.focused_mark()
        return found is not None and found.layer is Layer.CLAIM

    # --- edges and parts ---
    def move(self, *, start: int = 0, end: int = 0, by_character: bool = False) -> None:
        """Move an edge of the focused mark, or of the chosen part of it.

        Not while there is a caret or a selection: then the keys are about the text.
        """
        if self._view.caret is None and not self._view.selections():
            part = self._view.grips.part
            self._session.move_edge(start=start, end=end, by_character=by_character, part=part)

    def next_part(self) -> None:
        """Choose the next part of the focused claim, whose edges the keys then move; after the last, none."""
        found, part = self._session.focused_mark(), self._view.grips.part
        if found is None or len(found.parts) == 1:
            self.told.emit(self.tr("This works on a claim with several parts; the focus is on none."))
            return
        following = 0 if part is None else part + 1
        self._view.set_part(following if following < len(found.parts) else None)
        if following < len(found.parts):
            self._view.ensure_visible(found.parts[following])

    def drop_part(self) -> None:
        """Take the chosen part from the focused claim."""
        part = self._view.grips.part
        if part is None:
            self.told.emit(self.tr("Choose a part of a claim first."))
        else:
            self._session.drop_part(part)

    def _check_part(self) -> None:
        found, part = self._session.focused_mark(), self._view.grips.part
        if part is not None and (found is None or part >= len(found.parts) or len(found.parts) == 1):
            self._view.set_part(None)

    # --- menus ---
    def open_menu(self) -> None:
        """By key: what can be done with the selection, else with the focused mark."""
        parts, found = self._view.selections(), self._session.focused_mark()
        if parts:
            menu = self._selection_menu()
        elif found is not None:
            parts, menu = found.parts, self.menus.on_mark()
        else:
            self._open_everything()
            return
        anchor = place_of(self._view, parts, self._window).anchor
        anchor.moveTopLeft(self._window.mapToGlobal(anchor.topLeft()))
        menu.popup(beside(anchor, menu.sizeHint(), self._window.screen().availableGeometry(), _MENU_GAP))

    def _open_menu(self, at: QPoint, in_view: QPointF) -> None:
        """By the mouse: what it is over decides; beside text and marks, everything there is."""
        hits, point = self._view.hits(in_view), self._view.point_at(in_view)
        self._menu_at(hits, point, in_view).popup(at)

    def _menu_at(self, hits: list[str], point: int, in_view: QPointF) -> QMenu:
        if any(
            rect.contains(in_view) for part in self._view.selections() for rect in self._view.span_rects(part)
        ):
            return self._selection_menu()
        if not hits:
            return self.menus.everything()
        if self._session.focus not in hits:
            self._session.set_focus(hits[0])
        found = self._session.focused_mark()
        if found is not None and len(found.parts) > 1:
            here = (number for number, part in enumerate(found.parts) if part.start <= point <= part.end)
            self._view.set_part(next(here, None))
        return self.menus.on_mark()

    def _selection_menu(self) -> QMenu:
        return self.menus.on_selection(self._labels_for(self._view.selections()), on_claim=self._on_claim())

    def _open_everything(self) -> None:
        menu = self.menus.everything()
        at = self.button.mapToGlobal(QPoint(0, 0)) - QPoint(0, menu.sizeHint().height())
        menu.popup(at)

    def _forget(self) -> None:
        self.picker.hide()
        self.strip.hide()
