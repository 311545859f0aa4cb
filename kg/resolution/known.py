"""Which referents of an article the gazetteer knows: by exact name first, persons also by sound, never on a guess."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from kg.model import Facts
from kg.resolution.clusters import same_class
from kg.resolution.homes import settle_homes
from kg.resolution.members import Member
from kg.vocabulary.bodies import is_common_body
from kg.vocabulary.gazetteer import Gazetteer, KnownEntity
from kg.vocabulary.names import (
    INITIAL,
    MIDDLE_OPEN,
    SURNAME_ONLY,
    fold,
    gender_of,
    same_person_name,
    same_script,
    surname_key,
)
from kg.vocabulary.ontology import ontology
from kg.vocabulary.walks import meet

# Surnames that tell the gender: Петров, Петрова, Білецький, Білецька, Мороз has none; vowels may be case endings.
GENDERED = re.compile(r"(?:ов|ев|єв|ин|ын|ін|їн|ий|ый|ой|[аяыиіїуюоеэє])$")
ROOT = 4  # letters that a country and its adjective share: Германия, германский
_Kind = tuple[frozenset[str], frozenset[str], str]  # walks, countries and name: what an article tells of someone
EXACT = "Its name is one of {name} in the gazetteer."
FULL = "Given name and surname are those of {name}."
PART = "Surname of {name}, and nobody else of that name is known; the article speaks of {country}."
POST = "Surname of {name}, and the post is in {country}."


class Known:
    """Looks members up; keeps the known persons by the sound of their surname."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self._persons: dict[str, list[KnownEntity]] = defaultdict(list)
        for entity in gazetteer.entities.values():
            if entity.type == "Person":
                for sound in sorted({surname_key(name) for name in _forms(entity)}):
                    self._persons[sound].append(entity)

    def link(self, facts: Facts, members: Sequence[Member]) -> None:
        """Fills in what is known: places and bodies first, since persons are told by their countries."""
        settle_homes(facts, members, self.gazetteer)
        places = [member for member in members if member.type != "Person"]
        spoken = self._countries(places)
        for member in places:
            self._link_named(member, spoken)
        spoken = self._countries(places)
        for member in members:
            member.spoken = frozenset(spoken)
        posts = self._post_countries(facts, members)
        for member in members:
            if member.type == "Person":
                self._link_person(member, spoken, posts[member.key[1]])

    def part(self, members: Iterable[Member]) -> None:
        """Of those taken for one known person the most that can be one are; the others are namesakes."""
        told: dict[str, list[Member]] = defaultdict(list)
        for member in members:
            if member.known and member.type == "Person":
                told[member.known.id].append(member)
        for group in told.values():
            for namesake in _strangers(group):
                namesake.known, namesake.reason = None, ""

    def candidates(self, member: Member) -> list[tuple[KnownEntity, float]]:
        """Whom the name may mean, and how well it agrees: 1 for the very name, less for initials or a surname."""
        if member.type != "Person":
            return [(entity, 1.0) for entity in self._candidates(member)]
        return sorted(self._degrees(member), key=lambda found: (-found[1], found[0].id))

    def _degrees(self, member: Member) -> list[tuple[KnownEntity, float]]:
        namesakes = {entity.id: entity for entity in self._persons.get(surname_key(member.name), [])}
        weighed = [(entity, _degree(member, entity)) for _, entity in sorted(namesakes.items())]
        return [(entity, degree) for entity, degree in weighed if degree > 0]

    def _countries(self, members: Iterable[Member]) -> set[str]:
        """Countries the article speaks of, by their own name or that of a place or body of theirs."""
        found: set[str] = set()
        for member in members:
            sure = [member.known] if member.known else self._candidates(member)[:1]
            for entity in sure:
                if entity.type == "Country" or entity.type == "City" or member.known:
                    found.add(entity.id if entity.type == "Country" else entity.country or "")
        return found - {""}

    def _candidates(self, member: Member) -> list[KnownEntity]:
        """Known entities of that name and class; taggers call the EU a place, so a body may stand for one."""
        found = self.gazetteer.lookup(member.name, member.lang)
        fitting = [entity for entity in found if same_class(entity.type, member.type)]
        loose = [entity for entity in found if _is_place(entity.type) or entity.type == "Organization"]
        return fitting or (loose if _is_place(member.type) else [])

    def _link_named(self, member: Member, spoken: set[str]) -> None:
        """A place by its name; a common body also needs its country, in the name or the article."""
        found = self._candidates(member)
        exact = [entity for entity in found if entity.type == member.type] or found
        exact = _at_home(member, exact)
        world = [entity for entity in exact[:1] if entity.country is None]
        here = [entity for entity in exact if entity.country in spoken or entity.id in spoken]
        sure = world or here or [entity for entity in exact if self._stands_alone(entity, member)]
        member.doubtful = bool(found) and not sure
        if sure:
            self._settle(member, sure[0], EXACT)

    def _stands_alone(self, entity: KnownEntity, member: Member) -> bool:
        """Whether the name needs nothing beside it: Берлин, Газпром, МИД Германии; Сенат does."""
        if _is_place(entity.type) or not is_common_body(member.name):
            return True
        country = self.gazetteer.by_id(entity.country or "")
        said = {word[:ROOT] for word in fold(member.name).split()}
        return country is not None and any(fold(form)[:ROOT] in said for form in country.forms(member.lang))

    def _link_person(self, member: Member, spoken: set[str], posts: set[str]) -> None:
        """By full name; by initials or surname where only one is known and the country fits."""
        degrees = self._degrees(member)
        best = max((degree for _, degree in degrees), default=0.0)
        # Of those without a country a surname says nothing, nor do they make the surname of another less certain.
        fitting = [entity for entity, degree in degrees if degree == best and (entity.country or best >= MIDDLE_OPEN)]
        if len(fitting) != 1 or (posts and fitting[0].country not in posts and best < MIDDLE_OPEN):
            return
        if best >= MIDDLE_OPEN:
            self._settle(member, fitting[0], FULL)
        elif best in (INITIAL, SURNAME_ONLY) and fitting[0].country in posts | spoken:
            self._settle(member, fitting[0], POST if fitting[0].country in posts else PART)

    def _post_countries(self, facts: Facts, members: Sequence[Member]) -> dict[str, set[str]]:
        """Per holder the countries of their posts, where the gazetteer knows them."""
        known = {member.key[1]: member.known for member in members if member.known}
        found: dict[str, set[str]] = defaultdict(set)
        for position in facts.positions:
            entity = known.get(position.of or "")
            country = entity and (entity.id if entity.type == "Country" else entity.country)
            if country:
                found[position.holder].add(country)
        return found

    def _settle(self, member: Member, entity: KnownEntity, reason: str) -> None:
        member.known = entity
        country = self.gazetteer.by_id(entity.country or "")
        names = {"name": _english(entity), "country": _english(country) if country else ""}
        member.reason = reason.format_map(names)


