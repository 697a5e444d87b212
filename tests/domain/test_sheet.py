"""Reading order, what is open, and what a decision hides."""

from curator.domain import acts
from curator.domain.annotation import Link, Verdict
from curator.domain.label import LabelSet
from curator.domain.mark import Layer, LinkState, Status
from curator.domain.review import decided_ranges, review_of
from curator.domain.sheet import Sheet
from curator.domain.span import Span
from curator.domain.text import paragraphs

from .conftest import TEXT, at, entity
from .test_acts import do, first


def quotes(sheet: Sheet) -> list[str]:
    return [mark.hull.of(TEXT) for mark in sheet.marks()]


def test_claims_come_after_the_entities_inside_them(sheet: Sheet):
    assert quotes(sheet) == ["Kyiv", "Lviv", "Lviv is safe", "Kyiv", "Noir"]


def test_next_open_passes_over_what_is_decided_and_goes_round(sheet: Sheet):
    kyiv = sheet.next_open(None)
    lviv = sheet.next_open(kyiv)
    do(sheet, acts.decide(sheet, lviv, Verdict.REJECTED))
    assert sheet.find(sheet.next_open(kyiv)).layer is Layer.CLAIM
    assert sheet.next_open(lviv) == sheet.next_open(kyiv)
    noir = first(sheet, "Noir")
    assert sheet.next_open(noir) == kyiv
    assert sheet.next_open(kyiv, -1) == noir


def test_nothing_is_open_when_all_is_decided(sheet: Sheet):
    for mark_id in sheet.open_ids():
        do(sheet, acts.decide(sheet, mark_id, Verdict.ACCEPTED))
    assert (sheet.open_count, sheet.decided_count) == (0, 5)
    assert sheet.next_open(None) is None


def test_a_rerun_does_not_bring_a_decided_suggestion_back(sheet: Sheet):
    do(sheet, acts.decide(sheet, first(sheet, "Noir"), Verdict.REJECTED))
    sheet.put_suggestions(2, [entity("Kyiv", nth=1), entity("Noir", "ORG")])
    assert sheet.mark(sheet.id_of(entity("Noir", "ORG"))).status is Status.REJECTED
    assert quotes(sheet).count("Noir") == 1


def test_another_label_on_accepted_parts_is_not_proposed_again(sheet: Sheet):
    do(sheet, acts.decide(sheet, first(sheet, "Noir"), Verdict.ACCEPTED))
    fac = entity("Noir", "FAC")
    sheet.put_suggestions(2, [entity("Kyiv", nth=1), fac])
    assert sheet.mark(sheet.id_of(fac)) is None


def test_new_suggestions_replace_those_of_their_paragraph_only(sheet: Sheet):
    touched = sheet.put_suggestions(2, [entity("calm", "EVENT")])
    assert quotes(sheet) == ["Kyiv", "Lviv", "Lviv is safe", "calm"]
    assert len(touched) == 3


def test_marks_between_finds_the_mentions_that_start_there(sheet: Sheet):
    claim = at("Lviv is safe")
    assert [mark.hull.of(TEXT) for mark in sheet.marks_between(*claim)] == ["Lviv"]


def test_done_with_open_ones_left_names_the_decided_paragraphs(sheet: Sheet):
    labels = LabelSet("news", 1, ())
    do(sheet, acts.decide(sheet, first(sheet, "Lviv"), Verdict.ACCEPTED))
    do(sheet, acts.decide(sheet, first(sheet, "Kyiv"), Verdict.ACCEPTED))
    review = review_of(sheet, labels)
    assert review["entities"]["state"] == "partial"
    assert [Span(*span).of(TEXT) for span in review["entities"]["ranges"]] == [TEXT.split("\n")[0] + "\n"]
    assert [Span(*span).of(TEXT) for span in review["claims"]["ranges"]] == [TEXT.split("\n")[2]]


def test_decided_ranges_join_paragraphs_and_stop_at_open_ones():
    text = "a\nb\nc\nd"
    spans = paragraphs(text)
    assert decided_ranges(spans, [(Span(4, 5),)]) == [Span(0, 3), Span(6, 7)]
    assert decided_ranges(spans, []) == [Span(0, 7)]


def test_a_link_owed_to_a_suggestion_is_taken_when_it_is_confirmed(sheet: Sheet):
    noir, link = first(sheet, "Noir"), Link("curator-kb", "Q1", "Noir")
    sheet.owe({noir: link})
    assert sheet.mark(noir).link is LinkState.PRESELECTED
    do(sheet, acts.decide(sheet, noir, Verdict.ACCEPTED))
    assert sheet.annotations[noir].link == link


def test_what_was_read_before_it_was_drawn_is_still_drawn_and_what_is_withdrawn_is_not(sheet: Sheet):
    noir, kyiv = first(sheet, "Noir"), first(sheet, "Kyiv")
    link = Link("curator-kb", "Q1", "Noir")
    sheet.owe({noir: link, kyiv: link})
    assert sheet.find(noir).link == link
    paragraph = sheet.paragraph_at(sheet.find(kyiv).parts[0].start)
    sheet.put_suggestions(paragraph, [])
    assert sheet.settle([noir, kyiv]) == {noir}
    assert sheet.owed(10) == []
