"""The told graph, and one whose every name is what hypothesis thinks up."""

from __future__ import annotations

import io

from hypothesis import strategies as st

from kg.exports import EXPORTERS, ExportOptions
from kg.model import Account, Article, Entity, Event, Evidence, Graph, GraphMention, Telling
from tests.graph.told import roles

NASTY = (
    *('Анна "Ґава" \\ Берг', "O'Neill'; MATCH (n) DETACH DELETE n //", "<script>alert(1)</script> & Co", "a\tb\nc\\nd"),
    *(
        "\u202eעברית\u202c",
        "x . <http://a> <http://b> <http://c> .",
        "{x: $y} [z]; ]]>",
        "👩‍🚒;|,",
        "''' \"\"\" \\u0041 @en ^^",
    ),
)
# What XML can hold: GraphML has no way to write other signs.
NAMES = st.sampled_from(NASTY) | st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff", include_characters="\t\n"),
    min_size=1,
)


def named_graph(name: str) -> Graph:
    """Two people of that name and its double, who met, as an article of that title and text says."""
    article = Article(name, f"{name}\n\n{name}.", "en", title=name, published="2023-05-10", publisher=name)
    evidence = Evidence(0, len(name), name, f"{name}.")
    account = Account("Meeting", roles(participant="person-1 person-2"), topic=name)
    telling = Telling(article.node_id, account, (evidence,), 0.5)
    ids = ("meeting-1", "person-1", "person-2")
    return Graph(
        articles=[article],
        entities=[Entity(id, "Person", {"en": name}, {"ru": (name,)}) for id in ids[1:]],
        events=[Event("meeting-1", {"en": name}, account, 0.5, (telling,))],
        mentions=[GraphMention(f"mention-{id}", article.node_id, evidence, id, name, "en") for id in ids],
    )


def written(graph: Graph, name: str, options: ExportOptions | None = None) -> bytes:
    """The graph in a format."""
    out = io.BytesIO()
    EXPORTERS[name].write(graph, out, options or ExportOptions())
    return out.getvalue()
