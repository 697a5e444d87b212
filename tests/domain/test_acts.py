"""What an act writes, and what the open article shows after it."""

import pytest

from curator.domain import acts
from curator.domain.annotation import NIL, Annotation, Link, Verdict
from curator.domain.edges import stepped
from curator.domain.edit import ANNOTATION, Change, Draft
from curator.domain.errors import CuratorError, StaleEdit
from curator.domain.mark import Layer, LinkState, Status
from curator.domain.sheet import Sheet
from curator.domain.span import Parts, Span

from .conftest import CLAIM, TEXT, at, entity


def do(sheet: Sheet, draft: Draft) -> str:
    sheet.apply(draft.changes)
    return draft.changes[-1].id


def undo(sheet: Sheet, draft: Draft) -> None:
    sheet.apply(change.inverse() for change in reversed(draft.changes))


def status(sheet: Sheet, mark_id: str) -> Status:
    mark = sheet.mark(mark_id)
    assert mark is not None
    return mark.status


def first(sheet: Sheet, quote: str) -> str:
    return next(mark.id for mark in sheet.marks() if mark.hull.of(TEXT) == quote)


def test_a_confirmed_suggestion_takes_its_preselected_link(sheet: Sheet):
    linked = entity("Noir", "ORG", link=Link("curator-kb", "Q1", "Noir"))
    sheet.put_suggestions(2, [linked])
    mark_id = sheet.id_of(linked)
    assert sheet.mark(mark_id).link is LinkState.PRESELECTED
    do(sheet, acts.decide(sheet, mark_id, Verdict.ACCEPTED))
    assert status(sheet, mark_id) is Status.CONFIRMED
    assert sheet.mark(mark_id).link is LinkState.LINKED


def test_a_rejected_suggestion_takes_no_link_and_stays_as_a_negative(sheet: Sheet):
    linked = entity("Noir", "ORG", link=Link("curator-kb", "Q1", "Noir"))
    sheet.put_suggestions(2, [linked])
    mark_id = do(sheet, acts.decide(sheet, sheet.id_of(linked), Verdict.REJECTED))
    assert status(sheet, mark_id) is Status.REJECTED
    assert sheet.annotations[mark_id].link is None
    assert sheet.annotations[mark_id].origin == linked


@pytest.mark.parametrize("first_act", ["note", "reject"])
def test_a_suggestion_confirmed_on_second_thoughts_takes_its_link_too(sheet: Sheet, first_act: str):
    linked = entity("Noir", "ORG", link=Link("curator-kb", "Q1", "Noir"))
    sheet.put_suggestions(2, [linked])
    mark_id = sheet.id_of(linked)
    noted = acts.note(sheet, mark_id, "the bar?")
    do(sheet, noted if first_act == "note" else acts.decide(sheet, mark_id, Verdict.REJECTED))
    do(sheet, acts.decide(sheet, mark_id, Verdict.ACCEPTED))
    assert status(sheet, mark_id) is Status.CONFIRMED
    assert sheet.annotations[mark_id].link == linked.link


def test_another_label_reads_as_corrected_and_keeps_what_was_proposed(sheet: Sheet):
    mark_id = do(sheet, acts.relabel(sheet, first(sheet, "Noir"), "FAC"))
    assert status(sheet, mark_id) is Status.CORRECTED
    assert sheet.annotations[mark_id].origin.label == "ORG"
    do(sheet, acts.relabel(sheet, mark_id, "ORG"))
    assert status(sheet, mark_id) is Status.CONFIRMED


def test_moving_an_edge_keeps_link_and_note(sheet: Sheet):
    mark_id = do(sheet, acts.link(sheet, first(sheet, "Noir"), Link("curator-kb", "Q1", "Noir")))
    do(sheet, acts.note(sheet, mark_id, "the bar"))
    parts = stepped(TEXT, sheet.find(mark_id).parts, start=-1)
    do(sheet, acts.resize(sheet, mark_id, parts))
    found = sheet.annotations[mark_id]
    assert found.quotes == ("Cafe\u0301 Noir",)
    assert (found.link.kb_id, found.note) == ("Q1", "the bar")
    assert found.status is Status.CORRECTED


def test_an_added_annotation_is_removed_by_rejecting_it(sheet: Sheet):
    draft = acts.add(sheet, (at("calm"),), Layer.ENTITY, "EVENT")
    mark_id = do(sheet, draft)
    assert status(sheet, mark_id) is Status.ADDED
    do(sheet, acts.decide(sheet, mark_id, Verdict.REJECTED))
    assert sheet.mark(mark_id) is None


def test_the_same_annotation_twice_is_refused(sheet: Sheet):
    do(sheet, acts.decide(sheet, first(sheet, "Noir"), Verdict.ACCEPTED))
    with pytest.raises(CuratorError, match="annotation.twice"):
        acts.add(sheet, (at("Noir"),), Layer.ENTITY, "ORG")


