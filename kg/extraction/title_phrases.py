"""Title phrases: from the first adjective of a title to the last word of whose and what it is."""

from __future__ import annotations

from kg.extraction.cast import Span
from kg.extraction.titles import Title, TitleWords, base_is, dictionary
from kg.model import Token
from kg.vocabulary.folding import fold

QUOTES = frozenset("«»\"“”„'")
NOMINAL = ("NOUN", "PROPN", "ADJ", "NUM", "X", "SYM")
LOOSE = ("appos", "acl", "acl:relcl", "parataxis", "advcl", "nsubj", "cop", "list", "dep")
LONGEST_NAME = 12  # tokens in quotes
UNRELATED = ("VERB", "AUX", "SCONJ", "PRON", "INTJ")


class TitleReader(TitleWords):
    """Finds the titles of one doc."""

    def titles(self) -> list[Title]:
        """Every title, in the order of the text."""
        return [title for token in self.tokens if (title := self._title(token))]

    def _title(self, token: Token) -> Title | None:
        if not self._may_head(token) or (self._modifies(token) if self.english else self._grades(token)):
            return None
        first = self._begin(token)
        before = self.tokens[first : token.index]  # chief economist, Secretary General
        graded = any(fold(t.lemma) in self.words.grades or self._known(t, self.words.offices) for t in before)
        return Title(token, first, self._end(token), not graded and not self._known(token, self.words.offices))

    def _may_head(self, token: Token) -> bool:
        participle = token.feat("VerbForm") == "Part" and not self.english  # заведующий, командующий
        return (
            (participle or token.pos not in UNRELATED or token.text.endswith("."))
            and not self._named(token)
            and self.is_office(token)
        )

    def _modifies(self, token: Token) -> bool:
        """In English what a noun follows is no head: the president's speech, a *chief* executive."""
        after = self._at(token.index + 1)
        if after is None or after.sentence != token.sentence or self.person(after.index):
            return False
        if fold(after.text).rstrip(".") in self.words.honorifics:
            return False
        return after.text in ("'s", "’s", "'", "’") or (
            after.pos in ("NOUN", "PROPN", "ADJ") and fold(after.text) not in self.words.qualifiers
        )

    def _grades(self, token: Token) -> bool:
        """In Slavic languages a participle that only grades the next title: *ведущего* научного сотрудника."""
        if token.feat("VerbForm") != "Part" and token.pos != "ADJ":
            return False
        index = token.index + 1
        while (after := self._at(index)) and after.pos == "ADJ" and after.feat("Case") == token.feat("Case"):
            index += 1
        return after is not None and after.feat("Case") == token.feat("Case") and self._may_head(after)

    def _begin(self, head: Token) -> int:
        """Back over its adjectives, and in English over the words compounded with it."""
        index = head.index
        while index and self._widens(self.tokens[index - 1], head):
            index -= 1
        while index < head.index and self.tokens[index].pos in ("PUNCT", "PART"):
            index += 1
        return index

    def _widens(self, token: Token, head: Token) -> bool:
        if token.sentence != head.sentence or self.person(token.index):
            return False
        if self.is_office(token) and not self.english and token.pos != "ADJ":
            return self._grades(token)
        span = self.cast.by_token.get(token.index)
        if span and span is self.cast.by_token.get(token.index + 1):
            return True
        if fold(token.lemma) in self.words.qualifiers or token.text in ("-", "'s", "’s"):
            return self.english or token.pos == "ADJ"
        if self.english:
            return token.pos in ("ADJ", "NOUN", "PROPN") or base_is(token, "amod", "compound")
        return token.pos in ("ADJ", "NUM") and token.feat("Case") in ("", head.feat("Case"))

    def _end(self, head: Token) -> int:
        """Forth over what belongs to it: genitives, and what the tree hangs on it by prepositions."""
        index = head.index + 1
        while index < len(self.tokens) and self._continues(self.tokens[index], head, index):
            index = self._over(index)
        while self.tokens[index - 1].pos in ("ADP", "CCONJ", "DET") and index - 1 > head.index:
            index -= 1
        return index

    def _over(self, index: int) -> int:
        """Past a token; past all of what stands in quotes, and all of a title that belongs to this one."""
        token = self.tokens[index]
        if token.text in QUOTES:
            return self._closing(index) + 1
        inner = not self.english and self._may_head(token) and token.feat("Case") == "Gen"
        return self._end(token) if inner else index + 1

    def _closing(self, index: int) -> int:
        """Where the quotes that open here are closed; here itself if nowhere near."""
        opens = self.tokens[index].begin > self.tokens[index - 1].end
        ahead = self.tokens[index + 1 : index + LONGEST_NAME] if opens else []
        for token in ahead:
            if token.text in QUOTES:
                return token.index
            if token.text in (",", ".", ":") or token.sentence != self.tokens[index].sentence:
                break
        return index

    def _continues(self, token: Token, head: Token, index: int) -> bool:
        before = self.tokens[index - 1]
        span = self.cast.by_token.get(index)
        if token.sentence != head.sentence:
            return False
        if span and span.type == "Person" and span.kind == "name":
            return self.cast.by_token.get(index - 1) is span or self.is_complement(span, head)
        if span and self.cast.by_token.get(index - 1) is span:
            return True
        if token.pos == "PUNCT":
            return self._inner_sign(token, before)
        if token.pos in UNRELATED or token.pos == "PART":
            return token.text in ("'s", "’s") and before.index != head.index
        if token.pos in ("ADP", "CCONJ", "DET"):
            return self._joins(token, head)
        return self._is_genitive(token, head) or self._below(token, head)

    def _inner_sign(self, token: Token, before: Token) -> bool:
        """Quotes around a name, hyphens and points within a word."""
        after = self._at(token.index + 1)
        glued = before.end == token.begin and after is not None and after.begin == token.end
        if token.text in QUOTES:
            return self._closing(token.index) > token.index
        if token.text == ",":
            return self._enumerates(token.index)
        return token.text in ("-", "–", ".", "/", "&") and glued

    def _enumerates(self, comma: int) -> bool:
        """сім'ї, молоді та спорту: one plain word between a comma and a conjunction."""
        word, joint, after = (self._at(comma + n) for n in (1, 2, 3))
        if not (word and joint and after) or joint.pos != "CCONJ" or word.pos not in ("NOUN", "ADJ"):
            return False
        return not any(self.is_office(t) or self.person(t.index) for t in (word, after)) and after.pos in (
            "NOUN",
            "ADJ",
        )

    def _joins(self, token: Token, head: Token) -> bool:
        """A preposition or conjunction whose noun hangs on the title; one that joins another title does not."""
        after = self._at(token.index + 1)
        if after is None or (token.pos == "CCONJ" and (self.is_office(after) or self.person(after.index))):
            return False
        if self.english and token.text.lower() == "of":
            return True
        noun = self.tree.head(token)
        if noun is None or (token.pos == "CCONJ" and self.tree.head(noun) is head):
            return False
        return self._below(noun, head)

    def _below(self, token: Token, head: Token) -> bool:
        """Whether the tree hangs a token on the title, or on what is in its phrase already."""
        for above in (token, *self.tree.ancestors(token)):
            if above is head:
                return True
            if above.relation in LOOSE or above.pos in ("VERB", "AUX") or above.index < head.index:
                return False
        return False

    def _is_genitive(self, token: Token, head: Token) -> bool:
        """обороны, внутренних дел, Тихоокеанским флотом: what follows the title without a preposition."""
        if self.english or token.pos not in NOMINAL:
            return False
        leads = dictionary(head).endswith("щий") and token.feat("Case") == "Ins"  # командующий флотом
        return leads or token.feat("Case") in ("Gen", "") or token.index in self.cast.by_token

    def is_complement(self, span: Span, head: Token) -> bool:
        """Whether a person in the phrase is whom the holder works for: помощник *Путина*, an aide to *Bill Clinton*."""
        name, before = self.tokens[span.first], self.tokens[span.first - 1]
        if self.english:
            return self._preposition_before(span.first, head)
        if before.pos == "ADP" or self.name_case(span, head) != "Gen":
            return before.pos == "ADP"
        if name.relation == "flat:title":
            return False
        if before is head and head.feat("Case") in ("Gen", "Acc"):
            return fold(head.lemma) in self.words.serving
        # An animate accusative looks like the genitive, and taggers mix them up.
        return head.feat("Case") not in ("Gen", "Acc", "") or base_is(name, "nmod")

    def _preposition_before(self, index: int, head: Token) -> bool:
        while index - 1 > head.index:
            token = self.tokens[index - 1]
            if token.pos == "ADP":
                return True
            if not (self.is_office(token) or token.pos in ("DET", "ADJ")):
                return False
            index -= 1
        return False
