"""Dates and durations in Russian, Ukrainian and English: found in a text, resolved against its day of publication."""

from kg.dates.durations import DurationSpan, read_durations
from kg.dates.reading import TimeExpression, TimeSpan, read_dates, read_expressions
from kg.dates.windows import bounds, parse_day

__all__ = [
    "DurationSpan",
    "TimeExpression",
    "TimeSpan",
    "bounds",
    "parse_day",
    "read_dates",
    "read_durations",
    "read_expressions",
]
