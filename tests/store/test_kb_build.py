"""The fact list and the file made of it: deterministic, complete, and refused when broken."""

from __future__ import annotations

import csv
import gzip
from dataclasses import replace
from pathlib import Path

import pytest

from curator.domain.errors import CuratorError
from curator.store.kb import KnowledgeBase
from curator.store.kb_build import build_kb, write_kb
from curator.store.kb_curate import curate
from curator.store.kb_facts import Fact, read_facts, write_facts
from curator.store.kb_numbers import numbered
from curator.store.kb_places import Places
from curator.store.kb_tables import FORMAT

ROOT = Path(__file__).parents[2]
COMMITTED = ROOT / "resources/kb/facts.tsv.gz"
OSKAR = Fact(
    id="Q1",
    name="Óskar Lind",
    label="PERSON",
    aliases=("Oskar",),
    description="mayor",
    since="2001",
    until="",
    country="IS",
    prominence=5.0,
    geonames="",
    source="curator",
    licence="CC0-1.0",
)
SOURCE_COLUMNS = (
    "id",
    "name",
    "type",
    "aliases",
    "description",
    "source",
    "licence",
    "wikidata_id",
    "country",
    "prior",
)


def test_the_same_facts_give_the_same_bytes(tmp_path: Path):
    facts = [OSKAR, replace(OSKAR, id="Q2", name="Ada Lind")]
    for name, order in (("a", facts), ("b", facts[::-1])):
        write_facts(order, tmp_path / f"{name}.tsv.gz")
        write_kb(order, "1", tmp_path / f"{name}.sqlite")
    for kind in ("tsv.gz", "sqlite"):
        assert (tmp_path / f"a.{kind}").read_bytes() == (tmp_path / f"b.{kind}").read_bytes()


def test_facts_come_back_as_written(tmp_path: Path):
    write_facts([OSKAR], tmp_path / "facts.tsv.gz")
    assert list(read_facts(tmp_path / "facts.tsv.gz")) == [OSKAR]


def test_a_written_fact_is_found_by_name_alias_and_family_name(tmp_path: Path):
    write_kb([OSKAR], "1", tmp_path / "kb.sqlite")
    kb = KnowledgeBase.open(tmp_path / "kb.sqlite")
    for quote in ("Oskar Lind", "Oskar", "Lind", "Mayor Óskar Lind"):
        assert [c.kb_id for c in kb.offer(quote, "PERSON").candidates] == ["Q1"], quote
    kb.close()


def test_a_file_made_for_another_program_is_told(tmp_path: Path):
    path = tmp_path / "kb.sqlite"
    write_kb([OSKAR], "1", path)
    path.write_bytes(path.read_bytes().replace(b"format" + FORMAT.encode(), b"format9"))
    with pytest.raises(CuratorError, match="kb.format"):
        KnowledgeBase.open(path)


def test_a_new_build_replaces_the_old_file_and_leaves_no_other(tmp_path: Path):
    for version in ("1", "2"):
        write_kb([OSKAR], version, tmp_path / "kb.sqlite")
    kb = KnowledgeBase.open(tmp_path / "kb.sqlite")
    assert kb.version == "2"
    kb.close()
    assert [p.name for p in tmp_path.iterdir()] == ["kb.sqlite"]


@pytest.mark.parametrize("data", [b"", b"plain", gzip.compress(b"a\tb\n"), COMMITTED.read_bytes()[:5000]])
def test_a_broken_list_is_refused_and_builds_nothing(tmp_path: Path, data: bytes):
    path = tmp_path / "facts.tsv.gz"
    path.write_bytes(data)
    with pytest.raises(CuratorError, match="kb.facts"):
        build_kb(path, tmp_path / "kb.sqlite")
    assert not (tmp_path / "kb.sqlite").exists()


def test_the_committed_list_is_small_and_clean():
    assert COMMITTED.stat().st_size < 3_500_000
    ids: set[str] = set()
    for fact in read_facts(COMMITTED):
        assert fact.id not in ids
        ids.add(fact.id)
        assert not any(c.isspace() for c in fact.id), fact.id
        names = (fact.name, *fact.aliases)
        assert all(len(n) > 1 and any(c.isalpha() for c in n) and "%" not in n for n in names), fact
        assert fact.licence in {"CC0-1.0", "CC-BY-4.0"}
        assert "iso-codes" not in fact.source
    assert len(ids) > 70_000


def _source(path: Path, *rows: dict[str, str]) -> Path:
    with gzip.open(path, "wt", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(
            out, SOURCE_COLUMNS, delimiter="\t", quoting=csv.QUOTE_NONE, restval="", lineterminator="\n"
        )
        writer.writeheader()
        writer.writerows(rows)
    return path


def test_curating_keeps_what_the_news_needs_and_drops_the_rest(tmp_path: Path):
    plain = {"type": "ORG", "prior": "7", "licence": "CC0"}
    source = _source(
        tmp_path / "source.tsv.gz",
        plain
        | {
            "id": "cur:a",
            "name": "Arctic Council",
            "aliases": "A|AC|Ac|Charles Iii",
            "source": "curator-list",
        },
        plain | {"id": "cur:b", "name": "U.S. Fleet", "aliases": "Canada|Fleet", "source": "curator-list"},
        plain | {"id": "p:1", "name": "Aol Inc", "source": "petrarch2"},
        plain | {"id": "iso:1", "name": "Plzeň", "type": "GPE", "source": "iso-codes"},
        plain | {"id": "x", "name": "1234", "source": "factbook"},
        plain
        | {"id": "wd:Q9", "wikidata_id": "Q9", "name": "Ana%20Ruiz", "type": "PERSON", "source": "gum"}
        | {"aliases": "Fellow|A. Ruiz"},
    )
    curate(source, tmp_path / "facts.tsv.gz")
    facts = {fact.id: fact for fact in read_facts(tmp_path / "facts.tsv.gz")}
    listed = {fact.id for fact in numbered((), Places()).values()}
    assert set(facts) - listed == {"curator:org-arctic-council", "curator:org-us-fleet", "Q9"}
    assert facts["curator:org-arctic-council"].aliases == ("AC",)
    assert facts["curator:org-us-fleet"].aliases == ("Fleet",)
    assert (facts["Q9"].name, facts["Q9"].aliases) == ("Ana Ruiz", ("A. Ruiz",))


def test_places_take_the_ids_of_the_list_and_regions_are_added(tmp_path: Path):
    """The facts hold Munich under its GeoNames id and a land under another id."""
    munich, ontario = "2867714", "Q1904"
    place = replace(OSKAR, id=f"geonames:{munich}", name="München", label="GPE", geonames=munich)
    found = numbered([OSKAR, place], Places())
    assert found["Q1"] == OSKAR
    assert (found["Q1726"].name, found["Q1726"].geonames) == ("München", munich)
    assert place.id not in found
    assert (found[ontario].name, found[ontario].description) == ("Ontario", "province of Canada")


def test_a_state_and_a_national_body_are_found_by_their_short_names(tmp_path: Path):
    court = replace(OSKAR, id="Q3", name="Supreme Court of Iceland", label="ORG", aliases=())
    write_kb([court], "1", tmp_path / "kb.sqlite")
    kb = KnowledgeBase.open(tmp_path / "kb.sqlite")
    for quote in ("Supreme Court", "the Court"):
        assert [c.kb_id for c in kb.offer(quote, "ORG").candidates] == ["Q3"], quote
    kb.close()
    states = {fact.name: fact.aliases for fact in Places().facts() if fact.description == "U.S. state"}
    assert states["California"] == ("Calif.", "Cal.", "CA")
