"""Questions put to a graph: a library of named ones, names resolved, answers as rows and as a graph."""

from kg.queries.asking import check as check
from kg.queries.asking import graph_of as graph_of
from kg.queries.asking import ids_of as ids_of
from kg.queries.asking import page_of as page_of
from kg.queries.asking import run as run
from kg.queries.library import NamedQuery as NamedQuery
from kg.queries.library import Parameter as Parameter
from kg.queries.library import named_queries as named_queries
