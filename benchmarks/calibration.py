"""Does confidence mean what it says: python benchmarks/calibration.py CORPUS [--half develop|unseen] [-o FILE.svg].

CORPUS holds articles.jsonl and gold/ (one JSON file an article); --half as in benchmarks/events.py. What the graph
tells is sorted into bins by confidence; in each, right is what gold holds with the very class. Of a reader who is
calibrated, seven of ten things told with confidence .7 are right. The expected calibration error is the mean distance
between the two, each bin weighing what it holds.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import kg
from kg.evaluation import Verdict
from kg.vocabulary.ontology import ontology

SPLIT = Path(__file__).with_name("events_split.json")
DRAWING = Path(__file__).with_name("calibration.svg")
BINS = 10
SIDE = 400  # of the square that is drawn in
MARGIN = 45


@dataclass
class Bin:
    """What is told with about the same confidence."""

    confidences: list[float] = field(default_factory=list)
    right: int = 0

    @property
    def confidence(self) -> float:
        """The mean."""
        return sum(self.confidences) / len(self.confidences)

    @property
    def accuracy(self) -> float:
        """The share that is right."""
        return self.right / len(self.confidences)


def main() -> None:
    """Builds the graph of the whole corpus, compares it with gold, prints the bins and draws them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--half", choices=("develop", "unseen"))
    parser.add_argument("-o", "--output", type=Path, default=DRAWING)
    args = parser.parse_args()
    told = [verdict for verdict in verdicts(args.corpus, args.half) if verdict.confidence is not None]
    speech = [verdict for verdict in told if ontology().is_a(verdict.told_as, "Statement")]
    events = [verdict for verdict in told if verdict not in speech]
    for name, some in (("events", events), ("statements", speech), ("both", told)):
        report(name, bins(some))
    args.output.write_text("\n".join(drawing(bins(told))) + "\n", encoding="utf-8")


def verdicts(corpus: Path, half: str | None) -> list[Verdict]:
    """What became of each thing that is told or owed."""
    chosen = json.loads(SPLIT.read_text(encoding="utf-8"))[half] if half else None
    gold = [file for file in kg.read_gold(corpus / "gold") if chosen is None or file.path.stem in chosen]
    with tempfile.TemporaryDirectory() as folder:
        kg.build([str(corpus / "articles.jsonl")], Path(folder) / "graph")
        return kg.evaluate(kg.GraphFolder(Path(folder) / "graph").graph(), gold).verdicts


def bins(told: Iterable[Verdict]) -> list[Bin]:
    """The bins that hold something, from the least sure up."""
    found: dict[int, Bin] = defaultdict(Bin)
    for verdict in told:
        confidence = verdict.confidence or 0.0
        each = found[min(int(confidence * BINS + 1e-9), BINS - 1)]
        each.confidences.append(confidence)
        each.right += verdict.verdict == "HIT" and verdict.told_as == verdict.type
    return [found[place] for place in sorted(found)]


def calibration_error(found: Sequence[Bin]) -> float:
    """The mean distance between confidence and accuracy."""
    total = sum(len(each.confidences) for each in found)
    return sum(len(each.confidences) * abs(each.confidence - each.accuracy) for each in found) / max(total, 1)


def report(name: str, found: Sequence[Bin]) -> None:
    """A line a bin."""
    print(f"{name}\n  confidence   told  right  share")
    for each in found:
        print(f"  {each.confidence:10.3f} {len(each.confidences):6} {each.right:6}  {each.accuracy:.3f}")
    print(f"  expected calibration error {calibration_error(found):.3f}\n")


def drawing(found: Sequence[Bin]) -> Iterator[str]:
    """An SVG: the share that is right over confidence; the fuller a bin, the larger its circle."""
    size, low, high = SIDE + 2 * MARGIN, MARGIN, MARGIN + SIDE
    most = max((len(each.confidences) for each in found), default=1)
    box = f'viewBox="0 0 {size} {size}" font-family="sans-serif" font-size="13"'
    yield f'<svg xmlns="http://www.w3.org/2000/svg" {box}>'
    yield f'<rect width="{size}" height="{size}" fill="white"/>'
    yield f'<rect x="{low}" y="{low}" width="{SIDE}" height="{SIDE}" fill="none" stroke="#999"/>'
    yield f'<line x1="{low}" y1="{high}" x2="{high}" y2="{low}" stroke="#999" stroke-dasharray="5"/>'
    yield f'<text x="{size / 2}" y="{high + 35}" text-anchor="middle">confidence</text>'
    yield f'<text x="15" y="{size / 2}" text-anchor="middle" transform="rotate(-90 15 {size / 2})">share right</text>'
    for tick in (0, 0.25, 0.5, 0.75, 1):
        yield f'<text x="{low + tick * SIDE:g}" y="{high + 16}" text-anchor="middle">{tick:g}</text>'
        yield f'<text x="{low - 5}" y="{high - tick * SIDE + 4:g}" text-anchor="end">{tick:g}</text>'
    for each in found:
        x, y = low + each.confidence * SIDE, high - each.accuracy * SIDE
        radius = 4 + 14 * (len(each.confidences) / most) ** 0.5
        yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" fill="#2a6fbb" fill-opacity="0.6"/>'
        yield f'<text x="{x:.1f}" y="{y - radius - 4:.1f}" text-anchor="middle">{len(each.confidences)}</text>'
    title = f"expected calibration error {calibration_error(found):.3f}"
    yield f'<text x="{size / 2}" y="28" text-anchor="middle">{title}</text>'
    yield "</svg>"


main()
