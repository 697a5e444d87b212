"""What each command does in the window: the acts of commands.py, by their ids."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from curator.domain.annotation import Verdict
from curator.domain.article import ArticleState
from curator.session.suggesting import CLAIM_LABEL
from curator.ui.counted import COUNTED
from curator.ui.needs import Need
from curator.ui.whereabouts import how_to_have

if TYPE_CHECKING:
    from curator.ui.window import MainWindow

translate = QCoreApplication.translate
Act = Callable[[bool], object]
"""Takes `stay`: the focus is to remain where it is."""


def acts_of(window: MainWindow) -> Mapping[str, Act]:
    """Every command's act."""
    parts = (_reading, _deciding, _sifting, _moving, _marking, _claims, _finding, _looks, _arriving, _rest)
    found = {command: act for part in parts for command, act in part(window).items()}
    return {**found, **window.looking_back.acts()}


def _reading(window: MainWindow) -> dict[str, Act]:
    session = window.session
    return {
        "go.next": lambda _: session.move_focus(1),
        "go.previous": lambda _: session.move_focus(-1),
        "go.next_mark": lambda _: session.step_focus(1),
        "go.previous_mark": lambda _: session.step_focus(-1),
        "edit.undo": lambda _: session.undo() or window.status.tell(translate("acting", "Nothing to undo.")),
        "edit.redo": lambda _: session.redo() or window.status.tell(translate("acting", "Nothing to redo.")),
        "edit.copy": lambda _: window.view.copy(),
    }


def _deciding(window: MainWindow) -> dict[str, Act]:
    session = window.session
    return {
        "mark.confirm": lambda stay: session.decide(Verdict.ACCEPTED, stay=stay),
        "mark.reject": lambda stay: session.decide(Verdict.REJECTED, stay=stay),
        "mark.confirm_settled": lambda _: window.status.tell(COUNTED.decided(session.confirm_settled())),
        "mark.unsure": lambda stay: session.decide(Verdict.UNSURE, stay=stay),
        "mark.link": lambda _: window.enter(window.inspector.open_links),
        "mark.unlink": lambda _: (
            session.unlink() or window.status.tell(translate("acting", "There is no link here to remove."))
        ),
        "mark.note": lambda _: window.enter(window.inspector.open_note),
        "house.never": lambda _: window.house.never(),
        "house.always": lambda _: window.house.always(),
        "house.rules": lambda _: window.house.rules(),
    }


def _moving(window: MainWindow) -> dict[str, Act]:
    """Edges of the focused annotation; with text selected, Shift and an arrow move the selection."""
    grow, move = window.marking.grow_selection, window.marking.move
    return {
        "mark.start_left": lambda _: move(start=-1),
        "mark.start_right": lambda _: move(start=1),
        "mark.end_left": lambda _: grow(-1) or move(end=-1),
        "mark.end_right": lambda _: grow(1) or move(end=1),
        "mark.start_back": lambda _: move(start=-1, by_character=True),
        "mark.start_on": lambda _: move(start=1, by_character=True),
        "mark.end_back": lambda _: move(end=-1, by_character=True),
        "mark.end_on": lambda _: move(end=1, by_character=True),
    }


def _marking(window: MainWindow) -> dict[str, Act]:
    marking = window.marking
    return {
        "mark.label": lambda _: marking.choose(),
        "mark.menu": lambda _: marking.open_menu(),
        "mark.claim": lambda _: marking.add(CLAIM_LABEL),
        "select.keep": lambda _: marking.keep_selection(),
        "claim.next_part": lambda _: marking.next_part(),
        "claim.drop_part": lambda _: marking.drop_part(),
    }


def _claims(window: MainWindow) -> dict[str, Act]:
    def on_claim(act: Callable[[], object]) -> Act:
        def run(_: bool) -> None:
            if window.whereabouts.has(Need.CLAIM):
                act()
            else:
                window.status.tell(how_to_have(Need.CLAIM))

        return run

    inspector = window.inspector
    return {
        "claim.part": on_claim(window.marking.add_part),
        "claim.source": on_claim(
            lambda: window.enter(lambda: inspector.open_source(window.view.selection()))
        ),
        "claim.check": on_claim(inspector.cycle_check),
        "claim.attributes": on_claim(lambda: window.enter(inspector.open_attributes)),
    }


