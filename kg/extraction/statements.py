"""Statements: who said what to whom about whom, with the sentences that carry it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extraction.cast import Cast
from kg.extraction.drafts import Draft
from kg.extraction.matches import Match
from kg.extraction.speech import Source, agency_verbs, points_back
from kg.extraction.status import StatusReader
from kg.extraction.tree import Tree, base
from kg.model import Sentence, Token
from kg.vocabulary.grammar import Grammar

CONTENT = ("NOUN", "PROPN", "VERB", "ADJ")
RUNS_ON = 2  # sentences at most from one statement to the next by "he added"


class StatementReader:
    """Makes drafts of statements from matches of speech frames and from source phrases."""

    def __init__(self, tree: Tree, cast: Cast, grammar: Grammar, quotes: Sequence[tuple[int, int]]) -> None:
        self.tree, self.cast, self.grammar, self.quotes = tree, cast, grammar, quotes
        self.status = StatusReader(tree, grammar)

    def read(self, matches: list[Match], sources: list[Source]) -> list[Draft]:
        """One draft per speech verb or phrase that has a speaker; a phrase beside such a verb adds nothing."""
        self._recall_speakers(matches)
        spoken = [self._from_match(match) for match in matches if self._is_said(match)]
        told = {(draft.token.sentence, key) for draft in spoken for key in draft.roles["speaker"]}
        phrases = [s for s in sources if (s.token.sentence, s.speakers[0]) not in told]
        return sorted([*spoken, *map(self._from_source, phrases)], key=lambda draft: draft.token.index)

    def _recall_speakers(self, matches: list[Match]) -> None:
        """He added, добавил он, where nobody else can be found: who spoke just before goes on."""
        last: Match | None = None
        for match in matches:
            near = last is not None and match.token.sentence - last.token.sentence <= RUNS_ON
            if last is not None and near and match.sure and match.missing and self._goes_on(match, last):
                match.roles["speaker"] = list(last.roles["speaker"])
            if match.roles.get("speaker"):
                last = match

    def _goes_on(self, match: Match, last: Match) -> bool:
        """Whether the subject is only a pronoun that suits the one person who spoke last."""
        if len(last.roles["speaker"]) != 1:
            return False
        genders = {self.grammar.pronouns.gender(t.lemma.lower()) for t in self.tree.children(match.clause, "nsubj")}
        spans = [span for span in self.cast.spans if span.key in last.roles["speaker"]]
        person = all(span.type == "Person" for span in spans)
        return (
            person
            and len(genders) == 1
            and genders <= {"Masc", "Fem"}
            and not any(span.gender and span.gender not in genders for span in spans)
        )

    def _is_said(self, match: Match) -> bool:
        """A speaker, no negation, no mere plan; an agency that passes on is a source, not a speaker."""
        if match.missing or self._passes_on(match) or self._in_first_person(match):
            return False
        if match.sure:
            return True
        if self.status.negated(match.token):
            return False
        heavy = match.token.pos != "NOUN" or self._heavy(match)
        return heavy and self.status.status(match) in ("occurred", "ongoing")

    def _in_first_person(self, match: Match) -> bool:
        """I am grateful to Swan, благодарю Швец: who is named below such a word is not the one who speaks."""
        verb = match.clause
        if not any(t.feat("Person") == "1" for t in (verb, *self.tree.children(verb, "nsubj"))):
            return False
        below = {span.key for t in self.tree.subtree(verb) if (span := self.cast.by_token.get(t.index))}
        return bool(below & set(match.roles["speaker"]))

    def _heavy(self, match: Match) -> bool:
        """A noun tells of a speech act only with an addressee, or a verb that carries it out."""
        return bool(match.roles.get("addressee")) or match.clause is not match.token

    def _passes_on(self, match: Match) -> bool:
        """…, передаёт УНН: an aside of an agency verb whose subject is an organization."""
        verb = match.token
        if not agency_verbs([verb], self.grammar):
            return False
        aside = base(verb) == "parataxis" or not self.tree.children(verb, "ccomp", "obj", "obl")
        return aside and all(self.cast.of_type(key) == "Organization" for key in match.roles["speaker"])

    def _from_match(self, match: Match) -> Draft:
        kind = self._by_content(match.token) if match.frame.type == "Statement" else match.frame.type
        draft = Draft(kind, match.token, {k: list(v) for k, v in match.roles.items()}, [], match)
        return self._complete(draft)

    def _by_content(self, verb: Token) -> str:
        """Plain "said" is what its content makes it: must → Demand, ready or "I will" → Promise."""
        for content in self.tree.children(verb, "ccomp"):
            near = [content, *self.tree.children(content, "aux", "cop", "xcomp", "amod", "advmod", "csubj")]
            words = {t.lemma.lower() for t in near}
            if words & set(self.grammar.content.demand):
                return "Demand"
            own = all(t.pos == "PRON" for t in self.tree.children(content, "nsubj"))  # the speaker, or nobody named
            if own and words & set(self.grammar.content.rejection):
                return "Rejection"
            if own and (words & set(self.grammar.content.promise) or self._is_future(content)):
                return "Promise"
        return "Statement"

    def _is_future(self, content: Token) -> bool:
        will = [content, *self.tree.children(content, "aux")]
        future = any(t.feat("Tense") == "Fut" or t.lemma.lower() == "will" for t in will)
        return future and content.feat("VerbForm") != "Part"

    def _from_source(self, source: Source) -> Draft:
        return self._complete(Draft("Statement", source.token, {"speaker": list(source.speakers)}, []))

    def _complete(self, draft: Draft) -> Draft:
        sentences = list(self._sentences(draft.token))
        draft.evidence = [(s.first, s.last) for s in sentences]
        beside = self._beside_speaker(draft) | self._passed_on_by(sentences)
        draft.roles["about"] = [key for key in draft.roles.get("about", ()) if self._stands_apart(key, draft, beside)]
        draft.add("about", self._about(draft, sentences, beside))
        tokens = [t for s in sentences for t in self.tree.doc.tokens_of(s)]
        draft.content = {t.lemma.lower() for t in tokens if t.pos in CONTENT}
        return draft

    def _sentences(self, token: Token) -> Iterator[Sentence]:
        """The sentence of the speech verb, and those of a quotation that reaches into it or ends just before it."""
        doc = self.tree.doc
        own = doc.sentence_of(token)
        begin, end = own.begin, own.end
        if points_back(token, self.tree, self.grammar) and own.index:
            begin = doc.sentences[own.index - 1].begin
        if doc.tokens[own.last - 1].text == ":" and own.index + 1 < len(doc.sentences):
            end = doc.sentences[own.index + 1].end  # Nordhaus said: what was said stands in the next
        for first, last in self.quotes:
            if first < end and last > begin:
                begin, end = min(begin, first), max(end, last)
        return (s for s in doc.sentences if s.begin < end and s.end > begin)

    def _stands_apart(self, key: str, draft: Draft, beside: set[int]) -> bool:
        """Whether somebody is not only named where it is told who speaks or who passes it on."""
        own = self.tree.doc.sentence_of(draft.token)
        named = [s.first for s in self.cast.spans if s.key == key and own.first <= s.first < own.last]
        return not named or any(first not in beside for first in named)

    def _about(self, draft: Draft, sentences: list[Sentence], beside: set[int]) -> list[str]:
        """Everyone and every place named in what is said, but for those who say and hear it.

        In the sentence of the speech verb the event reader tells who is meant, where it is sure of the statement.
        """
        apart = set(draft.roles.get("speaker", ())) | set(draft.roles.get("addressee", ()))
        sure = draft.match is not None and draft.match.sure
        asked = [x for x in sentences if not (sure and x.index == draft.token.sentence)]
        spans = [s for s in self.cast.spans if any(x.first <= s.first < x.last for x in asked)]
        named = sorted((s for s in spans if s.key and s.named and s.kind != "pronoun"), key=lambda s: s.first)
        return [s.key for s in named if s.key not in apart and s.first not in beside]

    def _passed_on_by(self, sentences: list[Sentence]) -> set[int]:
        """Tokens of asides that tell who passes it on: …, пишет *The Times*."""
        tokens = (t for sentence in sentences for t in self.tree.doc.tokens_of(sentence))
        verbs = agency_verbs(tokens, self.grammar)
        return {t.index for verb in verbs if base(verb) == "parataxis" for t in self.tree.subtree(verb)}

    def _beside_speaker(self, draft: Draft) -> set[int]:
        """Tokens of the speaker's own phrase: the country in "министр иностранных дел *Норвегии* заявила"."""
        subjects = self.tree.children(draft.token, "nsubj", "nmod")
        return {t.index for subject in subjects for t in self.tree.subtree(subject) if t.relation != "acl:relcl"}
