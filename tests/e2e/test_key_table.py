"""Every row of the key table, pressed in the real window: what it did is read from the disk."""

from __future__ import annotations

import shutil
import subprocess
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from curator.domain.mark import Layer
from curator.domain.sheet import Sheet

from .conftest import Start
from .driver import Program, needs_xdotool, sample_sheet, until

pytestmark = [
    pytest.mark.window,
    pytest.mark.skipif(not needs_xdotool(), reason="xdotool is not installed: no keys can be pressed"),
]

# X's numbers of the keys where A and X stand on a Latin keyboard.
KEY_OF_A, KEY_OF_X = "38", "53"


@pytest.fixture
def sheet(program: Program, tmp_path: Path) -> Sheet:
    """The sample article as the window first shows it; the focus is on its first suggestion."""
    return sample_sheet(program, tmp_path / "copy.curator")


def quotes(sheet: Sheet) -> list[str]:
    """The words of the suggestions in the order of the focus."""
    found = (sheet.suggestions[mark_id] for mark_id in sheet.open_ids())
    return [" … ".join(part.of(sheet.text) for part in one.parts) for one in found]


def first_claim(sheet: Sheet) -> int:
    """How many suggestions stand before the first claim."""
    return next(at for at, i in enumerate(sheet.open_ids()) if sheet.suggestions[i].layer is Layer.CLAIM)


def words(record: dict[str, Any]) -> str:
    return " … ".join(record["quotes"])


def preferred(home: Path, name: str) -> Callable[[], Any]:
    """Reads one of the person's settings from their file."""
    path = home / "config/curator/curator.toml"
    return lambda: tomllib.loads(path.read_text("utf-8")).get(name) if path.exists() else None


def test_tab_and_j_go_on_shift_tab_and_k_go_back(program: Program, sheet: Sheet):
    order = quotes(sheet)
    program.keys("Tab", "Tab")
    program.press("a")
    assert words(program.changed()) == order[2]
    program.keys("shift+Tab")
    program.press("a")
    assert words(program.changed()) == order[1]
    program.keys("j", "k", "k")
    program.press("a")
    assert words(program.changed()) == order[0]


def test_n_and_p_step_over_decided_marks_too(program: Program, sheet: Sheet):
    order = quotes(sheet)
    program.press("a")
    program.keys("p")
    assert program.press("x") == "mention.reject"
    assert words(program.changed()) == order[0]
    program.keys("p", "n")
    program.press("u")
    assert words(program.changed()) == order[1]


def test_one_key_decides_and_the_focus_moves_on(program: Program, sheet: Sheet):
    acts = [program.press(key) for key in ("a", "Return", "x", "Delete", "u")]
    assert [act.split(".")[1] for act in acts] == ["confirm", "confirm", "reject", "reject", "unsure"]
    decided = program.annotations()
    assert [i in decided for i in sheet.open_ids()[:6]] == [True] * 5 + [False]


def test_with_shift_the_focus_stays_on_what_was_decided(program: Program, sheet: Sheet):
    first = sheet.open_ids()[0]
    for key, verdict in (("shift+a", "accepted"), ("shift+x", "rejected"), ("shift+u", "unsure")):
        program.press(key)
        assert program.annotations()[first]["verdict"] == verdict
    assert len(program.annotations()) == 1


def test_a_digit_corrects_the_label_and_moves_on(program: Program, sheet: Sheet):
    first, second = sheet.open_ids()[:2]
    assert program.press("2") == "mention.relabel"
    assert program.press("8") == "mention.relabel"
    decided = program.annotations()
    assert (decided[first]["label"], decided[second]["label"]) == ("ORG", "LAW")
    assert decided[second]["origin"]["label"] == sheet.suggestions[second].label


def test_the_caret_selects_and_a_digit_annotates(program: Program, sheet: Sheet):
    program.keys("F7", "Home", "ctrl+Right", "ctrl+shift+Right")
    assert program.press("7") == "mention.add"
    added = program.changed()
    assert (added["label"], "origin" in added) == ("EVENT", False)
    assert words(added) and sheet.text.find(words(added)) < 40


def test_alt_and_shift_with_an_arrow_move_the_edges_by_words(program: Program, sheet: Sheet):
    program.keys("Tab", "Tab", "Tab")
    name = quotes(sheet)[3]
    assert program.press("alt+Left") == "mention.resize"
    assert words(program.changed()).endswith(f" {name}")
    program.press("alt+Right")
    assert words(program.changed()) == name
    program.press("shift+Right")
    assert words(program.changed()).startswith(f"{name} ")
    program.press("shift+Left")
    assert words(program.changed()) == name


def test_brackets_move_the_edges_by_characters(program: Program, sheet: Sheet):
    program.keys("Tab", "Tab", "Tab")
    name = quotes(sheet)[3]
    program.press("bracketright")
    assert words(program.changed()) == name[1:]
    program.press("bracketleft")
    assert words(program.changed()) == name
    program.press("braceleft")
    assert words(program.changed()) == name[:-1]
    program.press("braceright")
    assert words(program.changed()) == name


