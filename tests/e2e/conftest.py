"""The program on a workspace of its own, started as often as a test likes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from .driver import Program

Start = Callable[[], Program]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Starts the program on one workspace, again and again; ends it when the test fails half-way."""
    running: list[Program] = []

    def begin() -> Program:
        running.append(Program(tmp_path / "desk.curator"))
        return running[-1]

    yield begin
    for program in running:
        program.kill()


@pytest.fixture
def program(start: Start) -> Program:
    """The program with the sample article open, as a first start shows it."""
    return start()
