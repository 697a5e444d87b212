"""Tags and stories as edits, how alike two titles are, and how uncertain an article is."""

from math import isclose

import pytest

from curator.domain.article import Article
from curator.domain.doubt import MOST, doubt, entropy, spread
from curator.domain.errors import CuratorError
from curator.domain.filing import MAX_TAG, clean, retag, retell
from curator.domain.same_news import around, days_between, likeness, words_of


def article(name: str, *tags: str, story: str = "") -> Article:
    return Article(name, "0" * 64, 5, title=f"Title {name}", tags=tags, story=story)


def test_one_edit_puts_tags_on_many_articles_and_names_only_what_changes():
    draft = retag([article("a"), article("b", "flood"), article("c", "old", "flood")], ["flood"], ["old"])
    assert draft is not None
    assert [(change.id, change.before, change.after) for change in draft.changes] == [
        ("a", {"tags": None}, {"tags": ["flood"]}),
        ("c", {"tags": ["old", "flood"]}, {"tags": ["flood"]}),
    ]
    assert draft.args == {"count": 2, "tags": "flood"}


def test_the_last_tag_taken_off_leaves_the_field_absent():
    draft = retag([article("a", "flood")], [], ["flood"])
    assert draft is not None
    assert draft.changes[0].after == {"tags": None}
    assert draft.args["article"] == "a"


def test_what_changes_nothing_is_no_edit():
    assert retag([article("a", "flood")], ["flood", " "], ["gone"]) is None
    assert retell([article("a", story="Mill")], " Mill ") is None


@pytest.mark.parametrize(
    ("typed", "kept"),
    [(" #flood ", "flood"), ("später\u2028 am\tTag", "später am Tag"), ("#", ""), ("# ", "")],
)
def test_a_tag_is_one_line_without_its_sign(typed: str, kept: str):
    assert clean(typed) == kept


def test_a_tag_is_as_long_as_the_export_can_hold():
    assert retag([article("a")], ["🚨" * MAX_TAG], []) is not None
    with pytest.raises(CuratorError, match=r"tag\.too_long"):
        retag([article("a")], ["🚨" * (MAX_TAG + 1)], [])


def test_more_articles_than_one_edit_may_hold_are_refused():
    with pytest.raises(CuratorError, match=r"filing\.too_many"):
        retell([article(str(n)) for n in range(5_001)], "Mill")


def test_titles_are_alike_by_their_words_and_less_so_with_days_between():
    mill, harbour = words_of("Mill in the Hárbour burned"), words_of("HARBOUR mill burned down")
    assert likeness(mill, mill) == 1.0
    # mill, harbour and burned of mill, the, harbour, burned and down; "in" is too short to count.
    assert isclose(likeness(mill, harbour), 3 / 5)
    assert isclose(likeness(mill, harbour, days=7), 3 / 10)
    assert likeness(words_of(""), words_of("")) == 0.0


def test_dates_are_compared_by_the_day_where_both_are_known_to_it():
    assert days_between("2026-11-20", "2026-11-22T08:00:00Z") == 2
    assert days_between("2026-11", "2026-11-22") == 0
    assert around("2026-11-20") == ("2026-11-13", "2026-11-27")
    assert around("2026") == ("", "9999")


def test_a_score_of_one_half_is_the_most_uncertain():
    assert entropy(0.5) == 1.0
    assert entropy(0.0) == entropy(1.0) == 0.0
    assert isclose(entropy(0.25), 0.8112781244591328)


def test_the_doubt_of_an_article_does_not_grow_with_its_length():
    assert doubt([0.5, 1.0]) == doubt([0.5, 1.0] * 20) == 0.5
    assert doubt([]) == doubt([None]) == 0.0


def test_a_long_article_is_judged_by_suggestions_from_all_of_it():
    ids = [str(n) for n in range(60_000)]
    some = spread(ids)
    assert len(some) <= MOST
    assert int(some[-1]) > 59_000
    assert spread([]) == []
