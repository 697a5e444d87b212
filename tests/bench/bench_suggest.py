"""Suggestions from the real worker: from its start, and for one more article when it is warm.

The first answer is the first paragraph on the screen; the last one ends the article.
"""

from __future__ import annotations

import sys
from statistics import median
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QEventLoop

from curator.__main__ import worker_command
from curator.domain.text import paragraphs
from curator.session.places import seeds
from curator.session.suggester import Suggester
from curator.session.suggesting import written_paragraphs

RUNS = 7


def ask(suggester: Suggester, name: str, text: str) -> tuple[float, float]:
    """Seconds to the first and to the last answer for an article."""
    written = written_paragraphs(text, paragraphs(text))
    times: list[float] = []
    loop = QEventLoop()
    suggester.answered.connect(lambda *_: times.append(perf_counter()))
    suggester.finished.connect(loop.quit)
    began = perf_counter()
    suggester.request(name, "en", [(index, *each) for index, each in written.items()])
    loop.exec()
    suggester.answered.disconnect()
    return times[0] - began, times[-1] - began


def main() -> None:
    QCoreApplication(sys.argv[:1])
    text = (seeds() / "articles/ukraine-un-2023-11-11.txt").read_text("utf-8")
    suggester = Suggester(worker_command(""))
    suggester.start()
    first, last = ask(suggester, "cold", text)
    print(f"  worker started, {len(text):,} code points: first {first:.2f} s, last {last:.2f} s")
    warm = [ask(suggester, f"warm {run}", text) for run in range(RUNS)]
    print(f"  warm: first {median(f for f, _ in warm):.3f} s, last {median(x for _, x in warm):.3f} s")
    suggester.close()


if __name__ == "__main__":
    main()
