"""import, list, export, check and suggest on a workspace."""

from __future__ import annotations

import json
import os
import re
import subprocess
from pathlib import Path

import pytest
import sqlcipher3
import sqlcipher3.dbapi2 as sqlite3

from curator import __version__
from curator.__main__ import main, worker_command
from curator.session.places import resource, seeds, workspace_path
from tests.cli.conftest import ROOT, Typed, environment, lines, program
from tests.exchange.test_jsonl import referee


def put(path: Path, text: str | bytes = "A story about Oslo.") -> Path:
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_the_version_is_said(capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"curator {__version__}\n"


def test_a_wrong_command_is_a_matter_of_usage(capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit) as ended:
        main(["publish"])
    assert ended.value.code == 2
    assert "usage: curator" in capsys.readouterr().err


def test_help_and_version_load_nothing_heavy():
    before = "import atexit; atexit.register(lambda: print(sorted(sys.modules), file=sys.stderr))"
    answer = program("--version", before=before)
    assert answer.status == 0
    for heavy in ("spacy", "PySide6", "sqlalchemy", "jsonschema"):
        assert f"'{heavy}'" not in answer.err


def test_articles_go_in_are_listed_checked_and_exported(typed: Typed, tmp_path: Path):
    answer = typed("import", seeds() / "articles")
    assert answer.status == 0
    count = len(list((seeds() / "articles").glob("*.txt")))
    assert answer.out == f"imported: {count}, already there: 0, refused: 0\n"
    listed = [line.split("\t") for line in typed("list").out.splitlines()]
    assert len(listed) == count
    assert {row[1] for row in listed} == {"todo"}
    assert typed("check").out.startswith(f"all good: {count} articles, ")
    answer = typed("export", tmp_path / "o.jsonl")
    assert answer.out == f"exported and verified: {count} articles to {tmp_path / 'o.jsonl'}\n"
    assert answer.err == ""
    referee("curator", resource("schema/curator-jsonl-v1.schema.json"), tmp_path / "o.jsonl")
    again = typed("import", seeds() / "articles")
    assert again.out == f"imported: 0, already there: {count}, refused: 0\n"


def test_suggestions_go_into_the_workspace(typed: Typed, tmp_path: Path):
    put(tmp_path / "a.txt", "Angela Merkel said that the bridge in Berlin is safe.\n")
    put(tmp_path / "b.txt", "Nothing here.\n")
    typed("import", tmp_path / "a.txt")
    answer = typed("suggest", tmp_path / "b.txt", tmp_path / "gone.txt")
    assert answer.status == 1
    assert "suggested: 1 of 1 articles" in answer.out
    assert {line.split("\t")[3] for line in typed("list").out.splitlines()} == {"?", "0"}
    answer = typed("suggest")
    assert (answer.status, answer.out) == (0, "suggested: 2 of 2 articles\n")
    typed("export", tmp_path / "o.jsonl")
    waiting = [entry["text"] for r in lines(tmp_path / "o.jsonl") for entry in r["curator"]["pending"]]
    assert "Angela Merkel" in waiting
    assert typed("check").status == 0


def test_a_split_export_says_where_training_will_suffer(typed: Typed, tmp_path: Path):
    typed("import", seeds() / "articles")
    answer = typed("export", tmp_path / "out", "--split")
    assert answer.status == 0
    assert "are in dev: too few" in answer.err
    assert (tmp_path / "out" / "export.json").is_file()


def test_an_unknown_pipeline_is_named(typed: Typed, tmp_path: Path):
    typed("import", put(tmp_path / "a.txt"))
    answer = typed("suggest", "--pipeline", "en_gone")
    assert (answer.status, "en_gone" in answer.sentence) == (1, True)


def test_an_article_whose_text_was_taken_down_does_not_stop_the_others(typed: Typed, tmp_path: Path):
    typed("import", put(tmp_path / "a.txt"), put(tmp_path / "b.txt", "A story about Bergen."))
    purge(tmp_path / "w.db", "%Oslo%")
    answer = typed("export", tmp_path / "o.jsonl")
    assert (answer.status, answer.sentence) == (0, "1 articles whose text was taken down, left out")
    assert [record["text"] for record in lines(tmp_path / "o.jsonl")] == ["A story about Bergen."]
    manifest = (tmp_path / "export.json").read_bytes()
    assert json.loads(manifest)["losses"] == {"purged_articles": 1}
    purge(tmp_path / "w.db", "%Bergen%")
    answer = typed("export", tmp_path / "o.jsonl")
    assert (answer.status, "no article to export" in answer.sentence) == (1, True)
    assert (tmp_path / "export.json").read_bytes() == manifest


def purge(workspace: Path, like: str) -> None:
    connection = sqlite3.connect(workspace)
    connection.execute("DELETE FROM text WHERE text LIKE ?", (like,))
    connection.commit()
    connection.close()


@pytest.mark.parametrize("command", ["list", "check", "export"])
def test_no_command_but_import_and_suggest_makes_a_workspace(typed: Typed, tmp_path: Path, command: str):
    answer = typed(*([command, tmp_path / "o.jsonl"] if command == "export" else [command]))
    assert answer.status == 1
    assert "There is no workspace" in answer.sentence
    assert list(tmp_path.iterdir()) == []


def test_without_a_name_the_workspace_of_this_person_is_used(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], private_home: Path
):
    assert main(["import", str(put(tmp_path / "a.txt"))]) == 0
    assert workspace_path().is_file()
    assert workspace_path().is_relative_to(private_home)
    assert main(["list"]) == 0
    assert "A story about Oslo." in capsys.readouterr().out


