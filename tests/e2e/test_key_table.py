"""Every row of the key table, pressed in the real window: what it did is read from the disk."""

from __future__ import annotations

import json
import shutil
import subprocess
import tomllib
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from curator.domain.mark import Layer
from curator.domain.sheet import Sheet

from .conftest import Start
from .driver import SAMPLE, Program, needs_xdotool, sample_sheet, until

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


def press_until(program: Program, done: Callable[[], Any], *names: str) -> None:
    """Press keys that take what a list shows, again only if for a while nothing came of it."""
    for _ in range(6):
        program.keys(*names)
        with suppress(AssertionError):
            until(done, f"what {names} lead to", 3)
            return
    raise AssertionError(f"nothing came of {names}")


def insisted(program: Program, *names: str) -> str:
    """Press such keys until they have written an edit; returns its act."""
    before = len(program.acts())
    press_until(program, lambda: len(program.acts()) > before, *names)
    return program.acts()[-1]


def last_changes(program: Program) -> list[Any]:
    """What the last edit changed, a row each."""
    ((changes,),) = program.ask("SELECT changes FROM edit ORDER BY seq DESC LIMIT 1")
    return json.loads(changes)


def test_m_does_the_same_again_and_ctrl_b_decides_what_is_listed(program: Program, sheet: Sheet):
    order = quotes(sheet)
    program.keys(*["Tab"] * order.index("Russia"))
    program.press("a")
    program.keys("m")
    assert insisted(program, "Return") == "mention.same_again"
    assert len(last_changes(program)) == order.count("Russia") - 1
    assert [words(one) for one in program.annotations().values()] == ["Russia"] * order.count("Russia")
    program.press("ctrl+z")
    assert len(program.annotations()) == 1
    program.keys("ctrl+b")
    program.keys("slash")
    program.write("Kremlin")
    program.keys("Return")
    assert insisted(program, "x") == "mention.decide_together"
    assert len(last_changes(program)) == sum("kremlin" in quote.casefold() for quote in order)
    assert "rejected" in {one["verdict"] for one in program.annotations().values()}
    program.press("ctrl+z")
    assert len(program.annotations()) == 1


def test_b_and_f2_find_a_label_and_the_menu_key_finds_an_act(program: Program, sheet: Sheet):
    first, second, third = sheet.open_ids()[:3]
    for key, letters in (("b", "even"), ("F2", "la")):
        program.keys(key)
        program.write(letters)
        assert program.press("Return") == "mention.relabel"
    decided = program.annotations()
    assert (decided[first]["label"], decided[second]["label"]) == ("EVENT", "LAW")
    program.keys("shift+F10")
    assert program.press("Down", "Down", "Return") == "mention.reject"
    assert program.annotations()[third]["verdict"] == "rejected"


def test_v_restores_a_state_and_ctrl_j_goes_where_an_act_was(program: Program, sheet: Sheet):
    first = sheet.open_ids()[0]
    program.press("shift+a")
    program.press("shift+x")
    program.keys("v")
    assert insisted(program, "Down", "Return") == "mention.restore"
    assert program.annotations()[first]["verdict"] == "accepted"
    program.keys("ctrl+Next")
    until(lambda: "Zelenskyy" not in program.title(), "another article")
    program.keys("ctrl+j")
    press_until(program, lambda: "Zelenskyy" in program.title(), "Return")
    assert program.press("u") == "mention.unsure"
    assert list(program.annotations()) == [first]


def test_ctrl_f_leaves_a_hit_selected_and_ctrl_g_goes_to_the_next(program: Program, sheet: Sheet):
    program.keys("ctrl+f")
    program.write("involvement")
    program.keys("Escape")
    assert program.press("7") == "mention.add"
    first = program.changed()
    assert (words(first), first["label"]) == ("involvement", "EVENT")
    program.keys("ctrl+g")
    assert insisted(program, "7") == "mention.add"
    second = program.changed()
    assert words(second) == "involvement" and second["parts"] != first["parts"]


def searched(program: Program, typed: str, title: str) -> None:
    """Search everything and open the first find; again while the index is still being made."""
    for _ in range(20):
        program.keys("ctrl+shift+f")
        program.write(typed)
        for _ in ("what was typed is asked for", "the first row"):
            program.keys("Return")
            with suppress(AssertionError):
                until(lambda: title in program.title(), f"the article {title}", 2)
                return
        program.keys("Escape")
    raise AssertionError(f"{typed} was not found")


