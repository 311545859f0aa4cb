"""Doc → Facts: what one article says, each thing with its evidence."""

from kg.extraction.explain import explain as explain
from kg.extraction.extract import extract as extract
from kg.extraction.extract import read as read
