"""How a pipeline's labels are read: an edit of the workspace that needs no new run and can be taken back."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from curator.__main__ import worker_command
from curator.domain.article import Article
from curator.domain.ids import text_hash, uuid7_hex
from curator.domain.recall import Lore
from curator.domain.sheet import Sheet
from curator.session import suggester, trying
from curator.session.feeding import Feeding
from curator.session.house import House
from curator.session.label_maps import counted_labels
from curator.session.linking import Linking
from curator.session.session import Session
from curator.session.settings import settings_of
from curator.session.suggester import Suggester
from curator.session.suggesting import (
    LEAST_SCORE,
    Laid,
    Pipeline,
    Ways,
    label_map,
    looked_up,
    open_suggestions,
    pipeline_of,
    suggestions,
    use,
)
from curator.session.trying import Trial
from curator.store.workspace import Workspace

from ..nlp.foreign import ruled

TEXT = "🚨 Sergey Lavrov left Moscow.\n\nHIMARS were seen near Moscow."
PATIENCE_MS = 300_000
THEIRS = Pipeline("en_theirs", "1", "digest", lang="en", labels=("LOC", "MISC", "PER"))


@pytest.fixture(autouse=True)
def a_slow_machine_is_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    """spaCy's start is not what is tested here."""
    monkeypatch.setattr(suggester, "START_DEADLINE_MS", PATIENCE_MS)
    monkeypatch.setattr(suggester, "BATCH_DEADLINE_MS", PATIENCE_MS)
    monkeypatch.setattr(trying, "DEADLINE_MS", PATIENCE_MS)


def ent(start: int, end: int, label: str, score: float = 0.5) -> dict[str, object]:
    why = "pipeline, which gives no score"
    return {"start": start, "end": end, "label": label, "score": score, "kb_id": "", "reason": why}


def bring(workspace: Workspace, text: str = TEXT, language: str = "en") -> Article:
    article = Article(uuid7_hex(), text_hash(text), len(text), title=language, language=language)
    workspace.import_article(article, text)
    return article


def proposed(workspace: Workspace, article: Article, text: str = TEXT) -> list[tuple[str, str]]:
    ways = Ways(lambda kb_id: kb_id, House(workspace), Lore())
    found = open_suggestions(workspace, Sheet(article, text), ways)
    return [(one.parts[0].of(text), one.label) for one in found if one.label != "CLAIM"]


@pytest.fixture
def session(workspace: Workspace) -> Session:
    use(workspace, THEIRS)
    return Session(workspace, Linking(workspace, None))


def test_a_change_of_the_table_is_one_edit_and_undo_takes_it_back(session: Session):
    workspace, article = session.workspace, bring(session.workspace)
    payload = {"ents": [ent(2, 15, "PER"), ent(21, 27, "LOC")], "claims": []}
    workspace.suggestions.put({THEIRS.key(TEXT.split("\n")[0]): payload})
    assert proposed(workspace, article) == [("Sergey Lavrov", "PERSON"), ("Moscow", "GPE")]
    session.map_label(THEIRS, "LOC", "LOC")
    session.map_label(THEIRS, "PER", "")
    assert proposed(workspace, article) == [("Moscow", "LOC")]
    assert session.undo() and session.undo()
    assert proposed(workspace, article) == [("Sergey Lavrov", "PERSON"), ("Moscow", "GPE")]
    assert session.redo()
    assert proposed(workspace, article) == [("Sergey Lavrov", "PERSON"), ("Moscow", "LOC")]
    assert counted_labels(workspace, article.id) == {"PER": 1, "LOC": 1}


def test_choosing_what_is_chosen_writes_nothing(session: Session):
    before = len(list(session.workspace.journal.edits()))
    assert session.map_label(THEIRS, "PER", "PERSON") is False
    assert len(list(session.workspace.journal.edits())) == before


def laid(session: Session) -> Laid:
    return Laid(str, label_map(session.workspace, THEIRS), session.house)


def test_two_labels_on_the_same_words_that_become_one_are_one_suggestion(session: Session):
    session.map_label(THEIRS, "MISC", "GPE")
    payload = {"ents": [ent(0, 6, "LOC", 0.4), ent(0, 6, "MISC", 0.9)], "claims": []}
    (one,) = suggestions(payload, (0, TEXT), THEIRS, laid(session))
    assert (one.label, one.score) == ("GPE", 0.9)


def test_a_name_without_a_score_is_shown(session: Session):
    (one,) = suggestions({"ents": [ent(0, 6, "LOC")], "claims": []}, (0, TEXT), THEIRS, laid(session))
    assert one.score is not None and one.score >= LEAST_SCORE[one.layer]
    assert one.reason == "pipeline, which gives no score"


def test_a_language_that_nobody_knows_is_told_apart_from_the_pipeline(workspace: Workspace):
    use(workspace, THEIRS)
    ukrainian, german = pipeline_of(workspace, "uk-UA"), pipeline_of(workspace, "de")
    assert ukrainian == looked_up("uk", "", "") and not ukrainian.is_trained
    assert ukrainian.suggester.kind == "rule"
    assert german is not None and german.key("x") != ukrainian.key("x") != THEIRS.key("x")
    assert pipeline_of(workspace, "en-GB") == pipeline_of(workspace) == THEIRS


