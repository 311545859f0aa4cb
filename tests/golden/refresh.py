"""`make golden`: writes anew what tests compare with. Read the diff before you commit it."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from kg.articles import read_articles
from kg.model import Article, Facts
from kg.pipeline.reading import read_facts
from tests.golden.readme import README, ROOT, refreshed
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
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(SAMPLES, Path(folder) / "samples")
        README.write_text(refreshed(README.read_text(encoding="utf-8"), Path(folder)), encoding="utf-8")


if __name__ == "__main__":
    main()
