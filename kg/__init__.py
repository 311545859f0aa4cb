"""News in Russian, Ukrainian and English into a knowledge graph. The names stand in the order data meets them."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kg.articles import read_articles as read_articles
    from kg.evaluation import evaluate as evaluate
    from kg.evaluation import read_gold as read_gold
    from kg.exports import EXPORTERS as EXPORTERS
    from kg.extraction import extract as extract
    from kg.graph import assemble as assemble
    from kg.pipeline.build import build as build
    from kg.pipeline.folder import GraphFolder as GraphFolder
    from kg.pipeline.inputs import Inputs as Inputs
    from kg.resolution import resolve as resolve
    from kg.text import analyze as analyze

__version__ = "0.1.0"

# Loaded when first used, so that `import kg` and `kg --help` are instant.
_HOMES = {
    "read_articles": "kg.articles",  # files → Article
    "analyze": "kg.text",  # text → Doc
    "extract": "kg.extraction",  # Doc → Facts
    "resolve": "kg.resolution",  # Facts → links
    "assemble": "kg.graph",  # Facts and links → Graph
    "read_gold": "kg.evaluation",  # files → Gold
    "evaluate": "kg.evaluation",  # Graph and Gold → figures
    "EXPORTERS": "kg.exports",  # Graph → RDF and other formats
    "Inputs": "kg.pipeline.inputs",
    "build": "kg.pipeline.build",  # all of it in one go
    "GraphFolder": "kg.pipeline.folder",  # what build makes, opened again
}
__all__ = ["__version__", *_HOMES]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'kg' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
