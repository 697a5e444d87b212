"""Every act that the program writes has a sentence, made of words that stay words."""

from __future__ import annotations

import ast
from pathlib import Path

import curator
from curator.domain.act_kinds import ACTS
from curator.domain.article import ArticleState
from curator.ui.act_words import ACT_WORDS, SENTENCES
from curator.ui.window import MainWindow

from .test_window import english, window, workspace

__all__ = ["english", "window", "workspace"]


def act_codes() -> set[str]:
    """Every code that a Draft of the program is made with, read off its source."""
    known = {
        "{name}.{act}": {code for code in ACTS if code.split(".")[0] in ("mention", "claim")},
        "{name}.restore": {"mention.restore", "claim.restore"},
        "article.{state.value}": {f"article.{state.value}" for state in ArticleState}
        - {"article.in_progress"},
    }
    found: set[str] = set()
    for path in sorted(Path(curator.__file__).parent.rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        tree = ast.parse(source)
        constants = {
            target.id: node.value.value
            for node in tree.body
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
            name = getattr(call.func, "id", "")
            if name == "_draft" and len(call.args) > 3 and isinstance(call.args[3], ast.Constant):
                found |= {f"mention.{call.args[3].value}"}
            if name == "_draft" and isinstance(call.args[0], ast.Constant):
                found.add(call.args[0].value)
            if name != "Draft" or not call.args:
                continue
            first = call.args[0]
            if isinstance(first, ast.Constant):
                found.add(first.value)
            elif isinstance(first, ast.JoinedStr):
                found |= known[ast.get_source_segment(source, first)[2:-1]]
            elif isinstance(first, ast.Name) and first.id != "act":  # handed on from a `_draft`
                found.add(constants.get(first.id) or _imported(first.id))
            elif isinstance(first, ast.IfExp):
                found |= {each.value for each in (first.body, first.orelse)}
    return found


def _imported(name: str) -> str:
    return {"PIPELINE_CHOOSE": "pipeline.choose"}[name]


def test_every_act_of_the_program_has_a_sentence_and_a_kind(window: MainWindow):
    codes = act_codes()
    assert {
        "mention.confirm",
        "article.done",
        "article.tag",
        "mention.same_again",
        "blind.share",
        "labels.map",
        "house.import",
    } <= codes
    assert codes <= ACTS.keys()
    args = {
        "quote": "Kyiv",
        "name": "X",
        "title": "T",
        "count": 3,
        "share": 5,
        "pipeline": "p",
        "string": "s",
    }
    for code in sorted(ACTS):
        for back, count in ((0, 0), (0, 3), (1, 3), (2, 3)):
            told = {**args, "count": count}
            said = ACT_WORDS.sentence(code, told, window.session.labels, back=back)
            assert said and "%" not in said.replace("5 %", "") and code not in said, code
    assert SENTENCES.keys() <= ACTS.keys()


def test_an_act_of_a_newer_version_is_said_as_such(window: MainWindow):
    said = ACT_WORDS.sentence("relation.add", {}, window.session.labels)
    assert said == "did something that only a newer Curator knows (relation.add)"


def test_words_that_look_like_places_in_a_sentence_stay_words(window: MainWindow):
    args = {"quote": "50%2 of\u2028all 🚨", "article": "r1"}
    said = ACT_WORDS.sentence("mention.confirm", args, window.session.labels, label="ORG", title="%1")
    assert said == "confirmed ORG “50%2 of all 🚨” in “%1”"
