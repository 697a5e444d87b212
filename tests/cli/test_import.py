"""`curator import` as a person types it: what is told, what is kept, and that no process is left behind."""

from __future__ import annotations

import signal
import subprocess
import sys
import zipfile
from pathlib import Path

import psutil
import pytest

from curator.store.workspace import Workspace
from tests.cli.conftest import Typed, environment
from tests.exchange.taken import put

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"


def test_files_of_many_kinds_come_in_and_the_rest_is_told(typed: Typed, tmp_path: Path):
    folder = tmp_path / "in"
    put(folder / "a.txt", "A story about Oslo.")
    put(folder / "b.png", PNG)
    put(folder / "c.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"))
    with zipfile.ZipFile(folder / "d.zip", "w") as packed:
        packed.writestr("e.html", f"<article><p>{'The ferry stops in May. ' * 20}</p></article>")
    answer = typed("import", folder)
    assert answer.status == 1
    assert answer.out == "imported: 2, already there: 0, refused: 1, passed over: 1\n"
    assert f"{folder / 'c.doc'}: It is a .doc of an old Word; save it as .docx and open that." in answer.err
    assert typed("check").status == 0


def test_the_report_names_every_file_once(typed: Typed, tmp_path: Path):
    folder = tmp_path / "in"
    put(folder / "a\tb.txt", "A story about Oslo.")
    put(folder / "c.txt", "A story about Oslo.")
    put(folder / "d.txt", b"one\x00two")
    put(folder / "e.png", PNG)
    answer = typed("import", folder, "--quiet", "--report", tmp_path / "report.tsv")
    assert (answer.err, answer.status) == ("", 1)
    rows = [line.split("\t") for line in (tmp_path / "report.tsv").read_text("utf-8").splitlines()]
    assert [(row[0], Path(row[1]).name) for row in rows] == [
        ("imported", "a b.txt"),
        ("already there", "c.txt"),
        ("refused", "d.txt"),
        ("passed over", "e.png"),
    ]
    assert rows[2][2].startswith("It is not a text file")
    assert "kind that holds no articles" in rows[3][2]


def test_kind_encoding_and_keys_can_be_said(typed: Typed, tmp_path: Path):
    put(tmp_path / "a.dat", '{"inhalt": "Паром", "kopf": "Titel"}\n'.encode())
    put(tmp_path / "b.txt", "Паром стоїть".encode("koi8-u"))
    first = typed(
        *("import", tmp_path / "a.dat", "--as-kind", "lines", "--keys", "text=inhalt", "--keys", "title=kopf")
    )
    assert (first.status, first.err) == (0, "")
    assert typed("import", tmp_path / "b.txt", "--encoding", "koi8-u").status == 0
    listed = typed("list").out
    assert "Titel" in listed
    assert "Паром стоїть" in listed


@pytest.mark.parametrize("typed_wrong", [["--as-kind", "martian"], ["--keys", "text"]])
def test_a_wrong_option_is_told_at_once(typed: Typed, tmp_path: Path, typed_wrong: list[str]):
    with pytest.raises(SystemExit) as caught:
        typed("import", put(tmp_path / "a.txt", "x"), *typed_wrong)
    assert caught.value.code == 2


def test_an_encoding_that_is_none_is_told(typed: Typed, tmp_path: Path):
    answer = typed("import", put(tmp_path / "a.txt", "x"), "--encoding", "martian")
    assert "There is no encoding martian" in answer.sentence


def test_originals_that_were_kept_come_out_byte_for_byte(typed: Typed, tmp_path: Path):
    typed("import", put(tmp_path / "a.txt", "One.\r\n"), "--keep-originals")
    typed("import", put(tmp_path / "b.txt", "Two.\r\n"))
    two, one = (line.split("\t")[0] for line in typed("list").out.splitlines())
    (tmp_path / "out").mkdir()
    assert typed("original", one, tmp_path / "out").status == 0
    assert (tmp_path / "out" / "a.txt").read_bytes() == b"One.\r\n"
    assert "there already" in typed("original", one, tmp_path / "out").sentence
    assert "was not kept" in typed("original", two, tmp_path / "c.txt").sentence
    assert not (tmp_path / "c.txt").exists()


def test_a_dry_run_writes_nothing(typed: Typed, tmp_path: Path):
    answer = typed("import", put(tmp_path / "a.txt", "One."), "--dry-run", "--keep-originals")
    assert answer.out == "would import: 1, already there: 0, refused: 0\n"
    assert typed("list").out == ""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal to send")
def test_ctrl_c_keeps_what_is_in_and_leaves_no_process_behind(tmp_path: Path):
    for number in range(3_000):
        put(tmp_path / "in" / f"{number:04}.txt", f"Story {number}.\n" * 50)
    command = [sys.executable, "-m", "curator", "--workspace", str(tmp_path / "w.db"), "import"]
    process = subprocess.Popen(
        [*command, str(tmp_path / "in")], env=environment(), stdout=subprocess.PIPE, text=True
    )
    me = psutil.Process(process.pid)
    while not (readers := me.children()):
        assert process.poll() is None
    process.send_signal(signal.SIGINT)
    said, _ = process.communicate(timeout=60)
    assert process.returncode == 130
    assert psutil.wait_procs(readers, 10)[1] == []
    count = int(said.split(":")[1].split(",")[0])
    assert count < 3_000
    with Workspace.open(tmp_path / "w.db", "d") as workspace:
        assert len(workspace.articles.ids_in_order()) == count
