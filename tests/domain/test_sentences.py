"""Every situation has a sentence, and every sentence gets what it needs."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator
from pathlib import Path

from curator.domain.sentences import TEMPLATES, sentence

PROGRAM = Path(__file__).parents[2] / "curator"
TELLING = {"CuratorError", "StaleEdit", "Problem", "Told", "Refused", "Warned", "Conflict"}
CODE = re.compile(r"[a-z]+\.[a-z][a-z0-9_]*")
# Names of acts look like codes.
ACTS = {"article.import", "article.annotate", "workspace.create", "workspace.pipeline", "pipeline.choose"}
ACTS |= {f"house.{act}" for act in ("add", "change", "remove", "import", "always", "never", "rules")}


def calls(tree: ast.Module) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in TELLING:
            yield node


def strings(node: ast.AST) -> Iterator[str]:
    for each in ast.walk(node):
        if isinstance(each, ast.Constant) and isinstance(each.value, str) and CODE.fullmatch(each.value):
            yield each.value


def codes() -> Iterator[tuple[str, str]]:
    """Each code with the module that tells it: those in a call, and all of a module that computes one."""
    for path in sorted(PROGRAM.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for call in calls(tree):
            first = call.args[0] if call.args else call
            computed = not isinstance(first, ast.Constant)
            for code in strings(tree if computed and path.name != "sentences.py" else first):
                if code.split(".")[0] in AREAS and code not in ACTS:
                    yield code, path.name


AREAS = {code.split(".")[0] for code in TEMPLATES}


def test_every_code_has_a_sentence():
    missing = sorted({(code, name) for code, name in codes() if code not in TEMPLATES})
    assert not missing


def test_every_sentence_is_told_by_somebody():
    paths = [path for path in PROGRAM.rglob("*.py") if path.name != "sentences.py"]
    written = {code for path in paths for code in strings(ast.parse(path.read_text(encoding="utf-8")))}
    assert sorted(TEMPLATES.keys() - written) == []


def test_every_area_of_codes_is_known():
    first = {
        call.args[0].value
        for path in PROGRAM.rglob("*.py")
        for call in calls(ast.parse(path.read_text(encoding="utf-8")))
        if call.args and isinstance(call.args[0], ast.Constant)
    }
    assert {code for code in first if code not in TEMPLATES} == set()


def test_every_sentence_gets_what_it_needs():
    wrong: list[str] = []
    for path in PROGRAM.rglob("*.py"):
        for call in calls(ast.parse(path.read_text(encoding="utf-8"))):
            given = _given(call)
            if given is None or not isinstance(call.args[0], ast.Constant):
                continue
            code = call.args[0].value
            needed = {name for _, name, _, _ in string.Formatter().parse(TEMPLATES[code]) if name}
            wrong += [f"{path.name}: {code} lacks {name}" for name in needed - given]
    assert not wrong


def _given(call: ast.Call) -> set[str] | None:
    """The names of a call's arguments; None where they are computed."""
    names = {keyword.arg for keyword in call.keywords}
    for argument in call.args[1:]:
        if not isinstance(argument, ast.Dict) or None in argument.keys:
            return None
        names |= {key.value for key in argument.keys if isinstance(key, ast.Constant)}
    return None if None in names or not call.args else {name for name in names if name}


def test_a_sentence_is_one_line_with_its_values_in_it():
    told = sentence("file.too_large", {"megabytes": 50})
    assert "50 MB" in told
    for template in TEMPLATES.values():
        assert "\n" not in template
        assert template[-1] in ".}"
