"""Article text → Doc: tokens, lemmas, features, trees and names; normal forms of names."""

import kg.text.threads  # noqa: F401  (first: numpy reads it when it is loaded)
from kg.text.analysis import ANALYZERS as ANALYZERS
from kg.text.analysis import analyze as analyze
from kg.text.analysis import analyze_many as analyze_many
from kg.text.lemmas import lemma_of as lemma_of
from kg.text.normal_forms import normal_form as normal_form
