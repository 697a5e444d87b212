"""The words for a system library that Qt lacks, on each release of Debian and Ubuntu."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest


def script() -> ModuleType:
    path = Path(__file__).parents[2] / "installer/check_qt_libs.py"
    spec = importlib.util.spec_from_file_location("check_qt_libs", path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


libs = script()
MINT = 'ID=linuxmint\nID_LIKE="ubuntu debian"\nVERSION_CODENAME=wilma\nUBUNTU_CODENAME=noble\n'
BOOKWORM = "ID=debian\nVERSION_CODENAME=bookworm\n"
FEDORA = "ID=fedora\n"


@pytest.mark.parametrize(
    ("os_release", "told"),
    [(MINT, ("noble", True)), (BOOKWORM, ("bookworm", True)), (FEDORA, ("", False)), ("", ("", False))],
)
def test_the_release_is_read_from_the_system(os_release: str, told: tuple[str, bool]) -> None:
    assert libs.release(os_release) == told


@pytest.mark.parametrize(
    ("codename", "package"),
    [("bookworm", "libglib2.0-0"), ("noble", "libglib2.0-0t64"), ("", "libglib2.0-0t64")],
)
def test_glib_has_the_name_it_has_in_this_release(codename: str, package: str) -> None:
    assert libs.lacking({"libnot-there.so.0": "libglib2.0-0"}, codename) == [package]


def test_a_library_that_can_be_loaded_is_not_named() -> None:
    assert libs.lacking({"libc.so.6": "libc6"}, "bookworm") == []


@pytest.mark.parametrize(("always", "status"), [({"libnot-there.so.0": "libegl1"}, 1), ({}, 0)])
def test_it_fails_only_if_qt_cannot_start_at_all(
    always: dict[str, str], status: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    if not libs.release(libs.OS_RELEASE.read_text(encoding="utf-8") if libs.OS_RELEASE.exists() else "")[1]:
        pytest.skip("only Debian and Ubuntu have apt-get lines")
    monkeypatch.setattr(libs, "ALWAYS", always)
    monkeypatch.setattr(libs, "WINDOW", {"libnot-here.so.0": "libxcb-cursor0"})
    assert libs.main([]) == status
    assert "sudo apt-get install " + " ".join([*always.values(), "libxcb-cursor0"]) in capsys.readouterr().err
