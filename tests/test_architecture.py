"""The rules of the house that no other tool checks, read from the source itself."""

from __future__ import annotations

import ast
import re
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PROGRAM = sorted((ROOT / "curator").rglob("*.py"))
# The verifiers of tests/peers stay byte for byte as they came: they are referees, not our code.
OURS = sorted(
    path
    for top in ("curator", "tests", "installer")
    for path in (ROOT / top).rglob("*.py")
    if not path.name.startswith("verify_")
)
VAGUE = {"util", "utils", "common", "core", "manager", "managers", "helper", "helpers", "misc"}
# In pieces, so that this file does not hold what it forbids.
FORBIDDEN = [
    "pypi" + ".org",
    "python" + "hosted.org",
    "registry.npm" + "js.org",
    "conda.ana" + "conda.org",
    "--index" + "-url",
    "--extra-index" + "-url",
    "--find" + "-links",
    "/wo" + "rk/",
    "/tm" + "p/",
    "/ro" + "ot/",
    "/pyenv" + "/",
]
Function = ast.FunctionDef | ast.AsyncFunctionDef


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), path)


def functions(paths: list[Path]) -> Iterator[tuple[str, int]]:
    """Each function with its length in lines, signature and docstring included."""
    for path in paths:
        for node in ast.walk(tree(path)):
            if isinstance(node, Function):
                assert node.end_lineno
                yield f"{named(path)}:{node.lineno} {node.name}", node.end_lineno - node.lineno + 1


def imports(path: Path, nodes: list[ast.stmt] | None = None) -> set[str]:
    """Full names of all that a file imports, or that the given statements import."""
    found: set[str] = set()
    for node in ast.walk(tree(path)) if nodes is None else nodes:
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def catches_everything(handler: ast.ExceptHandler) -> bool:
    if handler.type is None:
        return True
    return any(isinstance(n, ast.Name) and n.id == "Exception" for n in ast.walk(handler.type))


def tracked() -> list[Path]:
    if not (ROOT / ".git").exists():
        pytest.skip("not a git checkout: which files are ours is not known")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True)
    return [ROOT / name for name in listed.stdout.split("\0") if name]


def test_no_function_is_longer_than_a_screen() -> None:
    assert not [f"{where}: {length} lines" for where, length in functions(OURS) if length > 60]


def test_the_median_function_has_under_ten_lines() -> None:
    assert statistics.median(length for _, length in functions(PROGRAM)) < 10


def test_no_file_is_longer_than_500_lines() -> None:
    lengths = {named(path): len(path.read_text(encoding="utf-8").splitlines()) for path in OURS}
    assert not {name: length for name, length in lengths.items() if length > 500}


def test_no_folder_or_module_has_a_name_that_says_nothing() -> None:
    names = [named(path) for path in OURS]
    assert not [name for name in names if VAGUE & set(name.lower().removesuffix(".py").split("/"))]


def test_session_uses_nothing_of_qt_but_qtcore() -> None:
    used = {name for path in (ROOT / "curator/session").rglob("*.py") for name in imports(path)}
    assert not {n for n in used if n.startswith("PySide6") and not n.startswith("PySide6.QtCore")}


def test_spacy_is_not_imported_where_the_window_is() -> None:
    paths = [path for area in ("ui", "session") for path in (ROOT / "curator" / area).rglob("*.py")]
    assert not [named(path) for path in paths if any(name.split(".")[0] == "spacy" for name in imports(path))]


def test_every_exception_is_caught_where_the_program_ends_and_where_files_are_read_only() -> None:
    found = [
        named(path)
        for path in PROGRAM
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ExceptHandler) and catches_everything(node)
    ]
    # A stranger's file may be broken in more ways than its library knows.
    assert sorted({*found, "curator/__main__.py"}) == [
        "curator/__main__.py",
        "curator/exchange/readers/reading.py",
    ]


@pytest.mark.skipif(not (ROOT / "curator/__main__.py").exists(), reason="nothing to start yet")
def test_starting_imports_none_of_the_heavy_libraries() -> None:
    heavy = "{'PySide6', 'spacy', 'thinc', 'sqlalchemy'} & set(sys.modules)"
    program = f"import sys, curator.__main__; print({heavy} or '')"
    child = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=ROOT)
    assert (child.stdout.strip(), child.stderr) == ("", "")


def test_no_tracked_file_names_a_registry_or_a_path_of_a_machine() -> None:
    found: list[str] = []
    for path in tracked():
        content = path.read_bytes() if path.is_file() else b""
        # A path begins there: `said/VBD/root` in a sentence with its tags is none.
        found += [
            f"{named(path)}: {word}"
            for word in FORBIDDEN
            if re.search(rb"(?<!\w)" + re.escape(word.encode()), content)
        ]
    assert not found
