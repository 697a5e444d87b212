"""Setting up on machines that have the wrong Python, or none that can make environments."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

INSTALLER = Path(__file__).parents[2] / "installer"


def script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, INSTALLER / f"{name}.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


bootstrap = script("bootstrap")


def python(name: str, minor: int, has_venv: bool = True):
    return bootstrap.Python((name,), (3, minor), has_venv)


def refusal(*found: object) -> str:
    with pytest.raises(SystemExit) as refused:
        bootstrap.choose(found)
    return str(refused.value)


def test_the_first_fit_python_is_chosen() -> None:
    assert bootstrap.choose([python("a", 14), python("b", 12), python("c", 11)]).name == "b"


def test_a_python_that_cannot_make_environments_is_passed_over() -> None:
    assert bootstrap.choose([python("a", 13, has_venv=False), python("b", 11)]).name == "b"


def test_without_venv_the_line_to_type_is_told() -> None:
    assert "sudo apt-get install python3.12-venv" in refusal(python("python3", 12, has_venv=False))


@pytest.mark.parametrize("minor", [10, 14])
def test_an_older_or_newer_python_is_refused_in_one_sentence(minor: int) -> None:
    told = refusal(python("python3", minor))
    assert told.startswith("Curator needs Python 3.11, 3.12 or 3.13; python3 is 3.")
    assert len(told.splitlines()) == 1


def test_a_python_that_is_not_there_is_named() -> None:
    child = subprocess.run(
        [sys.executable, INSTALLER / "bootstrap.py", "run"],
        env={**os.environ, "PYTHON": "no-such-python"},
        capture_output=True,
        text=True,
    )
    assert child.returncode == 1
    assert child.stderr.startswith("PYTHON=no-such-python cannot be run")


def test_a_step_is_done_again_only_if_what_it_is_made_from_changed(tmp_path: Path) -> None:
    made, done = tmp_path / "made", []
    for key in ("one", "one", "two"):
        bootstrap.once(tmp_path / "stamp", key, made, lambda key=key: (made.touch(), done.append(key)))
    assert done == ["one", "two"]


def test_a_step_whose_result_was_deleted_is_done_again(tmp_path: Path) -> None:
    made, done = tmp_path / "made", []
    for _ in range(2):
        bootstrap.once(tmp_path / "stamp", "key", made, lambda: (made.touch(), done.append(1)))
        made.unlink()
    assert done == [1, 1]
