"""Places in articles: kept between two runs, a limited number of them, never in the way."""

from pathlib import Path

import pytest

from curator.session.reading_places import KEPT, ReadingPlace, ReadingPlaces

HERE = ReadingPlace(7, 2.25, "s1", 41, 30, (30, 41))


def test_a_place_is_there_at_the_next_start(tmp_path: Path):
    path = tmp_path / "own" / "places.json"
    places = ReadingPlaces(path)
    places.put("a1", HERE)
    places.put("a2", ReadingPlace())
    places.save()
    again = ReadingPlaces(path)
    assert (again.of("a1"), again.of("a2"), again.of("a3")) == (HERE, ReadingPlace(), None)
    assert path.stat().st_mode & 0o077 == 0


def test_the_article_left_longest_ago_is_forgotten_first(tmp_path: Path):
    places = ReadingPlaces(tmp_path / "places.json")
    for n in range(KEPT):
        places.put(f"a{n}", ReadingPlace(n))
    places.put("a0", ReadingPlace(1000))
    places.put("new", HERE)
    assert places.of("a1") is None
    assert places.of("a0") == ReadingPlace(1000)
    assert places.of("a2") == ReadingPlace(2)
    assert places.of("new") == HERE


@pytest.mark.parametrize(
    "content",
    ["", "[]", "{", '{"a": 1}', '{"a": {"paragraph": "x"}}', '{"a": {"paragraph": 1, "lines": 0}}', "\x00"],
)
def test_an_unreadable_file_is_as_none_and_is_replaced(tmp_path: Path, content: str):
    path = tmp_path / "places.json"
    path.write_text(content, "utf-8")
    places = ReadingPlaces(path)
    assert places.of("a") is None
    places.put("a", HERE)
    places.save()
    assert ReadingPlaces(path).of("a") == HERE


def test_where_nothing_can_be_written_the_places_hold_until_the_end(tmp_path: Path):
    (tmp_path / "own").write_text("a file in the way", "utf-8")
    places = ReadingPlaces(tmp_path / "own" / "places.json")
    places.put("a", HERE)
    places.save()
    assert places.of("a") == HERE


def test_nothing_is_written_where_nothing_has_changed(tmp_path: Path):
    path = tmp_path / "places.json"
    places = ReadingPlaces(path)
    places.put("a", HERE)
    places.save()
    path.unlink()
    places.put("a", HERE)
    places.save()
    assert not path.exists()
