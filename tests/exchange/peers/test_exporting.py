"""An export as a peer reads it: done only when what was read back is what was to be written."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from curator.domain.errors import CuratorError
from curator.domain.span import Span
from curator.exchange.arriving import Refused
from curator.exchange.narrowing import Leaving, leaving
from curator.exchange.outgoing import Outgoing, Purged
from curator.exchange.peers.csv_table import CsvTable
from curator.exchange.peers.exporting import export_as
from curator.exchange.peers.format import About, Format
from curator.exchange.peers.given import Given
from curator.exchange.report import Report
from tests.exchange import samples

ABOUT = About(samples.labels(), "1.2.3")


def write(target: Path, articles: Iterable[Outgoing | Purged] | None = None, **more: Any) -> Report:
    found = leaving(samples.everything() if articles is None else articles)
    return export_as(more.pop("format", CsvTable()), target, found, ABOUT, **more)


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def everything_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_table_holds_every_annotation_with_its_words(tmp_path: Path):
    write(tmp_path / "a.csv")
    found = rows(tmp_path / "a.csv")
    texts = {each.article.id: each.text for each in samples.everything()}
    marked = [row for row in found if row["layer"]]
    assert {row["status"] for row in marked} == {
        *("confirmed", "corrected", "added", "rejected", "unsure", "pending")
    }
    for row in marked:
        assert row["text"] == texts[row["article_id"]][int(row["start"]) : int(row["end"])]
    claim = next(row for row in marked if row["parts"].count("-") == 2)
    assert claim["layer"] == "claim"


def test_a_table_names_articles_in_which_nobody_marked_anything(tmp_path: Path):
    plain = samples.outgoing(samples.article(7, "Oslo", title="Oslo"), "Oslo", [])
    write(tmp_path / "a.csv", [plain])
    assert [(row["title"], row["layer"]) for row in rows(tmp_path / "a.csv")] == [("Oslo", "")]


@pytest.mark.parametrize(
    "title", ["=HYPERLINK(1)", "+1", "-1", "@a", "'=1", "＝1", "a;b", "'x", "\t=1", 'a"b']
)
def test_no_cell_is_a_formula_and_each_is_read_back_as_it_was(tmp_path: Path, title: str):
    article = samples.outgoing(samples.article(7, "Oslo", title=title, tags=(title,)), "Oslo", [])
    write(tmp_path / "a.csv", [article])
    cell = rows(tmp_path / "a.csv")[0]["title"]
    assert cell[0] not in "=+-@\t\r\n＝"
    given = next(iter(CsvTable().read(tmp_path / "a.csv")))
    assert isinstance(given, Given)
    assert (given.metadata.title, given.metadata.tags) == (title, (title,))


def test_a_folder_is_split_by_story_and_two_exports_are_byte_identical(tmp_path: Path):
    write(tmp_path / "one")
    write(tmp_path / "two")
    first, second = everything_in(tmp_path / "one"), everything_in(tmp_path / "two")
    assert first.keys() - {"export.json"} <= {"train.csv", "dev.csv", "test.csv", "README.md"}
    del first["export.json"], second["export.json"]
    assert first == second
    splits = [name.removesuffix(".csv") for name in first if name.endswith(".csv")]
    assert len(splits) > 1


def test_the_report_counts_what_stays_behind(tmp_path: Path):
    report = write(tmp_path / "out", [*samples.everything(), Purged()])
    assert report.losses["purged_articles"] == 1
    assert report.losses["texts"] == report.records == len(samples.everything())
    told = json.loads((tmp_path / "out" / "export.json").read_bytes())
    assert (told["peer"], told["losses"]) == ("csv", dict(report.losses))


@dataclass(frozen=True)
class Changing:
    """A format whose reader sees something else than was written."""

    change: Any
    code: str = "changing"
    name: str = "Changing"
    ends: tuple[str, ...] = (".csv",)

    def __getattr__(self, name: str) -> Any:
        return getattr(CsvTable(), name)

    def read(self, path: Path) -> Iterator[Given | Refused]:
        return self.change(list(CsvTable().read(path)))


def moved(found: list[Given]) -> list[Given]:
    """Every mark one character on."""
    return [
        replace(
            given,
            marks=tuple(
                replace(mark, parts=tuple(Span(a + 1, b + 1) for a, b in mark.parts)) for mark in given.marks
            ),
        )
        for given in found
    ]


@pytest.mark.parametrize(
    "change",
    [
        moved,
        lambda found: found[:-1],
        lambda found: [*found, found[0]],
        lambda found: [*found, Refused("line 3", "line.not_json", {})],
    ],
    ids=["a mark has moved", "an article is missing", "an article is there twice", "a line is refused"],
)
def test_an_export_that_reads_otherwise_is_taken_back(tmp_path: Path, change: Any):
    write(tmp_path / "out", samples.everything()[:1])
    before = everything_in(tmp_path / "out")
    wrong: Format = Changing(change)  # pyright: ignore[reportAssignmentType]
    with pytest.raises(CuratorError, match=r"export\.misread"):
        write(tmp_path / "out", format=wrong)
    assert everything_in(tmp_path / "out") == before


@pytest.mark.parametrize("after", [1, 6], ids=["while writing", "while reading back"])
def test_a_stopped_export_leaves_no_trace(tmp_path: Path, after: int):
    answers = iter([False] * after + [True])
    with pytest.raises(CuratorError, match=r"export\.stopped"):
        write(tmp_path / "out", should_stop=lambda: next(answers))
    assert list(tmp_path.iterdir()) == []


def test_what_an_earlier_export_left_goes_and_what_somebody_changed_stays(tmp_path: Path):
    write(tmp_path / "out", split=False)
    (tmp_path / "out" / "notes.csv").write_text("mine")
    write(tmp_path / "out", split=True)
    assert "annotations.csv" not in everything_in(tmp_path / "out")
    (tmp_path / "out" / "train.csv").write_text("mine, too")
    write(tmp_path / "out", split=False)
    left = everything_in(tmp_path / "out")
    assert (
        left.keys() == {"annotations.csv", "train.csv", "notes.csv", "export.json", "README.md"} & left.keys()
    )
    assert left["train.csv"] == b"mine, too"


def test_a_file_beside_which_another_is_exported_stays(tmp_path: Path):
    write(tmp_path / "a.csv")
    write(tmp_path / "b.csv")
    write(tmp_path, split=False)
    assert {"a.csv", "b.csv", "annotations.csv"} <= everything_in(tmp_path).keys()


def test_an_export_in_which_nothing_is_held_is_refused(tmp_path: Path):
    with pytest.raises(CuratorError, match=r"export\.nothing"):
        export_as(CsvTable(), tmp_path / "out", [Leaving(None, {"articles_not_wanted": 1})], ABOUT)
    assert list(tmp_path.iterdir()) == []


class Scattered(Changing):
    """A format with a file for each article."""

    def writer(self, out: Any, about: About) -> Any:
        inner = CsvTable()

        class Each:
            def add(self, given: Given, split: str) -> None:
                class Renaming:
                    def write(self, name: str, data: bytes) -> None:
                        out.write(f"docs/{given.article_id}.csv", data)

                inner.writer(Renaming(), about).add(given, split)

            def close(self) -> None:
                pass

        return Each()

    def read(self, path: Path) -> Iterator[Given | Refused]:
        for each in sorted(path.rglob("*.csv")):
            yield from CsvTable().read(each)


def test_a_format_may_write_thousands_of_files_in_folders(tmp_path: Path):
    many = [
        samples.outgoing(samples.article(number, f"Oslo {number}"), f"Oslo {number}", [])
        for number in range(1, 1500)
    ]
    report = write(tmp_path / "out", many, format=Scattered(None))
    assert len(list((tmp_path / "out" / "docs").iterdir())) == report.records == 1499


def test_a_format_of_several_files_needs_a_folder(tmp_path: Path):
    with pytest.raises(CuratorError, match=r"export\.needs_folder"):
        write(tmp_path / "a.csv", format=Scattered(None))
    assert list(tmp_path.iterdir()) == []
