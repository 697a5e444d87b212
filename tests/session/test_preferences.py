"""A person's own settings: kept between two runs, and never in the way."""

from pathlib import Path

from curator.session.preferences import Preferences


def test_settings_are_there_at_the_next_start(tmp_path: Path):
    path = tmp_path / "new" / "curator.toml"
    Preferences(path).set(theme="dark", zoom=125, hint=False, panes=[1, 2], article="ü🚨")
    again = Preferences(path)
    assert (again.text("theme"), again.number("zoom", 100), again.flag("hint", True)) == ("dark", 125, False)
    assert (again.numbers("panes"), again.text("article")) == ([1, 2], "ü🚨")


def test_settings_that_cannot_be_written_hold_until_the_end(tmp_path: Path):
    in_the_way = tmp_path / "curator.toml"
    in_the_way.mkdir()
    settings = Preferences(in_the_way)
    settings.set(zoom=125)
    assert settings.number("zoom", 100) == 125


def test_a_table_of_lists_comes_back_whatever_its_words(tmp_path: Path):
    path = tmp_path / "curator.toml"
    keys = {"mark.confirm": ["A", "Ctrl+\\"], 'q"uote': ["ü🚨\x7f"], "none": []}
    Preferences(path).set(keys=keys, zoom=125, recent=["view.keys"])
    again = Preferences(path)
    assert again.lists("keys") == keys
    assert (again.number("zoom", 100), again.texts("recent")) == (125, ["view.keys"])


def test_what_is_no_list_of_texts_in_a_table_is_left_out(tmp_path: Path):
    path = tmp_path / "curator.toml"
    path.write_text('[keys]\na = "A"\nb = ["B", 2]\nc = ["C"]\n', "utf-8")
    assert Preferences(path).lists("keys") == {"c": ["C"]}
    assert Preferences(path).lists("panes") == {}
