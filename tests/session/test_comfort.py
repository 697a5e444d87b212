"""What a person finds comfortable, through the preferences and back."""

from dataclasses import replace
from pathlib import Path

from curator.session.comfort import Comfort
from curator.session.preferences import Preferences


def test_every_choice_comes_back_at_the_next_start(tmp_path: Path):
    path = tmp_path / "curator.toml"
    chosen = Comfort("dark", "DejaVu “Sans”", 125, 85, 110, True, False, 150, "uk")
    chosen.keep(Preferences(path))
    assert Comfort.read(Preferences(path)) == chosen


def test_values_that_no_choice_offers_become_ones_that_do(tmp_path: Path):
    path = tmp_path / "curator.toml"
    path.write_text(
        'theme = "plaid"\nzoom = 9000\ncharacters = 3\ninterface = "huge"\ncompact = 1\n', "utf-8"
    )
    assert Comfort.read(Preferences(path)) == replace(Comfort(), zoom=300, characters=50)
