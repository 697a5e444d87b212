"""Rules of the house as a file beside an export, and read back from it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from curator.domain.annotation import Link
from curator.domain.errors import CuratorError
from curator.domain.house import HouseRule, RuleKind
from curator.exchange.arriving import Refused
from curator.exchange.house import read_rules, to_bytes

from .taken import read
from .test_jsonl import write

CAFE = Link("kb", "Q1", "Café")


def rule_id(number: int) -> str:
    return f"h{number:032x}"


RULES = [
    HouseRule(rule_id(1), RuleKind.PATTERN, "Cafe\u0301 🚨", "ORG", CAFE, True, "a\u2028b"),
    HouseRule(rule_id(2), RuleKind.NEVER, "مجلس الأمن", "", None, False),
    HouseRule(rule_id(3), RuleKind.NEVER, "May", "DATE"),
]


def found(path: Path) -> list[HouseRule | str]:
    return [one.code if isinstance(one, CuratorError) else one for _, one in read_rules(path)]


def test_rules_read_back_as_they_were_written(tmp_path: Path):
    path = tmp_path / "a.house.jsonl"
    path.write_bytes(to_bytes(RULES[::-1]))
    assert found(path) == RULES
    assert path.read_bytes() == to_bytes(RULES)
    assert len(path.read_text("utf-8").splitlines()) == len(RULES), "no letter in a rule cuts its line"


LINE = json.loads(to_bytes(RULES[2:]))
BAD = {
    "json": ("{", "line.not_json"),
    "list": ("[]", "line.not_json"),
    "article": ('{"text": "Oslo"}', "house.not_rule"),
    "newer": (json.dumps(LINE | {"version": "2.0"}), "house.not_rule"),
    "kind": (json.dumps(LINE | {"kind": "prefer"}), "house.not_rule"),
    "id": (json.dumps(LINE | {"id": "h1"}), "house.not_rule"),
    "string": (json.dumps(LINE | {"string": 5}), "house.not_rule"),
    "case": (json.dumps(LINE | {"case_sensitive": "no"}), "house.not_rule"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_line_that_is_no_rule_is_told_with_its_number_and_the_others_come(tmp_path: Path, name: str):
    line, code = BAD[name]
    path = tmp_path / "a.house.jsonl"
    path.write_bytes(line.encode() + b"\n\n" + to_bytes(RULES[2:]))
    assert [place for place, _ in read_rules(path)] == [f"{path}:1", f"{path}:3"]
    assert found(path) == [code, RULES[2]]


def test_a_file_that_is_not_there_is_one_error(tmp_path: Path):
    assert found(tmp_path / "gone.house.jsonl") == ["file.missing"]


def test_a_file_of_rules_is_not_read_as_articles(tmp_path: Path):
    (tmp_path / "a.house.jsonl").write_bytes(to_bytes(RULES))
    (tmp_path / "b.txt").write_text("Oslo.")
    refused, article = read([tmp_path])
    assert isinstance(refused, Refused) and refused.code == "house.not_articles"
    assert not isinstance(article, Refused)


def test_rules_stand_beside_an_export_and_in_its_manifest(tmp_path: Path):
    report = write(tmp_path / "news.jsonl", house=RULES)
    assert found(tmp_path / "news.house.jsonl") == RULES
    manifest = json.loads((tmp_path / "export.json").read_bytes())
    assert manifest["house_rules"]["name"] == "news.house.jsonl"
    assert manifest["house_rules"]["records"] == len(RULES)
    assert [file["name"] for file in manifest["files"]] == ["news.jsonl"]
    assert report.house_rules is not None


def test_an_export_without_rules_takes_away_those_of_the_one_before_it(tmp_path: Path):
    mine = tmp_path / "mine.house.jsonl"
    mine.write_bytes(to_bytes(RULES))
    write(tmp_path / "news.jsonl", house=RULES)
    write(tmp_path / "news.jsonl")
    assert not (tmp_path / "news.house.jsonl").exists()
    assert mine.exists()


def test_in_a_folder_rules_have_a_file_of_their_own(tmp_path: Path):
    write(tmp_path / "out", split=True, house=RULES)
    assert found(tmp_path / "out" / "rules.house.jsonl") == RULES
    write(tmp_path / "out", split=True)
    assert not (tmp_path / "out" / "rules.house.jsonl").exists()


def test_articles_are_not_written_under_a_name_of_rules(tmp_path: Path):
    with pytest.raises(CuratorError) as refused:
        write(tmp_path / "a.house.jsonl")
    assert refused.value.code == "house.name_taken"
    assert list(tmp_path.iterdir()) == []
