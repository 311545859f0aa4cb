"""Graph, written. A new format is a file here and a line in EXPORTERS."""

from kg.exports.exporter import BASE_IRI, Exporter, ExportOptions
from kg.exports.gexf import GexfExporter
from kg.exports.graphml import GraphMlExporter
from kg.exports.jsonld import JsonLdExporter
from kg.exports.neo4j_csv import Neo4jCsvExporter
from kg.exports.page import PageExporter
from kg.exports.rdf import NQUADS, TRIG, TURTLE
from kg.exports.table import TableExporter
from kg.exports.tables import TablesExporter
from kg.exports.target import write_to

_ALL: tuple[Exporter, ...] = (
    TURTLE,
    NQUADS,
    TRIG,
    JsonLdExporter(),
    GraphMlExporter(),
    GexfExporter(),
    Neo4jCsvExporter(),
    TableExporter(),
    TablesExporter(),
    PageExporter(),
)
EXPORTERS: dict[str, Exporter] = {exporter.name: exporter for exporter in _ALL}

__all__ = ["BASE_IRI", "EXPORTERS", "ExportOptions", "Exporter", "write_to"]
