"""Who suggests, chosen in the real window; most workers here are small programs that speak its protocol."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import spacy
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from curator.__main__ import worker_command
from curator.domain.article import Article
from curator.domain.ids import text_hash, uuid7_hex
from curator.session import suggester, trying
from curator.session.linking import Linking
from curator.session.preferences import Preferences
from curator.session.setting_up import prepare
from curator.store.workspace import Workspace
from curator.ui.pipelines.dialog import PipelineDialog
from curator.ui.window import MainWindow

from ...nlp.foreign import ruled
from ...session.conftest import SEEDS

Key = Qt.Key
PATIENCE_MS = 300_000
TEXT = "🚨 Sergey Lavrov left Moscow. HIMARS were seen."
# What the real worker would say of `ruled` pipelines, without the seconds that spaCy takes to start.
SPEAKS = """
import json, sys
name = sys.argv[1]
if "bad" in name:
    told = {"for": "", "code": "pipeline.empty", "args": {"name": "bad"}}
    print(json.dumps({"refused": told}), flush=True)
info = {"name": "en_pipeline" if name else "curator_en", "version": "0.0.0", "digest": name, "lang": "en"}
print(json.dumps({"ready": {**info, "labels": ["LOC", "MISC", "PER"], "for": ""}}), flush=True)
NAMES = {"Sergey Lavrov": "PER", "Moscow": "LOC", "HIMARS": "MISC"}
for line in sys.stdin:
    request = json.loads(line)
    head = {"id": request["id"], "rev": request["rev"]}
    for index, offset, text in request["paras"]:
        ents = [
            {"start": offset + text.index(name), "end": offset + text.index(name) + len(name), "label": label,
             "score": 0.5, "kb_id": "", "reason": "pipeline, which gives no score"}
            for name, label in NAMES.items() if name in text
        ]
        print(json.dumps({**head, "i": index, "ents": ents, "claims": []}))
    print(json.dumps({**head, "done": True}), flush=True)
"""


@pytest.fixture(autouse=True)
def a_slow_machine_is_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    """spaCy's start is not what is tested here."""
    monkeypatch.setattr(suggester, "START_DEADLINE_MS", PATIENCE_MS)
    monkeypatch.setattr(suggester, "BATCH_DEADLINE_MS", PATIENCE_MS)
    monkeypatch.setattr(trying, "DEADLINE_MS", PATIENCE_MS)


def spoken_by(name: str) -> list[str]:
    return [sys.executable, "-c", SPEAKS, name]


def bring(workspace: Workspace, text: str, language: str) -> None:
    article = Article(uuid7_hex(), text_hash(text), len(text), title=language, language=language)
    workspace.import_article(article, text)


@pytest.fixture
def made(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[[Callable[[str], list[str]]], MainWindow]]:
    with Workspace.open(tmp_path / "w.curator", "d1") as workspace:
        prepare(workspace, SEEDS)
        bring(workspace, "Olaf Scholz kam.", "de-DE")
        bring(workspace, TEXT, "en")
        windows: list[MainWindow] = []

        def make(worker: Callable[[str], list[str]]) -> MainWindow:
            window = MainWindow(
                workspace, lambda w: Linking(w, None), worker, Preferences(tmp_path / "curator.toml")
            )
            windows.append(window)
            qtbot.addWidget(window)
            window.show()
            with qtbot.waitSignal(window.feeding.fed, timeout=PATIENCE_MS):
                window.begin()
            return window

        yield make
        for window in windows:
            window.close()


@pytest.fixture
def window(made: Callable[[Callable[[str], list[str]]], MainWindow]) -> MainWindow:
    return made(spoken_by)


@pytest.fixture
def dialog(window: MainWindow) -> PipelineDialog:
    window.dispatch.run("pipeline.choose")
    return window.pipelines


def marks(window: MainWindow) -> list[tuple[str, str]]:
    return [(mark.hull.of(TEXT), mark.label) for mark in window.session.sheet.marks()]


def choose(box: QComboBox, data: str) -> None:
    index = box.findData(data)
    assert index >= 0
    box.setCurrentIndex(index)
    box.activated.emit(index)


def use(qtbot: QtBot, dialog: PipelineDialog, folder: Path) -> None:
    dialog.add_folder(str(folder))
    dialog.use.click()
    qtbot.waitUntil(lambda: dialog.use.text() == "In use" or dialog.use.isEnabled(), timeout=PATIENCE_MS)


