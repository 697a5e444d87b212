"""Which articles are blind, and how a blind reading compares with what a pipeline proposes."""

from dataclasses import replace

import pytest

from curator.domain import acts, blind
from curator.domain.article import Article, ArticleState
from curator.domain.comparison import Tally
from curator.domain.mark import Layer
from curator.domain.sheet import Sheet

from .conftest import CLAIM, at, entity

LEAST = {Layer.ENTITY: 0.3, Layer.CLAIM: 0.5}


def hidden(article: Article, sheet: Sheet | None = None, share: int = 100) -> bool:
    decided = sheet.annotations.values() if sheet else ()
    return blind.is_hidden(article, decided, share=share, workspace_id="w1")


def test_the_share_of_blind_articles_is_about_what_was_asked_for_and_grows_by_whole_articles():
    articles = [Article(f"r{n}", "0" * 64, 10) for n in range(2000)]
    few = {one.id for one in articles if hidden(one, share=10)}
    more = {one.id for one in articles if hidden(one, share=30)}
    assert 150 < len(few) < 250 and few < more
    assert not any(hidden(one, share=0) for one in articles)
    assert all(hidden(one, share=100) for one in articles)


def test_an_articles_place_is_its_own_in_each_workspace():
    assert blind.place_of("r1", "w1") == blind.place_of("r1", "w1") != blind.place_of("r1", "w2")


def test_an_article_that_was_begun_with_suggestions_keeps_them(sheet: Sheet):
    assert hidden(sheet.article)
    sheet.apply(acts.add(sheet, (at("calm"),), Layer.ENTITY, "EVENT").changes)
    assert hidden(sheet.article, sheet)
    sheet.apply(acts.relabel(sheet, sheet.id_of(entity("Lviv")), "LOC").changes)
    assert not hidden(sheet.article, sheet)


@pytest.fixture
def bare(sheet: Sheet) -> Sheet:
    """The article as a blind reader sees it."""
    return Sheet(sheet.article, sheet.text)


def test_done_takes_the_blindfold_off_undo_puts_it_on_and_back_to_do_does_not(bare: Sheet):
    draft = acts.set_state(bare.article, ArticleState.DONE, {"entities": {"state": "complete"}})
    done = blind.finished(draft, bare.article, {"entities": [1, 0, 0]})
    bare.apply(done.changes)
    assert bare.article.blind is True and not hidden(bare.article)
    assert bare.article.review == {"entities": {"state": "complete"}, "blind": {"entities": [1, 0, 0]}}
    bare.apply(change.inverse() for change in done.changes)
    assert bare.article.blind is None and hidden(bare.article)
    bare.apply(done.changes)
    todo = blind.seen(acts.set_state(bare.article, ArticleState.TODO), bare.article)
    bare.apply(todo.changes)
    assert bare.article.blind is False and not hidden(bare.article)


def test_an_article_counts_as_blind_only_while_no_suggestion_was_decided_in_it(sheet: Sheet):
    done = replace(sheet.article, blind=True)
    assert blind.was_blind(done, sheet.annotations.values())
    sheet.apply(acts.relabel(sheet, sheet.id_of(entity("Lviv")), "LOC").changes)
    assert not blind.was_blind(done, sheet.annotations.values())
    assert not blind.was_blind(sheet.article, ())


def test_the_comparison_counts_what_both_have_and_what_only_one_has(bare: Sheet):
    for quote, label in (("Lviv", "GPE"), ("Noir", "PERSON"), ("calm", "EVENT")):
        bare.apply(acts.add(bare, (at(quote),), Layer.ENTITY, label).changes)
    bare.apply(acts.add(bare, CLAIM.parts, Layer.CLAIM, "CLAIM").changes)
    faint = replace(entity("Kyiv"), score=0.2)
    proposed = {0: [entity("Lviv"), CLAIM, faint], 2: [entity("Noir", "ORG"), entity("Kyiv", nth=1)]}
    found = blind.compare(bare, proposed, LEAST)
    # Both have Lviv; the pipeline alone Noir as ORG and Kyiv; the editor alone Noir as PERSON and calm.
    assert found == {"entities": [1, 2, 2], "claims": [1, 0, 0]}
    assert blind.tally_of(found, Layer.ENTITY) == Tally(1, 2, 2)
    assert blind.tally_of({}, Layer.CLAIM) == Tally()


def test_paragraphs_that_no_pipeline_read_count_on_neither_side(bare: Sheet):
    bare.apply(acts.add(bare, (at("calm"),), Layer.ENTITY, "EVENT").changes)
    assert blind.compare(bare, {0: []}, LEAST)["entities"] == [0, 0, 0]
    assert blind.compare(bare, {0: [], 2: []}, LEAST)["entities"] == [0, 0, 1]
    assert blind.compare(bare, {}, LEAST) == {}
