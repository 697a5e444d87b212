"""Dates as files write them, as the one form that is kept: ISO 8601, as precise as was said."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

_YEAR = re.compile(r"\d{4}(-\d\d)?")
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?)?")
_SECONDS = re.compile(r"-?\d{9,10}(\.\d+)?")
_MILLISECONDS = re.compile(r"\d{12,13}")
_OFFSET = re.compile(r"([+-]\d\d):?(\d\d)$")


def iso(value: str | float) -> str:
    """A date or a moment in ISO 8601, "" where the value is neither; a moment without a zone loses its time.

    Read are ISO 8601 in its usual spellings, the dates of mails (RFC 5322) and seconds or milliseconds
    since 1970. A day written as 3/4/2024 is not: nobody knows which is the month.
    """
    typed = str(value).strip()
    if _YEAR.fullmatch(typed):
        return typed if typed[:4] >= "0001" and typed[5:] in ("", *_MONTHS) else ""
    for read in (_of_number, _of_compact, _of_iso, _of_mail):
        found = read(typed)
        if found:
            return found
    return ""


_MONTHS = tuple(f"{month:02}" for month in range(1, 13))


def _of_number(typed: str) -> str:
    if not _SECONDS.fullmatch(typed) and not _MILLISECONDS.fullmatch(typed):
        return ""
    seconds = float(typed) / (1000 if _MILLISECONDS.fullmatch(typed) else 1)
    try:
        return _told(datetime.fromtimestamp(seconds, UTC))
    except (OverflowError, OSError, ValueError):
        return ""


def _of_compact(typed: str) -> str:
    """20240131 and 20240131T100000+0200, as agencies and wire services write them."""
    found = _COMPACT.fullmatch(typed)
    if found is None:
        return ""
    year, month, day, hour, minute, second, zone = found.groups()
    if hour is None:
        return _of_iso(f"{year}-{month}-{day}")
    return _of_iso(f"{year}-{month}-{day}T{hour}:{minute}:{second or '00'}{zone or ''}")


def _of_iso(typed: str) -> str:
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", typed):
            return date.fromisoformat(typed).isoformat()
        return _told(datetime.fromisoformat(_OFFSET.sub(r"\1:\2", typed)))
    except ValueError:
        return ""


def _of_mail(typed: str) -> str:
    try:
        return _told(parsedate_to_datetime(typed))
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""


def _told(moment: datetime) -> str:
    if moment.tzinfo is None:
        return moment.date().isoformat()
    zone = moment.utcoffset()
    if not zone:
        return moment.strftime("%Y-%m-%dT%H:%M:%SZ") if moment.year >= 1000 else ""
    # Seconds in an offset are of old local times, which no format of today writes.
    return moment.replace(microsecond=0).isoformat() if zone.total_seconds() % 60 == 0 else ""
