"""The fitted figures of alignment: coefficients only, written by ``manage.py fit``.

Do not edit by hand. A version that a run has used keeps its figures; another fit is another version.
"""

from framing.pipeline.align import Figures
from framing.pipeline.match import Ladder, Rung

SOURCES = (
    "Our own gold of shared statements (MIT), over reports collected in BASIL",
    "BASIL: Fan et al. 2019, no licence stated",
)
# Figures of events that were left out of the fit.
CROSS_VALIDATION = {
    "pairs_precision": 0.74138,
    "pairs_recall": 0.57796,
    "pairs_f1": 0.64955,
    "average_precision": 0.71919,
    "brier_skill": 0.50524,
    "pairs_f1_event_1": 0.62791,
    "pairs_f1_event_2": 0.59794,
    "pairs_f1_event_3": 0.54945,
    "pairs_f1_event_4": 0.58491,
    "pairs_f1_event_5": 0.66165,
    "pairs_f1_event_6": 0.58462,
    "pairs_f1_event_7": 0.95238,
    "recall_of_same_and_adds": 0.80000,
    "relation_accuracy": 0.73488,
    "relation_macro_f1": 0.73058,
    "conflicts_called": 0.00000,
}
THRESHOLD = 0.32
ALIGNMENT = Figures(
    intercept=-6.38074,
    coefficients={
        "cosine": 1.97163,
        "centred": 3.49653,
        "covered_least": 4.14080,
        "spelling": 11.45661,
        "shared_words": 0.59115,
        "shared_numbers": 0.68511,
        "other_numbers": 0.49132,
        "depth": -2.14708,
        "depth_gap": -0.84405,
        "one_headline": 0.67945,
        "two_headlines": 2.13436,
        "headline_and_opening": 1.54988,
    },
)
LADDER = Ladder(
    same=Rung(
        intercept=7.53951,
        coefficients={
            "cosine": 4.68467,
            "spelling": -0.77276,
            "covered_most": 2.36889,
            "covered_least": 4.46294,
            "shared_phrases": 0.35829,
            "content_least": -1.68255,
            "content_most": -1.92403,
        },
    ),
    adds=Rung(
        intercept=4.11717,
        coefficients={
            "cosine": 3.60543,
            "spelling": 0.03470,
            "covered_most": 1.07558,
            "covered_least": 0.63708,
            "shared_phrases": 0.18239,
            "content_least": -1.35285,
            "content_most": -0.84930,
            "covered_difference": -4.07993,
            "content_difference": 0.95190,
        },
    ),
)
