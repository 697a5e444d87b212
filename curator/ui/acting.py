"""What each command does in the window: the acts of commands.py, by their ids."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from curator.domain.annotation import Verdict
from curator.domain.article import ArticleState
from curator.domain.mark import Layer
from curator.session.suggesting import CLAIM_LABEL
from curator.ui.counted import COUNTED

if TYPE_CHECKING:
    from curator.ui.window import MainWindow

Act = Callable[[bool], object]
"""Takes `stay`: the focus is to remain where it is."""


def acts_of(window: MainWindow) -> Mapping[str, Act]:
    """Every command's act."""
    return {
        **_reading(window),
        **_deciding(window),
        **_moving(window),
        **_claims(window),
        **_rest(window),
        **window.looking_back.acts(),
    }


def _reading(window: MainWindow) -> dict[str, Act]:
    session = window.session
    return {
        "go.next": lambda _: session.move_focus(1),
        "go.previous": lambda _: session.move_focus(-1),
        "go.next_mark": lambda _: session.step_focus(1),
        "go.previous_mark": lambda _: session.step_focus(-1),
        "edit.undo": lambda _: session.undo() or window.status.tell(window.tr("Nothing to undo.")),
        "edit.redo": lambda _: session.redo() or window.status.tell(window.tr("Nothing to redo.")),
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
            session.unlink() or window.status.tell(window.tr("There is no link here to remove."))
        ),
        "mark.note": lambda _: window.enter(window.inspector.open_note),
        "house.never": lambda _: window.house.never(),
        "house.always": lambda _: window.house.always(),
        "house.rules": lambda _: window.house.rules(),
    }


def _moving(window: MainWindow) -> dict[str, Act]:
    """Edges of the focused annotation, while there is no caret; with text selected, Shift and an arrow
    move the selection, and the other keys nothing."""
    grow = window.grow_selection

    def move(*, start: int = 0, end: int = 0, by_character: bool = False) -> None:
        if window.view.caret is None and window.view.selection() is None:
            window.session.move_edge(start=start, end=end, by_character=by_character)

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


def _claims(window: MainWindow) -> dict[str, Act]:
    def on_claim(act: Callable[[], object], otherwise: Callable[[], object] | None = None) -> Act:
        def run(_: bool) -> None:
            found = window.session.focused_mark()
            if found is not None and found.layer is Layer.CLAIM:
                act()
            elif otherwise is not None:
                otherwise()
            else:
                window.status.tell(window.tr("This works on a claim; the focus is on none."))

        return run

    inspector = window.inspector
    return {
        "mark.claim": lambda _: window.add_from_selection(CLAIM_LABEL),
        "claim.part": on_claim(window.add_part),
        "claim.source": on_claim(
            lambda: window.enter(lambda: inspector.open_source(window.view.selection()))
        ),
        "claim.check": on_claim(inspector.cycle_check),
        # K goes back from an entity, as J goes on; a claim has more to say under it.
        "claim.attributes": on_claim(
            lambda: window.enter(inspector.open_attributes), lambda: window.session.move_focus(-1)
        ),
    }


def _rest(window: MainWindow) -> dict[str, Act]:
    view = window.view
    return {
        "article.done": lambda _: window.finish(ArticleState.DONE),
        "article.skip": lambda _: window.finish(ArticleState.SKIPPED),
        "article.todo": lambda _: window.session.set_state(ArticleState.TODO),
        "article.next": lambda _: window.go(1),
        "article.previous": lambda _: window.go(-1),
        "file.open": lambda _: window.carrying.ask_for_articles(),
        "file.export": lambda _: window.carrying.ask_for_export(),
        "view.find": lambda _: window.enter(window.desk.focus_search, window.desk),
        "view.palette": lambda _: window.palette_box.open(),
        "view.help": lambda _: window.overlay.toggle(),
        "view.caret": lambda _: window.toggle_caret(),
        "view.next_pane": lambda _: window.cycle_pane(1),
        "view.previous_pane": lambda _: window.cycle_pane(-1),
        "view.escape": lambda _: window.back_to_text(),
        "view.larger": lambda _: view.zoom_by(1),
        "view.smaller": lambda _: view.zoom_by(-1),
        "view.normal": lambda _: view.set_zoom(100),
        "view.desk": lambda _: window.desk.setVisible(not window.desk.isVisible()),
        "view.inspector": lambda _: window.inspector.setVisible(not window.inspector.isVisible()),
        "view.rejected": lambda _: window.toggle_rejected(),
        "view.compact": lambda _: window.toggle_compact(),
        "view.theme": lambda _: window.toggle_theme(),
        "view.full_screen": lambda _: (
            window.showNormal() if window.isFullScreen() else window.showFullScreen()
        ),
        "suggest.retry": lambda _: window.feeding.retry(),
        "person.rename": lambda _: window.ask_alias(),
        "pipeline.choose": lambda _: window.choose_pipeline(),
        "pipeline.train": lambda _: window.training.open(),
        "window.quit": lambda _: window.close(),
    }