def _looks(window: MainWindow) -> dict[str, Act]:
    view, comfort, framing = window.view, window.comfort, window.framing
    return {
        "view.larger": lambda _: view.zoom_by(1),
        "view.smaller": lambda _: view.zoom_by(-1),
        "view.normal": lambda _: view.set_zoom(100),
        "view.desk": lambda _: window.desk.setVisible(window.desk.isHidden()),
        "view.inspector": lambda _: window.inspector.setVisible(window.inspector.isHidden()),
        "view.rejected": lambda _: window.status.tell(_rejected_said(comfort.toggle_rejected())),
        "view.compact": lambda _: comfort.toggle_compact(),
        "view.theme": lambda _: comfort.toggle_theme(),
        "view.full_screen": lambda _: framing.toggle_full_screen(),
        "view.reading": lambda _: framing.toggle_reading(),
        "view.comfort": lambda _: comfort.open(),
        "view.keys": lambda _: window.keys.open(),
    }


def _rejected_said(shown: bool) -> str:
    if shown:
        return translate("acting", "Rejected ones are shown.")
    return translate("acting", "Rejected ones are hidden.")


def _finding(window: MainWindow) -> dict[str, Act]:
    finding = window.finding
    return {
        "view.find_here": lambda _: finding.open(),
        "find.next": lambda _: finding.step(1),
        "find.previous": lambda _: finding.step(-1),
        "search.everything": lambda _: window.search.open(),
        "view.find": lambda _: window.enter(window.desk.focus_search, window.desk),
        "view.escape": lambda _: finding.leave() or window.back_to_text(),
    }


def _sifting(window: MainWindow) -> dict[str, Act]:
    sifting = window.sifting
    return {
        "mark.again": lambda _: sifting.same_again(),
        "mark.sift": lambda _: sifting.decide_many(),
        "view.threshold": lambda _: window.enter(sifting.threshold.take_keys),
    }


def _arriving(window: MainWindow) -> dict[str, Act]:
    return {
        "file.open": lambda _: window.carrying.ask_for_articles(),
        "file.folder": lambda _: window.carrying.ask_for_folder(),
        "file.go_on": lambda _: window.arriving.go_on(),
        "file.watch": lambda _: window.watching.open(),
        "file.report": lambda _: window.arriving.show_report(),
        **window.bringing.acts(),
        **window.leaving.acts(),
        "edit.paste": lambda _: window.arriving.paste(),
    }


def _rest(window: MainWindow) -> dict[str, Act]:
    return {
        "article.done": lambda _: window.finishing.done(),
        "article.skip": lambda _: window.finishing.skip(),
        "article.todo": lambda _: window.session.set_state(ArticleState.TODO),
        "article.next": lambda _: window.go(1),
        "article.previous": lambda _: window.go(-1),
        "article.tags": lambda _: window.filing.tags(),
        "article.story": lambda _: window.filing.story(),
        "desk.sift": lambda _: window.enter(window.desk.sifting.open_menu, window.desk),
        "desk.read_ahead": lambda _: window.ahead.read(window.desk.to_do()),
        "desk.clear": lambda _: window.desk.sifting.clear_all(),
        "view.palette": lambda _: window.palette_box.open(),
        "view.help": lambda _: window.overlay.toggle(),
        "view.caret": lambda _: window.toggle_caret(),
        "view.next_pane": lambda _: window.cycle_pane(1),
        "view.previous_pane": lambda _: window.cycle_pane(-1),
        "suggest.retry": lambda _: window.feeding.retry(),
        "person.rename": lambda _: window.ask_alias(),
        "pipeline.choose": lambda _: window.choose_pipeline(),
        "pipeline.train": lambda _: window.training.open(),
        "window.quit": lambda _: window.close(),
    }
