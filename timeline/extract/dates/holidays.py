"""The days of holidays in a year."""

from datetime import date, timedelta

from timeline.extract.dates.stretch import DAY


def holiday_in(name: str, year: int) -> date:
    """The day of "12-25", "easter", "easter-2" (Good Friday) or "thanksgiving" in a year."""
    if name == "thanksgiving":
        november = date(year, 11, 1)
        return november + timedelta(days=(3 - november.weekday()) % 7 + 21)
    if name.startswith("easter"):
        return easter(year) + int(name.removeprefix("easter") or 0) * DAY
    month, day = name.split("-")
    return date(year, int(month), int(day))


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher).

    >>> easter(2024)
    datetime.date(2024, 3, 31)
    """
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)
