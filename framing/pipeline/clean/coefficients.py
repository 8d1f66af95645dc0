"""Fitted figures of the report's scorer: weights of features that hold no words."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

INTERCEPT = -2.6120
WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "log_size": 0.6001,
        "closed": 1.6136,
        "sentences": -0.0687,
        "commas": 0.4104,
        "bulleted": 0.2440,
        "lower_share": 1.2643,
        "digit_share": 2.3902,
        "short_lower_share": -1.2946,
        "repeated": 0.5185,
        "ellipsis": -2.9324,
        "address": 1.5989,
        "family": -2.3311,
        "starts_lower": -1.1807,
        "before_1": 0.2537,
        "before_2": 0.0510,
        "after_1": 0.2561,
        "after_2": 0.1905,
        "density": -0.0078,
        "bullets_around": -2.3235,
        "families_around": -4.8984,
        "share_before": -3.1115,
        "prose_before": 3.2143,
        "after_ending": -3.1744,
    }
)