BAD_FILES = {
    "empty.txt": (b"", "no text"),
    "long.txt": (b"a" * 4_000_001, "4000001 characters"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "It is a picture"),
    "nul.txt": (b"one\x00two three", "not a text file"),
    "half.jsonl": (b'{"title": "x"}\n', "to hold the text"),
}


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_bad_file_gets_one_sentence_and_the_good_one_comes_in(typed: Typed, tmp_path: Path, name: str):
    data, said = BAD_FILES[name]
    folder = tmp_path / "in"
    folder.mkdir()
    put(folder / name, data)
    good = put(folder / "z.txt")
    before = {path.name for path in folder.iterdir()}
    answer = typed("import", folder / name, good)
    assert answer.status == 1
    assert answer.out == "imported: 1, already there: 0, refused: 1\n"
    assert answer.sentence.startswith(str(folder / name))
    assert said in answer.sentence
    assert {path.name for path in folder.iterdir()} == before
    assert {path.name for path in tmp_path.iterdir()} == {"in", "w.db"}
    assert typed("check").status == 0


def test_lone_surrogates_are_told_and_the_article_is_whole(typed: Typed, tmp_path: Path):
    answer = typed("import", put(tmp_path / "a.jsonl", '{"text":"a \\ud83d b"}\n'))
    assert answer.status == 0
    assert "Halves of characters were replaced by �: 1." in answer.sentence
    typed("export", tmp_path / "o.jsonl")
    assert lines(tmp_path / "o.jsonl")[0]["text"] == "a \ufffd b"


def test_a_file_that_is_no_workspace_is_left_as_it_is(typed: Typed, tmp_path: Path):
    data = b"SQLite is not what this is" * 100
    put(tmp_path / "w.db", data)
    for command in (["list"], ["import", put(tmp_path / "a.txt")]):
        answer = typed(*command)
        assert answer.status == 1
        assert "left as it is" in answer.sentence
    assert (tmp_path / "w.db").read_bytes() == data
    assert {path.name for path in tmp_path.iterdir()} == {"w.db", "a.txt"}


def test_a_corrupt_workspace_is_left_as_it_is(typed: Typed, tmp_path: Path):
    typed("import", seeds() / "articles")
    data = bytearray((tmp_path / "w.db").read_bytes())
    data[4096 : len(data) // 2] = b"\xff" * (len(data) // 2 - 4096)
    put(tmp_path / "w.db", bytes(data))
    answer = typed("list")
    assert answer.status == 1
    assert "is damaged" in answer.sentence
    assert (tmp_path / "w.db").read_bytes() == data
    assert {path.name for path in tmp_path.iterdir()} == {"w.db"}


def test_a_workspace_of_a_newer_version_is_left_as_it_is(typed: Typed, tmp_path: Path):
    typed("import", put(tmp_path / "a.txt"))
    connection = sqlcipher3.connect(str(tmp_path / "w.db"))
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.execute("PRAGMA user_version = 9999")
    connection.commit()
    connection.close()
    data = (tmp_path / "w.db").read_bytes()
    answer = typed("list")
    assert answer.status == 1
    assert "newer version" in answer.sentence
    assert (tmp_path / "w.db").read_bytes() == data


def test_what_a_check_finds_is_said_in_words(typed: Typed, tmp_path: Path):
    typed("import", put(tmp_path / "a.txt"))
    connection = sqlite3.connect(tmp_path / "w.db")
    connection.execute("UPDATE text SET text = 'A story about Bergen'")
    connection.commit()
    connection.close()
    answer = typed("check")
    assert answer.status == 1
    assert "differs from its hash" in answer.err
    assert "nothing was changed" in answer.err


def test_a_full_disk_keeps_what_is_in(tmp_path: Path, private_home: Path):
    workspace = tmp_path / "w.db"
    assert program("--workspace", workspace, "import", put(tmp_path / "a.txt")).status == 0
    big = put(tmp_path / "b.txt", "Words and more words. " * 100_000)
    before = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (500_000, 500_000))"
    answer = program("--workspace", workspace, "import", big, before=before)
    assert answer.status == 1
    assert "There is no room" in answer.sentence
    listed = program("--workspace", workspace, "list")
    assert len(listed.out.splitlines()) == 1
    assert program("--workspace", workspace, "check").status == 0
    answer = program(
        "--workspace", workspace, "export", tmp_path / "o.jsonl", before=before.replace("500_000", "500")
    )
    assert "There is no room" in answer.sentence
    assert {path.name for path in tmp_path.iterdir()} == {"w.db", "a.txt", "b.txt"}