def test_ctrl_shift_f_opens_what_was_found_and_ctrl_k_runs_an_act(program: Program, sheet: Sheet):
    program.keys("ctrl+k")
    program.write("unsure")
    assert program.press("Return") == "mention.unsure"
    program.keys("ctrl+k")
    program.write("tarn valley")
    program.keys("Return")
    until(lambda: "Tarn Valley" in program.title(), "the article chosen in the palette")
    searched(program, "ferry", "Port Aven")


def test_tags_story_and_threshold_are_kept(program: Program, sheet: Sheet):
    def of_sample(column: str) -> Any:
        ((found,),) = program.ask(f"SELECT {column} FROM article WHERE title LIKE ?", SAMPLE)
        return found

    program.keys("ctrl+t")
    program.write("war")
    assert program.press("Return", "Return") == "article.tag"
    assert "war" in json.loads(of_sample("tags"))
    program.keys("ctrl+shift+y")
    program.write("The week in New York")
    assert insisted(program, "Return") == "article.story"
    assert of_sample("story") == "The week in New York"
    before = of_sample("open_hint")
    program.keys("ctrl+shift+h")
    assert program.press("End", "Return") == "threshold.set"
    until(lambda: of_sample("open_hint") < before, "fewer that wait")
    program.press("ctrl+z")
    until(lambda: of_sample("open_hint") == before, "as many as before")


def test_shift_l_removes_a_link(program: Program, sheet: Sheet):
    program.keys("Tab")
    program.press("shift+a")
    assert program.changed()["link"][2] == quotes(sheet)[1]
    assert program.press("shift+l") == "mention.unlink"
    assert not program.changed().get("link")


def test_ctrl_shift_space_keeps_a_piece_and_o_chooses_one_of_a_claim(program: Program, sheet: Sheet):
    program.keys("F7", "Home", "ctrl+Right", "ctrl+shift+Right", "ctrl+shift+space")
    program.keys("ctrl+Right", "ctrl+Right", "ctrl+shift+Right")
    assert program.press("c") == "claim.add"
    one, other = program.changed()["quotes"]
    program.keys("ctrl+Right", "ctrl+shift+Right")
    assert program.press("shift+c") == "claim.resize"
    assert len(program.changed()["quotes"]) == 3
    program.keys("Escape", "o", "o")
    assert program.press("shift+Right") == "claim.resize"
    assert program.changed()["quotes"][:2] != [one, other] and program.changed()["quotes"][0] == one
    assert program.press("shift+o") == "claim.resize"
    assert program.changed()["quotes"][0] == one and len(program.changed()["quotes"]) == 2


def test_ctrl_o_opens_a_file_and_ctrl_v_what_was_copied(
    program: Program, sheet: Sheet, tmp_path_factory: pytest.TempPathFactory
):
    def titles() -> list[str]:
        return [title for (title,) in program.ask("SELECT title FROM article ORDER BY arrival")]

    before = len(titles())
    # Not beside the workspace: the dialog would read it while it lists the folder.
    mill = tmp_path_factory.mktemp("elsewhere") / "mill.txt"
    mill.write_text("The mill burned down\n\nNobody was hurt in Lviv.\n", "utf-8")
    program.keys("ctrl+o")
    program.dialog("Open articles")
    program.write(str(mill))
    program.keys("Return")
    program.back()
    # It is shown before it is kept.
    press_until(program, lambda: len(titles()) == before + 1, "Return")
    until(lambda: titles()[-1] in program.title(), "the opened article")
    program.keys("F7", "ctrl+Home", "ctrl+shift+Right", "ctrl+shift+Right", "ctrl+c", "ctrl+v")
    press_until(program, lambda: len(titles()) == before + 2, "Return")


def test_done_offers_what_is_open_and_ctrl_shift_backspace_brings_it_back(program: Program, sheet: Sheet):
    program.keys("Tab", "Tab", "ctrl+Return", "Return")
    program.press("a")
    assert words(program.changed()) == quotes(sheet)[0]
    assert program.press("ctrl+Return", "ctrl+Return") == "article.done"
    until(lambda: "Zelenskyy" not in program.title(), "the next to do")
    program.keys("ctrl+Prior")
    until(lambda: "Zelenskyy" in program.title(), "the article before")
    assert program.press("ctrl+shift+BackSpace") == "article.todo"


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