def test_what_was_refused_and_is_marked_by_hand_does_not_stand_twice(sheet: Sheet):
    mark_id = do(sheet, acts.decide(sheet, first(sheet, "Noir"), Verdict.REJECTED))
    assert do(sheet, acts.add(sheet, (at("Noir"),), Layer.ENTITY, "ORG")) == mark_id
    assert status(sheet, mark_id) is Status.CONFIRMED
    other = do(sheet, acts.add(sheet, (at("Noir"),), Layer.ENTITY, "FAC"))
    assert status(sheet, other) is Status.ADDED


@pytest.mark.parametrize(
    "span", [Span(3, 3), Span(0, len(TEXT) + 5), Span(TEXT.index("\n"), TEXT.index("\n") + 2)]
)
def test_a_selection_of_nothing_is_refused(sheet: Sheet, span: Span):
    with pytest.raises(CuratorError, match="span.empty"):
        acts.add(sheet, (span,), Layer.ENTITY, "ORG")


def test_a_new_local_entity_and_its_link_are_one_edit(sheet: Sheet):
    draft = acts.link_to_new(sheet, first(sheet, "Noir"), "Café Noir")
    assert [change.kind for change in draft.changes] == ["entity", "annotation"]
    mark_id = do(sheet, draft)
    made = draft.changes[0]
    assert sheet.annotations[mark_id].link == Link("local", made.id, "Café Noir")
    assert made.after["label"] == "ORG"


def test_none_fits_is_an_answer(sheet: Sheet):
    mark_id = do(sheet, acts.link(sheet, first(sheet, "Noir"), Link("curator-kb", NIL, "")))
    assert sheet.mark(mark_id).link is LinkState.NIL


def test_a_claim_confirmed_with_another_source_reads_as_corrected(sheet: Sheet):
    mark_id = do(sheet, acts.decide(sheet, sheet.id_of(CLAIM), Verdict.ACCEPTED))
    assert status(sheet, mark_id) is Status.CONFIRMED
    do(sheet, acts.set_claim(sheet, mark_id, check_worthiness="high"))
    assert status(sheet, mark_id) is Status.CONFIRMED  # filling a blank is no correction
    do(sheet, acts.set_source(sheet, mark_id, ()))
    assert status(sheet, mark_id) is Status.CORRECTED
    assert sheet.annotations[mark_id].claim.voice == "writer"


def test_an_unknown_attribute_value_is_refused(sheet: Sheet):
    with pytest.raises(CuratorError, match="claim.attribute"):
        acts.set_claim(sheet, sheet.id_of(CLAIM), kind="gossip")


def test_undo_of_any_act_brings_the_suggestion_back(sheet: Sheet):
    before = list(sheet.marks())
    mark_id = first(sheet, "Noir")
    for draft in (
        acts.decide(sheet, mark_id, Verdict.UNSURE),
        acts.relabel(sheet, mark_id, "FAC"),
        acts.link_to_new(sheet, mark_id, "Noir"),
        acts.note(sheet, mark_id, "who?"),
    ):
        do(sheet, draft)
        assert list(sheet.marks()) != before
        undo(sheet, draft)
        assert list(sheet.marks()) == before


def test_a_change_that_does_not_fit_is_stale(sheet: Sheet):
    draft = acts.decide(sheet, first(sheet, "Noir"), Verdict.ACCEPTED)
    do(sheet, draft)
    with pytest.raises(StaleEdit):
        sheet.apply(draft.changes)


def test_a_record_survives_the_journal_whole(sheet: Sheet):
    draft = acts.set_claim(
        sheet, sheet.id_of(CLAIM), check_worthiness="none", check_score=0.0, tags=("quantity",)
    )
    record = draft.changes[0].after
    made = Annotation.from_record(draft.changes[0].id, record)
    assert made.record() == dict(record)
    assert made.claim.check_score == 0.0
    assert made.origin == CLAIM


def test_a_claim_takes_another_piece_of_text_and_joins_what_touches(sheet: Sheet):
    mark_id = do(sheet, acts.add_part(sheet, sheet.id_of(CLAIM), at("Kyiv is calm")))
    assert sheet.annotations[mark_id].quotes == ("Lviv is safe", "Kyiv is calm")
    do(sheet, acts.add_part(sheet, mark_id, Span(at("Kyiv is calm").start + 5, at("closed").end)))
    assert sheet.annotations[mark_id].quotes == ("Lviv is safe", "Kyiv is calm. Cafe\u0301 Noir closed")


def test_a_name_of_several_pieces_is_refused_and_a_claim_of_them_is_made(sheet: Sheet):
    pieces = (at("Kyiv is calm"), at("Lviv"))
    with pytest.raises(CuratorError, match="annotation.parts"):
        acts.add(sheet, pieces, Layer.ENTITY, "GPE")
    mark_id = do(sheet, acts.add(sheet, pieces, Layer.CLAIM, "CLAIM"))
    assert sheet.annotations[mark_id].quotes == ("Lviv", "Kyiv is calm")


