"""The text of a title: its dictionary form, less whose it is."""

from __future__ import annotations

from kg.extraction.cast import Cast
from kg.extraction.titles import Title, dictionary
from kg.model import Token
from kg.vocabulary.folding import fold
from kg.vocabulary.grammar import Grammar

INFINITIVE = ("ть", "ти", "чь", "ться", "тись")  # endings of a verb's dictionary form


def text_of(title: Title, of: str | None, cast: Cast, grammar: Grammar) -> str:
    """The title in its dictionary form, less whose it is."""
    phrase = cast.doc.tokens[title.first : _kind_of_owner(title, of, cast, grammar)]
    kept = [token for token in phrase if not (_names_owner(token, of, cast) or _is_aside(token, title, grammar))]
    while kept and (kept[-1].pos in ("ADP", "CCONJ", "PUNCT", "DET", "PART")):
        kept.pop()
    while kept and (kept[0].pos in ("PUNCT", "DET", "PART", "SYM") or not any(map(str.isalpha, kept[0].text))):
        kept.pop(0)
    words = [(" " if cast.spaced(token) else "") + _form(token, title, grammar) for token in kept or [title.head]]
    return "".join(words).strip()


def _kind_of_owner(title: Title, of: str | None, cast: Cast, grammar: Grammar) -> int:
    """Where the words begin that only say what its owner is: лидер *крупной партии «Свет»*, else the title's end."""
    tokens, head = cast.doc.tokens, title.head.index
    name = next((i for i in range(head + 1, title.last) if _names_owner(tokens[i], of, cast)), head)
    first = name
    while first > head + 1 and tokens[first - 1].pos == "PUNCT":
        first -= 1
    kind = tokens[first - 1]
    joined = first < name or tokens[name].relation.startswith(("appos", "flat"))
    if first - 1 > head and joined and "Organization" in grammar.descriptions.classes(kind.lemma.lower()):
        first -= 1
    elif first == name or kind.pos != "ADJ":
        return title.last
    while first - 1 > head and tokens[first - 1].pos == "ADJ":
        first -= 1
    return first


def _is_aside(token: Token, title: Title, grammar: Grammar) -> bool:
    """Whose it is by a pronoun, or what its holder is doing: глава *его* аппарата, *выдохшийся* защитник."""
    possessive = {fold(word) for words in grammar.pronouns.possessive_pronouns.values() for word in words}
    participle = token.feat("VerbForm") == "Part" and token.index < title.head.index and not token.text.isascii()
    kept = {fold(dictionary(token)), fold(token.lemma)} & (grammar.titles.qualifiers | {*grammar.titles.grades})
    return fold(token.text) in possessive or (participle and not kept and token.lemma.endswith(INFINITIVE))


def _names_owner(token: Token, of: str | None, cast: Cast) -> bool:
    span = cast.by_token.get(token.index)
    return of is not None and span is not None and span.key == of


def _form(token: Token, title: Title, grammar: Grammar) -> str:
    """The head and the adjectives before it as the dictionary has them, the rest as it stands."""
    if token is title.head:
        word = dictionary(token)
        return grammar.titles.short.get(fold(word).rstrip("."), word)
    inflected = token.index < title.head.index and token.pos == "ADJ" and title.head.feat("Case") not in ("", "Nom")
    return token.lemma if inflected else token.text
