"""Holders: whom a title describes, by where it stands beside a name or by the verb that gives it."""

from __future__ import annotations

from kg.extraction.cast import Span
from kg.extraction.reference import Reference
from kg.extraction.title_phrases import TitleReader
from kg.extraction.titles import Title, base_is
from kg.extraction.tree import base, is_passive
from kg.model import Token
from kg.vocabulary.folding import fold

DASHES = ("—", "–", "-")
PREDICATES = ("xcomp", "obl", "obj", "ccomp", "nmod", "appos", "dep")


class HolderReader:
    """Finds who holds the titles of one doc; beside a name comes before the tree."""

    def __init__(self, reader: TitleReader, reference: Reference) -> None:
        self.reader, self.reference = reader, reference
        self.tree, self.tokens, self.words = reader.tree, reader.tokens, reader.words

    def before(self, title: Title) -> list[Span]:
        """министр обороны Анна Шведова; presidents X and Y; Norway's minister, Anna Swan, …"""
        index = self._skip_forth(title.last)
        first = self._person_at(index)
        if first and self._agrees(title, first):
            return self._coordinated(first) if title.plural else [first]
        comma = self._at(title.last)
        named = self._person_at(title.last + 1) if comma and comma.text == "," else None
        return [named] if named and self._is_apposed(title, named) else []

    def after(self, title: Title) -> list[Span]:
        """Анна Шведова, министр обороны Норвегии, …; Anna Swan, 45, a former minister; X and Y, the founders."""
        index = self._skip_back(title.first - 1)
        sign = self._at(index)
        if sign is None or sign.sentence != title.head.sentence or sign.text not in (",", "(", *DASHES):
            return []
        person = self._person_ending(self._skip_age(index))
        if person is None or not self._agrees(title, person) or self._is_source(title, person, sign):
            return []
        return self._coordinated_before(person) if title.plural else [person]

    def _coordinated_before(self, last: Span) -> list[Span]:
        """X and Y, who stand before what they are called together; Y alone is not several."""
        found, joint = [last], self._at(last.first - 1)
        while joint and (joint.pos == "CCONJ" or (joint.text == "," and len(found) > 1)):
            person = self._person_ending(joint.index)
            if person is None:
                break
            found.insert(0, person)
            joint = self._at(person.first - 1)
        return found if len(found) > 1 else []

    def _is_source(self, title: Title, person: Span, dash: Token) -> bool:
        """Who tells the news of a headline, a bare title at its end: Шведову назначили послом — президент."""
        ends = title.last - title.first == 1 and all(
            t.pos == "PUNCT" for t in self.tokens[title.last : title.last + 1] if t.sentence == dash.sentence
        )
        told = (t for t in self.tokens[: person.first] if t.sentence == dash.sentence)
        return dash.text in DASHES and ends and any(t.feat("VerbForm") == "Fin" for t in told)

    def told(self, title: Title) -> list[Span]:
        """X is the president; X стал президентом; X, who was appointed director."""
        giver = self._giver(title.head)
        if giver is None or self._is_unreal(giver):
            return []
        return self._subjects(giver, title)

    def _skip_forth(self, index: int) -> int:
        """Over Sir and Mr, and over brackets: глава Минобороны (МО) Шойгу, директор СТД (Союза театров) Ильин."""
        while (token := self._at(index)) and fold(token.text).rstrip(".") in self.words.honorifics:
            index += 1
        return self._closed(index) if token and token.text == "(" else index

    def _at(self, index: int) -> Token | None:
        return self.tokens[index] if 0 <= index < len(self.tokens) else None

    def _person_at(self, index: int) -> Span | None:
        span = self.reader.person(index)
        return span if span and span.first == index else None

    def _person_ending(self, index: int) -> Span | None:
        span = self.reader.person(index - 1)
        return span if span and span.last == index else None

    def _agrees(self, title: Title, person: Span) -> bool:
        """A name in the genitive after a title in another case is whom the holder works for."""
        ours, theirs = title.head.feat("Case"), self.reader.name_case(person, title.head)
        return theirs != "Gen" or ours in ("", "Gen", "Acc")

    def _coordinated(self, first: Span) -> list[Span]:
        """The persons named one after the other: X, Y and Z."""
        found, index = [first], first.last
        while sign := self._at(index):
            if sign.text == "(":
                index = self._closed(index)
                continue
            if sign.text != "," and sign.pos != "CCONJ":
                break
            following = self._person_at(index + 1)
            if following is None:
                break
            found.append(following)
            index = following.last
        return found

    def _closed(self, index: int) -> int:
        """Past the bracket that opens here."""
        ahead = range(index + 1, min(index + 9, len(self.tokens)))
        return next((i + 1 for i in ahead if self.tokens[i].text == ")"), len(self.tokens))

    def _is_apposed(self, title: Title, person: Span) -> bool:
        """By the tree, or, in English, between commas."""
        name, closing = self.tokens[person.first], self._at(person.last)
        if base(name) == "appos" and self.tree.head(name) is title.head:
            return True
        english = self.reader.english and closing is not None and closing.text in (",", ".")
        return english and self.tokens[title.first - 1].pos in ("DET", "PART")

    def _skip_back(self, index: int) -> int:
        """Over articles, possessives and adverbs before the title: , *then the* president."""
        while (token := self._at(index)) and (
            token.pos in ("DET", "ADV") or base_is(token, "det") or token.text in ("'s", "’s") or self._possessor(index)
        ):
            index -= 1
        return index

    def _possessor(self, index: int) -> bool:
        """A word before 's: *Clinton* 's adviser, *the team* 's coach."""
        token, after = self.tokens[index], self._at(index + 1)
        span = self.reader.cast.by_token.get(index)
        last = span.last if span else index + 1
        closing = self._at(last)
        return bool(after and closing and closing.text in ("'s", "’s", "'") and token.pos in ("NOUN", "PROPN"))

    def _skip_age(self, index: int) -> int:
        """Back over what stands between the name and the sign: X, *45*, …; X (*R-Texas*), …"""
        token = self._at(index - 1)
        if token and token.pos == "NUM" and (sign := self._at(index - 2)) and sign.text == ",":
            return index - 2
        if token and token.text == ")":
            opening = next((i for i in range(index - 2, max(index - 9, 0), -1) if self.tokens[i].text == "("), index)
            return opening
        return index

    def _giver(self, head: Token) -> Token | None:
        """What says that somebody holds it: the title itself with a copula, a verb, or a verb with "post of"."""
        if (
            self.tree.children(head, "nsubj")
            and not self.tree.preposition(head)
            and (self.tree.children(head, "cop") or self._dash_before(head))
        ):
            return head
        above, verbs = self.tree.head(head), {*self.words.become, *self.words.appoint}
        if above is not None and fold(above.lemma) in self.words.post and base(head) == "nmod":
            head, above, verbs = (
                above,
                self.tree.head(above),
                {*verbs, *self.words.hold, *self.words.leave, *self.words.dismiss},
            )
        if above is None or not (above.lemma.lower() in verbs or self._is_as(head, above)):
            return None
        return above if base(head) in PREDICATES else None

    def _is_as(self, head: Token, verb: Token) -> bool:
        """What somebody does or comes back as: повернулася *як* міністерка, signed it *as* president."""
        marked = any(
            fold(token.text) in self.words.as_words for token in self.tree.children(head, "case", "mark", "cc")
        )
        of_object = any(self._person(token) for token in self.tree.children(verb, "obj"))  # sees him as a leader
        return marked and verb.pos == "VERB" and head.feat("Case") in ("", "Nom") and not of_object

    def _dash_before(self, head: Token) -> bool:
        return any(token.text in DASHES for token in self.tree.children(head, "punct"))

    def _is_unreal(self, giver: Token) -> bool:
        """Denied, supposed or wanted: is not, would be, wants to become."""
        words = {token.text.lower() for token in self.tree.children(giver, "advmod", "aux", "mark")}
        wanted = base(giver) in ("xcomp", "csubj") or giver.feat("Mood") in ("Cnd", "Imp")
        return wanted or not words.isdisjoint(self.words.unreal)

    def _subjects(self, giver: Token, title: Title) -> list[Span]:
        """Who is appointed, where the verb says so; else the subject, or the noun its clause hangs on."""
        subjects = self.tree.children(giver, "nsubj") or self._above(giver)
        if giver.lemma.lower() in {*self.words.appoint, *self.words.dismiss} and not self._is_passive(giver):
            subjects = [token for token in self.tree.children(giver, "obj") if token is not title.head]
        spans = [span for token in subjects if (span := self._person(token))]
        return spans[:1]

    def _is_passive(self, verb: Token) -> bool:
        """By its form or its auxiliary, or a participle after its noun: X, elected president; обирається головою."""
        reflexive = verb.text.endswith(("ся", "сь"))
        after_noun = verb.relation == "acl" and not self.tree.children(verb, "nsubj")
        return reflexive or after_noun or is_passive(verb, self.tree)

    def _above(self, giver: Token) -> list[Token]:
        noun = self.tree.head(giver)
        if noun is None:
            return []
        if giver.relation.startswith("acl"):
            return [noun]
        return self.tree.children(noun, "nsubj") if base(giver) in ("conj", "advcl") else []

    def _person(self, token: Token) -> Span | None:
        """Whom a noun or pronoun names."""
        if span := self.reader.person(token.index):
            return span
        keys = self.reference.resolve(token, ("Person",))
        cast = self.reader.cast
        return next((span for span in cast.spans if keys and span.key == keys[0] and span.kind == "name"), None)
