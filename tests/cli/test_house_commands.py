"""Rules of the house by commands: out with an export, in again, and at work in `curator suggest`."""

from __future__ import annotations

from pathlib import Path

import pytest

from curator.domain.annotation import Link
from curator.domain.house import HouseRule, RuleKind, new_rule_id
from curator.exchange.house import to_bytes
from curator.session.house import House
from curator.store.workspace import Workspace
from tests.cli.conftest import Typed, lines

ENGLISH = "Angela Merkel said that the Bergen Gazette is wrong about the Bergen ferry.\n"
UKRAINIAN = "Мер Вільшанська відкрив міст через Тетерю у неділю.\n"


def always(string: str, label: str, entity: Link | None = None) -> HouseRule:
    return HouseRule(new_rule_id(), RuleKind.PATTERN, string, label, entity)


def never(string: str, label: str = "") -> HouseRule:
    return HouseRule(new_rule_id(), RuleKind.NEVER, string, label)


def put(path: Path, *rules: HouseRule) -> Path:
    path.write_bytes(to_bytes(rules))
    return path


def kept(path: Path) -> list[str]:
    with Workspace.open(path, "d9") as workspace:
        return sorted(rule.phrase for rule in House(workspace).rules.values())


def waiting(path: Path) -> list[tuple[str, str, str]]:
    records = lines(path)
    return [(e["text"], e["label"], e["reason"]) for r in records for e in r["curator"]["pending"]]


def test_rules_go_out_with_an_export_and_into_another_workspace(typed: Typed, tmp_path: Path):
    (tmp_path / "a.txt").write_text(ENGLISH)
    rules = put(tmp_path / "x.house.jsonl", always("Gazette", "ORG"), never("May"))
    typed("import", tmp_path / "a.txt", rules)
    answer = typed("export", tmp_path / "news.jsonl")
    assert (answer.status, answer.err) == (0, "")
    assert answer.out.startswith("rules of the house: 2 in news.house.jsonl\n")
    other = tmp_path / "other.db"
    answer = typed("--workspace", other, "import", tmp_path / "news.house.jsonl")
    assert (answer.status, answer.out) == (0, "rules of the house: 2 new, 0 already there, 0 refused\n")
    assert kept(other) == kept(tmp_path / "w.db")
    answer = typed("--workspace", other, "import", tmp_path / "news.house.jsonl")
    assert (answer.status, answer.out) == (0, "rules of the house: 0 new, 2 already there, 0 refused\n")
    assert typed("--workspace", other, "check").status == 0


def test_conflicts_and_rules_that_cannot_be_are_listed_and_the_others_come_in(typed: Typed, tmp_path: Path):
    typed("import", put(tmp_path / "a.house.jsonl", always("Georgia", "GPE")))
    answer = typed(
        "import",
        put(tmp_path / "b.house.jsonl", always("Georgia", "PERSON")),
        put(tmp_path / "c.house.jsonl", always("x" * 10_000, "ORG")),
        put(tmp_path / "d.house.jsonl", always("Oslo", "WEAPON")),
        put(tmp_path / "e.house.jsonl", always("Oslo", "GPE", Link("local", "e1", "Oslo"))),
        put(tmp_path / "f.house.jsonl", never("Bergen")),
        tmp_path / "gone.house.jsonl",
    )
    assert answer.status == 1
    assert answer.out == "rules of the house: 1 new, 0 already there, 5 refused\n"
    said = [line.split(".house.jsonl")[1] for line in answer.err.splitlines()]
    assert said == [
        ":1: “Georgia” is PERSON: here a rule says otherwise (“Georgia” is GPE), and that one was kept.",
        ":1: A rule has at most 1000 characters, these are 10000; nothing was changed.",
        ":1: There is no label WEAPON in this workspace; nothing was changed.",
        ":1: “Oslo” is GPE, linked to Oslo: that entity is not in this workspace; the rule did not come in.",
        ": There is no such file.",
    ]
    assert kept(tmp_path / "w.db") == ["“Bergen” is never proposed", "“Georgia” is GPE"]


@pytest.mark.parametrize("text", [ENGLISH, UKRAINIAN])
def test_a_pattern_is_pending_in_every_language(typed: Typed, tmp_path: Path, text: str):
    (tmp_path / "a.txt").write_text(text, "utf-8")
    rules = put(tmp_path / "r.house.jsonl", always("ferry", "FAC"), always("Тетерю", "LOC"))
    typed("import", tmp_path / "a.txt", rules)
    typed("suggest")
    typed("export", tmp_path / "o.jsonl")
    by_house = [entry for entry in waiting(tmp_path / "o.jsonl") if entry[2].startswith("house rule")]
    wanted = ("ferry", "FAC") if text == ENGLISH else ("Тетерю", "LOC")
    assert by_house == [(*wanted, f"house rule: “{wanted[0]}” is {wanted[1]}")]


def test_never_takes_a_suggestion_out_of_what_is_pending(typed: Typed, tmp_path: Path):
    (tmp_path / "a.txt").write_text(ENGLISH)
    typed("import", tmp_path / "a.txt")
    typed("suggest")
    typed("export", tmp_path / "before.jsonl")
    typed("import", put(tmp_path / "r.house.jsonl", never("Angela Merkel")))
    typed("export", tmp_path / "after.jsonl")
    before, after = waiting(tmp_path / "before.jsonl"), waiting(tmp_path / "after.jsonl")
    assert [entry for entry in before if entry not in after] == [e for e in before if e[0] == "Angela Merkel"]
    assert "Angela Merkel" in [quote for quote, _, _ in before]
    assert len(after) == len(before) - 1
