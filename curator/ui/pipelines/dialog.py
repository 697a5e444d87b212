"""Who suggests: the pipelines there are, what each can do, how its labels are read, in which languages."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Slot
from PySide6.QtGui import QCloseEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QLabel, QWidget

from curator.domain.errors import CuratorError
from curator.domain.foreign_labels import LabelMap
from curator.domain.mark import Layer
from curator.session.feeding import Feeding
from curator.session.label_maps import choices_of, counted_labels
from curator.session.offers import Offer, offer, offers
from curator.session.session import Session
from curator.session.suggesting import Pipeline, languages_of, spoken
from curator.session.trying import Trial
from curator.session.versions import location_of
from curator.ui.buttons import KeyButton
from curator.ui.file_dialogs import folder_to_open
from curator.ui.inspector.choices import Choice, ChoiceList
from curator.ui.layouts import in_column, in_line
from curator.ui.pipelines.labels import LabelTable
from curator.ui.pipelines.languages import LanguageTable
from curator.ui.pipelines.words import abilities_of, facts_of, language_name, title_of
from curator.ui.sentences import sentence
from curator.ui.style import dim, face

_WIDTH, _HEIGHT, _LIST_WIDTH, _ROWS = 860, 640, 310, 8


class PipelineDialog(QDialog):
    """Lists pipelines at the left; at the right what the highlighted one can do, and its label table.

    `worker` gives the command line that serves a pipeline. A pipeline is tried in a process of its own before
    it is used; if it fails, a sentence says so and the one in use stays. The window hears of a choice by its
    edit.
    """

    def __init__(
        self,
        session: Session,
        feeding: Feeding,
        worker: Callable[[str], list[str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._feeding = session, feeding
        self._worker = worker
        self._more: list[str] = []
        self._offers: list[Offer] = []
        self._trial: Trial | None = None
        self._language = ""
        # After the event that changed something: a box is not to be taken away while it tells of a choice.
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._refresh_labels)
        self.setWindowTitle(self.tr("Suggestions"))
        self.list = ChoiceList(self.tr("Pipelines"), _ROWS)
        self.folder = KeyButton(self.tr("Choose a folder…"), "Ins")
        self.title, self.facts = QLabel(), QLabel(wordWrap=True)
        self.told = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.use = KeyButton(self.tr("Use this pipeline"), "Enter")
        self.labels, self.languages = LabelTable(), LanguageTable()
        self._lay_out()
        self._connect()
        self.resize(_WIDTH, _HEIGHT)

    # --- building ---
    def _lay_out(self) -> None:
        self.title.setFont(face(1.28))
        self.list.setMinimumWidth(_LIST_WIDTH)
        left = in_column(None, 8)
        left.addWidget(dim(QLabel(self.tr("Pipelines"))))
        left.addWidget(self.list)
        left.addWidget(self.folder, 0, Qt.AlignmentFlag.AlignLeft)
        left.addStretch(1)
        head = in_line(None, 12)
        head.addWidget(self.title, 1)
        head.addWidget(self.use)
        right = in_column(None, 8)
        right.addLayout(head)
        right.addWidget(dim(self.facts))
        right.addWidget(self.told)
        right.addWidget(self.labels, 1)
        upper = in_line(None, 26)
        upper.addLayout(left)
        upper.addLayout(right, 1)
        whole = in_column(self, 12, (20, 18, 20, 18))
        whole.addLayout(upper, 1)
        line = QFrame(frameShape=QFrame.Shape.HLine, frameShadow=QFrame.Shadow.Plain)
        line.setForegroundRole(self.palette().ColorRole.Mid)
        whole.addWidget(line)
        whole.addWidget(self.languages)
        foot = in_line()
        foot.addStretch(1)
        close = KeyButton(self.tr("Close"), "Esc")
        close.clicked.connect(self.reject)
        foot.addWidget(close)
        whole.addLayout(foot)

    def _connect(self) -> None:
        self.list.selectionModel().currentRowChanged.connect(self._show_highlighted)
        self.list.activated.connect(self._use_highlighted)
        self.use.clicked.connect(self._use_highlighted)
        self.folder.clicked.connect(self._ask_for_folder)
        self.labels.chosen.connect(self._map)
        self.languages.chosen.connect(self._choose_for_language)
        for signal in (self._feeding.fed, self._feeding.pipeline_changed, self._session.edited):
            signal.connect(self._refresh_later)

    def open(self) -> None:
        """Show it with what is chosen now."""
        self._say("")
        self.refresh()
        super().open()
        self.list.take_keys()
        self._highlight(self._session.pipeline_name)

    # --- what is there ---
    def refresh(self) -> None:
        """Read the pipelines and the choices again."""
        workspace, chosen = self._session.workspace, self._session.pipeline_name
        self._offers = offers(workspace, self._more)
        here = self.highlighted()
        with QSignalBlocker(self.list.selectionModel()):
            self.list.put([self._row(one, chosen) for one in self._offers])
        self._highlight(here.choice if here else chosen)
        counted: dict[str, int] = {}
        for language, count in workspace.articles.languages().items():
            if language:
                counted[spoken(language)] = counted.get(spoken(language), 0) + count
        by_language = languages_of(workspace)
        languages = {**dict.fromkeys(by_language, 0), **counted}
        self.languages.put(languages, by_language, self._offers, self._in_use())

    def _row(self, offer: Offer, in_use: str) -> Choice:
        is_it = offer.choice == in_use
        tag = self.tr("in use") if is_it else ""
        return Choice(title_of(offer), facts_of(offer), offer.choice, tag=tag, current=is_it)

    def _in_use(self) -> Offer:
        return next(one for one in self._offers if one.choice == self._session.pipeline_name)

    def highlighted(self) -> Offer | None:
        """The pipeline that the right side shows."""
        row = self.list.currentIndex().row()
        return self._offers[row] if 0 <= row < len(self._offers) else None

    def _highlight(self, choice: str) -> None:
        row = next((at for at, one in enumerate(self._offers) if one.choice == choice), 0)
        self.list.setCurrentIndex(self.list.model().index(row, 0))
        self._show_highlighted()

    @Slot()
    def _show_highlighted(self) -> None:
        offer = self.highlighted()
        if offer is None:
            return
        in_use = offer.choice == self._in_use().choice
        self.title.setText(title_of(offer))
        self.facts.setText(" ".join(part for part in (facts_of(offer) + ".", abilities_of(offer)) if part))
        self.use.setText(self.tr("In use") if in_use else self.tr("Use this pipeline"))
        self.use.show_key(not in_use)
        self.use.setEnabled(not in_use and offer.card is not None and self._trial is None)
        self._refresh_labels()

    @Slot()
    def _refresh_later(self) -> None:
        if self.isVisible():
            self._later.start()

    @Slot()
    def _refresh_labels(self) -> None:
        offer = self.highlighted()
        if offer is None or offer.card is None:
            self.labels.put([], None, LabelMap(self._session.labels), [])
            return
        chosen, sheet = choices_of(self._session.workspace), self._session.sheet
        pipeline = self._feeding.pipeline
        reads = sheet is not None and pipeline is not None and pipeline.name == offer.card.name
        counts = counted_labels(self._session.workspace, sheet.article.id) if reads and sheet else None
        known = pipeline.labels if reads and pipeline else ()
        found = {*offer.card.labels, *known, *(counts or ()), *chosen.maps.get(offer.card.name, ())}
        read = chosen.map_of(offer.card.name, tuple(sorted({*offer.card.labels, *known})))
        self.labels.put(sorted(found), counts, read, self._session.labels.of_layer(Layer.ENTITY))

    # --- acts ---
    @Slot(str, str)
    def _map(self, foreign: str, ours: str) -> None:
        offer = self.highlighted()
        if offer is not None and offer.card is not None:
            card = offer.card
            pipeline = self._feeding.pipeline
            known = pipeline.labels if pipeline is not None and pipeline.name == card.name else card.labels
            self._session.map_label(Pipeline(card.name, card.version, "", labels=tuple(known)), foreign, ours)

    @Slot()
    def _use_highlighted(self) -> None:
        offer = self.highlighted()
        if offer is not None and self.use.isEnabled():
            self._try(offer.choice, "")

    @Slot(str, str)
    def _choose_for_language(self, code: str, choice: str) -> None:
        if choice:
            self._try(choice, code)
        else:
            self._choose("", code)

    @Slot()
    def _ask_for_folder(self) -> None:
        found = folder_to_open(self, self.tr("Folder of a spaCy pipeline"))
        if found:
            self.add_folder(str(found))

    def add_folder(self, folder: str) -> None:
        """List the pipeline of a folder, ready to be used; a folder that holds none is told instead."""
        one = offer(folder)
        if one.card is None:
            self._tell(one.error)
            return
        self._more.append(folder)
        self.refresh()
        self._highlight(folder)

    def _try(self, choice: str, language: str) -> None:
        """Load it beside the one in use; only if it reads does it take its place."""
        self._end_trial()
        if not choice:
            self._choose("", language)
            return
        self._language = language
        self._say(
            self.tr("Trying %1 … the pipeline in use stays until it has read a sentence.").replace(
                "%1", self._named(choice)
            )
        )
        located = location_of(self._session.workspace, choice)
        self._trial = Trial(self._worker(located), self._named(choice), self)
        self._trial.passed.connect(lambda _: self._on_passed(choice))
        self._trial.failed.connect(self._on_failed)
        self.use.setEnabled(False)
        self._trial.start()

    def _named(self, choice: str) -> str:
        return next((title_of(one) for one in self._offers if one.choice == choice), choice)

    def _on_passed(self, choice: str) -> None:
        self._trial = None
        self._choose(choice, self._language)

    @Slot(object)
    def _on_failed(self, error: CuratorError) -> None:
        self._trial = None
        self.refresh()
        self._tell(error)

    def _choose(self, choice: str, language: str) -> None:
        self._say("")
        self._session.choose_pipeline(choice, language)
        self.refresh()
        if language and choice:
            said = self.tr("%1 reads articles in %2 from now on.")
            self._say(said.replace("%1", self._named(choice)).replace("%2", language_name(language)))

    def _tell(self, error: CuratorError | None) -> None:
        if error is not None:
            self._say(sentence(error.code, error.args_))

    def _say(self, text: str) -> None:
        self.told.setText(text)
        self.told.setVisible(bool(text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Insert:
            self._ask_for_folder()
        else:
            super().keyPressEvent(event)

    # --- the end ---
    def _end_trial(self) -> None:
        trial, self._trial = self._trial, None
        if trial is not None:
            trial.cancel()
            trial.deleteLater()

    def hideEvent(self, event: QHideEvent) -> None:
        self._end_trial()
        super().hideEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._end_trial()
        super().closeEvent(event)