def test_one_part_of_a_claim_can_go_but_not_the_last(sheet: Sheet):
    mark_id = do(sheet, acts.add_part(sheet, sheet.id_of(CLAIM), at("calm"), at("closed")))
    do(sheet, acts.note(sheet, mark_id, "who says so?"))
    do(sheet, acts.drop_part(sheet, mark_id, 1))
    found = sheet.annotations[mark_id]
    assert found.quotes == ("Lviv is safe", "closed")
    assert (found.note, found.claim.source, found.origin) == ("who says so?", CLAIM.claim.source, CLAIM)
    do(sheet, acts.drop_part(sheet, mark_id, 1))
    with pytest.raises(CuratorError, match="claim.only_part"):
        acts.drop_part(sheet, mark_id, 0)


def twin(sheet: Sheet, parts: Parts, layer: Layer, label: str) -> None:
    do(sheet, acts.add(sheet, parts, layer, label))


def test_no_act_makes_the_same_annotation_a_second_time(sheet: Sheet):
    noir, cafe = first(sheet, "Noir"), Span(at("Cafe").start, at("Noir").end)
    do(sheet, acts.decide(sheet, noir, Verdict.ACCEPTED))
    twin(sheet, (at("Noir"),), Layer.ENTITY, "FAC")
    twin(sheet, (cafe,), Layer.ENTITY, "ORG")
    claim = sheet.id_of(CLAIM)
    twin(sheet, (at("Lviv is safe"), at("calm")), Layer.CLAIM, "CLAIM")
    twin(sheet, (at("Lviv is safe"),), Layer.CLAIM, "CLAIM")
    added = do(sheet, acts.add(sheet, (at("calm"),), Layer.CLAIM, "CLAIM"))
    do(sheet, acts.decide(sheet, added, Verdict.UNSURE))
    twin(sheet, (at("calm"),), Layer.CLAIM, "CLAIM")
    for again in (
        lambda: acts.relabel(sheet, noir, "FAC"),
        lambda: acts.resize(sheet, noir, (cafe,)),
        lambda: acts.add_part(sheet, claim, at("calm")),
        lambda: acts.decide(sheet, added, Verdict.ACCEPTED),
        lambda: acts.set_claim(sheet, added, kind="factual"),
    ):
        with pytest.raises(CuratorError, match="annotation.twice"):
            again()


def test_twins_that_came_from_two_laptops_can_still_be_worked_on(sheet: Sheet):
    mark_id = do(sheet, acts.add(sheet, (at("calm"),), Layer.ENTITY, "EVENT"))
    other = dict(sheet.annotations[mark_id].record())
    sheet.apply([Change(ANNOTATION, "a" + "0" * 32, None, other)])
    do(sheet, acts.note(sheet, mark_id, "which of both?"))
    do(sheet, acts.link(sheet, mark_id, Link("curator-kb", NIL, "")))
    do(sheet, acts.decide(sheet, mark_id, Verdict.REJECTED))
    assert sheet.mark(mark_id) is None


@pytest.mark.parametrize("act", ["label", "start", "end", "link"])
def test_a_correction_keeps_the_old_value_and_everything_else(sheet: Sheet, act: str):
    proposed = entity("Noir", "ORG", link=Link("curator-kb", "Q1", "Noir"))
    sheet.put_suggestions(2, [proposed])
    mark_id = do(sheet, acts.note(sheet, sheet.id_of(proposed), "the bar"))
    parts = sheet.find(mark_id).parts
    draft = {
        "label": lambda: acts.relabel(sheet, mark_id, "FAC"),
        "start": lambda: acts.resize(sheet, mark_id, stepped(TEXT, parts, start=-1)),
        "end": lambda: acts.resize(sheet, mark_id, stepped(TEXT, parts, end=1)),
        "link": lambda: acts.link(sheet, mark_id, Link("curator-kb", "Q2", "Noir (film)")),
    }[act]()
    do(sheet, draft)
    found = sheet.annotations[mark_id]
    assert (found.status, found.origin, found.note) == (Status.CORRECTED, proposed, "the bar")
    assert act == "link" or found.link == proposed.link
    undo(sheet, draft)
    assert sheet.annotations[mark_id].parts == parts


def test_selecting_what_is_proposed_with_another_label_corrects_it(sheet: Sheet):
    noir = first(sheet, "Noir")
    assert do(sheet, acts.add(sheet, (at("Noir"),), Layer.ENTITY, "FAC")) == noir
    assert (status(sheet, noir), sheet.annotations[noir].origin.label) == (Status.CORRECTED, "ORG")
    assert [mark.hull.of(TEXT) for mark in sheet.marks()].count("Noir") == 1
