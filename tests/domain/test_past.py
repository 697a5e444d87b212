"""The states that one annotation went through, and what each edit changed in it."""

import pytest

from curator.domain import acts
from curator.domain.annotation import Link, Verdict
from curator.domain.edit import ANNOTATION, Change, Draft
from curator.domain.errors import CuratorError
from curator.domain.mark import Layer
from curator.domain.past import Turn, states, turns
from curator.domain.sheet import Sheet

from .conftest import at, entity


def do(sheet: Sheet, draft: Draft) -> Change:
    sheet.apply(draft.changes)
    return draft.changes[-1]


def test_the_states_after_each_edit_are_the_annotation_as_it_was(sheet: Sheet):
    mark_id = sheet.id_of(entity("Lviv"))
    changes = [do(sheet, acts.decide(sheet, mark_id, Verdict.ACCEPTED))]
    changes.append(do(sheet, acts.relabel(sheet, mark_id, "LOC")))
    labelled = sheet.annotations[mark_id]
    changes.append(do(sheet, acts.note(sheet, mark_id, "the town")))
    changes += [change.inverse() for change in reversed(changes)]
    after = states(changes)
    assert after[1] == labelled.record() == after[3]
    assert after[2]["note"] == "the town" and "note" not in after[3]
    assert after[-1] is None


def test_a_first_decision_is_compared_with_what_was_proposed(sheet: Sheet):
    mark_id = sheet.id_of(entity("Lviv"))
    change = do(sheet, acts.relabel(sheet, mark_id, "LOC"))
    assert turns(None, change.after) == [Turn("verdict", None, "accepted"), Turn("label", "GPE", "LOC")]


def test_moved_bounds_and_links_are_told_with_both_sides(sheet: Sheet):
    mark_id = sheet.id_of(entity("Lviv"))
    do(sheet, acts.decide(sheet, mark_id, Verdict.ACCEPTED))
    before = sheet.annotations[mark_id].record()
    do(sheet, acts.resize(sheet, mark_id, (at("Lviv is"),)))
    do(sheet, acts.link(sheet, mark_id, Link("kb", "Q36036", "Lviv")))
    found = turns(before, sheet.annotations[mark_id].record())
    assert found == [
        Turn("span", [list(at("Lviv"))], [list(at("Lviv is"))]),
        Turn("link", None, ["kb", "Q36036", "Lviv"]),
    ]


def test_any_state_can_be_restored_and_taken_back(sheet: Sheet):
    mark_id = sheet.id_of(entity("Lviv"))
    do(sheet, acts.decide(sheet, mark_id, Verdict.ACCEPTED))
    then = sheet.annotations[mark_id]
    do(sheet, acts.relabel(sheet, mark_id, "LOC"))
    restoring = acts.restore(sheet, mark_id, then)
    do(sheet, restoring)
    assert restoring.act == "mention.restore" and sheet.annotations[mark_id] == then
    sheet.apply(change.inverse() for change in restoring.changes)
    assert sheet.annotations[mark_id].label == "LOC"


def test_what_was_removed_comes_back_with_its_note(sheet: Sheet):
    made = do(sheet, acts.add(sheet, (at("calm"),), Layer.ENTITY, "EVENT")).id
    do(sheet, acts.note(sheet, made, "why?"))
    then = sheet.annotations[made]
    do(sheet, acts.remove(sheet, made))
    do(sheet, acts.restore(sheet, made, then))
    assert sheet.annotations[made] == then and then.quotes == ("calm",)


def test_restoring_no_decision_opens_the_suggestion_again(sheet: Sheet):
    mark_id = sheet.id_of(entity("Lviv"))
    do(sheet, acts.decide(sheet, mark_id, Verdict.REJECTED))
    do(sheet, acts.restore(sheet, mark_id, None))
    assert sheet.is_open(mark_id)


def test_a_state_that_another_annotation_has_by_now_is_refused(sheet: Sheet):
    made = do(sheet, acts.add(sheet, (at("calm"),), Layer.ENTITY, "EVENT")).id
    then = sheet.annotations[made]
    do(sheet, acts.remove(sheet, made))
    do(sheet, acts.add(sheet, (at("calm"),), Layer.ENTITY, "EVENT"))
    with pytest.raises(CuratorError) as refused:
        acts.restore(sheet, made, then)
    assert refused.value.code == "annotation.twice"


def test_edits_of_two_laptops_that_do_not_fit_still_make_states():
    made = Change(ANNOTATION, "s1", None, {"label": "GPE", "verdict": "accepted"})
    other = Change(ANNOTATION, "s1", {"label": "ORG"}, {"label": "LOC"})
    assert states([made, other])[1] == {"label": "LOC", "verdict": "accepted"}
    assert states([other]) == [{"label": "LOC"}]
