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
        "constant": -9.5450,
        "log_size": 2.6286,
        "closed": 5.8343,
        "sentences": -1.2175,
        "commas": 0.5477,
        "bulleted": 0.4264,
        "lower_share": 1.1554,
        "digit_share": 5.4711,
        "short_lower_share": -2.7138,
        "repeated": 1.0526,
        "ellipsis": -15.5046,
        "address": 5.6066,
        "family": -7.6598,
        "starts_lower": -2.4007,
        "upper_share": -1.6916,
        "glued": -2.2187,
        "parted": -13.8549,
        "asks": -3.4383,
        "set_off": 3.2227,
        "before_1": 0.7350,
        "before_2": 0.1914,
        "after_1": 0.7248,
        "after_2": 0.3826,
        "density": -3.5652,
        "bullets_around": -4.4457,
        "families_around": -10.3188,
        "share_before": -10.5930,
        "prose_before": 8.5039,
        "after_ending": -10.0836,
        "first_score": -2.1224,
        "likely_within_1": 2.2499,
        "likely_within_3": 1.4056,
        "likely_within_8": -0.1412,
        "likely_3_before": -0.3006,
        "likely_3_after": 0.8901,
        "likely_8_before": 1.2280,
        "likely_8_after": -0.5166,
        "in_run": -0.2386,
        "past_run": 0.3802,
        "short_of_run": -1.0310,
        "after_comments": -4.8058,
        "after_related": -2.1456,
        "after_legal": -3.8361,
    }
)
