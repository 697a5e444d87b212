"""The order in which threads write."""

import threading

from curator.store.turn import Turn


def test_an_act_goes_before_a_batch_that_came_first():
    turn, order = Turn(), list[str]()

    def act() -> None:
        with turn.act():
            order.append("act")

    def batch() -> None:
        with turn.batch():
            order.append("batch")

    threads = [threading.Thread(target=batch), threading.Thread(target=act)]
    with turn.act():
        for thread in threads:
            thread.start()
        while not turn.is_wanted:
            continue
    for thread in threads:
        thread.join()
    assert order == ["act", "batch"]


def test_a_failing_act_gives_the_turn_back():
    turn = Turn()
    try:
        with turn.act():
            raise KeyError
    except KeyError:
        pass
    with turn.batch():
        assert not turn.is_wanted
