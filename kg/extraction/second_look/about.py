"""Why a statement may be about somebody."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extraction.clues import quoted
from kg.extraction.drafts import Draft
from kg.extraction.positions import Bodies
from kg.extraction.second_look.mentions import REACH, Mention, Mentions, bucket, tellings_of
from kg.extraction.second_look.network import Case
from kg.extraction.tree import Tree

SEEN = 0.03  # in a role less counts for nothing
CONTENT = ("ccomp", "parataxis")
BELOW = (*CONTENT, "xcomp", "obl", "nmod", "obj")


class About:
    """Gives everybody and every place that the statements of one article may be about."""

    def __init__(
        self, mentions: Mentions, tree: Tree, bodies: Bodies, statements: Sequence[Draft], drafts: Sequence[Draft]
    ) -> None:
        self.mentions, self.tree, self.bodies = mentions, tree, bodies
        self.statements = sorted(statements, key=lambda statement: statement.token.index)
        self.tellings = {id(statement): tellings_of(statement, drafts) for statement in statements}
        self.quoted = quoted(tree)

    def cases(self, statement: Draft) -> list[Case]:
        """Everybody near, with what speaks for and against it."""
        said = Said(self, statement, self.tellings[id(statement)])
        seen = self.mentions.seen_as(said.tellings)
        near = [(key, self.mentions.apart(key, said.told), said.mentions(key)) for key in self.mentions.of]
        weighed = [each for each in near if abs(each[1]) <= REACH or each[2] or each[0] in said.topics]
        return [self._case(said, key, apart, inside, seen.get(key, {})) for key, apart, inside in weighed]

    def _case(self, said: Said, key: str, apart: int, inside: list[Mention], seen: dict[str, float]) -> Case:
        content = [mention for mention in inside if mention.first in said.content]
        telling, mention = self.mentions.nearest(content or inside or self.mentions.of[key], said.tellings)
        reasons = [
            *said.seen(seen),
            *said.given(key),
            *said.inside(key, inside),
            *said.speaker(key, inside),
            *self._whole(said, key, bool(inside), apart),
            f"mention {mention.kind} {bool(inside)}",
            f"relation {mention.head.relation.split(':')[0]} {bool(inside)} {min(abs(apart), 2)}",
            f"trigger {telling.token.pos} {bool(inside)}",
        ]
        return Case(key, telling.token.index, mention.head.index, reasons)

    def _whole(self, said: Said, key: str, inside: bool, near: int) -> Iterator[str]:
        """What the article as a whole tells of it."""
        type = self.mentions.types[key]
        yield from self.mentions.told(key)
        yield f"rank {min(self.mentions.rank[key], 3)} {type} {inside}"
        yield f"often {min(self.mentions.often[key], 5)} {inside}"
        yield f"near {max(min(near, 4), -4)} {inside}"
        if key in self.mentions.headline:
            yield f"headline {type} {inside} {min(abs(near), 2)}"
        at = self.statements.index(said.statement)
        if at and key in self.statements[at - 1].roles.get("about", ()):
            yield f"about before {inside}"


class Said:
    """One statement: where it is told, and what of the text is its content."""

    def __init__(self, about: About, statement: Draft, tellings: list[Draft]) -> None:
        self.about, self.statement, self.tellings = about, statement, tellings
        doc = about.tree.doc
        self.told = {draft.token.sentence for draft in tellings}
        self.sentences = {doc.tokens[i].sentence for first, last in statement.evidence for i in range(first, last)}
        self.topics = statement.roles.get("about", [])
        self.content = self._under(*CONTENT)
        self.below = self._under(*BELOW)

    def _under(self, *relations: str) -> set[int]:
        tree = self.about.tree
        tops = (top for draft in self.tellings for top in tree.children(draft.token, *relations))
        return {token.index for top in tops for token in tree.subtree(top)}

    def mentions(self, key: str) -> list[Mention]:
        """Where its sentences name somebody."""
        return [mention for mention in self.about.mentions.of[key] if mention.head.sentence in self.sentences]

    def seen(self, seen: dict[str, float]) -> Iterator[str]:
        """What the event reader saw in it."""
        for role, probability in seen.items():
            if probability >= SEEN:
                yield f"as {role} {bucket(probability)}"
                yield f"as {role} {bucket(probability)} {self.statement.type}"

    def given(self, key: str) -> Iterator[str]:
        """Whether it was found to be about it, and about how many others."""
        here, type = key in self.topics, self.about.mentions.types[key]
        yield f"given {here}"
        yield f"given {here} {type}"
        yield f"given {here} {self.statement.type}"
        yield f"given {here} others {min(len(self.topics) - here, 4)}"
        yield f"type {type} {self.statement.type}"

    def inside(self, key: str, inside: list[Mention]) -> Iterator[str]:
        """How it stands in the sentences of the statement."""
        type, count = self.about.mentions.types[key], min(len(inside), 3)
        yield f"in evidence {count} of {min(len(self.sentences), 3)}"
        yield f"in evidence {count} {type}"
        yield f"in content {min(sum(m.first in self.content for m in inside), 2)}"
        yield f"below {min(sum(m.first in self.below for m in inside), 2)} {self.statement.type}"
        yield f"quoted {min(sum(m.first in self.about.quoted for m in inside), 2)} {type}"

    def speaker(self, key: str, inside: list[Mention]) -> Iterator[str]:
        """Whether it speaks or hears, or is the speaker's country or body."""
        speakers, hearers = (self.statement.roles.get(role, []) for role in ("speaker", "addressee"))
        if key in speakers:
            own = any(m.first in self.content or m.first in self.about.quoted for m in inside)
            yield f"speaker {own}"
            yield f"speaker {self.statement.type}"
        if key in hearers:
            yield f"addressee {self.about.mentions.types[key]}"
            yield f"addressee {self.statement.type}"
        if any(key in self.about.bodies.get(speaker, ()) for speaker in speakers):
            yield f"speaker's body {key in self.topics} {self.about.mentions.types[key]}"