def test_a_pipeline_chosen_for_a_language_stands_for_it_alone(session: Session):
    workspace = session.workspace
    german = Pipeline("de_theirs", "1", "other", lang="de", labels=("PER",))
    session.choose_pipeline("de_theirs", "de")
    assert pipeline_of(workspace, "de") is None
    use(workspace, german, "de")
    assert (pipeline_of(workspace, "de-AT"), pipeline_of(workspace, "en")) == (german, THEIRS)
    assert pipeline_of(workspace, "de", refused={"de"}) == looked_up("de", "", "")
    session.choose_pipeline("another", "de")
    assert pipeline_of(workspace, "de") is None
    assert session.language_arguments() == ["de=another"]
    session.choose_pipeline("", "de")
    assert session.language_arguments() == []
    assert not {"language_pipelines", "pipelines"} & settings_of(workspace).keys()


@pytest.fixture
def feeding(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> Iterator[Feeding]:
    """The real worker with a pipeline of CoNLL's labels, and one for German."""
    session = Session(workspace, Linking(workspace, None))
    session.choose_pipeline(str(ruled(tmp_path / "theirs")))
    session.choose_pipeline(str(ruled(tmp_path / "german", "de", [("PER", "Olaf Scholz")])), "de")
    command = [*worker_command(session.pipeline_name), *session.language_arguments()]
    made = Feeding(session, Suggester(command))
    made.suggester.start()
    yield made
    made.suggester.close()


def shown(session: Session) -> list[tuple[str, str]]:
    assert session.sheet is not None
    marks = [mark for mark in session.sheet.marks() if mark.label != "CLAIM"]
    return [(mark.hull.of(session.sheet.text), mark.label) for mark in marks]


def test_the_worker_s_labels_are_read_anew_at_once(qtbot: QtBot, feeding: Feeding):
    session = feeding.session
    with qtbot.waitSignal(feeding.fed, timeout=PATIENCE_MS):
        session.open(bring(session.workspace).id)
    assert shown(session) == [("Sergey Lavrov", "PERSON"), ("Moscow", "GPE"), ("Moscow", "GPE")]
    asked = feeding.suggester.state
    session.map_label(feeding.pipeline, "MISC", "EVENT")
    assert ("HIMARS", "EVENT") in shown(session)
    assert feeding.suggester.state is asked
    session.undo()
    assert ("HIMARS", "EVENT") not in shown(session)
    german = bring(session.workspace, "Olaf Scholz kam nach Moscow.", "de")
    with qtbot.waitSignal(feeding.fed, timeout=PATIENCE_MS):
        session.open(german.id)
    assert shown(session) == [("Olaf Scholz", "PERSON")]
    assert feeding.pipeline.name == "de_pipeline" and feeding.speaks("de") and not feeding.speaks("uk")


def test_a_choice_that_is_gone_is_told_and_the_embedded_pipeline_suggests(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
):
    session = Session(workspace, Linking(workspace, None))
    told: list[str] = []
    session.failed.connect(lambda error: told.append(error.code))
    feeding = Feeding(session, Suggester(worker_command(str(tmp_path / "gone"))))
    with qtbot.waitSignal(feeding.fed, timeout=PATIENCE_MS):
        feeding.suggester.start()
        session.open(bring(workspace).id)
    feeding.suggester.close()
    assert told == ["pipeline.unknown"]
    assert feeding.pipeline.name == "curator_en"
    assert ("Sergey Lavrov", "PERSON") in shown(session)


def test_a_trial_passes_what_reads_and_names_what_does_not(qtbot: QtBot, tmp_path: Path):
    folder = ruled(tmp_path / "theirs")
    passing = Trial(worker_command(str(folder)), "theirs")
    with qtbot.waitSignal(passing.passed, timeout=PATIENCE_MS) as ready:
        passing.start()
    assert ready.args[0]["labels"] == ["LOC", "MISC", "PER"]
    (folder / "config.cfg").write_text("[nlp]\nlang = 7\n")
    failing = Trial(worker_command(str(folder)), "theirs")
    with qtbot.waitSignal(failing.failed, timeout=PATIENCE_MS) as told:
        failing.start()
    assert told.args[0].code == "pipeline.broken"


def test_a_trial_that_crashes_or_hangs_says_which(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch):
    crashing = Trial([sys.executable, "-c", "import sys; sys.exit('No such weights.')"], "theirs")
    with qtbot.waitSignal(crashing.failed, timeout=60_000) as told:
        crashing.start()
    assert (told.args[0].code, told.args[0].args_["why"]) == ("pipeline.broken", "No such weights.")
    monkeypatch.setattr(trying, "DEADLINE_MS", 50)
    hanging = Trial([sys.executable, "-c", "import sys; sys.stdin.read()"], "theirs")
    with qtbot.waitSignal(hanging.failed, timeout=60_000) as told:
        hanging.start()
    assert told.args[0].code == "pipeline.hangs"
