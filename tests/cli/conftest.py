"""Commands as a person types them, in this process or as a program of their own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from curator.__main__ import main

ROOT = Path(__file__).parents[2]
Typed = Callable[..., "Answer"]


@dataclass
class Answer:
    """What a command said and how it ended."""

    status: int
    out: str
    err: str

    @property
    def sentence(self) -> str:
        """The one line on stderr."""
        (line,) = self.err.splitlines()
        return line


@pytest.fixture
def typed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Typed:
    """Runs a command on a workspace of this test."""

    def run(*arguments: object) -> Answer:
        capsys.readouterr()
        status = main(["--workspace", str(tmp_path / "w.db"), *map(str, arguments)])
        said = capsys.readouterr()
        return Answer(status, said.out, said.err)

    return run


def program(*arguments: object, before: str = "") -> Answer:
    """Runs a command as a program of its own; `before` is Python that runs first in it."""
    script = f"import sys\n{before}\nfrom curator.__main__ import main\nsys.exit(main(sys.argv[1:]))"
    done = subprocess.run(
        [sys.executable, "-c", script, *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
        check=False,
        env=environment(),
    )
    return Answer(done.returncode, done.stdout, done.stderr)


def environment() -> dict[str, str]:
    path = os.pathsep.join(filter(None, [os.environ.get("PYTHONPATH"), str(ROOT)]))
    return os.environ | {"PYTHONPATH": path, "OMP_NUM_THREADS": "1", "PYTHONIOENCODING": "utf-8"}


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n")[:-1]]
