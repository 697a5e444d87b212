"""Dates as pages write them, for machines and for people, made ISO 8601 as precise as they say."""

from __future__ import annotations

import re
from datetime import date

from . import when

_MONTHS = (
    "january jan januar jänner janvier janv enero ene gennaio gen janeiro januari styczeń "
    "stycznia січень січня январь января يناير كانون_الثاني ocak",
    "february feb februar février févr febrero febbraio fevereiro fev februari luty lutego лютий "
    "лютого февраль февраля فبراير شباط şubat",
    "march mar märz mär mars marzo março maart marzec marca березень березня март марта مارس آذار mart",
    "april apr avril avr abril aprile kwiecień kwietnia квітень квітня апрель апреля أبريل ابريل نيسان nisan",
    "may mai mayo mag maggio maio mei maj maja травень травня май мая مايو أيار mayıs",
    "june jun juni juin junio giugno giu junho czerwiec czerwca червень червня июнь июня يونيو "
    "حزيران haziran",
    "july jul juli juillet juil julio luglio lug julho lipiec lipca липень липня июль июля يوليو تموز temmuz",
    "august aug août agosto ago augustus sierpień sierpnia серпень серпня август августа أغسطس آب ağustos",
    "september sep sept septembre septiembre settembre set setembro wrzesień września вересень "
    "вересня сентябрь сентября سبتمبر أيلول eylül",
    "october oct oktober okt octobre octubre ottobre ott outubro out październik października "
    "жовтень жовтня октябрь октября أكتوبر اكتوبر ekim",
    "november nov novembre noviembre novembro listopad listopada листопад листопада ноябрь ноября "
    "نوفمبر kasım",
    "december dec dezember dez décembre déc diciembre dic dicembre dezembro grudzień grudnia "
    "грудень грудня декабрь декабря ديسمبر aralık",
)
_MONTH = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}

_AROUND_A_DATE_WORDS = (
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat "
    "sun montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi "
    "vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo понеділок вівторок "
    "середа четвер пятниця субота неділя понедельник вторник среда четверг пятница суббота "
    "воскресенье الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت published posted updated last "
    "first modified on at the of st nd rd th am pm a p m gmt utc bst est edt cst cdt pst pdt cet cest "
    "eet eest msk z t de del la le à il alle om um uhr h hrs hours vom am den stand veröffentlicht "
    "aktualisiert publié mis jour et publicado actualizado el a las опубліковано оновлено року р о "
    "опубликовано обновлено года г в у نشر في تاريخ النشر آخر تحديث date time ago days day hour "
    "minutes minute годин хвилин тому"
)
_AROUND_A_DATE = frozenset(_AROUND_A_DATE_WORDS.split())
_WORD = re.compile(r"[^\W\d_]+")
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_DAY_FIRST = re.compile(r"(?<!\d)(\d{1,2})[./](\d{1,2})[./](\d{4})(?!\d)")
_DAY_MONTH = re.compile(
    r"(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|\.|º)?(?:\s+(?:de|of|del))?\s+([^\W\d_]{3,12})\.?,?(?:\s+(?:de|del))?\s+(\d{4})(?!\d)"
)
_MONTH_DAY = re.compile(r"\b([^\W\d_]{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)")
_IN_ADDRESS = re.compile(
    r"/((?:19|20)\d\d)[/-](\d{1,2})(?:[/-](\d{1,2}))?(?=[/\-_.]|$)|[/_-]((?:19|20)\d{6})(?=[/\-_.]|$)"
)
_YEARS = range(1900, 2100)
_LONG = 70


def iso(value: str) -> str:
    """A date for machines, or where it is none the first one that is spelled out in it; ""."""
    return when.iso(value) or spelled(value)


def spelled(text: str) -> str:
    """The first date that a line of text holds, as `YYYY-MM-DD`, or ""; of 3/4/2024 the day comes first.

    Where the second number is above 12 it is the day.
    """
    for pattern, order in ((_DAY_MONTH, (2, 1, 0)), (_MONTH_DAY, (2, 0, 1)), (_DAY_FIRST, (2, 1, 0))):
        for found in pattern.finditer(text):
            parts = found.groups()
            year, month, day = (parts[at] for at in order)
            number = int(month) if month.isdigit() else _MONTH.get(month.lower(), 0)
            made = _day(int(year), number, int(day)) or _day(int(year), int(day), number)
            if made:
                return made
    for found in _ISO.finditer(text):
        made = _day(int(found[1]), int(found[2]), int(found[3]))
        if made:
            return made
    return ""


def in_address(address: str) -> str:
    """The day, or the month, that the path of an address names; ""."""
    found = _IN_ADDRESS.search(address)
    if not found:
        return ""
    if found[4]:
        return _day(int(found[4][:4]), int(found[4][4:6]), int(found[4][6:]))
    if not found[3]:
        return f"{found[1]}-{int(found[2]):02}" if 1 <= int(found[2]) <= 12 else ""
    return _day(int(found[1]), int(found[2]), int(found[3]))


def is_date_line(text: str) -> bool:
    """Whether a line holds a date or an hour and nothing beside it but what was done then."""
    if len(text) > _LONG or not any(sign.isdigit() for sign in text):
        return False
    words = [word.lower() for word in _WORD.findall(text)]
    if not all(word in _AROUND_A_DATE or word in _MONTH for word in words):
        return False
    return bool(re.search(r"(?:19|20)\d\d|\d{1,2}[:.]\d\d", text)) or any(word in _MONTH for word in words)


def _day(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat() if year in _YEARS else ""
    except ValueError:
        return ""
