"""Antecedents: what speaks for and against each candidate a pronoun or description may mean. Docstrings are reasons."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kg.extraction.anaphors import Anaphor
from kg.extraction.candidates import Candidate, Setting
from kg.extraction.tree import base
from kg.model import Token
from kg.vocabulary.ontology import ontology

CORE = ("nsubj", "obj", "iobj", "obl")


@dataclass(frozen=True, slots=True)
class Pair:
    """A pointing word and one candidate, with what the article told of the candidate."""

    anaphor: Anaphor
    candidate: Candidate  # the nearest mention before the word; of those named later only, the first
    rivals: int  # how many others are possible
    nearer: int  # how many of them stand nearer
    told: int  # how often the article has spoken of the candidate before
    holds: bool  # whether a post of this title is known
    shared: bool  # whether another one is known to hold a post of this title
    posts: bool  # whether any post is known
    owned: str  # "same" or "other": whose minister, where both are known
    setting: Setting

    @property
    def apart(self) -> int:
        """Sentences between the two; negative where the candidate comes later."""
        return self.anaphor.token.sentence - self.candidate.head.sentence


def same_sentence(pair: Pair) -> bool:
    """Both stand in one sentence."""
    return pair.apart == 0 and not named_later(pair)


def sentence_before(pair: Pair) -> bool:
    """The candidate stands in the sentence before."""
    return pair.apart == 1


def two_before(pair: Pair) -> bool:
    """The candidate stands two sentences before."""
    return pair.apart == 2


def three_before(pair: Pair) -> bool:
    """The candidate stands three sentences before."""
    return pair.apart == 3


def far_before(pair: Pair) -> bool:
    """The candidate was last spoken of more than three sentences before."""
    return pair.apart > 3


def named_later(pair: Pair) -> bool:
    """The article names the candidate only later."""
    return pair.candidate.head.index > pair.anaphor.token.index


def named(pair: Pair) -> bool:
    """The candidate has a name: news goes on speaking of the named."""
    return bool(pair.candidate.keys)


def unnamed_person(pair: Pair) -> bool:
    """The candidate is somebody without a name: "the officer said he"."""
    return not pair.candidate.keys and pair.candidate.type == "Person"


def person(pair: Pair) -> bool:
    """The candidate is a person."""
    return pair.candidate.type == "Person"


def organization(pair: Pair) -> bool:
    """The candidate is an organization."""
    return pair.candidate.type == "Organization"


def country(pair: Pair) -> bool:
    """The candidate is a country."""
    return pair.candidate.type == "Country"


def first_class(pair: Pair) -> bool:
    """The noun means this class first: a republic is a country before it is a region."""
    return pair.anaphor.noun and ontology().is_a(pair.candidate.type, pair.anaphor.classes[0])


def guessed_gender(pair: Pair) -> bool:
    """Only the form of the name hints at the candidate's gender."""
    return same_gender(pair) and pair.candidate.guessed


def same_gender(pair: Pair) -> bool:
    """Gender agrees."""
    return bool(pair.anaphor.gender) and pair.anaphor.gender == pair.candidate.gender


def other_gender(pair: Pair) -> bool:
    """Gender differs; titles of men are used of women too, so for nouns this is no proof."""
    return bool(pair.candidate.gender and pair.anaphor.gender) and not same_gender(pair)


def plural(pair: Pair) -> bool:
    """The candidate is many."""
    return pair.candidate.plural


def joined(pair: Pair) -> bool:
    """The candidate is several names joined by "and"."""
    return len(pair.candidate.keys) > 1


def subject(pair: Pair) -> bool:
    """The candidate is a subject: who acts is spoken of further."""
    return relation(pair.candidate.head, pair.setting) == "nsubj"


def both_subjects(pair: Pair) -> bool:
    """Both are subjects."""
    return subject(pair) and relation(pair.anaphor.token, pair.setting) == "nsubj"


def owner(pair: Pair) -> bool:
    """The candidate only says whose something is."""
    return relation(pair.candidate.head, pair.setting) == "nmod"


def same_clause(pair: Pair) -> bool:
    """Both depend on one verb: he met Peter."""
    (one, other) = (pair.setting.joint(t) for t in (pair.candidate.head, pair.anaphor.token))
    return one.head == other.head and base(one) in CORE and base(other) in CORE


