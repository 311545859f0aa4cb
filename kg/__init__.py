"""News in Russian, Ukrainian and English into a knowledge graph, with the sentence behind every fact."""

__version__ = "0.1.0"
