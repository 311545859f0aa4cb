"""A point in time as a text tells it, and the window of days it stands for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from kg.dates.windows import Window, calendar_window, months_window, part_of, week_window

# A date without a year is past unless that lies further back than this: in January "15 ноября" is last November.
LOOK_BACK = timedelta(days=305)
# What "several" may be.
FEW = (2, 9)
UNIT_DAYS = {"second": 0, "minute": 0, "hour": 0, "day": 1, "weekend": 7, "week": 7}
UNIT_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120}


@dataclass(frozen=True, slots=True)
class When:
    """What was told of a point in time; None is what was not told."""

    year: int | None = None
    year_shift: int | None = None  # прошлого года is -1
    month: int | None = None
    day: int | None = None
    weekday: int | None = None  # Monday is 1
    shift: int | None = None  # which of the units: прошлой недели is -1
    unit: str | None = None  # day, week, weekend, month, quarter, half, season, year, decade
    nth: int | None = None  # which quarter, half or season of the year
    part: str | None = None  # early, mid, late, past, rest
    ago: tuple[int, int] | None = None  # how many units back, at least and at most; negative: ahead

    def window(self, published: date | None, future: bool = False) -> Window | None:
        """The days it may be, None where the text and the day of publication do not tell."""
        if self.year is None and published is None:
            return None
        try:
            window = self._reader()(self, published or date.min, future)
        except (ValueError, OverflowError):
            return None
        return part_of(window, self.part, published) if window else None

    def _reader(self) -> Callable[[When, date, bool], Window | None]:
        if self.ago is not None:
            return _counted
        if self.month is not None or self.nth is not None:
            return _in_year
        if self.weekday is not None:
            return _weekday
        if self.unit is not None and self.year is None and self.year_shift is None:
            return _unit
        return _year


def _year(when: When, published: date, future: bool) -> Window:
    year = when.year if when.year is not None else published.year + (when.year_shift or 0)
    return (date(year, 1, 1), date(year + 9, 12, 31)) if when.unit == "decade" else calendar_window(year)


def _in_year(when: When, published: date, future: bool) -> Window | None:
    """A day, month, quarter, half or season; without a year the nearest one, the past one where it is not far."""
    if when.year is not None or when.year_shift is not None:
        return _of_year(when, when.year if when.year is not None else published.year + (when.year_shift or 0))
    if when.shift is not None:
        return _shifted(when, published)
    windows = [window for window in _three_years(when, published.year) if window]
    fitting = [window for window in windows if window[0].isoweekday() == when.weekday] if when.weekday else []
    return _nearest(fitting or windows, published, future)


def _three_years(when: When, year: int) -> list[Window | None]:
    return [_of_year(when, year + step) for step in (-1, 0, 1)]


def _of_year(when: When, year: int) -> Window | None:
    try:
        if when.month is not None:
            return calendar_window(year, when.month, when.day)
        return _piece(year, when.unit or "", when.nth or 1)
    except ValueError:
        return None


def _piece(year: int, unit: str, nth: int) -> Window | None:
    if unit == "season" and nth == 1:
        return calendar_window(year)  # the winter of 2022 began in December of 2021, or of 2022
    months, count = {"season": (3 * nth - 3, 3), "quarter": (3 * nth - 2, 3), "half": (6 * nth - 5, 6)}[unit]
    return months_window(year, months, count) if 1 <= months <= 13 - count else None


def _nearest(windows: list[Window], published: date, future: bool) -> Window | None:
    past = [window for window in windows if window[0] <= published]
    ahead = [window for window in windows if window[1] >= published]
    if future and ahead:
        return ahead[0]
    if past and (published - past[-1][1] <= LOOK_BACK or not ahead):
        return past[-1]
    return ahead[0] if ahead else None


def _shifted(when: When, published: date) -> Window | None:
    """Last March, next summer: the nearest on that side; this March is of this year."""
    windows = [window for window in _three_years(when, published.year) if window]
    if when.shift == 0:
        return _of_year(when, published.year)
    if when.shift is not None and when.shift < 0:
        return next((window for window in reversed(windows) if window[1] < published), None)
    return next((window for window in windows if window[0] > published), None)


def _weekday(when: When, published: date, future: bool) -> Window:
    """The last one up to the day of publication; the next one from it on; the one of the week told."""
    back = (published.isoweekday() - (when.weekday or 1)) % 7
    if when.unit == "week" or when.shift == 0:
        day = week_window(published)[0] + timedelta(days=7 * (when.shift or 0) + (when.weekday or 1) - 1)
    elif when.shift is not None:
        day = published - timedelta(days=back or 7) if when.shift < 0 else published + timedelta(days=7 - back)
    else:
        day = published + timedelta(days=-back % 7) if future else published - timedelta(days=back)
    return day, day


def _unit(when: When, published: date, future: bool) -> Window | None:
    shift = when.shift or 0
    if when.unit == "weekend" and when.shift is None:
        shift = 0 if future or published.isoweekday() >= 6 else -1
    if when.unit == "day":
        return (published + timedelta(days=shift),) * 2
    if when.unit in ("week", "weekend"):
        monday, sunday = week_window(published + timedelta(days=7 * shift))
        return (monday + timedelta(days=5), sunday) if when.unit == "weekend" else (monday, sunday)
    if when.unit == "decade":
        return months_window(published.year // 10 * 10 + 10 * shift, 1, 120)
    length = UNIT_MONTHS.get(when.unit or "", 0)
    begin = published.month - 1 - (published.month - 1) % length if length else 0
    return months_window(published.year, begin + 1 + shift * length, length) if length else None


def _counted(when: When, published: date, future: bool) -> Window | None:
    """Three days ago is that day, two weeks ago some days around it, a month or year ago that month or year."""
    low, high = when.ago or (0, 0)
    if low < 0 and not future:
        return None  # "через неделю" in a story of the past counts from another day
    furthest, nearest = (high, low) if low >= 0 else (low, high)
    unit = when.unit or "day"
    if unit in UNIT_DAYS:
        return _days_back(unit, furthest, nearest, published)
    length = UNIT_MONTHS[unit]
    first = months_window(published.year, published.month - furthest * length, 1)
    last = months_window(published.year, published.month - nearest * length, 1)
    return (first[0], last[1]) if unit == "month" else (date(first[0].year, 1, 1), date(last[1].year, 12, 31))


def _days_back(unit: str, furthest: int, nearest: int, published: date) -> Window:
    size = UNIT_DAYS[unit]
    slack = timedelta(days=size // 2)
    return published - timedelta(days=furthest * size) - slack, published - timedelta(days=nearest * size) + slack
