"""An article's text beside everything that its file holds: what was left out, in its place."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_SURE = 20
"""So many characters of a joined line are looked for further on; fewer could stand anywhere."""
_AHEAD = 20_000
_SOFT = "-\u00ad\u2010\ufffe\x02"


class Line(NamedTuple):
    """A line of the text, or one that was left out of it."""

    text: str
    kept: bool


def beside(text: str, everything: str) -> tuple[Line, ...]:
    """The lines of `text` in order, and between them those of `everything` that it does not hold.

    The kept ones, joined by line ends, are `text`. Lines are compared without blanks; one that the
    text joined to its neighbours, a hyphen at its end taken away, is none that was left out.
    """
    ours = text.split("\n")
    if not everything:
        return tuple(Line(line, True) for line in ours)
    theirs = [line.strip() for line in everything.split("\n") if line.strip()]
    found: list[Line] = []
    at = 0
    for line, place in zip(theirs, _places(ours, theirs), strict=True):
        if place is None:
            found.append(Line(line, False))
            continue
        found += [Line(each, True) for each in ours[at : place + 1]]
        at = max(at, place + 1)
    return (*found, *(Line(each, True) for each in ours[at:]))


def _places(ours: Sequence[str], theirs: Sequence[str]) -> list[int | None]:
    """For each of their lines, the number of ours that holds it; None for one that was left out."""
    our_keys, their_keys = [_key(line) for line in ours], [_key(line) for line in theirs]
    places: list[int | None] = [None] * len(theirs)
    for our, their in _gaps(our_keys, their_keys):
        if len(our) == len(their) == 1 and our_keys[our[0]] == their_keys[their[0]]:
            places[their[0]] = our[0]
        elif our and their:
            _fill(our, our_keys, their, their_keys, places)
    return places


def _gaps(ours: list[str], theirs: list[str]) -> Iterator[tuple[range, range]]:
    """Ranges of lines that belong together: pairs that stand once on either side, and what is between."""
    once = {key for key, count in Counter(ours).items() if count == 1 and key}
    where = {key: at for at, key in enumerate(ours) if key in once}
    often = Counter(theirs)
    pairs = [(where[key], at) for at, key in enumerate(theirs) if key in where and often[key] == 1]
    our = their = 0
    for one, other in _rising(pairs):
        yield range(our, one), range(their, other)
        yield range(one, one + 1), range(other, other + 1)
        our, their = one + 1, other + 1
    yield range(our, len(ours)), range(their, len(theirs))


def _rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest run of pairs, sorted by their second numbers, whose first ones rise (patience sorting)."""
    tops: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for number, (one, _) in enumerate(pairs):
        at = bisect_left(tops, one)
        before.append(ends[at - 1] if at else -1)
        tops[at : at + 1] = [one]
        ends[at : at + 1] = [number]
    run: list[tuple[int, int]] = []
    at = ends[-1] if ends else -1
    while at >= 0:
        run.append(pairs[at])
        at = before[at]
    return run[::-1]


def _fill(
    our: range, our_keys: list[str], their: range, their_keys: list[str], places: list[int | None]
) -> None:
    """Lay their lines along the letters of ours, each where the one before ended, or surely further on."""
    letters = "".join(our_keys[at] for at in our)
    ends: list[int] = []
    end = 0
    for at in our:
        end += len(our_keys[at])
        ends.append(end)
    cursor = 0
    for at in their:
        key = their_keys[at]
        start = _found(letters, key, cursor)
        if start < 0:
            key = key.rstrip(_SOFT)
            start = _found(letters, key, cursor)
        if start >= 0 and key:
            cursor = start + len(key)
            places[at] = our[bisect_left(ends, cursor)]


def _found(letters: str, key: str, cursor: int) -> int:
    if letters.startswith(key, cursor):
        return cursor
    return letters.find(key, cursor, cursor + _AHEAD) if len(key) >= _SURE else -1


def _key(line: str) -> str:
    return "".join(line.split())