def test_l_opens_the_list_where_digits_choose_and_letters_search(program: Program, sheet: Sheet):
    program.keys("Tab")
    program.keys("l")
    assert program.press("1") == "mention.link"
    assert program.changed()["link"][1] == sheet.suggestions[sheet.open_ids()[1]].link.kb_id
    program.keys("l")
    assert program.press("0") == "mention.nil"
    program.keys("l", "plus", "ctrl+a")
    program.write("Somebody else")
    assert program.press("Return") == "mention.new_entity"
    assert program.changed()["link"][2] == "Somebody else"
    program.keys("l")
    program.write("joe biden")
    assert program.press("Return") == "mention.link"
    assert program.changed()["link"][2] == "Joe Biden"
    program.keys("l", "Escape")
    assert program.press("a") == "mention.confirm"


def test_c_marks_the_selection_as_a_claim_and_s_w_k_say_more(program: Program, sheet: Sheet):
    program.keys("F7", "Home", "ctrl+Right", "ctrl+Right", "shift+End")
    assert program.press("c") == "claim.add"
    program.keys("Escape")
    assert program.press("w") == "claim.attribute"
    rated = program.changed()["check_worthiness"]
    program.press("w")
    assert program.changed()["check_worthiness"] != rated
    program.keys("k")
    assert program.press("2") == "claim.attribute"
    assert program.changed()["kind"] == "prediction"
    program.keys("Escape", "s")
    assert program.press("u") == "claim.source"
    assert program.changed()["unnamed_source"] is True
    program.keys("s")
    assert program.press("1") == "claim.source"
    assert program.changed()["source"]


def test_t_writes_a_note(program: Program, sheet: Sheet):
    program.keys("t")
    program.write("ask the desk: a, x, 1")
    assert program.press("Return") == "mention.note"
    assert program.changed()["note"] == "ask the desk: a, x, 1"


def test_f6_goes_round_the_panes_and_escape_comes_back(program: Program, sheet: Sheet):
    program.keys("F6")
    program.keys("Down", "Down", "Return")
    program.keys("F6", "Escape")
    program.keys("shift+F6", "Escape")
    assert program.press("u").endswith(".unsure")


def test_undo_and_redo_cross_articles_and_restarts(program: Program, sheet: Sheet, start: Start):
    program.press("a")
    program.press("x")
    before = program.annotations()
    program.keys("ctrl+Next")
    until(lambda: "Zelenskyy" not in program.title(), "another article")
    assert program.press("ctrl+z") == "mention.reject"
    until(lambda: "Zelenskyy" in program.title(), "the article of the edit")
    assert program.close() == 0
    again = start()
    again.press("ctrl+z")
    assert again.annotations() == {}
    again.press("ctrl+shift+z")
    again.press("ctrl+y")
    assert again.annotations() == before


def test_done_and_skip_go_on_and_ctrl_page_keys_turn_articles(program: Program, sheet: Sheet):
    titles = [program.title()]
    program.keys("ctrl+Next")
    until(lambda: program.title() != titles[0], "the next article")
    program.keys("ctrl+Prior")
    until(lambda: program.title() == titles[0], "the article before")
    assert program.press("ctrl+shift+Return") == "article.skipped"
    until(lambda: program.title() != titles[0], "the next one to do")
    states = dict(program.ask("SELECT title, state FROM article"))
    assert "skipped" in states.values()


def test_zoom_by_keys_is_remembered(program: Program, sheet: Sheet, private_home: Path):
    zoom = preferred(private_home, "zoom")
    program.keys("ctrl+plus", "ctrl+plus", "ctrl+minus")
    assert until(zoom, "the zoom") > 100
    program.keys("ctrl+0")
    until(lambda: zoom() == 100, "the normal size")


@pytest.fixture
def ukrainian() -> Iterator[None]:
    """The Ukrainian layout on the virtual screen, while the test runs."""
    if shutil.which("setxkbmap") is None:
        pytest.skip("setxkbmap is not installed: the layout cannot be changed")
    subprocess.run(["setxkbmap", "ua"], check=True)
    yield
    subprocess.run(["setxkbmap", "us"], check=True)


def test_letters_act_by_their_place_under_a_ukrainian_layout(ukrainian: None, program: Program, sheet: Sheet):
    first, second = sheet.open_ids()[:2]
    program.keys(KEY_OF_A)
    until(lambda: first in program.annotations(), "a decision by the key of A")
    program.keys(KEY_OF_X)
    until(lambda: second in program.annotations(), "a decision by the key of X")
    decided = program.annotations()
    assert (decided[first]["verdict"], decided[second]["verdict"]) == ("accepted", "rejected")