def test_a_workspace_in_use_is_not_opened_twice(typed: Typed, tmp_path: Path):
    typed("import", put(tmp_path / "a.txt"))
    before = (
        "from pathlib import Path\nfrom curator.store.workspace import Workspace\n"
        "held = Workspace.open(Path(sys.argv[2]), 'd1')"
    )
    answer = program("--workspace", tmp_path / "w.db", "list", before=before)
    assert answer.status == 1
    assert "open in another window" in answer.sentence


def test_output_that_nobody_reads_is_no_error(typed: Typed, tmp_path: Path):
    typed("import", seeds() / "articles")
    before = "import os\nreader, writer = os.pipe()\nos.close(reader)\nos.dup2(writer, 1)"
    answer = program("--workspace", tmp_path / "w.db", "list", before=before)
    assert "Traceback" not in answer.err


def test_the_knowledge_base_can_be_made_somewhere_else(typed: Typed, tmp_path: Path):
    facts = resource("kb") / "facts.tsv.gz"
    answer = typed("build-kb", "--facts", facts, "--out", tmp_path / "kb.sqlite")
    assert answer.status == 0
    assert re.fullmatch(rf"\d+ entities in {re.escape(str(tmp_path / 'kb.sqlite'))}\n", answer.out)
    answer = typed("build-kb", "--facts", put(tmp_path / "bad.gz"), "--out", tmp_path / "other.sqlite")
    assert answer.status == 1
    assert "list of facts" in answer.sentence
    assert not (tmp_path / "other.sqlite").exists()


def test_the_worker_answers_over_its_pipes():
    text = "The talks were held in Geneva \U0001f6a8."
    request = {"id": "a", "rev": 1, "lang": "en", "paras": [[0, 7, text]]}
    worker = subprocess.Popen(
        worker_command(""), stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT, env=environment()
    )
    assert worker.stdin is not None
    assert worker.stdout is not None
    with worker:
        worker.stdin.write(json.dumps(request, ensure_ascii=False).encode() + b"\n")
        worker.stdin.flush()
        ready, answer = (json.loads(worker.stdout.readline()) for _ in range(2))
        worker.stdin.close()
    assert worker.returncode == 0
    assert ready["ready"]["name"]
    at = 7 + text.index("Geneva")
    assert [(ent["start"], ent["end"]) for ent in answer["ents"]] == [(at, at + len("Geneva"))]


@pytest.mark.skipif(os.name == "nt", reason="permissions of folders work otherwise on Windows")
def test_a_read_only_folder_is_named_and_keeps_what_it_holds(tmp_path: Path):
    held, free = tmp_path / "held", tmp_path / "free"
    held.mkdir()
    free.mkdir()
    put(free / "a.txt")
    held.chmod(0o555)
    before = "from tests.unprivileged import obey_permissions; obey_permissions()"
    workspace = free / "w.db"
    assert program("--workspace", workspace, "import", free / "a.txt", before=before).status == 0
    for target in (["export", held / "o.jsonl"], ["suggest", free / "in.jsonl", "-o", held / "o.jsonl"]):
        put(free / "in.jsonl", '{"text":"Oslo"}\n')
        answer = program("--workspace", workspace, *target, before=before)
        assert (answer.status, "read-only" in answer.sentence) == (1, True)
    answer = program("--workspace", held / "w.db", "import", free / "a.txt", before=before)
    assert (answer.status, "read-only" in answer.sentence) == (1, True)
    assert list(held.iterdir()) == []
