"""Attribution: on whose word an event stands, where the article does not tell it in its own voice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.extraction.cast import Cast
from kg.extraction.deciding import role_of
from kg.extraction.drafts import Draft
from kg.extraction.tree import CLAUSES, Tree, base
from kg.model import Token
from kg.vocabulary.media import media

MYSELF = 0.15  # "I" fills a role: less is asked than of others, as the marks seldom have it
# Speech acts whose content is not told as an event of its own.
ASKING = ("Demand", "Promise", "Threat", "Rejection")


@dataclass(frozen=True, slots=True)
class Said:
    """Where an article lets others speak."""

    quotes: Sequence[tuple[int, int]]  # offsets of direct speech
    phrases: set[int]  # tokens of "according to Swan", "Reuters reports" beside what they say
    back: set[int]  # words of speech that point to the sentence before

    def in_direct_speech(self, token: Token) -> bool:
        """Whether a token stands within one of the quotes."""
        return any(begin <= token.begin < end for begin, end in self.quotes)


def attribute(events: list[Draft], statements: list[Draft], tree: Tree, said: Said) -> None:
    """Fills `attributedTo` of events told inside what someone says, and the parts the speaker plays as "I".

    Of several statements that tell of an event the first counts.
    """
    for event in events:
        teller = next((s for s in statements if _tells(s, event, tree, said)), None)
        if teller:
            event.add("attributedTo", teller.roles["speaker"][:1])
            if said.in_direct_speech(event.token):
                _in_first_person(event, teller)


def _in_first_person(event: Draft, teller: Draft) -> None:
    """«Меня задержали в Греции», "I met Hill": who speaks is meant."""
    if event.match is None or event.match.telling is None or len(teller.roles["speaker"]) != 1:
        return
    for part in event.match.telling.parts:
        word, role = part.filler.token, role_of(event.match.frame, part.role)
        if word.feat("Person") == "1" and word.feat("Number") == "Sing" and role and part.probability >= MYSELF:
            event.add(role, teller.roles["speaker"])


def outermost(statements: list[Draft], tree: Tree) -> list[Draft]:
    """Without speech reported inside another's speech: what A says that B says is A's statement."""
    return [s for s in statements if not any(_in_content(s, other, tree) for other in statements if other is not s)]


def asked_for(event: Draft, statements: list[Draft], tree: Tree) -> bool:
    """Whether the event is only what someone asks for, promises or threatens: the statement tells it already."""
    asked = [s for s in statements if s.type in ASKING and s.match]
    return event.status == "proposed" and any(s.token in tree.ancestors(event.token) for s in asked)


def passed_on(statement: Draft, cast: Cast, said: Said) -> bool:
    """— Bloomberg, об этом пишет Reuters: what a medium is only the source of is no statement of its own."""
    known = [cast.known(key) for key in statement.roles["speaker"]]
    source = statement.token.index in said.phrases | said.back or statement.token.pos == "PUNCT"
    return source and all(entity is not None and entity.id in media() for entity in known)


def _tells(statement: Draft, event: Draft, tree: Tree, said: Said) -> bool:
    if event.token is statement.token:
        return False
    if statement.token.index in said.phrases or statement.token.pos == "PUNCT":
        return _beside(event, statement) and not _inside(event, statement, tree)
    if statement.token.index in said.back and event.token.sentence == statement.token.sentence - 1:
        return True
    covered = any(first <= event.token.index < last for first, last in statement.evidence)
    return (said.in_direct_speech(event.token) and covered) or _in_content(event, statement, tree)


def _beside(event: Draft, statement: Draft) -> bool:
    """In the sentence of a source: what is said stands behind a colon (Swan: *we agreed*), before a dash."""
    one, other = event.token, statement.token
    side = {":": one.index > other.index, "—": one.index < other.index, "–": one.index < other.index}
    return one.sentence == other.sentence and side.get(other.text, True)


def _inside(event: Draft, statement: Draft, tree: Tree) -> bool:
    """Whether the event stands in the source phrase itself."""
    return any(above is statement.token for above in tree.ancestors(event.token))


def _in_content(event: Draft, statement: Draft, tree: Tree) -> bool:
    """Whether a clause of content leads from the event up to the speech verb."""
    path = [event.token, *tree.ancestors(event.token)]
    if statement.token not in path:
        return base(statement.token) == "parataxis" and tree.head(statement.token) in path
    below = path[: path.index(statement.token)]
    return any(token.relation in ("ccomp", "xcomp", "parataxis") for token in below if token.relation in CLAUSES)
