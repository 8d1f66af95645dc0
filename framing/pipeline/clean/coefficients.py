"""Fitted figures of the two looks at a page's units: weights of features that hold no words.

Fitted by ``python manage.py fit_clean`` on the pages of article-extraction-benchmark (Zyte, MIT licence).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

FIRST: Mapping[str, float] = MappingProxyType(
    {
        "constant": -2.8555,
        "log_size": 0.7069,
        "closed": 1.7194,
        "sentences": -0.2980,
        "commas": 0.8096,
        "bulleted": 0.5839,
        "lower_share": 0.6497,
        "digit_share": 2.8034,
        "short_lower_share": -1.1352,
        "repeated": 0.5140,
        "ellipsis": -2.8552,
        "address": 2.3227,
        "family": -2.5295,
        "starts_lower": -0.9779,
        "upper_share": -0.2603,
        "glued": -0.9180,
        "parted": -3.6382,
        "asks": -0.8371,
        "set_off": 1.1751,
        "before_1": 0.2026,
        "before_2": 0.0590,
        "after_1": 0.2633,
        "after_2": 0.2392,
        "density": -0.5920,
        "bullets_around": -2.4609,
        "families_around": -5.2943,
        "share_before": -4.1096,
        "prose_before": 4.4411,
        "after_ending": -4.2997,
    }
)

SECOND: Mapping[str, float] = MappingProxyType(
    {
        "constant": -7.6541,
        "log_size": 2.0827,
        "closed": 5.1309,
        "sentences": -1.0964,
        "commas": 2.1485,
        "bulleted": 1.3834,
        "lower_share": 1.4026,
        "digit_share": 6.7073,
        "short_lower_share": -3.2195,
        "repeated": 0.9838,
        "ellipsis": -13.5732,
        "address": 6.5091,
        "family": -7.1833,
        "starts_lower": -1.9484,
        "upper_share": -1.4926,
        "glued": -2.3869,
        "parted": -12.4646,
        "asks": -2.3733,
        "set_off": 3.5504,
        "before_1": 0.6428,
        "before_2": 0.1301,
        "after_1": 0.6271,
        "after_2": 0.5079,
        "density": -3.4926,
        "bullets_around": -5.1610,
        "families_around": -12.4129,
        "share_before": -9.0765,
        "prose_before": 6.6864,
        "after_ending": -9.4394,
        "first_score": -1.9641,
        "likely_within_1": 1.5353,
        "likely_within_3": 0.8577,
        "likely_within_8": -0.1144,
        "likely_3_before": 0.1655,
        "likely_3_after": 0.8401,
        "likely_8_before": 2.2575,
        "likely_8_after": -0.0551,
        "in_run": -0.6391,
        "past_run": 0.3603,
        "short_of_run": -1.4022,
        "after_comments": -5.3024,
        "after_related": -2.2116,
        "after_legal": -3.9926,
    }
)