def test_a_folder_is_tried_used_and_its_labels_are_mapped_at_once(
    qtbot: QtBot, window: MainWindow, dialog: PipelineDialog, tmp_path: Path
):
    folder = ruled(tmp_path / "theirs")
    use(qtbot, dialog, folder)
    assert window.session.pipeline_name == str(folder)
    qtbot.waitUntil(lambda: window.feeding.pipeline.name == "en_pipeline")
    qtbot.waitUntil(lambda: dialog.labels.counts["MISC"].text() == "1")
    assert marks(window) == [("Sergey Lavrov", "PERSON"), ("Moscow", "GPE")]
    choose(dialog.labels.boxes["MISC"], "EVENT")
    assert marks(window)[2:] == [("HIMARS", "EVENT")]
    choose(dialog.labels.boxes["LOC"], "")
    assert [label for _, label in marks(window)] == ["PERSON", "EVENT"]
    window.session.undo()
    qtbot.waitUntil(lambda: dialog.labels.boxes["LOC"].currentData() == "GPE")
    assert ("Moscow", "GPE") in marks(window)


def test_a_pipeline_that_fails_its_trial_leaves_the_one_in_use(
    qtbot: QtBot, window: MainWindow, dialog: PipelineDialog, tmp_path: Path
):
    before = list(window.session.workspace.journal.edits())
    use(qtbot, dialog, ruled(tmp_path / "bad"))
    assert "has no components" in dialog.told.text()
    assert window.session.pipeline_name == ""
    assert list(window.session.workspace.journal.edits()) == before


def test_a_folder_without_a_pipeline_is_told_in_place(
    window: MainWindow, dialog: PipelineDialog, tmp_path: Path
):
    (tmp_path / "photos").mkdir()
    dialog.add_folder(str(tmp_path / "photos"))
    assert "no spaCy pipeline in the folder photos" in dialog.told.text()
    assert [one.value for one in dialog.list.choices] == [""]


def test_a_language_without_a_pipeline_says_so_and_can_have_its_own(
    qtbot: QtBot, window: MainWindow, dialog: PipelineDialog, tmp_path: Path
):
    assert dialog.languages.said["de"].startswith("No trained pipeline")
    folder = ruled(tmp_path / "german", "de", [("PER", "Olaf Scholz")])
    dialog.add_folder(str(folder))
    choose(dialog.languages.boxes["de"], str(folder))
    qtbot.waitUntil(lambda: "German" in dialog.told.text(), timeout=PATIENCE_MS)
    assert window.session.language_arguments() == [f"de={folder}"]
    choose(dialog.languages.boxes["de"], "")
    assert window.session.language_arguments() == []


def test_the_keyboard_alone_chooses_a_pipeline(
    qtbot: QtBot, window: MainWindow, dialog: PipelineDialog, tmp_path: Path
):
    dialog.add_folder(str(ruled(tmp_path / "theirs")))
    dialog.list.take_keys()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is dialog.list)
    qtbot.keyClick(dialog.list, Key.Key_Up)
    assert dialog.highlighted().choice == ""
    qtbot.keyClick(dialog.list, Key.Key_Down)
    qtbot.keyClick(dialog.list, Key.Key_Return)
    qtbot.waitUntil(lambda: window.session.pipeline_name.endswith("theirs"), timeout=PATIENCE_MS)
    qtbot.keyClick(dialog.list, Key.Key_Escape)
    assert not dialog.isVisible()


def test_closing_the_dialog_ends_a_trial_and_chooses_nothing(
    qtbot: QtBot, made: Callable[[Callable[[str], list[str]]], MainWindow], tmp_path: Path
):
    silent = [sys.executable, "-c", "import sys; sys.stdin.read()"]
    window = made(lambda name: silent if name else spoken_by(name))
    window.dispatch.run("pipeline.choose")
    window.pipelines.add_folder(str(ruled(tmp_path / "theirs")))
    window.pipelines.use.click()
    assert "Trying theirs" in window.pipelines.told.text()
    window.pipelines.reject()
    assert window.session.pipeline_name == ""


def test_the_real_worker_tries_and_serves_a_folder(
    qtbot: QtBot, made: Callable[[Callable[[str], list[str]]], MainWindow], tmp_path: Path
):
    window = made(worker_command)
    window.dispatch.run("pipeline.choose")
    blank = tmp_path / "blank"
    spacy.blank("en").to_disk(blank)
    use(qtbot, window.pipelines, blank)
    assert "has no components" in window.pipelines.told.text()
    use(qtbot, window.pipelines, ruled(tmp_path / "theirs"))
    qtbot.waitUntil(lambda: ("Moscow", "GPE") in marks(window), timeout=PATIENCE_MS)
    assert json.dumps(marks(window)).count("PERSON") == 1
