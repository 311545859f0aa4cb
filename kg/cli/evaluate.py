"""kg evaluate: a graph against gold, in figures or thing by thing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from typer import Argument, Option

from kg.cli.arguments import Graph, Output, Rows, Verbose
from kg.cli.output import RowFormat, chosen, write_rows, write_text
from kg.cli.table import cell

if TYPE_CHECKING:
    from kg.evaluation import Score, Verdict
    from kg.evaluation.scores import Scores
    from kg.model import Issue

Gold = Annotated[Path, Argument(metavar="GOLD", help="A JSON file of gold, or a folder of them, one an article.")]
Show = Annotated[bool, Option("--show", help="Instead of figures: every HIT, MISS and FALSE alarm, a line each.")]
Row = dict[str, Any]


def evaluate(
    graph: Graph,
    gold: Gold,
    show: Show = False,
    format: Rows = None,
    output: Output = "-",
    verbose: Verbose = False,
) -> None:
    """Compare a graph with gold: precision, recall, F1.

    Example: kg evaluate graph gold/ && kg evaluate graph gold/ --show | grep MISS
    """
    from kg.cli.counts import plural
    from kg.cli.progress import tell, tell_issues
    from kg.evaluation import evaluate as compare
    from kg.evaluation import read_gold
    from kg.pipeline.folder import GraphFolder

    notes: list[Issue] = []
    files = read_gold(gold, notes)
    result = compare(GraphFolder(graph).graph(), files)
    format = chosen(format, output)
    if show and format is RowFormat.TABLE:
        write_text([f"{_line(verdict)}\n" for verdict in result.verdicts], output)
    elif show:
        write_rows([_shown(verdict) for verdict in result.verdicts], format, output)
    else:
        write_rows(_rows(result.scores, plain=format is RowFormat.TABLE), format, output)
    tell(f"{result.compared} of {plural(len(files), 'article')} of gold compared.")
    tell_issues([*notes, *result.notes], verbose)


def _rows(scores: Scores, plain: bool) -> list[Row]:
    """A row a measure, class after class; all together last, where a terminal shows it."""
    from kg.evaluation import ALL

    kinds = [*sorted({kind for _, kind in scores} - {ALL}), ALL]
    measures = [measure for measure, kind in scores if kind == ALL]
    cells = [
        (kind, measure, scores[measure, kind]) for kind in kinds for measure in measures if (measure, kind) in scores
    ]
    return [_row(kind, measure, score, plain) for kind, measure, score in cells if score.owed or score.told]


def _row(kind: str, measure: str, score: Score, plain: bool) -> Row:
    if plain:  # as wide as a small terminal
        shares = {"P": score.precision, "R": score.recall, "F1": score.f1}
        columns = {name: f"{share:.3f}" for name, share in shares.items()}
        return {"class": kind, "measure": measure, **columns, "told": score.told, "owed": score.owed}
    shares = {"precision": score.precision, "recall": score.recall, "f1": score.f1}
    counts = {"right": score.right, "told": score.told, "found": score.found, "owed": score.owed}
    return {"class": kind, "measure": measure, **{name: round(share, 6) for name, share in shares.items()}, **counts}


def _shown(verdict: Verdict) -> Row:
    return {
        "verdict": verdict.verdict,
        "article": verdict.article,
        "class": verdict.type,
        "told_as": verdict.told_as,
        "who": list(verdict.who),
        "lacks": list(verdict.lacks),
        "words": verdict.words,
    }


def _line(verdict: Verdict) -> str:
    """HIT article Meeting as Talks: who | words, for grep and the eye."""
    told_as = f" as {verdict.told_as}" if verdict.told_as not in ("", verdict.type) else ""
    lacks = f" (lacks {', '.join(verdict.lacks)})" if verdict.verdict == "HIT" and verdict.lacks else ""
    who = ", ".join(verdict.who)
    return cell(f"{verdict.verdict} {verdict.article} {verdict.type}{told_as}: {who}{lacks} | {verdict.words}")