def above(pair: Pair) -> bool:
    """The word stands in a clause below the candidate's verb: Anna said that she."""
    verb = pair.setting.tree.head(pair.setting.joint(pair.candidate.head))
    return subject(pair) and verb in list(pair.setting.tree.ancestors(pair.anaphor.token))[1:]


def main_subject(pair: Pair) -> bool:
    """The candidate is the subject of its sentence's main verb."""
    verb = pair.setting.tree.head(pair.setting.joint(pair.candidate.head))
    return subject(pair) and verb is not None and pair.setting.tree.head(verb) is None


def leads(pair: Pair) -> bool:
    """No other name stands before the candidate in its sentence."""
    return pair.candidate.keys == pair.setting.leads.get(pair.candidate.head.sentence)


def own_subject(pair: Pair) -> bool:
    """The candidate is the subject of the clause in which the word says whose something is: Anna sold her house."""
    return _possessed(pair) and pair.setting.cast.doc.lang == "en"


def other_subject(pair: Pair) -> bool:
    """The same where a language would say "her own" (свой) of the subject."""
    return _possessed(pair) and pair.setting.cast.doc.lang != "en"


def _possessed(pair: Pair) -> bool:
    noun, mine = pair.setting.tree.head(pair.anaphor.token), pair.setting.joint(pair.candidate.head)
    possessive = base(pair.anaphor.token) in ("nmod", "det", "amod")
    return possessive and noun is not None and subject(pair) and noun.head == mine.head


def speaks(pair: Pair) -> bool:
    """The candidate was last told to say something."""
    return _speaks(pair.candidate.head, pair.setting)


def both_speak(pair: Pair) -> bool:
    """Both say something: who spoke goes on speaking."""
    return speaks(pair) and _speaks(pair.anaphor.token, pair.setting)


def quoted_speaker(pair: Pair) -> bool:
    """The word stands in direct speech, the candidate says it: a speaker says "I", not "he"."""
    quote = pair.setting.quote(pair.anaphor.token)
    return bool(quote) and abs(pair.apart) < 2 and speaks(pair) and quote != pair.setting.quote(pair.candidate.head)


def quoted_together(pair: Pair) -> bool:
    """Both stand in the same direct speech."""
    quote = pair.setting.quote(pair.anaphor.token)
    return bool(quote) and quote == pair.setting.quote(pair.candidate.head)


def out_of_quote(pair: Pair) -> bool:
    """The candidate is spoken of in direct speech, the word stands outside it."""
    return pair.setting.quote(pair.candidate.head) not in (None, pair.setting.quote(pair.anaphor.token))


def new_paragraph(pair: Pair) -> bool:
    """A paragraph ends between them."""
    first, last = sorted((pair.candidate.head.end, pair.anaphor.token.begin))
    return "\n" in pair.setting.cast.doc.text[first:last]


def pronoun_before(pair: Pair) -> bool:
    """The nearest mention of the candidate is itself a pronoun or description: it is what is spoken of."""
    return pair.candidate.pronoun


def nearest(pair: Pair) -> bool:
    """No other possible candidate stands nearer."""
    return pair.nearer == 0


def second_nearest(pair: Pair) -> bool:
    """One other possible candidate stands nearer."""
    return pair.nearer == 1


def only(pair: Pair) -> bool:
    """Nobody else is possible."""
    return pair.rivals == 0


def often(pair: Pair) -> bool:
    """The article has spoken of the candidate three times or more."""
    return pair.told >= 3


def once(pair: Pair) -> bool:
    """The article has spoken of the candidate once."""
    return pair.told == 1


def called_so(pair: Pair) -> bool:
    """The article calls the candidate so beside its name: singer Anna Swan … the singer."""
    calls = pair.setting.calls
    return pair.anaphor.noun and any(_word(pair) in calls.get(key, ()) for key in pair.candidate.keys)


def called_otherwise(pair: Pair) -> bool:
    """The article calls the candidate something else, and not this."""
    calls = pair.setting.calls
    other = any(calls.get(key) for key in pair.candidate.keys)
    return pair.anaphor.noun and other and not called_so(pair)


def another_called_so(pair: Pair) -> bool:
    """The article calls somebody else so beside a name."""
    if not pair.anaphor.noun:
        return False
    word, keys = _word(pair), pair.candidate.keys
    return any(word in words and key not in keys for key, words in pair.setting.calls.items())


