"""The worker from the window's side: answers in order, crashes, hangs, giving up."""

import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from curator.session import suggester as module
from curator.session.suggester import Suggester, SuggesterState

# Programs that speak the worker's protocol, well or badly: the failures cannot be asked of the real one.
ANSWERS = """
import json, sys
print(json.dumps({"ready": {"name": "p", "version": "1", "digest": "d"}}), flush=True)
for line in sys.stdin:
    request = json.loads(line)
    for index, offset, text in request["paras"]:
        print("stray words of a library")
        print(json.dumps({"id": request["id"], "rev": request["rev"], "i": index, "text": text}))
    print(json.dumps({"id": request["id"], "rev": request["rev"], "done": True}), flush=True)
"""
CRASHES = """
import json, os, sys
print(json.dumps({"ready": {}}), flush=True)
sys.stdin.readline()
print("There is no pipeline here.", file=sys.stderr, flush=True)
os.abort()
"""
# As the real worker does, it drops a request when a newer one has come.
STOPS_FOR_NEWER = """
import json, select, sys
sys.stdin = open(0, "rb", buffering=0)
print(json.dumps({"ready": {}}), flush=True)
for line in sys.stdin:
    request = json.loads(line)
    if select.select([sys.stdin], [], [], 0.3)[0]:
        continue
    for index, offset, text in request["paras"]:
        print(json.dumps({"id": request["id"], "rev": request["rev"], "i": index}))
    print(json.dumps({"id": request["id"], "rev": request["rev"], "done": True}), flush=True)
"""
POISONED = """
import json, os, sys
print(json.dumps({"ready": {}}), flush=True)
for line in sys.stdin:
    request = json.loads(line)
    for index, offset, text in request["paras"]:
        if text == "poison":
            os._exit(1)
        print(json.dumps({"id": request["id"], "rev": request["rev"], "i": index}), flush=True)
    print(json.dumps({"id": request["id"], "rev": request["rev"], "done": True}), flush=True)
"""
HANGS = """
import json, sys, threading
print(json.dumps({"ready": {}}), flush=True)
sys.stdin.readline()
threading.Event().wait()
"""


def command(tmp_path: Path, program: str) -> list[str]:
    script = tmp_path / "worker.py"
    script.write_text(program, "utf-8")
    return [sys.executable, str(script)]


def test_every_paragraph_is_answered_in_the_order_asked(qtbot: QtBot, tmp_path: Path):
    asked = Suggester(command(tmp_path, ANSWERS))
    answers: list[tuple[str, int, str]] = []
    asked.answered.connect(lambda article, index, reply: answers.append((article, index, reply["text"])))
    asked.request("r1", "en", [(2, 20, "two 🚨\u2028"), (0, 0, "x" * 5_000), (1, 10, "one")])
    with qtbot.waitSignal(asked.finished, timeout=20_000):
        asked.start()
    assert answers == [("r1", 2, "two 🚨\u2028"), ("r1", 0, "x" * 5_000), ("r1", 1, "one")]
    assert asked.state is SuggesterState.READY
    asked.close()


def test_what_is_asked_when_the_worker_is_ready_is_answered_whole(qtbot: QtBot, tmp_path: Path):
    asked = Suggester(command(tmp_path, STOPS_FOR_NEWER))
    answers: list[int] = []
    asked.answered.connect(lambda article, index, reply: answers.append(index))
    three = [(index, 0, "y" * 4_000) for index in range(3)]
    asked.ready.connect(lambda info: asked.request("r1", "en", three))
    with qtbot.waitSignal(asked.finished, timeout=20_000):
        asked.start()
    assert answers == [0, 1, 2]
    asked.close()


def test_what_is_on_the_screen_is_asked_first(qtbot: QtBot, tmp_path: Path):
    asked = Suggester(command(tmp_path, ANSWERS))
    order: list[int] = []
    asked.answered.connect(lambda article, index, reply: order.append(index))
    asked.request("r1", "en", [(index, 0, "y" * 4_000) for index in range(5)])
    asked.prioritise(range(3, 4))
    with qtbot.waitSignal(asked.finished, timeout=20_000):
        asked.start()
    assert order == [3, 4, 0, 1, 2]
    asked.close()


def test_three_crashes_in_a_row_turn_suggestions_off_and_retry_turns_them_on(qtbot: QtBot, tmp_path: Path):
    asked = Suggester(command(tmp_path, CRASHES))
    asked.request("r1", "en", [(0, 0, "one")])
    with qtbot.waitSignal(asked.state_changed, check_params_cb=lambda state: state == "off", timeout=30_000):
        asked.start()
    assert asked.failures == module.FAILURES_BEFORE_OFF
    assert asked.last_words == "There is no pipeline here."
    command(tmp_path, ANSWERS)
    asked.request("r1", "en", [(0, 0, "one")])
    with qtbot.waitSignal(asked.finished, timeout=20_000):
        asked.retry()
    assert asked.failures == 0
    asked.close()


def test_a_paragraph_that_ends_the_worker_each_time_does_not_start_it_for_ever(qtbot: QtBot, tmp_path: Path):
    asked = Suggester(command(tmp_path, POISONED))
    answers: list[int] = []
    asked.answered.connect(lambda article, index, reply: answers.append(index))
    asked.request("r1", "en", [(0, 0, "one"), (1, 4, "poison"), (2, 11, "three")])
    with qtbot.waitSignal(asked.state_changed, check_params_cb=lambda state: state == "off", timeout=30_000):
        asked.start()
    assert answers == [0, 2]
    asked.close()


def test_a_worker_started_anew_is_asked_what_was_waiting(qtbot: QtBot, tmp_path: Path):
    asked = Suggester(command(tmp_path, HANGS))
    asked.request("r1", "en", [(0, 0, "y" * 4_000), (1, 4_001, "two")])
    with qtbot.waitSignal(asked.state_changed, check_params_cb=lambda state: state == "working"):
        asked.start()
    answers: list[int] = []
    asked.answered.connect(lambda article, index, reply: answers.append(index))
    with qtbot.waitSignal(asked.finished, timeout=20_000):
        asked.restart(command(tmp_path, ANSWERS))
    assert answers == [0, 1]
    asked.close()


def test_a_worker_that_hangs_is_killed_at_its_deadline(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(module, "BATCH_DEADLINE_MS", 50)
    asked = Suggester(command(tmp_path, HANGS))
    asked.request("r1", "en", [(0, 0, "one")])
    with qtbot.waitSignal(asked.state_changed, check_params_cb=lambda state: state == "off", timeout=30_000):
        asked.start()
    asked.close()


def test_a_program_that_cannot_be_started_turns_suggestions_off(qtbot: QtBot, tmp_path: Path):
    asked = Suggester([str(tmp_path / "nothing-here")])
    with qtbot.waitSignal(asked.state_changed, check_params_cb=lambda state: state == "off", timeout=5_000):
        asked.start()
    asked.close()


def test_closing_ends_the_worker_at_once(qtbot: QtBot, tmp_path: Path):
    asked = Suggester(command(tmp_path, ANSWERS))
    with qtbot.waitSignal(asked.ready, timeout=20_000):
        asked.start()
    process = asked._process
    asked.close()
    assert process is not None and process.state() == process.ProcessState.NotRunning
