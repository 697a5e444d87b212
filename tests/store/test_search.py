"""Searching all articles, on a real file: what is found, in which order, and what follows an edit."""

from pathlib import Path

import pytest
from sqlalchemy import text as sql

from curator.domain import acts
from curator.domain.annotation import Annotation, Link, Verdict
from curator.domain.article import Article, ArticleState
from curator.domain.edit import Change, Draft, undo_of, update
from curator.domain.mark import Layer, Status
from curator.domain.searching import Filters, Order, Place, Request, parse
from curator.domain.sheet import Sheet
from curator.domain.span import Span
from curator.store.check import check
from curator.store.search import Found, Search, SearchStopped
from curator.store.search_index import SearchIndex
from curator.store.search_lines import FoundArticle
from curator.store.workspace import Workspace

from .conftest import DEVICE, article_of

KYIV = (
    "🚨 Grain waits in Kyiv. Zelenskyy’s plan for peace.\nقال محمد إن الحكومة ستعود.\nThe U.N. Council met."
)
LVIV = "Cafe\u0301 Noir in Lviv closed. “No comment,” said Zoë. Київ мовчить."
BEIJING = "我在北京工作。กรุงเทพมหานคร एक हिन्दी किताब. Straße NOT near(kyiv"


class Desk:
    """A workspace that is searched as the program does it, with the index brought up to date first."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.index = SearchIndex(workspace.database)
        self.search = Search(workspace.path)

    def bring(self, text: str, **fields: str) -> str:
        article = article_of(text, **fields)
        self.workspace.import_article(article, text)
        return article.id

    def sheet(self, article_id: str) -> Sheet:
        articles = self.workspace.articles
        sheet = Sheet(articles.get(article_id), articles.text(article_id))
        sheet.load(self.workspace.annotations.of_article(article_id))
        return sheet

    def add(self, article_id: str, quote: str, label: str = "GPE", layer: Layer = Layer.ENTITY) -> str:
        sheet = self.sheet(article_id)
        start = sheet.text.index(quote)
        draft = acts.add(sheet, (Span(start, start + len(quote)),), layer, label)
        self.workspace.journal.append(draft)
        return draft.changes[0].id

    def change(self, article_id: str, annotation_id: str, **fields: object) -> None:
        now = self.sheet(article_id).annotations[annotation_id].record()
        then = {name: value for name, value in {**now, **fields}.items() if value}
        self.workspace.journal.append(
            Draft("mention.note", (update("annotation", annotation_id, now, then),), {})
        )

    def settle(self) -> None:
        while self.index.step():
            pass

    def found(self, typed: str = "", **request: object) -> list[FoundArticle]:
        self.settle()
        asked = Request(parse(typed), **request)  # pyright: ignore[reportArgumentType]
        return self.search.lines(asked, self.search.find(asked).numbers)

    def ids(self, typed: str = "", **request: object) -> list[str]:
        return [one.id for one in self.found(typed, **request)]


@pytest.fixture
def desk(workspace: Workspace):
    made = Desk(workspace)
    yield made
    made.search.close()


@pytest.fixture
def three(desk: Desk) -> tuple[str, str, str]:
    """Kyiv, Lviv and Beijing, imported in this order, published in another."""
    return (
        desk.bring(KYIV, title="Grain waits", published="2026-03-01", outlet="AP"),
        desk.bring(LVIV, title="Kyiv is far", published="2026-11-20", outlet="Reuters"),
        desk.bring(BEIJING, title="Asia", published="2025-05"),
    )


@pytest.mark.parametrize(
    ("typed", "which"),
    [
        ("grain", "a"),
        ("GRAIN peace", "a"),
        ("grain lviv", ""),
        ("cafe", "b"),
        ("Café noir", "b"),
        ("київ", "b"),
        ("киів", ""),
        ("zelensk*", "a"),
        ("zelensk", ""),
        ('"plan for peace"', "a"),
        ('"peace for plan"', ""),
        ('"plan fo*"', "a"),
        ("الحكومة", "a"),
        ("الحُكومة", "a"),
        ("北京", "c"),
        ("京北", ""),
        ("กรุงเทพ", "c"),
        ("किताब", "c"),
        ("किताबें", ""),
        ("strasse", "c"),
        ("🚨", "a"),
        ("U.N.", "a"),
        ("kyiv", "cba"),
        ("kyiv -lviv", "ca"),
        ("kyiv -lviv -strasse", "a"),
        ("kyiv NOT", "c"),
        ("near(kyiv", "c"),
        ('"', ""),
        ("*", ""),
        ("title:kyiv", ""),
    ],
)
def test_words_of_any_language_are_found_and_nothing_typed_is_an_operator(
    desk: Desk, three: tuple[str, str, str], typed: str, which: str
):
    assert desk.ids(typed) == [three["abc".index(one)] for one in which]


def test_newest_import_first_or_by_publication_or_by_how_well_it_fits(
    desk: Desk, three: tuple[str, str, str]
):
    kyiv, lviv, beijing = three
    assert desk.ids("kyiv") == [beijing, lviv, kyiv]
    assert desk.ids("kyiv", order=Order.PUBLISHED) == [lviv, kyiv, beijing]
    assert desk.ids("kyiv", order=Order.RELEVANT)[0] == lviv  # in its title


def test_texts_titles_and_notes_can_be_looked_through_alone(desk: Desk, three: tuple[str, str, str]):
    kyiv, lviv, beijing = three
    noted = desk.add(beijing, "北京")
    desk.change(beijing, noted, note="Ask the desk in Kyiv again")
    assert desk.ids("kyiv", places=frozenset({Place.TITLE})) == [lviv]
    assert desk.ids("kyiv", places=frozenset({Place.TEXT})) == [beijing, kyiv]
    assert desk.ids("kyiv", places=frozenset({Place.NOTES})) == [beijing]
    assert desk.ids("kyiv", places=frozenset({Place.NOTES, Place.TITLE})) == [beijing, lviv]
    assert desk.ids("kyiv", places=frozenset()) == []


def test_the_lines_show_hit_and_context_and_the_mark_on_it(desk: Desk):
    kyiv = desk.bring(KYIV)
    desk.add(kyiv, "Kyiv")
    desk.add(kyiv, "Grain waits in Kyiv", "CLAIM", Layer.CLAIM)
    (found,) = desk.found("kyiv")
    (hit,) = found.hits
    assert (hit.before, hit.quote, hit.after) == (
        "🚨 Grain waits in ",
        "Kyiv",
        ". Zelenskyy’s plan for peace.",
    )
    assert hit.span is not None and hit.span.of(KYIV) == "Kyiv"
    assert hit.mark is not None
    assert (hit.mark.label, hit.mark.status) == ("GPE", Status.ADDED)
    assert found.state is ArticleState.IN_PROGRESS


def test_each_term_has_a_line_and_hits_are_counted(desk: Desk):
    desk.bring("Kyiv " * 120 + "\nLviv")
    (found,) = desk.found("lviv kyiv", places=frozenset({Place.TEXT}))
    assert [hit.quote for hit in found.hits] == ["Kyiv", "Kyiv", "Kyiv"]
    assert found.times == 100
    desk.bring("Odesa " * 20 + "\nLviv")
    (found,) = desk.found("lviv odesa")
    assert [hit.quote for hit in found.hits] == ["Odesa", "Odesa", "Lviv"]


def test_a_note_is_found_with_the_annotation_it_is_about_until_it_changes(desk: Desk):
    kyiv = desk.bring(KYIV)
    noted = desk.add(kyiv, "Kyiv")
    assert desk.ids("spelling") == []
    desk.change(kyiv, noted, note="Check the spelling: Kyïv?")
    (found,) = desk.found("spelling check")
    (hit, *_) = found.hits
    assert hit.place is Place.NOTES and hit.mark is not None and hit.mark.id == noted
    assert hit.span is not None and hit.span.of(KYIV) == "Kyiv"
    desk.change(kyiv, noted, note="All is well")
    assert desk.ids("spelling") == [] and desk.ids("well") == [kyiv]
    edit = desk.workspace.journal.append(
        Draft(
            "mention.remove",
            (Change("annotation", noted, desk.sheet(kyiv).annotations[noted].record(), None),),
            {},
        )
    )
    assert desk.ids("well") == []
    desk.workspace.journal.append(undo_of(edit))
    assert desk.ids("well") == [kyiv]


def test_words_of_two_notes_are_not_put_together(desk: Desk):
    kyiv = desk.bring(KYIV)
    for quote, note in (("Kyiv", "spelling"), ("Grain", "plural")):
        desk.change(kyiv, desk.add(kyiv, quote), note=note)
    assert desk.ids("spelling plural") == []
    assert desk.ids("spelling", places=frozenset({Place.NOTES})) == [kyiv]


def decide(desk: Desk, article_id: str, quote: str, **fields: object) -> str:
    made = desk.add(article_id, quote)
    if fields:
        desk.change(article_id, made, **fields)
    return made


def test_filters_ask_for_one_annotation_that_has_it_all(desk: Desk, three: tuple[str, str, str]):
    kyiv, lviv, beijing = three
    decide(desk, kyiv, "Kyiv", label="GPE", link=list(Link("kb", "Q1899", "Kyiv")))
    decide(desk, kyiv, "Zelenskyy", label="PERSON", verdict="rejected")
    decide(desk, beijing, "kyiv", label="PERSON", link=list(Link("kb", "Q1899", "Kyiv")), verdict="unsure")
    desk.workspace.journal.author = "p2"
    decide(desk, lviv, "Lviv", label="GPE", link=list(Link("other", "Q1899", "Lviv")), verdict="rejected")

    def with_(**filters: object) -> list[str]:
        return desk.ids("kyiv", filters=Filters(**filters))  # pyright: ignore[reportArgumentType]

    assert with_(label="GPE") == [lviv, kyiv]
    assert with_(label="PERSON", verdict=Verdict.REJECTED) == [kyiv]
    assert with_(label="GPE", verdict=Verdict.REJECTED) == [lviv]
    assert with_(entity=("kb", "Q1899")) == [beijing, kyiv]
    assert with_(entity=("kb", "Q1899"), label="GPE", verdict=Verdict.ACCEPTED) == [kyiv]
    assert with_(entity=("kb", "Q1899"), label="GPE", verdict=Verdict.REJECTED) == []
    assert with_(person="p2") == [lviv]
    assert with_(person="p1", verdict=Verdict.REJECTED, label="PERSON") == [kyiv]
    assert with_(person="p2", verdict=Verdict.REJECTED, label="PERSON") == []


def test_three_things_must_hold_for_one_annotation_and_not_by_twos(desk: Desk):
    kyiv = desk.bring(KYIV)
    link = list(Link("kb", "Q1", "Kyiv"))
    decide(desk, kyiv, "Kyiv", label="GPE", link=link)
    decide(desk, kyiv, "Grain", label="GPE", verdict="rejected")
    decide(desk, kyiv, "Zelenskyy", label="PERSON", verdict="rejected", link=link)
    asked = Filters(label="GPE", verdict=Verdict.REJECTED, entity=("kb", "Q1"))
    for order in Order:
        assert desk.ids("grain", filters=asked, order=order) == []
    decide(desk, kyiv, "plan", label="GPE", verdict="rejected", link=link)
    for order in Order:
        assert desk.ids("grain", filters=asked, order=order) == [kyiv]


def test_filters_of_articles_follow_what_becomes_of_them(desk: Desk, three: tuple[str, str, str]):
    kyiv, lviv, beijing = three

    def with_(**filters: object) -> list[str]:
        return desk.ids(filters=Filters(**filters))  # pyright: ignore[reportArgumentType]

    assert with_(outlet="AP") == [kyiv]
    assert with_(state=ArticleState.TODO) == [beijing, lviv, kyiv]
    desk.workspace.journal.append(
        Draft("article.done", (Change("article", lviv, {"state": "todo"}, {"state": "done"}),), {})
    )
    decide(desk, kyiv, "Kyiv")
    assert with_(state=ArticleState.TODO) == [beijing]
    assert with_(state=ArticleState.DONE) == [lviv]
    assert with_(state=ArticleState.IN_PROGRESS) == [kyiv]
    tagged = Change("article", kyiv, {"tags": None}, {"tags": ["grain deal", "Öl"]})
    desk.workspace.journal.append(Draft("article.tag", (tagged,), {}))
    assert with_(tag="grain deal") == with_(tag="Öl") == [kyiv]
    assert with_(tag="grain") == []


@pytest.mark.parametrize(
    ("since", "until", "which"),
    [
        ("2026-03-01", "2026-03-01", "a"),
        ("2026-03-02", "", "b"),
        ("", "2026-03", "ca"),
        ("2026", "2026", "ba"),
        ("2025-05", "2025-05", "c"),
        ("2027", "", ""),
    ],
)
def test_days_and_months_bound_the_publication(
    desk: Desk, three: tuple[str, str, str], since: str, until: str, which: str
):
    found = desk.ids(filters=Filters(since=since, until=until))
    assert found == [three["abc".index(one)] for one in which]


def test_the_day_of_import_can_be_asked_for_instead(desk: Desk):
    old = desk.bring("Kyiv then", imported_at="2025-01-01T08:00:00Z", published="2026-01-01")
    desk.bring("Kyiv now", imported_at="2026-01-01T08:00:00Z", published="2025-01-01")
    assert desk.ids("kyiv", filters=Filters(until="2025-01-01", by_import=True)) == [old]


def test_another_title_is_found_and_the_old_one_is_not(desk: Desk, three: tuple[str, str, str]):
    kyiv = three[0]
    desk.settle()
    change = Change("article", kyiv, {"title": "Grain waits"}, {"title": "Wheat stands"})
    desk.workspace.journal.append(Draft("article.title", (change,), {}))
    only_titles = frozenset({Place.TITLE})
    assert desk.ids("grain", places=only_titles) == []
    assert desk.ids("wheat", places=only_titles) == [kyiv]
    assert desk.ids("grain") == [kyiv]  # in its text


def purge(desk: Desk, article_id: str) -> None:
    """Take a text down, as the one who answers for it does."""
    sha256 = desk.workspace.articles.get(article_id).text_sha256
    with desk.workspace.database.write() as connection:
        connection.execute(sql("DELETE FROM text WHERE sha256 = :sha256"), {"sha256": sha256})


def test_a_purged_text_leaves_the_index_at_once_and_its_title_stays(desk: Desk, three: tuple[str, str, str]):
    kyiv = three[0]
    desk.settle()
    purge(desk, kyiv)
    found = desk.search.find(Request(parse("zelensky*")))
    assert found.numbers == ()
    assert desk.ids("zelensky*") == []
    assert desk.ids("grain") == [kyiv]
    assert desk.ids("lviv") == [three[1]]


def test_nothing_of_a_purged_text_stays_in_the_file(desk: Desk):
    secret = desk.bring("The witness is called Xanthippe Quillfeather.")
    for n in range(40):
        desk.bring(f"Nothing of note {n}")
    desk.settle()
    purge(desk, secret)
    desk.settle()
    path = desk.workspace.path
    desk.search.close()
    desk.workspace.close()
    assert b"xanthippe" not in path.read_bytes()


def test_a_text_that_comes_back_is_found_again(desk: Desk):
    kyiv = desk.bring(KYIV)
    desk.settle()
    purge(desk, kyiv)
    assert desk.ids("zelensky*") == []
    again = desk.bring(KYIV)
    assert desk.ids("zelensky*") == [again, kyiv]


def test_two_articles_with_one_text_are_two_finds(desk: Desk):
    first, second = desk.bring(KYIV, title="One"), desk.bring(KYIV, title="Two")
    assert desk.ids("grain") == [second, first]


def test_articles_that_one_edit_brought_are_all_found(desk: Desk):
    articles = [article_of(f"Kyiv {n}", title=f"Report {n}") for n in range(3)]
    with desk.workspace.database.write() as connection:
        for n in range(3):
            desk.workspace.articles._texts.put(connection, f"Kyiv {n}")
    changes = tuple(Change("article", one.id, None, one.fields()) for one in articles)
    desk.workspace.journal.append(Draft("article.import", changes, {}))
    later = desk.bring("Kyiv later")
    found = desk.ids("kyiv")
    assert found[0] == later
    assert sorted(found[1:]) == sorted(one.id for one in articles)


def test_a_workspace_without_an_index_is_filled_a_batch_at_a_time(desk: Desk):
    for n in range(120):
        desk.bring(f"Report {n} from Kyiv", title=f"Report {n}")
    seen: list[int] = []
    while desk.index.step():
        found = desk.search.find(Request(parse("kyiv")))
        assert len(found.numbers) == found.standing.indexed
        seen.append(found.standing.indexed)
    assert found.standing == (120, 120)
    assert len(set(seen)) > 2


def test_what_another_index_left_half_done_is_taken_up(desk: Desk):
    for n in range(120):
        desk.bring(f"Report {n} from Kyiv")
    while desk.index.standing().indexed == 0:
        desk.index.step()
    desk.index = SearchIndex(desk.workspace.database)
    desk.settle()
    assert desk.index.standing() == (120, 120)


def test_an_edit_while_the_index_is_being_written_is_not_lost(desk: Desk):
    kyiv = desk.bring(KYIV)
    noted = desk.add(kyiv, "Kyiv")
    desk.settle()
    desk.change(kyiv, noted, note="first")
    batch = desk.workspace.database.batch

    def late():
        # What is to be written has been read by now.
        desk.workspace.database.batch = batch
        desk.change(kyiv, noted, note="second")
        return batch()

    desk.workspace.database.batch = late
    assert desk.ids("second") == [kyiv]
    assert desk.ids("first") == []


def test_a_thousand_articles_are_listed_and_more_is_said(desk: Desk, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("curator.store.search.MOST", 5)
    for n in range(7):
        desk.bring(f"Report {n}")
    desk.settle()
    found: Found = desk.search.find(Request(parse("report")))
    assert (len(found.numbers), found.more) == (5, True)
    assert not desk.search.find(Request(parse("report 3"))).more


def test_a_search_that_is_broken_off_says_so_and_the_next_one_answers(desk: Desk):
    kyiv = desk.bring(KYIV)
    desk.settle()
    with pytest.raises(SearchStopped):
        desk.search.find(Request(parse("grain")), lambda: False)
    broken_off: list[bool] = []

    def break_off() -> int:
        # SQLite asks this while it looks; the window's thread may come in just then.
        if not broken_off:
            broken_off.append(True)
            desk.search.interrupt()
        return 0

    def wanted() -> bool:
        desk.search._running.set_progress_handler(break_off, 1)
        return not broken_off

    with pytest.raises(SearchStopped):
        desk.search.find(Request(parse("grain")), wanted)
    assert broken_off
    desk.search.interrupt()
    assert desk.ids("grain") == [kyiv]


def test_what_one_can_filter_by_is_told_in_order(desk: Desk):
    desk.bring("a", outlet="Reuters")
    desk.bring("b", outlet="AP")
    article = Article("x" * 32, article_of("c").text_sha256, 1, tags=("war", "grain"))
    desk.workspace.import_article(article, "c")
    assert desk.search.choices() == (("AP", "Reuters"), ("grain", "war"))


def test_the_index_is_no_part_of_what_is_checked_and_survives_a_restart(
    desk: Desk, three: tuple[str, str, str], path: Path
):
    desk.settle()
    assert check(desk.workspace) == []
    desk.search.close()
    desk.workspace.close()
    with Workspace.open(path, DEVICE) as again:
        there = Desk(again)
        assert not there.index._waiting
        assert there.ids("grain") == [three[0]]
        there.search.close()


def test_an_annotation_of_a_newer_kind_does_not_stop_the_index(desk: Desk):
    kyiv = desk.bring(KYIV)
    made = desk.add(kyiv, "Kyiv")
    record = desk.sheet(kyiv).annotations[made]
    assert isinstance(record, Annotation)
    desk.change(kyiv, made, mood="grim")
    assert desk.ids("kyiv", filters=Filters(label="GPE")) == [kyiv]
