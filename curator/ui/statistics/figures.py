"""The charts of the page, with their words and numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QLocale, QObject

from curator.domain.act_kinds import DECISIONS
from curator.domain.comparison import Tally
from curator.domain.label import LabelSet
from curator.domain.mark import Layer
from curator.domain.statistics import PAUSE_SECONDS, Day, Rate, Side, calibration_error
from curator.exchange.tables import Cell
from curator.session.statistics import Standing
from curator.ui.act_words import ACT_WORDS
from curator.ui.statistics import drawings
from curator.ui.statistics.chart import Chart
from curator.ui.statistics.colours import kind_colour, layer_colour

_MOST_LABELS = 12


class Figures(QObject):
    """Makes all charts of one period; a class of its own because only `tr` has its plurals collected."""

    def charts(self, found: Standing, labels: LabelSet) -> list[Chart]:
        """In the order of the page."""
        return [
            self.decisions(found),
            self.pace(found),
            self.labels(found, labels),
            self.pipelines(found),
            self.times(found),
            self.reliability(found),
            self.blind(found),
        ]

    def summary(self, found: Standing) -> str:
        """The page in one line."""
        days = found.activity.days
        whole, seconds = sum(day.total for day in days), sum(day.seconds for day in days)
        told = [self.tr("%Ln decisions", None, whole)]
        told.append(self.tr("%Ln articles finished", None, len(found.activity.finished)))
        if seconds >= 60 and whole:
            told.append(self.tr("%1 a minute").replace("%1", number(whole * 60 / seconds)))
        rates = found.labels.values()
        right, of = sum(rate.right for rate in rates), sum(rate.of for rate in rates)
        if of:
            told.append(self.tr("%1 of suggestions accepted as proposed").replace("%1", percent(right / of)))
        return " · ".join(told)

    # --- activity ---
    def decisions(self, found: Standing) -> Chart:
        days = found.activity.days
        kinds = [ACT_WORDS.kind(kind) for kind in DECISIONS]
        rows: list[list[Cell]] = [
            [day.day, *(day.decisions.get(kind, 0) for kind in DECISIONS), day.total] for day in days
        ]
        return Chart(
            "decisions-per-day",
            self.tr("Decisions per day"),
            self.tr("What was undone is taken off; a bulk act counts as often as it decides."),
            [self.tr("day"), *kinds, self.tr("all")],
            rows,
            drawings.decisions(days, self.tr("decisions")),
            [(name, partial(kind_colour, kind)) for name, kind in zip(kinds, DECISIONS, strict=True)],
            "" if any(day.total for day in days) else self._nothing(),
        )

    def pace(self, found: Standing) -> Chart:
        days = found.activity.days
        rows: list[list[Cell]] = [
            [day.day, day.total, round(day.seconds / 60, 1), _rounded(day.per_minute)] for day in days
        ]
        nothing = "" if any(day.per_minute for day in days) else self._no_pace(days)
        return Chart(
            "pace",
            self.tr("Pace"),
            self._about_time(self.tr("Decisions in a minute of work, day by day.")),
            [self.tr("day"), self.tr("decisions"), self.tr("minutes of work"), self.tr("decisions a minute")],
            rows,
            drawings.pace(days, self.tr("decisions a minute")),
            (),
            nothing,
        )

    def times(self, found: Standing) -> Chart:
        times = found.times
        rows: list[list[Cell]] = []
        for at, count in enumerate(times.counts):
            is_last = at == len(times.counts) - 1
            upto = self.tr("and more") if is_last else number(times.edges[at + 1])
            rows.append([number(times.edges[at]), upto, count])
        middle = number(times.median) if times.median is not None else ""
        return Chart(
            "time-per-article",
            self.tr("Time per article"),
            self._about_time(
                self.tr("Articles that were finished, by minutes of work; the last bar is open.")
            ),
            [self.tr("from (minutes)"), self.tr("to (minutes)"), self.tr("articles")],
            rows,
            drawings.histogram(
                times,
                (self.tr("minutes of work"), self.tr("articles")),
                self.tr("median %1 min").replace("%1", middle),
            ),
            (),
            "" if rows else self.tr("No article was finished in this period."),
        )

    # --- suggestions ---
    def labels(self, found: Standing, labels: LabelSet) -> Chart:
        named = {_name(label, labels): rate for label, rate in found.labels.items()}
        about = self.tr("How often a suggestion was accepted with the words and the label it came with.")
        return self._rates("accepted-by-label", self.tr("Accepted, by label"), about, self.tr("label"), named)

    def pipelines(self, found: Standing) -> Chart:
        about = self.tr("The same for everything that suggests: pipelines by version, rules, the memory.")
        title = self.tr("Accepted, by pipeline")
        return self._rates("accepted-by-pipeline", title, about, self.tr("pipeline"), found.pipelines)

    def _rates(self, key: str, title: str, about: str, what: str, rates: Mapping[str, Rate]) -> Chart:
        shown = dict(list(rates.items())[:_MOST_LABELS])
        rows: list[list[Cell]] = [
            [name, rate.right, rate.of, *(round(100 * each, 1) for each in (rate.share, *rate.interval))]
            for name, rate in rates.items()
        ]
        columns = [
            what,
            self.tr("accepted as proposed"),
            self.tr("decided"),
            self.tr("%"),
            self.tr("% at least"),
            self.tr("% at most"),
        ]
        limits = self.tr(
            "Bars are 95 % intervals, numbers say how many were decided; unsure ones are left out."
        )
        draw = drawings.rate_bars(shown, self.tr("accepted as proposed (%)"))
        return Chart(
            key, title, f"{about} {limits}", columns, rows, draw, (), "" if rows else self._no_verdicts()
        )

    def reliability(self, found: Standing) -> Chart:
        names = {Layer.ENTITY: self.tr("entities"), Layer.CLAIM: self.tr("claims")}
        rows: list[list[Cell]] = [
            [names[layer], round(100 * one.score, 1), round(100 * one.rate.share, 1), one.rate.of]
            for layer, tenths in found.tenths.items()
            for one in tenths
        ]
        about = [self.tr("On the dashed line a score means what it says; numbers count the decided ones.")]
        for layer, tenths in found.tenths.items():
            error = calibration_error(tenths)
            if error is not None:
                off = self.tr("Off by %1 points on average: %2.").replace("%2", names[layer])
                about.append(off.replace("%1", number(100 * error)))
        return Chart(
            "scores-and-verdicts",
            self.tr("Scores and verdicts"),
            " ".join(about),
            [self.tr("layer"), self.tr("mean score (%)"), self.tr("accepted (%)"), self.tr("decided")],
            rows,
            drawings.reliability(
                found.tenths, (self.tr("mean score (%)"), self.tr("accepted as proposed (%)"))
            ),
            [(names[layer], partial(layer_colour, layer)) for layer in Layer if found.tenths.get(layer)],
            "" if rows else self._no_verdicts(),
        )

    # --- blind articles ---
    def blind(self, found: Standing) -> Chart:
        nothing = ""
        if found.blind is None or found.shown is None or not found.blind.articles:
            nothing = self.tr(
                "No blind article was finished in this period. “Blind articles…” among the commands sets how "
                "many are read without suggestions, to see what suggestions do to decisions."
            )
        about = self.tr(
            "Finished articles that were read without suggestions, beside the others. Agreement is the share "
            "(F1) of marks that editor and pipeline have alike, in words and label; words are counted by the "
            "blanks between them."
        )
        columns = [self.tr("measure"), self.tr("blind"), self.tr("with suggestions"), self.tr("difference")]
        rows = self._sides(found.blind, found.shown) if found.blind and found.shown else []
        return Chart("blind-articles", self.tr("Blind articles"), about, columns, rows, None, (), nothing)

    def _sides(self, blind: Side, shown: Side) -> list[list[Cell]]:
        rows: list[list[Cell]] = [[self.tr("articles"), blind.articles, shown.articles, None]]
        pairs = [
            (self.tr("marks in 1,000 words"), blind.marks_per_1000, shown.marks_per_1000),
            (self.tr("minutes per article (median)"), _minutes(blind), _minutes(shown)),
            (self.tr("agreement on entities (%)"), _f1(blind, Layer.ENTITY), _f1(shown, Layer.ENTITY)),
            (self.tr("agreement on claims (%)"), _f1(blind, Layer.CLAIM), _f1(shown, Layer.CLAIM)),
        ]
        for name, one, other in pairs:
            difference = round(one - other, 1) if one is not None and other is not None else None
            rows.append([name, _rounded(one), _rounded(other), difference])
        return rows

    # --- words ---
    def _about_time(self, about: str) -> str:
        minutes = round(PAUSE_SECONDS / 60)
        rule = self.tr(
            "Work is the time between two acts; pauses of over %n minutes are left out.", None, minutes
        )
        return f"{about} {rule}"

    def _no_pace(self, days: Sequence[Day]) -> str:
        if not any(day.total for day in days):
            return self._nothing()
        return self.tr("Under a minute of work in this period is too little to tell a pace.")

    def _nothing(self) -> str:
        return self.tr("Nothing was decided in this period.")

    def _no_verdicts(self) -> str:
        return self.tr("No suggestion was decided in this period.")


def _name(label: str, labels: LabelSet) -> str:
    known = labels.get(label)
    return known.name if known else label


def _minutes(side: Side) -> float | None:
    return None if side.median_seconds is None else side.median_seconds / 60


def _f1(side: Side, layer: Layer) -> float | None:
    tally = side.agreed.get(layer, Tally())
    return 100 * tally.f1 if tally != Tally() else None


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 1)


def number(value: float) -> str:
    """A number as people here write it, with one decimal where it has one."""
    return QLocale().toString(float(value), "f", 0 if float(value).is_integer() else 1)


def percent(share: float) -> str:
    return f"{number(round(100 * share, 1))} %"


FIGURES = Figures()