def _at_home(member: Member, found: list[KnownEntity]) -> list[KnownEntity]:
    """Those of the country it is said to be of. What follows a place may not be around it: Kyiv, Russia, Poland."""
    here = [entity for entity in found if entity.country in member.homes]
    if here or not member.homes:
        return here or found
    return found if _is_place(member.type) else [entity for entity in found if not entity.country]


def _strangers(group: Sequence[Member]) -> list[Member]:
    """Those that contradict what most of a group are told of as; of as many the earliest count."""
    kinds: dict[_Kind, list[Member]] = defaultdict(list)
    for member in sorted(group, key=lambda member: member.order):
        kinds[member.walks, member.homes, member.name].append(member)
    if len(kinds) == 1:
        return []
    exact = {fold(form) for member in group[:1] if member.known for form in _forms(member.known)}
    home = max(kinds, key=lambda kind: sum(len(kinds[other]) for other in kinds if _may_be_one(kind, other, exact)))
    return [member for kind, found in kinds.items() if not _may_be_one(home, kind, exact) for member in found]


def _may_be_one(one: _Kind, other: _Kind, exact: Collection[str]) -> bool:
    """Whether walks agree, and countries unless both names are in the gazetteer."""
    known = fold(one[2]) in exact and fold(other[2]) in exact
    return meet(one[0], other[0]) and (known or not one[1] or not other[1] or bool(one[1] & other[1]))


def _degree(member: Member, entity: KnownEntity) -> float:
    """How well a person's name is that of a known one, in the language where it is best."""
    if member.gender and entity.gender and member.gender != entity.gender and not _same_for_both(member, entity):
        return 0.0
    if _other_middle_name(member.name, entity) or not meet(member.walks, {entity.walk} - {""}):
        return 0.0
    return max((same_person_name(member.name, form) for form in _forms(entity)), default=0.0)


def _same_for_both(member: Member, entity: KnownEntity) -> bool:
    """A full name that shows no gender (Шерман, Биби): that of the article is a tagger's guess.

    Мария Захарова, told of a man, is Марий Захаров in the genitive.
    """
    name = fold(member.name)
    shown = GENDERED.search(name) and gender_of(name)
    return " " in name and not shown and name in {fold(form) for form in _forms(entity)}


def _other_middle_name(name: str, entity: KnownEntity) -> bool:
    """George H. W. Bush is not George W. Bush, though either may be told without: of as many words none agrees."""
    words = len(name.split())
    fullest = [form for form in _forms(entity) if words > 2 and len(form.split()) > 2 and same_script(name, form)]
    return bool(fullest) and not any(same_person_name(name, form) for form in fullest)


def _forms(entity: KnownEntity) -> list[str]:
    return [form for lang in ("ru", "uk", "en") for form in entity.forms(lang)]


def _is_place(type: str) -> bool:
    return ontology().is_a(type, "Place")


def _english(entity: KnownEntity) -> str:
    return entity.names.get("en") or next(iter(entity.names.values()))
