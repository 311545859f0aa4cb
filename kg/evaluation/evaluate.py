"""Every article of gold compared with what the graph tells of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.errors import KgError
from kg.evaluation.accounts import Tellings, owed_events, owed_statements
from kg.evaluation.articles import Articles
from kg.evaluation.comparison import Comparison
from kg.evaluation.gold import GoldFile
from kg.evaluation.measures import EVENT_MEASURES, STATEMENT_MEASURES
from kg.evaluation.names import Identity, Names
from kg.evaluation.oddities import oddities
from kg.evaluation.posts import PostComparison
from kg.evaluation.scores import Scores
from kg.evaluation.verdicts import Verdict
from kg.model import Graph, Issue


@dataclass(slots=True)
class Evaluation:
    """Figures, a verdict on each thing, and what was odd about gold."""

    scores: Scores = field(default_factory=Scores)
    verdicts: list[Verdict] = field(default_factory=list)
    notes: list[Issue] = field(default_factory=list)
    compared: int = 0  # articles of gold that the graph has


def evaluate(graph: Graph, files: Iterable[GoldFile]) -> Evaluation:
    """How well the graph tells what gold says. Raises KgError where it has none of gold's articles."""
    evaluator = _Evaluator(graph)
    for file in files:
        evaluator.add(file)
    if not evaluator.result.compared:
        raise KgError("The graph has none of the articles of this gold: their ids should be gold's doc or file names.")
    return evaluator.result


class _Evaluator:
    """Goes from article to article and counts."""

    def __init__(self, graph: Graph) -> None:
        self.names, self.tellings, self.articles = Names(graph), Tellings(graph), Articles(graph)
        self.labels = {entity.id: entity.label for entity in graph.entities}
        self.result = Evaluation()

    def add(self, file: GoldFile) -> None:
        """Compares one article; one that the graph does not have is missed as a whole."""
        article = self.articles.find(file.names)
        self.result.compared += article is not None
        self.result.notes.extend(Issue(str(file.path), odd, skipped=False) for odd in oddities(file, article))
        name, node = article.id if article else file.names[0], article.node_id if article else ""
        identity, gold = Identity(self.names, file.gold.entities), file.gold
        comparisons = (
            Comparison("events", name, owed_events(gold), self.tellings.events(node), EVENT_MEASURES),
            Comparison("statements", name, owed_statements(gold), self.tellings.statements(node), STATEMENT_MEASURES),
        )
        for each in comparisons:
            self.result.verdicts.extend(each.count(identity, self.result.scores, self.labels))
        posts = PostComparison(name, gold.positions, self.tellings.positions(node))
        self.result.verdicts.extend(posts.count(identity, self.result.scores, self.labels))
