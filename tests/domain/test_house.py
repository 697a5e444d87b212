"""What a rule of the house means: which words, what it takes away, what it contradicts, what is refused."""

from __future__ import annotations

from dataclasses import replace

import pytest

from curator.domain import house
from curator.domain.annotation import Link, Suggester, Suggestion
from curator.domain.edit import Edit, Records, applied, fold, undo_of
from curator.domain.errors import CuratorError
from curator.domain.house import HouseRule, RuleKind
from curator.domain.label import Label, LabelSet
from curator.domain.mark import Layer
from curator.domain.sentences import sentence
from curator.domain.span import Span

NATO = Link("kb", "Q7184", "NATO")
LABELS = LabelSet(
    "news",
    1,
    tuple(
        Label(name, name, layer, "", "", (), ("#000000", "#FFFFFF"), ("#000000", "#FFFFFF"), retired=retired)
        for name, layer, retired in (
            ("ORG", Layer.ENTITY, False),
            ("GPE", Layer.ENTITY, False),
            ("CLAIM", Layer.CLAIM, False),
            ("FAC", Layer.ENTITY, True),
        )
    ),
)


def always(string: str, label: str = "ORG", **more: object) -> HouseRule:
    return HouseRule(house.new_rule_id(), RuleKind.PATTERN, string, label, **more)  # type: ignore[arg-type]


def never(string: str, label: str = "", **more: object) -> HouseRule:
    return HouseRule(house.new_rule_id(), RuleKind.NEVER, string, label, **more)  # type: ignore[arg-type]


def proposed(quote: str, label: str = "ORG", link: Link | None = None) -> Suggestion:
    by = Suggester("model", "p", "1")
    return Suggestion(Layer.ENTITY, (Span(0, len(quote)),), label, 0.9, "name", by, link)


@pytest.mark.parametrize(
    ("string", "quote"),
    [
        ("NATO", "NATO"),
        ("Café Noir", "Cafe\u0301 Noir"),
        ("Xi'an", "Xi’an"),
        ("New York", "New\u00a0York"),
        ("New York", "New  \u2028York"),
        ("🚨 Alert", "🚨 Alert"),
        ("مجلس الأمن", "مجلس الأمن"),
        ("C++ [draft]", "C++ [draft]"),
    ],
)
def test_a_rule_means_the_same_words_however_they_are_set(string: str, quote: str):
    assert house.says(never(string), quote)


@pytest.mark.parametrize(
    ("string", "quote"),
    [("a.c", "abc"), ("AT&T", "AT & T"), ("New York", "NewYork"), (".*", "NATO"), ("NATO", "nato")],
)
def test_a_rule_means_no_other_words(string: str, quote: str):
    assert not house.says(never(string), quote)


def test_a_rule_in_any_capitals_means_them_all():
    assert house.says(never("ÉLYSÉE palace", case_sensitive=False), "Élysée Palace")


def test_never_takes_away_the_words_the_words_with_a_label_or_the_link():
    suggestion = proposed("NATO", "ORG", NATO)
    assert house.removes(never("NATO"), suggestion, "NATO")
    assert house.removes(never("NATO", "ORG"), suggestion, "NATO")
    assert not house.removes(never("NATO", "GPE"), suggestion, "NATO")
    assert not house.removes(never("NATO", entity=NATO), suggestion, "NATO")
    assert house.unlinks(never("NATO", entity=NATO), suggestion, "NATO")
    assert not house.unlinks(never("NATO", entity=Link("kb", "Q1", "NATO")), suggestion, "NATO")
    assert not house.removes(always("NATO"), suggestion, "NATO")


def test_what_is_kept_comes_back_as_it_was():
    for rule in (always("NATO", entity=NATO, note="wire style"), never("May", "GPE", case_sensitive=False)):
        assert house.rules_of({rule.id: rule.record()}) == {rule.id: rule}


def test_a_kind_of_rule_from_a_newer_version_is_passed_over():
    assert house.rules_of({"h1": {"kind": "prefer", "string": "x"}}) == {}


BAD = {
    "house.empty": always(" \u2028 "),
    "house.too_long": always("x" * 10_000),
    "house.no_word": always("–"),
    "house.no_label": always("NATO", ""),
    "house.unknown_label": never("NATO", "WEAPON"),
    "house.retired_label": never("NATO", "FAC"),
    "house.claim_label": always("NATO", "CLAIM"),
}


@pytest.mark.parametrize("code", BAD)
def test_a_rule_that_cannot_be_is_refused_in_one_sentence(code: str):
    with pytest.raises(CuratorError) as refused:
        house.checked(BAD[code], LABELS)
    assert refused.value.code == code
    assert sentence(code, refused.value.args_).count(".") == 1


def test_signs_that_mean_something_in_other_programs_are_letters_here():
    assert house.checked(always(" [Ab(c* \n+?\\ "), LABELS).string == "[Ab(c* +?\\"


def test_the_same_rule_twice_is_refused():
    known = always("Café", note="one")
    with pytest.raises(CuratorError) as refused:
        house.add([known], always("Cafe\u0301", note="two"))
    assert refused.value.code == "house.twice"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (always("Georgia", "GPE"), always("Georgia", "ORG")),
        (always("NATO"), always("NATO", entity=NATO)),
        (always("NATO"), never("NATO")),
        (never("NATO", "ORG"), always("NATO")),
        (never("NATO", entity=NATO), always("NATO", entity=NATO)),
        (always("Nato", case_sensitive=False), never("NATO")),
    ],
)
def test_a_new_rule_takes_the_place_of_one_that_says_otherwise(old: HouseRule, new: HouseRule):
    draft = house.add([old], new)
    records: Records = {("house_rule", old.id): old.record()}
    for change in draft.changes:
        after = applied(records.pop((change.kind, change.id), None), change)
        if after:
            records[change.kind, change.id] = after
    assert [rule for _, rule in records] == [new.id]
    assert draft.args["replaced"] == 1


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (never("NATO", "GPE"), always("NATO", "ORG")),
        (never("NATO", entity=NATO), always("NATO")),
        (never("NATO"), never("NATO", "ORG")),
        (always("US", "GPE"), always("us", "ORG")),
    ],
)
def test_rules_that_do_not_contradict_stand_beside_each_other(old: HouseRule, new: HouseRule):
    assert house.overruled([old], new) == []


def test_changing_a_rule_and_taking_it_back_leaves_it_as_it_was():
    rule, gone = always("NATO", note="x"), never("Nato", case_sensitive=False)
    then = replace(rule, label="GPE", note="")
    made = edit(1, house.add([], rule))
    other = edit(2, house.take_in([gone]))
    changed = edit(3, house.change([rule, gone], rule, then))
    records = fold([made, other, changed])
    assert records == {("house_rule", rule.id): then.record()}
    records = fold([made, other, changed, edit(4, undo_of(changed))])
    assert records == {("house_rule", rule.id): rule.record(), ("house_rule", gone.id): gone.record()}


def edit(number: int, draft: house.Draft) -> Edit:
    return Edit(
        f"e{number}", "d", "p", "", "", draft.act, draft.args, "", draft.changes, draft.undoes, {}, ""
    )
