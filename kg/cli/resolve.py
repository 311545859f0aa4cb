"""kg resolve: facts into links."""

from __future__ import annotations

from typing import Annotated

from typer import Argument

from kg.cli.arguments import Gazetteer, Judgements, Output
from kg.cli.output import write_text

FactFiles = Annotated[list[str], Argument(metavar="FACTS...", help="Files of facts; - is standard input.")]


def resolve(facts: FactFiles, output: Output = "-", judgements: Judgements = None, gazetteer: Gazetteer = None) -> None:
    """Decide who is who, and which events are one.

    Example: kg resolve facts.jsonl -o links.jsonl
    """
    from kg.cli.lines import read_files
    from kg.model import Facts, to_json
    from kg.resolution import read_judgements
    from kg.resolution import resolve as run
    from kg.vocabulary.gazetteer import with_own

    decided = read_judgements(judgements) if judgements else ()
    with with_own(gazetteer):
        links = run(list(read_files(Facts, facts)), decided)
    write_text((to_json(link) + "\n" for link in links), output)
