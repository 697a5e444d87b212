"""What stands in the fields before an article is kept, and what is looked at before an import."""

from __future__ import annotations

from pathlib import Path

import pytest

from curator.exchange.arriving import Changes, Found, Said
from curator.exchange.readers.here import read_here
from curator.exchange.readers.source import Options, Source
from curator.session.previewing import Preview, Unread, keep, preview_of
from curator.session.surveying import Row, Tally, Wish, source_of, survey
from curator.store.workspace import Workspace

from .conftest import bring

TEXT = "Night ferry late\n\nThe ferry 🚨 was late, and Cafe\u0301 Noir was closed.\u2028It stays so."
SOURCE = Source("ferry.pdf", "ferry.pdf", path=Path("ferry.pdf"))


def found(**said: list[tuple[str, str]]) -> Found:
    values = {name: tuple(Said(*one) for one in each) for name, each in said.items()}
    return Found("ferry.pdf", "pdf", TEXT, "ferry.pdf", "0" * 64, said=values)


def looked_at(workspace: Workspace, one: Found) -> Preview:
    return preview_of(workspace, SOURCE, Options(), one)


def choices(preview: Preview, name: str) -> list[tuple[str, str]]:
    return [tuple(one) for one in preview.said[name]]


def test_the_likeliest_value_stands_in_the_field_and_each_is_offered_once(workspace: Workspace):
    said = [
        ("2026-11-20", "html.time"),
        ("last Friday", "html.meta"),
        ("2026-11-20", "html.og"),
        ("2026", "x"),
    ]
    preview = looked_at(workspace, found(published=said))
    assert preview.values["published"] == "2026-11-20"
    assert choices(preview, "published") == [("2026-11-20", "html.time"), ("2026", "x")]


def test_what_is_often_junk_is_offered_and_not_taken(workspace: Workspace):
    said = found(title=[("Microsoft Word - ferry2_final", "pdf.info")], byline=[("user", "pdf.info")])
    preview = looked_at(workspace, said)
    assert (preview.values["title"], preview.values["byline"]) == ("Night ferry late", "")
    assert choices(preview, "title") == [
        ("Night ferry late", "text.first"),
        ("Microsoft Word - ferry2_final", "pdf.info"),
    ]
    assert choices(preview, "byline") == [("user", "pdf.info")]


def test_what_is_kept_is_what_was_shown_with_the_fields_as_they_stand(workspace: Workspace):
    preview = looked_at(workspace, found(byline=[("Ann Weber", "html.meta")]))
    values = {**preview.values, "byline": "", "title": "Late"}
    article = workspace.articles.get(keep(workspace, preview, Changes(values)))
    assert (article.title, article.byline, article.language) == ("Late", "", "en")
    assert workspace.articles.text(article.id) == preview.article.text == TEXT


def test_the_same_text_is_told_by_the_title_it_has_here(workspace: Workspace):
    known = bring(workspace, TEXT, "Ferry, first report")
    shown = looked_at(workspace, found()).article
    assert (shown.same, shown.same_title) == (known, "Ferry, first report")


def test_everything_is_offered_only_where_it_is_more(workspace: Workspace):
    one = found()
    whole = Found(one.place, one.kind, one.text, one.file_name, one.source_sha256, raw=f"Page 1\n\n{TEXT}")
    preview = looked_at(workspace, whole)
    assert preview.everything is not None
    assert (preview.article.passages, preview.article.left_out) == (1, 2)
    article = keep(workspace, preview, Changes(preview.values, everything=True))
    assert workspace.articles.text(article) == f"Page 1\n\n{TEXT}"
    same = Found(one.place, one.kind, one.text, one.file_name, one.source_sha256, raw=TEXT)
    assert looked_at(workspace, same).everything is None


# --- several ---
@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "in"
    made.mkdir()
    return made


def outcomes(workspace: Workspace, wish: Wish) -> list[Preview | Unread | list[Row] | Tally]:
    return list(survey(workspace, read_here, wish, lambda: False))


def test_the_counts_of_a_survey_add_up_to_its_rows(workspace: Workspace, folder: Path):
    for name, text in {"a": "One.", "b": "Two.", "c": "One.", "d": " "}.items():
        (folder / f"{name}.txt").write_text(text)
    (folder / ".hidden").write_text("x")
    told = outcomes(workspace, Wish((folder, folder / "gone.txt")))
    rows = [row for batch in told if isinstance(batch, list) for row in batch]
    tally = told[-1]
    assert isinstance(tally, Tally)
    assert (tally.new, tally.known, tally.refused, tally.passed, tally.found) == (2, 1, 2, 1, 6)
    assert (tally.files, tally.done, tally.over) == (5, 5, True)
    assert sum(row.count for row in rows) == tally.found
    assert [row.same for row in rows if row.same] == ["One."]


def test_a_single_file_is_a_preview_or_says_why_not(workspace: Workspace, folder: Path):
    (folder / "a.txt").write_text("One.")
    (preview,) = outcomes(workspace, Wish((folder,)))
    assert isinstance(preview, Preview)
    assert preview.article.text == "One."
    (unread,) = outcomes(workspace, Wish((folder / "gone.txt",)))
    assert isinstance(unread, Unread)
    assert unread.refused.code == "file.missing"


def test_one_line_of_a_batch_can_be_looked_at_by_its_place(workspace: Workspace, folder: Path):
    batch = folder / "a:b!c.jsonl"
    batch.write_text('{"text": "One."}\n{"text": "Two.", "meta": {"title": "Second"}}\n')
    (preview,) = outcomes(workspace, Wish(place=f"{batch}:2"))
    assert isinstance(preview, Preview)
    assert (preview.article.text, preview.values["title"]) == ("Two.", "Second")
    assert source_of(f"{batch}:2").path == batch


@pytest.mark.parametrize("stops_after", [0, 1])
def test_a_survey_that_is_stopped_says_no_more(workspace: Workspace, folder: Path, stops_after: int):
    for at in range(5):
        (folder / f"{at}.txt").write_text(f"Report {at}.")
    asked: list[int] = []

    def should_stop() -> bool:
        asked.append(1)
        return len(asked) > stops_after

    told = list(survey(workspace, read_here, Wish((folder,)), should_stop))
    assert not any(isinstance(one, Tally) and one.over for one in told)
