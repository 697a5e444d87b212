"""Where the window keeps the statistics: they are added up when one looks, beside the window."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from curator.domain.errors import CuratorError
from curator.domain.files import make_folder
from curator.exchange.tables import write_table
from curator.session.asking import Asking
from curator.session.session import Session
from curator.session.statistics import Standing, persons, standing
from curator.ui.file_dialogs import file_to_write, folder_to_open
from curator.ui.sentences import sentence
from curator.ui.statistics.card import ChartCard
from curator.ui.statistics.figures import FIGURES
from curator.ui.statistics.page import StatisticsPage

if TYPE_CHECKING:
    from curator.ui.acting import Act


class _Answer(NamedTuple):
    found: Standing
    aliases: dict[str, str]
    pg: Any
    numpy: Any


class StatisticsRoom(QObject):
    """`told` carries a sentence for the status bar."""

    told = Signal(str)

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._asking = Asking(self)
        self._asking.answered.connect(self._put)
        self._asking.failed.connect(self._refuse)
        self.page = StatisticsPage(window)
        self.page.changed.connect(self._read)
        self.page.asked_for_all.connect(self._ask_for_folder)
        self.page.made.connect(self._listen)

    def acts(self) -> dict[str, Act]:
        return {"statistics.open": lambda _: self.open()}

    def close(self) -> None:
        """Wait until nothing is added up any more."""
        self._asking.close()

    def open(self) -> None:
        """Show the page; the numbers come when they are added up."""
        self.page.put_people({}, self._session.workspace.journal.author)
        self.page.open()
        self._read()

    @Slot()
    def _read(self) -> None:
        workspace, wanted = self._session.workspace, self.page.wanted()
        self.page.tell(self.tr("Adding up…"))

        def question(should_stop: Callable[[], bool]) -> _Answer:
            # Half a second to import, which only who looks at charts owes; not in the window's thread.
            pg, numpy = importlib.import_module("pyqtgraph"), importlib.import_module("numpy")
            found = standing(workspace, wanted, date.today(), should_stop)
            return _Answer(found, persons(workspace), pg, numpy)

        self._asking.ask(question)

    @Slot(object)
    def _put(self, answer: _Answer) -> None:
        pg = answer.pg
        # Its own clean-up at the end would come after Qt's, which has none of this left.
        pg.setConfigOptions(antialias=True, exitCleanup=False)
        self.page.put_people(answer.aliases, self._session.workspace.journal.author)
        charts = FIGURES.charts(answer.found, self._session.labels)
        self.page.put(charts, FIGURES.summary(answer.found), pg, answer.numpy)

    @Slot(object)
    def _listen(self, card: ChartCard) -> None:
        card.asked_for_picture.connect(self._ask_for_picture)
        card.asked_for_table.connect(self._ask_for_table)

    @Slot(object)
    def _refuse(self, error: CuratorError) -> None:
        self.page.tell(sentence(error.code, error.args_))

    # --- files ---
    @Slot(object)
    def _ask_for_picture(self, card: ChartCard) -> None:
        self._ask_for_file(card, ".png", self.tr("Pictures (*.png)"), write_picture)

    @Slot(object)
    def _ask_for_table(self, card: ChartCard) -> None:
        self._ask_for_file(card, ".csv", self.tr("Tables (*.csv)"), write_numbers)

    def _ask_for_file(
        self, card: ChartCard, end: str, kinds: str, write: Callable[[ChartCard, Path], None]
    ) -> None:
        assert card.chart is not None
        title = self.tr("Export “%1”").replace("%1", card.chart.title)
        path = file_to_write(self.page, title, card.chart.key + end, kinds)
        if path:
            self._try(lambda: write(card, path), self.tr("%1 is written.").replace("%1", path.name))

    def _ask_for_folder(self) -> None:
        folder = folder_to_open(self.page, self.tr("Export all charts to a folder"))
        if folder:
            self.export_all(folder)

    def export_all(self, folder: Path) -> None:
        """Write every chart that has something to show, as a picture and as a table."""
        cards = [card for card in self.page.cards if card.chart and not card.chart.nothing]

        def write() -> None:
            make_folder(folder)
            for card in cards:
                assert card.chart is not None
                write_picture(card, folder / f"{card.chart.key}.png")
                write_numbers(card, folder / f"{card.chart.key}.csv")

        self._try(write, self.tr("%n charts written", None, len(cards)))

    def _try(self, write: Callable[[], None], done: str) -> None:
        try:
            write()
        except CuratorError as error:
            done = sentence(error.code, error.args_)
        self.page.tell(done)
        self.told.emit(done)


def write_picture(card: ChartCard, path: Path) -> None:
    """The chart as PNG. Raises CuratorError `picture.unwritable`."""
    if not card.picture().save(str(path), "PNG"):
        raise CuratorError("picture.unwritable", path=str(path))


def write_numbers(card: ChartCard, path: Path) -> None:
    """Its numbers as CSV. Raises CuratorError as `exchange.tables.write_table` does."""
    assert card.chart is not None
    write_table(path, card.chart.columns, card.chart.rows)
