"""Facts of many articles → links: entities first, then the posts and events they take part in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from kg.model import Facts, Link, make_id, one_per_text
from kg.resolution import blocking
from kg.resolution.clusters import Clusters
from kg.resolution.deciding import Decisions
from kg.resolution.judgements import Judgement
from kg.resolution.known import Known
from kg.resolution.members import LAST, Key, Member, Order, members_of, place_in_article
from kg.resolution.persons import join_persons
from kg.resolution.positions import held_posts, same_posts
from kg.resolution.same_event import same_events
from kg.resolution.scoring import company_weights
from kg.resolution.states import states_of
from kg.resolution.telling import told_events
from kg.vocabulary.bodies import is_common_body
from kg.vocabulary.gazetteer import Gazetteer, KnownEntity, gazetteer
from kg.vocabulary.names import fold, same_sounding

SAME_KNOWN = "Both are the same entity of the gazetteer."
SAME_NAME = "They have the same name."
SAME_SOUND = "Their names sound alike in two languages."
SAME_EVENT = "Class, date, participants and place agree."
SAME_POST = "Holder, body and title agree."


def resolve(facts: Sequence[Facts], judgements: Sequence[Judgement] = (), known: Gazetteer | None = None) -> list[Link]:
    """A link for every referent with a mention, event and position, whatever the order of the facts; by article."""
    articles = one_per_text(facts)
    found = known or gazetteer()
    decisions = Decisions(articles, judgements)
    by_article = [members_of(each) for each in articles]
    settle(articles, by_article, found, decisions)
    clusters = _joined(by_article, decisions)
    links = _entity_links(clusters)
    nodes = {(link.article, link.local): link.node for link in links}
    states, around = states_of(articles, links, found), _containment(links, found)
    links += _post_links(articles, nodes) + _event_links(articles, nodes, states, around)
    return sorted(links, key=lambda link: (link.article, link.local))


def settle(articles: Sequence[Facts], by_article: Sequence[list[Member]], known: Gazetteer, decided: Decisions) -> None:
    """What the world or a person knows of each member, and who stands beside it."""
    lookup = Known(known)
    for facts, members in zip(articles, by_article, strict=True):
        lookup.link(facts, members)
    lookup.part(member for members in by_article for member in members)
    for facts, members in zip(articles, by_article, strict=True):
        decided.settle_known(members, known)
        place_in_article(facts, members)


def _joined(by_article: Sequence[list[Member]], decisions: Decisions) -> Clusters:
    """Clusters by judgement, by what is known, by name, by everything that speaks for a person."""
    everyone = [member for found in by_article for member in found]
    clusters = Clusters(everyone)
    decisions.apply(clusters)
    members = [member for member in everyone if member.named]  # two articles' "lawyer" are not one
    for group in blocking.same_known(members):
        _chain(clusters, group, SAME_KNOWN)
    for group in blocking.same_name(members):
        _chain(clusters, group, SAME_NAME)
    for group in blocking.same_sound(members):
        _across_letters(clusters, group)
    weights = company_weights(by_article)
    for group in blocking.persons(members):
        join_persons(clusters, group, weights)
    return clusters


def _chain(clusters: Clusters, group: Sequence[Member], reason: str) -> None:
    """Joins each to the first it may be joined to."""
    roots: list[Member] = []
    for member in group:
        if not any(_fit(root, member) and clusters.join(root.key, member.key, reason) for root in roots):
            roots.append(member)


def _fit(one: Member, other: Member) -> bool:
    """Whether an equal name is enough: common bodies need a country in common, all the same ones if in doubt."""
    if not _fit_homes(one, other):
        return False
    if one.known and one.known is other.known:
        return True
    if one.doubtful or other.doubtful:
        return one.spoken == other.spoken and not one.known and not other.known
    return bool(one.spoken & other.spoken) or one.type != "Organization" or not is_common_body(one.name)


def _fit_homes(one: Member, other: Member) -> bool:
    """Whether they are not said to be of different countries: чешский «Слован» and словацкий."""
    bodies = one.type == other.type == "Organization" and one.homes and other.homes
    return not bodies or not one.homes.isdisjoint(other.homes)


def _across_letters(clusters: Clusters, group: Sequence[Member]) -> None:
    """Joins one spelling to another of another language; abbreviations are too short to be heard."""
    firsts = {fold(member.name): member for member in reversed(group) if not member.name.isupper()}
    spellings = sorted(firsts.values(), key=lambda member: member.order)
    for i, one in enumerate(spellings):
        for other in spellings[i + 1 :]:
            if one.lang != other.lang and _fit_homes(one, other) and same_sounding(one.name, other.name):
                clusters.join(one.key, other.key, SAME_SOUND)


def _entity_links(clusters: Clusters) -> list[Link]:
    """A node for each cluster; of two that a person keeps apart though both are known as one, the first is it."""
    links: list[Link] = []
    taken: set[str] = set()
    for members in clusters.clusters():
        known = next((member.known for member in members if member.known), None)
        node = known_node_id(known) if known else ""
        if not node or node in taken:
            node = node_id(members[0].type, members[0].order)
        taken.add(node)
        links += [Link(*member.key, node, member.reason, known.id if known else None) for member in members]
    return links


def _post_links(articles: Iterable[Facts], nodes: Mapping[Key, str]) -> list[Link]:
    groups = same_posts(post for facts in articles for post in held_posts(facts, nodes))
    return [
        Link(*post.key, node_id("Position", group[0].order), SAME_POST if post is not group[0] else "")
        for group in groups
        for post in group
    ]


def _event_links(
    articles: Iterable[Facts], nodes: Mapping[Key, str], states: Mapping[str, str], around: Mapping[str, str]
) -> list[Link]:
    told = [event for facts in articles for event in told_events(facts, nodes, states)]
    groups = same_events(told, lambda inner, outer: around.get(inner) == outer)
    return [
        Link(*event.key, node_id(group[0].type, group[0].order), SAME_EVENT if event is not group[0] else "")
        for group in groups
        for event in group
    ]


def _containment(links: Iterable[Link], known: Gazetteer) -> dict[str, str]:
    """The country's node for the node of each known place in it."""
    node_of = {link.known: link.node for link in links if link.known}
    found = {}
    for id, node in node_of.items():
        entity = known.by_id(id)
        if entity and entity.country in node_of:
            found[node] = node_of[entity.country]
    return found


def known_node_id(known: KnownEntity) -> str:
    """Named by what the world knows it as, so that no article that comes or goes changes it."""
    return make_id(known.type, known.id)


def node_id(kind: str, order: Order) -> str:
    """Named by class and earliest mention, where the world knows nothing: a number if two begin at one letter."""
    published, text, begin, rank = order
    return make_id(kind, "" if published == LAST else published, text, begin, *([rank] if rank else []))
