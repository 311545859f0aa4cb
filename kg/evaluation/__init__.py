"""Graph against gold: what was found, what was missed, what nobody told."""

from kg.evaluation.evaluate import Evaluation, evaluate
from kg.evaluation.gold import Gold, GoldFile, read_gold
from kg.evaluation.scores import ALL, Score
from kg.evaluation.verdicts import Verdict

__all__ = ["ALL", "Evaluation", "Gold", "GoldFile", "Score", "Verdict", "evaluate", "read_gold"]
