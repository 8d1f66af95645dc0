"""Fitted figures of the two looks at a page's units: weights of features that hold no words.

Fitted by ``python -m framing.measuring.fit_clean`` on pages of article-extraction-benchmark
(Zyte, MIT licence).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

FIRST: Mapping[str, float] = MappingProxyType(
    {
        "constant": -2.8559,
        "log_size": 0.7065,
        "closed": 1.7192,
        "sentences": -0.2982,
        "commas": 0.8062,
        "bulleted": 0.5850,
        "lower_share": 0.6513,
        "digit_share": 2.8047,
        "short_lower_share": -1.1362,
        "repeated": 0.5141,
        "ellipsis": -2.8541,
        "address": 2.3251,
        "family": -2.5291,
        "starts_lower": -0.9776,
        "upper_share": -0.2623,
        "glued": -0.9168,
        "parted": -3.6361,
        "asks": -0.8367,
        "set_off": 1.1767,
        "before_1": 0.2029,
        "before_2": 0.0586,
        "after_1": 0.2637,
        "after_2": 0.2387,
        "density": -0.5928,
        "bullets_around": -2.4621,
        "families_around": -5.2909,
        "share_before": -4.1088,
        "prose_before": 4.4396,
        "after_ending": -4.2990,
    }
)
SECOND: Mapping[str, float] = MappingProxyType(
    {
        "constant": -7.6558,
        "log_size": 2.0816,
        "closed": 5.1290,
        "sentences": -1.0976,
        "commas": 2.1368,
        "bulleted": 1.3862,
        "lower_share": 1.4074,
        "digit_share": 6.7103,
        "short_lower_share": -3.2233,
        "repeated": 0.9833,
        "ellipsis": -13.5659,
        "address": 6.5228,
        "family": -7.1823,
        "starts_lower": -1.9511,
        "upper_share": -1.5038,
        "glued": -2.3832,
        "parted": -12.4580,
        "asks": -2.3734,
        "set_off": 3.5554,
        "before_1": 0.6436,
        "before_2": 0.1289,
        "after_1": 0.6279,
        "after_2": 0.5061,
        "density": -3.4969,
        "bullets_around": -5.1635,
        "families_around": -12.3997,
        "share_before": -9.0700,
        "prose_before": 6.6752,
        "after_ending": -9.4301,
        "first_score": -1.9638,
        "likely_within_1": 1.5382,
        "likely_within_3": 0.8555,
        "likely_within_8": -0.1056,
        "likely_3_before": 0.1696,
        "likely_3_after": 0.8476,
        "likely_8_before": 2.2522,
        "likely_8_after": -0.0649,
        "in_run": -0.6398,
        "past_run": 0.3606,
        "short_of_run": -1.4025,
        "after_comments": -5.3084,
        "after_related": -2.2132,
        "after_legal": -3.9982,
    }
)
