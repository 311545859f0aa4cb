"""kg judge: a person decides who is the same, who is not, and who is known."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

from typer import Argument, BadParameter, Option

from kg.cli.arguments import Graph
from kg.cli.counts import of_graph
from kg.cli.output import write_text

if TYPE_CHECKING:
    from kg.pipeline.conclude import Sizes
    from kg.pipeline.folder import GraphFolder
    from kg.pipeline.sides import Bench
    from kg.resolution import Judgement

ONE = "A name, an id, or a mention as ARTICLE:OFFSET."
One = Annotated[str | None, Argument(metavar="[A]", help=ONE, show_default=False)]
Other = Annotated[str | None, Argument(metavar="[B]", help="Another.", show_default=False)]
Same = Annotated[bool, Option("--same", help="A and B are one.")]
Different = Annotated[bool, Option("--different", help="A and B are not one.")]
Is = Annotated[str | None, Option("--is", metavar="ID", help="A is this one of Wikidata or the gazetteer.")]
Listed = Annotated[bool, Option("--list", help="List what is judged, with numbers.")]
Undo = Annotated[list[int] | None, Option("--undo", metavar="N", help="Take a judgement back. As often as needed.")]
Note = Annotated[str, Option("--note", metavar="TEXT", help="Why you think so; kept beside it.")]
SAID = {"same": "is the same as", "not the same": "is not the same as", "is": "is"}
HOW = "say A B --same, A B --different, A --is ID, --list or --undo N."


def judge(
    graph: Graph,
    one: One = None,
    other: Other = None,
    same: Same = False,
    different: Different = False,
    known: Is = None,
    listed: Listed = False,
    undo: Undo = None,
    note: Note = "",
) -> None:
    """Say who is the same, who is not, who is known; take it back.

    Example: kg judge graph Lavrov "Sergei Lavrov" --same
    """
    from kg.cli.progress import tell
    from kg.pipeline.folder import GraphFolder
    from kg.pipeline.judging import undo as take_back

    _check(one, other, pair=same + different, single=known is not None, alone=listed + bool(undo))
    folder = GraphFolder(graph)
    if listed:
        return write_text(f"{line}\n" for line in _listed(folder))
    if undo:
        return tell(f"Taken back. {_holds(take_back(folder, undo))}")
    new = _judgements(folder, (one or "", other or ""), same, known, note)
    tell(f"Judged. {_keep(folder, new)}")


def _check(one: str | None, other: str | None, *, pair: int, single: bool, alone: int) -> None:
    """One thing at a time, and as many names as it needs. Raises BadParameter."""
    names = sum(name is not None for name in (one, other))
    if pair + single + alone != 1 or names != 2 * pair + single:
        raise BadParameter(HOW)


def _judgements(
    folder: GraphFolder, names: tuple[str, str], same: bool, known: str | None, note: str
) -> list[Judgement]:
    from kg.cli.reasons import side_of
    from kg.pipeline import judging
    from kg.pipeline.sides import bench

    with bench(folder) as at:
        one = side_of(at, names[0])
        if known is not None:
            return judging.known_as(one, known, note)
        decide = judging.same if same else judging.different
        return decide(one, side_of(at, names[1]), note)


def _keep(folder: GraphFolder, new: list[Judgement]) -> str:
    from kg.pipeline.judging import add

    return _holds(add(folder, new))


def _holds(sizes: Sizes) -> str:
    return f"The graph holds {of_graph(sizes)}."


def _listed(folder: GraphFolder) -> Iterator[str]:
    """A judgement a line, with the number that takes it back."""
    from kg.pipeline.sides import bench

    with bench(folder) as at:
        for number, judgement in enumerate(at.judgements, start=1):
            note = f"  ({judgement.note})" if judgement.note else ""
            yield f"{number:3}  {_told(at, judgement)}{note}"
    if not at.judgements:
        yield "(nothing judged)"


def _told(at: Bench, judgement: Judgement) -> str:
    spots = [spot for spot in (judgement.one, judgement.other) if spot]
    one, *other = [f"{spot.exact} [{at.place(spot)}]" for spot in spots]
    return f"{one} {SAID[judgement.decision]} {judgement.known or other[0]}"
