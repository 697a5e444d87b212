"""DocBin, CoNLL, UIMA CAS and brat, read by the programs they are made for; run by `make test-peers`."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest

from curator.domain.span import Span
from curator.exchange.outgoing import Outgoing
from curator.exchange.peers.format import Format
from curator.exchange.record import to_line, to_record
from curator.session.formats import peer
from tests.exchange import samples
from tests.exchange.peers.folder import ABOUT, Folder, held
from tests.exchange.test_any_article import Chance

PEERS = Path(__file__).parent


def decided() -> list[Outgoing]:
    """Emoji, combining marks, Arabic, line separators, claims in parts and in each other: all at random."""
    chance = Chance(30)
    return [*samples.everything(), *(chance.article(number) for number in range(300))]


def written(format: Format, folder: Path, articles: Iterable[Outgoing]) -> Path:
    writer = format.writer(Folder(folder), ABOUT)
    for number, given in enumerate(held(format, articles)):
        writer.add(given, "dev" if number % 3 == 2 else "train")
    writer.close()
    return folder


def passes(verifier: str, *arguments: Path) -> str:
    """What the verifier printed; its exit status must be 0."""
    python = Path(os.environ["PEERS_PYTHON"])
    paths = os.pathsep.join((str(python.parent), os.environ.get("PATH", "")))
    child = subprocess.run(
        [python, PEERS / verifier, *arguments],
        capture_output=True,
        text=True,
        timeout=300,
        env={**os.environ, "PATH": paths},
    )
    assert child.returncode == 0, child.stdout + child.stderr
    return child.stdout


def test_spacy_loads_and_checks_what_it_is_to_train_on(tmp_path: Path) -> None:
    written(peer("spacy"), tmp_path, decided())
    said = passes("verify_spacy.py", tmp_path / "train.spacy", tmp_path / "dev.spacy")
    assert "incorrect_spans" in said
    assert "'sc'" in said


def test_the_columns_are_strict_iob2_and_spacy_converts_them(tmp_path: Path) -> None:
    written(peer("conll"), tmp_path, decided())
    for name in ("train.conll", "dev.conll"):
        passes("verify_conll.py", tmp_path / name)
        passes("verify_spacy.py", tmp_path / name)


def test_uimas_library_finds_every_name_of_the_records(tmp_path: Path) -> None:
    folder = written(peer("cas-xmi"), tmp_path, decided())
    records = [to_record(article) for article in decided()]
    # A text in which XML cannot write a character differs from its record's, and a verifier looks for that.
    reference = tmp_path / "reference.jsonl"
    reference.write_text("".join(f"{to_line(record)}\n" for record in records), encoding="utf-8")
    whole = {
        r["curator"]["article_id"]
        for r in records
        if r["curator"]["review"]["entities"]["state"] == "complete"
    }
    whole -= {
        r["curator"]["article_id"]
        for r in records
        if any(u["layer"] == "entity" for u in r["curator"]["unsure"])
    }
    files = [file for file in folder.glob("*/*.xmi") if file.stem in whole]
    assert len(files) > 10
    for file in files:
        passes("verify_cassis.py", file, tmp_path / "TypeSystem.xml", reference)


def test_uimas_library_loads_the_json(tmp_path: Path) -> None:
    folder = written(peer("cas-json"), tmp_path, decided())
    for file in folder.glob("*/*.json"):
        passes("verify_cassis.py", file)


@pytest.mark.skipif(
    "BRAT_CHECKOUT" not in os.environ,
    reason="brat is no package: set BRAT_CHECKOUT to a checkout of nlplab/brat, whose server code checks it",
)
def test_brats_server_code_finds_nothing_wrong(tmp_path: Path) -> None:
    folder = written(peer("brat"), tmp_path, decided())
    passes("verify_brat.py", folder, Path(os.environ["BRAT_CHECKOUT"]))


def test_every_name_of_a_docbin_stands_where_its_record_says(tmp_path: Path) -> None:
    """The same numbers as the record's, in spaCy's own words."""
    articles = decided()
    written(peer("spacy"), tmp_path, articles)
    program = (
        "import json, sys, spacy\n"
        "from spacy.tokens import DocBin\n"
        "docs = [d for p in sys.argv[1:] for d in DocBin().from_disk(p).get_docs(spacy.blank('xx').vocab)]\n"
        "names = {d.text: sorted([e.start_char, e.end_char, e.label_] for e in d.ents) for d in docs}\n"
        "print(json.dumps(names))\n"
    )
    files = [tmp_path / "train.spacy", tmp_path / "dev.spacy"]
    child = subprocess.run(
        [os.environ["PEERS_PYTHON"], "-c", program, *files],
        capture_output=True,
        text=True,
        check=True,
        timeout=300,
    )
    records = [record for article in articles if (record := to_record(article))["answer"] == "accept"]
    wanted = {r["text"]: sorted([s["start"], s["end"], s["label"]] for s in r["spans"]) for r in records}
    assert json.loads(child.stdout) == wanted
    assert all(Span(s["start"], s["end"]).of(r["text"]) == s["text"] for r in records for s in r["spans"])
