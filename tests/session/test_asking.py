"""Questions in a thread: in order, the latest alone answered, errors handed on."""

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from curator.domain.errors import CuratorError
from curator.session.asking import Asking


@pytest.fixture
def asking() -> Iterator[Asking]:
    made = Asking()
    yield made
    made.close()


def test_an_answer_is_found_beside_and_told_here(qtbot: QtBot, asking: Asking):
    heard: list[tuple[object, bool]] = []
    here = threading.get_ident()
    asking.answered.connect(lambda answer: heard.append((answer, threading.get_ident() == here)))
    asking.ask(lambda should_stop: threading.get_ident() != here)
    assert asking.is_waiting
    qtbot.waitUntil(lambda: not asking.is_waiting)
    assert heard == [(True, True)]


def test_of_an_overtaken_question_nothing_is_heard_and_it_may_stop(qtbot: QtBot, asking: Asking):
    begun, go_on = threading.Event(), threading.Event()
    stopped: list[bool] = []
    heard: list[object] = []
    asking.answered.connect(heard.append)

    def slow(should_stop: object) -> str:
        begun.set()
        go_on.wait(10)
        stopped.append(should_stop())
        return "first"

    asking.ask(slow)
    begun.wait(10)
    asking.ask(lambda _: "second")
    asking.ask(lambda _: "third")
    go_on.set()
    qtbot.waitUntil(lambda: not asking.is_waiting)
    assert (heard, stopped) == (["third"], [True])


def test_a_situation_is_handed_on(qtbot: QtBot, asking: Asking):
    def fail(should_stop: object) -> None:
        raise CuratorError("article.unknown", id="r1")

    with qtbot.waitSignal(asking.failed) as caught:
        asking.ask(fail)
    assert caught.args[0].code == "article.unknown"


def test_closing_waits_for_the_thread_and_hears_nothing_more(qtbot: QtBot, asking: Asking):
    heard: list[object] = []
    asking.answered.connect(heard.append)
    asking.ask(lambda _: 1)
    asking.close()
    with qtbot.waitSignal(asking.answered) as caught:
        asking.ask(lambda _: 2)
    assert (caught.args, heard) == ([2], [2])
