"""The shapes that flow: article → doc → facts → graph. Knows nothing else of kg."""

from kg.model.article import Article
from kg.model.copies import one_per_text
from kg.model.doc import Doc, Name, Sentence, Token, Word
from kg.model.facts import Account, EventFact, Evidence, Facts, Mention, OwnershipFact, PositionFact, Referent, Role
from kg.model.graph import Entity, Event, Graph, GraphMention, Ownership, Position, Telling
from kg.model.ids import make_id
from kg.model.issue import Issue
from kg.model.jsonl import from_json, read_lines, to_json
from kg.model.link import Link

__all__ = [
    "Account",
    "Article",
    "Doc",
    "Entity",
    "Event",
    "EventFact",
    "Evidence",
    "Facts",
    "Graph",
    "GraphMention",
    "Issue",
    "Link",
    "Mention",
    "Name",
    "Ownership",
    "OwnershipFact",
    "Position",
    "PositionFact",
    "Referent",
    "Role",
    "Sentence",
    "Telling",
    "Token",
    "Word",
    "from_json",
    "make_id",
    "one_per_text",
    "read_lines",
    "to_json",
]
