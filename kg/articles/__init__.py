"""Files become articles; what cannot be read becomes an issue, and the run goes on."""

from kg.articles.reading import READERS, read_articles

__all__ = ["READERS", "read_articles"]
