"""The scene: one article before its events are looked for — tree, cast, posts, dates, and what patterns matched."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from kg.extraction.aliases import group
from kg.extraction.cast import Cast
from kg.extraction.circumstances import Circumstances
from kg.extraction.clues import Clues
from kg.extraction.encoder import encoder
from kg.extraction.matches import Match
from kg.extraction.meaning import Meaning, weights
from kg.extraction.names import find_names
from kg.extraction.patterns import Matcher
from kg.extraction.positions import Post, find_positions
from kg.extraction.reference import Reference
from kg.extraction.tree import Tree
from kg.model import Article, Doc
from kg.vocabulary.grammar import Grammar, grammar


@dataclass(slots=True)
class Scene:
    """What every later step looks at."""

    article: Article
    words: Grammar
    tree: Tree
    cast: Cast
    reference: Reference
    posts: list[Post]
    matcher: Matcher
    matches: list[Match]
    contexts: Any  # what the encoder makes of each token (tokens, width); None where nothing can be made of it
    circumstances: Circumstances

    @property
    def clues(self) -> Clues:
        """What the event reader looks at."""
        dates = [placed.token for placed in self.circumstances.dates]
        return Clues(self.tree, self.cast, self.matcher, self.matches, dates)


def scene(doc: Doc, article: Article) -> Scene:
    """The steps up to the patterns, one after the other."""
    contexts = encoder(doc.lang).read(doc) if doc.words else None
    meaning = None if contexts is None else Meaning(weights(doc.lang), contexts)
    words, tree, cast = grammar(article.lang), Tree(doc), Cast(doc)
    for span in find_names(doc):
        cast.add(span)
    group(cast)
    reference = Reference(tree, cast, words, meaning)
    posts = find_positions(reference, cast, words)
    matcher = Matcher(tree, reference, words)
    circumstances = Circumstances(article, tree, reference, words)
    return Scene(
        article, words, tree, cast, reference, posts, matcher, list(matcher.matches()), contexts, circumstances
    )
