"""`make golden`: writes anew what tests compare with. Read the diff before you commit it."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from kg.articles import read_articles
from kg.model import Article, Facts
from kg.pipeline.reading import read_facts
from tests.golden import docs
from tests.golden.readme import README, ROOT, refreshed, same
from tests.golden.reference import PAGES
from tests.golden.telling import telling

FACTS = Path(__file__).parent / "facts"
SAMPLES = ROOT / "samples"


def sample_facts() -> list[Facts]:
    """What each sample says, as it is read now."""
    articles = [item for item in read_articles([str(SAMPLES)]) if isinstance(item, Article)]
    return [facts for facts in read_facts(articles) if isinstance(facts, Facts)]


def main() -> None:
    """All goldens."""
    shutil.rmtree(FACTS, ignore_errors=True)
    FACTS.mkdir()
    for facts in sample_facts():
        (FACTS / f"{Path(facts.article.id).stem}.txt").write_text(telling(facts), encoding="utf-8")
    for path, page in PAGES.items():
        path.write_text(page(), encoding="utf-8")
    _refresh(README, refreshed)
    for path in docs.pages():
        if docs.prints(path.read_text(encoding="utf-8")):
            _refresh(path, docs.run)


def _refresh(path: Path, again: Callable[[str, Path], str]) -> None:
    """A page with what its commands print now, run beside the samples; what differs in seconds only is kept."""
    before = path.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(SAMPLES, Path(folder) / "samples")
        now = again(before, Path(folder))
    if not same(now, before):
        path.write_text(now, encoding="utf-8")


if __name__ == "__main__":
    main()
