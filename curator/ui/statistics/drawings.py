"""How each chart is drawn; every function takes the numbers that its table shows."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QLocale, Qt

from curator.domain.act_kinds import DECISIONS
from curator.domain.mark import Layer
from curator.domain.statistics import Day, Rate, Tenth, Times
from curator.ui.statistics.chart import Pencil
from curator.ui.statistics.colours import kind_colour, layer_colour
from curator.ui.style import SMALL, face

Draw = Callable[[Pencil], None]
_MOST_DAYS_NAMED = 7
_LETTERS = 18


def days_between(days: Sequence[Day]) -> list[str]:
    """Every calendar day from the first to the last, those without work too."""
    if not days:
        return []
    first, last = date.fromisoformat(days[0].day), date.fromisoformat(days[-1].day)
    return [(first + timedelta(days=at)).isoformat() for at in range((last - first).days + 1)]


def decisions(days: Sequence[Day], axis: str) -> Draw:
    """One stacked bar a day."""

    def draw(pencil: Pencil) -> None:
        at = {day: x for x, day in enumerate(days_between(days))}
        below = [0.0] * len(days)
        places = [at[day.day] for day in days]
        for kind in DECISIONS:
            heights = [day.decisions.get(kind, 0) for day in days]
            pencil.plot.addItem(
                pencil.pg.BarGraphItem(
                    x=places,
                    y0=below,
                    height=heights,
                    width=0.8,
                    brush=kind_colour(kind, pencil.palette),
                    pen=pencil.pg.mkPen(pencil.ground, width=0.6),
                )
            )
            below = [low + height for low, height in zip(below, heights, strict=True)]
        _name_days(pencil, list(at))
        pencil.axes("", axis)
        pencil.plot.setYRange(0, max(below, default=1) * 1.05 or 1, padding=0)

    return draw


def pace(days: Sequence[Day], axis: str) -> Draw:
    """One point a day, joined."""

    def draw(pencil: Pencil) -> None:
        at = {day: x for x, day in enumerate(days_between(days))}
        known = [(at[day.day], day.per_minute) for day in days if day.per_minute is not None]
        colour = layer_colour(Layer.ENTITY, pencil.palette)
        pencil.plot.plot(
            [x for x, _ in known],
            [y for _, y in known],
            pen=pencil.pg.mkPen(colour, width=2),
            symbol="o",
            symbolSize=7,
            symbolBrush=colour,
            symbolPen=None,
        )
        _name_days(pencil, list(at))
        pencil.axes("", axis)
        pencil.plot.setXRange(-0.6, max(len(at) - 0.4, 0.6), padding=0)
        pencil.plot.setYRange(0, max((y for _, y in known), default=1) * 1.15, padding=0)

    return draw


def rate_bars(rates: Mapping[str, Rate], axis: str) -> Draw:
    """A point for each share with its interval, the most decided on top, the count beside."""

    def draw(pencil: Pencil) -> None:
        pg, plot = pencil.pg, pencil.plot
        named = list(rates.items())
        places = [len(named) - 1 - at for at in range(len(named))]
        shares = [100 * rate.share for _, rate in named]
        low = [100 * (rate.share - rate.interval[0]) for _, rate in named]
        high = [100 * (rate.interval[1] - rate.share) for _, rate in named]
        colour = layer_colour(Layer.ENTITY, pencil.palette)
        bars = pg.ErrorBarItem(
            x=pencil.array(shares),
            y=pencil.array(places),
            left=pencil.array(low),
            right=pencil.array(high),
            beam=0.25,
            pen=pg.mkPen(colour, width=2),
        )
        plot.addItem(bars)
        plot.addItem(pg.ScatterPlotItem(x=shares, y=places, size=10, brush=colour, pen=None))
        for place, (_, rate) in zip(places, named, strict=True):
            _write(pencil, QLocale().toString(rate.of), 101.5, place, anchor=(0, 0.5))
        pencil.ticks("left", [(place, _short(name)) for place, (name, _) in zip(places, named, strict=True)])
        pencil.axes(axis, "")
        plot.setXRange(0, 112, padding=0)
        pencil.ticks("bottom", [(each, str(each)) for each in range(0, 101, 20)])
        plot.setYRange(-0.6, len(named) - 0.4, padding=0)

    return draw


def histogram(times: Times, axes: tuple[str, str], middle: str) -> Draw:
    """Bars of even width, a line at the median."""

    def draw(pencil: Pencil) -> None:
        step = times.edges[1] - times.edges[0]
        pencil.plot.addItem(
            pencil.pg.BarGraphItem(
                x0=list(times.edges[:-1]),
                height=list(times.counts),
                width=step,
                brush=layer_colour(Layer.ENTITY, pencil.palette),
                pen=pencil.pg.mkPen(pencil.ground, width=1.5),
            )
        )
        top = max(times.counts) * 1.18
        if times.median is not None:
            line = pencil.pg.mkPen(pencil.ink, width=1.5, style=Qt.PenStyle.DashLine)
            pencil.plot.addItem(pencil.pg.InfiniteLine(times.median, pen=line))
            right = times.median > times.edges[-1] / 2
            _write(pencil, middle, times.median, top, anchor=(1.05 if right else -0.05, 0), strong=True)
        pencil.axes(*axes)
        pencil.plot.setXRange(0, times.edges[-1], padding=0.02)
        pencil.plot.setYRange(0, top, padding=0)

    return draw


def reliability(tenths: Mapping[Layer, Sequence[Tenth]], axes: tuple[str, str]) -> Draw:
    """Mean score against the share that was right; on the dashed line a score means what it says."""

    def draw(pencil: Pencil) -> None:
        pg, plot = pencil.pg, pencil.plot
        plot.plot([0, 100], [0, 100], pen=pg.mkPen(pencil.dim, width=1.2, style=Qt.PenStyle.DashLine))
        for layer, symbol in ((Layer.ENTITY, "o"), (Layer.CLAIM, "s")):
            points = tenths.get(layer, ())
            if not points:
                continue
            colour = layer_colour(layer, pencil.palette)
            x, y = [100 * one.score for one in points], [100 * one.rate.share for one in points]
            low = [100 * (one.rate.share - one.rate.interval[0]) for one in points]
            high = [100 * (one.rate.interval[1] - one.rate.share) for one in points]
            faint = pg.mkPen(colour, width=1.2)
            plot.addItem(
                pg.ErrorBarItem(
                    x=pencil.array(x),
                    y=pencil.array(y),
                    bottom=pencil.array(low),
                    top=pencil.array(high),
                    beam=1.2,
                    pen=faint,
                )
            )
            sizes = [7 + 2.2 * math.log10(one.rate.of) for one in points]
            plot.plot(x, y, pen=faint, symbol=symbol, symbolSize=sizes, symbolBrush=colour, symbolPen=None)
            _write_counts(pencil, layer, points)
        pencil.axes(*axes)
        for side in ("bottom", "left"):
            pencil.ticks(side, [(each, str(each)) for each in range(0, 101, 20)])
        plot.setXRange(0, 100, padding=0.03)
        plot.setYRange(-14, 119, padding=0)

    return draw


def _write_counts(pencil: Pencil, layer: Layer, points: Sequence[Tenth]) -> None:
    """How many stand behind each point: of entities along the top, of claims along the bottom."""
    y = 113 if layer is Layer.ENTITY else -9
    for one in points:
        text = pencil.pg.TextItem(
            QLocale().toString(one.rate.of), color=layer_colour(layer, pencil.palette), anchor=(0.5, 0.5)
        )
        text.setFont(face(SMALL))
        text.setPos(100 * one.score, y)
        pencil.plot.addItem(text, ignoreBounds=True)


def _write(
    pencil: Pencil, text: str, x: float, y: float, *, anchor: tuple[float, float], strong: bool = False
) -> None:
    item = pencil.pg.TextItem(text, color=pencil.ink if strong else pencil.dim, anchor=anchor)
    item.setPos(x, y)
    pencil.plot.addItem(item, ignoreBounds=True)


def _name_days(pencil: Pencil, days: Sequence[str]) -> None:
    """Some days by name, evenly apart."""
    step = max(1, math.ceil(len(days) / _MOST_DAYS_NAMED))
    locale = QLocale()
    names = [(at, _day(locale, days[at])) for at in range(step // 2, len(days), step)]
    pencil.ticks("bottom", names)
    pencil.plot.setXRange(-0.6, max(len(days) - 0.4, 0.6), padding=0)


def _day(locale: QLocale, day: str) -> str:
    found = date.fromisoformat(day)
    return locale.toString(found, "d MMM")  # pyright: ignore[reportCallIssue, reportArgumentType]


def _short(name: str) -> str:
    return name if len(name) <= _LETTERS else name[: _LETTERS - 1] + "…"
