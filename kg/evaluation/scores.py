"""Counts, and the precision, recall and F1 that follow from them."""

from __future__ import annotations

from dataclasses import dataclass

ALL = "all"  # in place of a class


@dataclass(slots=True)
class Score:
    """How much gold owes and how much of it was found; how much the graph tells and how much of that is right.

    The two hits differ by class only: a Visit found as a Meeting is a Visit found, and a Meeting that is right.
    """

    found: float = 0.0
    owed: int = 0
    right: float = 0.0
    told: int = 0

    @property
    def precision(self) -> float:
        """The share of what is told that is right."""
        return self.right / self.told if self.told else 0.0

    @property
    def recall(self) -> float:
        """The share of what is owed that was found."""
        return self.found / self.owed if self.owed else 0.0

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


class Scores(dict[tuple[str, str], Score]):
    """Scores by measure and class. What is counted for a class is counted over all, too."""

    def owe(self, measure: str, kind: str, found: float, owed: int = 1) -> None:
        """Counts what gold owes of a class, and what of it was found."""
        for score in self._both(measure, kind):
            score.found += found
            score.owed += owed

    def tell(self, measure: str, kind: str, right: float, told: int = 1) -> None:
        """Counts what the graph tells of a class, and what of it is right."""
        for score in self._both(measure, kind):
            score.right += right
            score.told += told

    def _both(self, measure: str, kind: str) -> list[Score]:
        return [self.setdefault((measure, name), Score()) for name in dict.fromkeys((ALL, kind))]
