"""Our trained spaCy pipelines: half-precision weights on disk, one load a model."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import Any

from kg.errors import MissingModel
from kg.text.features import MODELS

# One process, one core: idle threads of the matrix library would only spin. Work is split by processes.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


@cache
def load(folder: Path) -> Any:
    """The pipeline of a folder (spaCy `Language`), its weights widened to single precision."""
    import spacy
    from thinc.api import NumpyOps, set_current_ops

    import kg.text.layers  # noqa: F401  (registers the architecture)

    set_current_ops(NumpyOps(use_blis=False))
    nlp = spacy.load(folder, exclude=["vocab"])
    recast(nlp, "float32")
    return nlp


def save(nlp: Any, folder: Path) -> None:
    """Write a pipeline with weights of half precision, without the words it was trained on."""
    recast(nlp, "float16")
    nlp.to_disk(folder, exclude=["vocab"])
    recast(nlp, "float32")


def recast(nlp: Any, precision: str) -> None:
    """Change the precision of all weights of a pipeline."""
    for _, pipe in nlp.pipeline:
        for node in pipe.model.walk():
            for name in node.param_names:
                if node.has_param(name):
                    node.set_param(name, node.get_param(name).astype(precision))


def model(name: str) -> Any:
    """The pipeline kg/text/models/NAME."""
    folder = MODELS / name
    if not (folder / "config.cfg").exists():
        raise MissingModel(f"The text model {name!r} is not at {folder}.")
    return load(folder)
