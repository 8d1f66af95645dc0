"""Fitted figures of the two looks at a page's units: weights of features that hold no words.

Fitted by ``python manage.py fit_clean`` on the pages of article-extraction-benchmark (Zyte, MIT licence).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

FIRST: Mapping[str, float] = MappingProxyType(
    {
        "constant": -3.1726,
        "log_size": 0.8653,
        "closed": 1.8769,
        "sentences": -0.2421,
        "commas": 0.2348,
        "bulleted": 0.2068,
        "lower_share": 0.3884,
        "digit_share": 1.9388,
        "short_lower_share": -0.8847,
        "repeated": 0.4924,
        "ellipsis": -2.6947,
        "address": 1.9642,
        "family": -2.5134,
        "starts_lower": -1.0856,
        "upper_share": -0.3777,
        "glued": -0.8133,
        "parted": -4.0647,
        "asks": -1.0585,
        "set_off": 1.0356,
        "before_1": 0.2605,
        "before_2": 0.0795,
        "after_1": 0.3206,
        "after_2": 0.1931,
        "density": -0.8360,
        "bullets_around": -1.8124,
        "families_around": -3.9235,
        "share_before": -3.8448,
        "prose_before": 3.9654,
        "after_ending": -4.1584,
    }
)

SECOND: Mapping[str, float] = MappingProxyType(
    {
        "constant": -9.2845,
        "log_size": 2.6299,
        "closed": 5.8877,
        "sentences": -1.3061,
        "commas": 0.5734,
        "bulleted": 0.4485,
        "lower_share": 1.1060,
        "digit_share": 5.5242,
        "short_lower_share": -2.7063,
        "repeated": 1.0875,
        "ellipsis": -15.5429,
        "address": 5.5131,
        "family": -7.6534,
        "starts_lower": -2.3597,
        "upper_share": -1.6949,
        "glued": -2.2360,
        "parted": -13.8626,
        "asks": -3.3643,
        "set_off": 3.2279,
        "before_1": 0.7384,
        "before_2": 0.1926,
        "after_1": 0.7220,
        "after_2": 0.3799,
        "density": -3.5890,
        "bullets_around": -4.4734,
        "families_around": -10.1854,
        "share_before": -10.6784,
        "prose_before": 8.4174,
        "after_ending": -10.1222,
        "first_score": -2.1131,
        "likely_within_1": 2.2414,
        "likely_within_3": 1.3618,
        "likely_within_8": -0.2499,
        "likely_3_before": -0.3082,
        "likely_3_after": 0.8774,
        "likely_8_before": 1.3046,
        "likely_8_after": -0.4680,
        "in_run": -0.3594,
        "past_run": 0.3443,
        "short_of_run": -1.1047,
        "after_comments": -4.7964,
        "after_related": -2.1069,
        "after_legal": -3.8444,
    }
)
