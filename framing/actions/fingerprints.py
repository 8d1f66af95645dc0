"""Name all that shapes a run's outcome."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any

from framing.models import RunInput


def fingerprint_of(made_with: Mapping[str, Any], inputs: Iterable[RunInput], precision: str) -> str:
    """The SHA-256 of what a run reads and of what it is made with.

    ``made_with`` holds a run's fields on its pipeline and model; ``precision`` is the encoder's.
    """
    parts = {
        "inputs": sorted((of.version_id, of.segmentation) for of in inputs),
        "pipeline": made_with["pipeline_version"],
        "threshold": made_with["thresholds"]["align"],
        "model": [made_with["model_id"], made_with["model_revision"], precision],
    }
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()