def same_sort(pair: Pair) -> bool:
    """Other words of the same sort stand in or beside the candidate's name: the paper, for a daily."""
    sorts = _sorts(pair)
    return bool(sorts and sorts & _known_sorts(pair)) and not called_so(pair)


def other_sort(pair: Pair) -> bool:
    """Only words of other sorts do: the club, for a ministry."""
    sorts = _sorts(pair)
    known = _known_sorts(pair) if sorts else set()
    return bool(known) and not sorts & known


def of_any_sort(pair: Pair) -> bool:
    """The noun suits anyone: the woman."""
    return bool(_sorts(pair) & {"any", "anyone"})


def in_name(pair: Pair) -> bool:
    """The noun stands in the candidate's name: the ministry, Ministry of Defence."""
    return pair.anaphor.noun and any(_word(pair) in pair.setting.names[key] for key in pair.candidate.keys)


def holds_post(pair: Pair) -> bool:
    """The candidate holds a post of this title."""
    return pair.holds


def another_holds(pair: Pair) -> bool:
    """Another one holds a post of this title too: which minister?"""
    return pair.shared


def holds_another(pair: Pair) -> bool:
    """The candidate holds posts, but none of this title."""
    return pair.posts and not pair.holds


def same_owner(pair: Pair) -> bool:
    """The post is in the same country or body."""
    return pair.owned == "same"


def other_owner(pair: Pair) -> bool:
    """The post is in another country or body."""
    return pair.owned == "other"


def title(pair: Pair) -> bool:
    """The noun is a title."""
    return _word(pair) in pair.setting.grammar.titles.words


def modified(pair: Pair) -> bool:
    """Adjectives or a genitive tell the noun from others: "the Swedish company"."""
    return pair.anaphor.noun and bool(pair.setting.tree.children(pair.anaphor.token, "amod", "nmod", "compound"))


def pointed(pair: Pair) -> bool:
    """An article or demonstrative points back: the, this, этот, цей."""
    marks = [t.feats for t in pair.setting.tree.children(pair.anaphor.token, "det")]
    return any(feats.get("Definite") == "Def" or feats.get("PronType") == "Dem" for feats in marks)


def bare(pair: Pair) -> bool:
    """The noun stands alone."""
    return pair.anaphor.noun and not modified(pair)


def said(pair: Pair) -> bool:
    """The noun is a subject: who is already known acts."""
    return pair.anaphor.noun and relation(pair.anaphor.token, pair.setting) == "nsubj"


def headline(pair: Pair) -> bool:
    """The word stands in the headline, before anybody is named."""
    return pair.anaphor.token.sentence == 0


def relation(token: Token, setting: Setting) -> str:
    """The relation of a token, or of what it is joined to."""
    return base(setting.joint(token))


def _speaks(token: Token, setting: Setting) -> bool:
    verb = setting.tree.head(setting.joint(token))
    return relation(token, setting) == "nsubj" and verb is not None and verb.lemma.lower() in setting.speech


def _sorts(pair: Pair) -> frozenset[str]:
    return pair.setting.grammar.descriptions.sorts(_word(pair)) if pair.anaphor.noun else frozenset()


def _known_sorts(pair: Pair) -> set[str]:
    return {sort for key in pair.candidate.keys for sort in pair.setting.sorts(key)} - {"any", "anyone"}


def _word(pair: Pair) -> str:
    return pair.anaphor.token.lemma.lower()


FEATURES: tuple[Callable[[Pair], bool], ...] = (
    same_sentence, sentence_before, two_before, three_before, far_before, named_later,
    named, unnamed_person, person, organization, country, first_class,
    same_gender, guessed_gender, other_gender, plural, joined,
    subject, both_subjects, owner, same_clause, above,
    main_subject, leads, own_subject, other_subject, speaks, both_speak,
    quoted_speaker, quoted_together, out_of_quote, new_paragraph, pronoun_before,
    nearest, second_nearest, only, often, once,
    called_so, called_otherwise, another_called_so, same_sort, other_sort, of_any_sort, in_name,
    holds_post, another_holds, holds_another, same_owner, other_owner,
    title, modified, pointed, bare, said, headline,
)  # fmt: skip
