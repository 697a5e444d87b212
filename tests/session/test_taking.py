"""An edit taken in piece by piece: at its end all is as if it had been taken in at once."""

from collections.abc import Iterator

from curator.domain import acts
from curator.domain.annotation import Verdict
from curator.domain.edit import Edit, undo_of
from curator.session.session import Session

from .conftest import TEXT, bring
from .test_any_acts import shown_is_stored, shown_links_are_those_of_a_fresh_opening


def all_confirmed(session: Session) -> Edit:
    """Every open suggestion confirmed by one edit, which is on disk and not shown yet."""
    edit = session.append(acts.confirm_together(session.sheet, session.sheet.open_ids()))
    assert edit is not None
    return edit


def one_by_one(session: Session, edit: Edit) -> Iterator[None]:
    return session.taking_in(edit, session.focus_after(edit), 1)


def test_piece_by_piece_and_back_the_sheet_is_what_is_stored(session: Session):
    edited: list[str] = []
    session.edited.connect(lambda edit: edited.append(edit.id))
    before, count = session.sheet.ids(), session.sheet.open_count
    edit = all_confirmed(session)
    shown = [session.sheet.decided_count for _ in one_by_one(session, edit)]
    assert shown == list(range(1, count))
    assert (session.sheet.decided_count, session.sheet.open_count) == (count, 0)
    assert edited == [edit.id]
    assert shown_is_stored(session)
    undone = session.workspace.journal.append(undo_of(edit))
    assert len(list(one_by_one(session, undone))) == count - 1
    assert (session.sheet.decided_count, session.sheet.open_count) == (0, count)
    assert session.sheet.ids() == before
    assert edited == [edit.id, undone.id]
    assert shown_is_stored(session)
    assert shown_links_are_those_of_a_fresh_opening(session)


def test_an_act_in_a_pause_comes_after_the_whole_edit(session: Session):
    count = session.sheet.open_count
    edit = all_confirmed(session)
    session.turns.begin(one_by_one(session, edit))
    assert not session.turns.go_on(0)
    assert 0 < session.sheet.decided_count < count
    assert session.decide(Verdict.REJECTED, stay=True)
    assert session.sheet.decided_count == count
    assert session.sheet.annotations[session.focus].verdict is Verdict.REJECTED
    assert shown_is_stored(session)
    assert session.undo()
    assert session.undo()
    assert session.sheet.decided_count == 0


def test_another_article_opens_after_the_whole_edit(session: Session):
    first, count = session.sheet.article.id, session.sheet.open_count
    other = bring(session.workspace, TEXT + " Noir left.")
    edited: list[str] = []
    session.edited.connect(lambda _: edited.append(session.sheet.article.id))
    session.turns.begin(one_by_one(session, all_confirmed(session)))
    session.turns.go_on(0)
    assert session.open(other)
    assert edited == [first]
    assert len(session.workspace.annotations.of_article(first)) == count
