"""What the groups of a matched date pattern mean."""

from __future__ import annotations

import re
from functools import cache

from kg.dates.when import FEW, When
from kg.dates.words import DateWords, Values, date_words, one_of

Groups = dict[str, str]
YEARS = ("num", "year", "dated", "lonely", "decade", "shortyear")
ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


class Meaning:
    """The values of one language's date words."""

    def __init__(self, words: DateWords) -> None:
        months, numbers, relative = words.months, words.numbers, words.relative
        self.month = Values(months.forms)
        self.season = Values(dict(months.seasons))
        self.adverb = Values(months.season_adverbs)
        self.piece = Values(months.pieces)
        self.weekday = Values(words.weekdays.forms)
        self.ordinals = Values(numbers.ordinals)
        self.cardinals = Values(numbers.cardinals)
        self.few = re.compile(one_of(numbers.few))
        self.articles = re.compile(one_of(numbers.articles))
        self.days = Values(relative.days)
        self.years = Values(relative.years)
        self.shifts = Values(relative.shifts)
        self.parts = Values(relative.parts)
        self.units = Values({"weekend": relative.weekends, **words.durations.units})

    def when(self, groups: Groups) -> When:
        """The point in time these groups tell of."""
        if "dayword" in groups:
            return When(unit="day", shift=int(self.days.value(groups["dayword"]) or 0))
        if "yearword" in groups:
            return When(unit="year", shift=int(self.years.value(groups["yearword"]) or 0))
        if "unit" in groups:
            return self._counted(groups)
        year, year_shift = self._year(groups)
        unit, nth = self._piece(groups)
        return When(
            year=year,
            year_shift=year_shift,
            month=_number(groups.get("mm")) or self._value(self.month, groups.get("month")),
            day=self._day(groups),
            weekday=self._value(self.weekday, groups.get("weekday")),
            shift=self._value(self.shifts, groups.get("shift")),
            unit=unit,
            nth=nth,
            part=self._part(groups),
        )

    def _year(self, groups: Groups) -> tuple[int | None, int | None]:
        told = next((groups[name] for name in YEARS if name in groups), "")
        if digits := re.match(r"\d+", told):
            century = (1900 if "decade" in groups else 2000) if len(digits[0]) == 2 else 0
            return century + int(digits[0]), None
        return None, self._value(self.shifts, told.rsplit(maxsplit=1)[0]) if told else None

    def _day(self, groups: Groups) -> int | None:
        told = groups.get("day", groups.get("dd", ""))
        if digits := re.match(r"\d+", told):
            return int(digits[0])
        return sum(int(self.ordinals.value(word) or 0) for word in re.split(r"[\s-]+", told)) or None

    def _piece(self, groups: Groups) -> tuple[str | None, int | None]:
        """The unit, and which of its year it is."""
        if "decade" in groups:
            return "decade", None
        if piece := groups.get("piece", groups.get("quarter")):
            return str(self.piece.value(piece)), self._nth(groups["nth"])
        if season := self._value(self.season, groups.get("season")) or self._value(self.adverb, groups.get("adverb")):
            return "season", season
        told = next((groups[name] for name in ("span", "week", "weekend") if name in groups), None)
        return (str(self.units.value(told)) if told else None), None

    def _nth(self, told: str) -> int | None:
        digits = re.match(r"\d", told)
        return int(digits[0]) if digits else ROMAN.get(told.lower()) or self._value(self.ordinals, told)

    def _part(self, groups: Groups) -> str | None:
        return str(self.parts.value(groups["part"])) if "part" in groups else None

    def _counted(self, groups: Groups) -> When:
        sign = 1 if "ago" in groups else -1
        amount = self.amount(groups["amount"]) if "amount" in groups else 1
        low, high = FEW if amount is None else (int(amount), -int(-amount // 1))
        return When(unit=str(self.units.value(groups["unit"])), ago=(sign * low, sign * high))

    def amount(self, told: str) -> float | None:
        """A number in digits or words, None for "several"."""
        if re.match(r"\d", told):
            return float(told.replace(",", "."))
        if self.few.fullmatch(told):
            return None
        if self.articles.fullmatch(told):
            return 1
        whole = self.cardinals.value(told)
        words = [whole] if whole else [self.cardinals.value(word) for word in re.split(r"[\s-]+", told)]
        return sum(float(word or 0) for word in words)

    @staticmethod
    def _value(values: Values, told: str | None) -> int | None:
        found = values.value(told) if told else None
        return int(found) if found is not None else None


def _number(told: str | None) -> int | None:
    return int(told) if told else None


@cache
def meaning(lang: str) -> Meaning:
    """The values of the date words of ru, uk or en."""
    return Meaning(date_words(lang))
