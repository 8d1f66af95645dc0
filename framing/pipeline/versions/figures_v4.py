"""The fitted figures of alignment: coefficients only, written by ``manage.py fit``.

Do not edit by hand. A version that a run has used keeps its figures; another fit is another version.
"""

from framing.pipeline.absence import AbsenceFigures
from framing.pipeline.align import Figures
from framing.pipeline.match import Ladder, Rung
from framing.pipeline.types import Expected

SOURCES = (
    "Our own gold of shared statements (MIT), over reports collected in BASIL",
    "BASIL: Fan et al. 2019, no licence stated",
    "Our own gold over reports of an invented event (MIT)",
    "Our own gold over forty invented events told by opposed outlets (MIT)",
    "SPARK, over Multi-News: Ernst et al. 2024, no licence stated",
    "PropSegmEnt, Wikipedia half: Chen et al. 2023, CC BY-SA 3.0",
)
# Figures of events that were left out of the fit.
CROSS_VALIDATION = {
    "pairs_precision": 0.75232,
    "pairs_recall": 0.65323,
    "pairs_f1": 0.69928,
    "average_precision": 0.76128,
    "brier_skill": 0.54893,
    "pairs_f1_event_1": 0.67391,
    "pairs_f1_event_2": 0.73874,
    "pairs_f1_event_3": 0.56842,
    "pairs_f1_event_4": 0.64706,
    "pairs_f1_event_5": 0.75000,
    "pairs_f1_event_6": 0.53659,
    "pairs_f1_event_7": 0.96471,
    "recall_of_same_and_adds": 0.83429,
    "relation_accuracy": 0.77778,
    "relation_macro_f1": 0.77318,
    "conflicts_called": 1.00000,
    "opposed_pairs_precision": 0.67907,
    "opposed_pairs_recall": 0.59714,
    "opposed_pairs_f1": 0.63547,
    "opposed_average_precision": 0.70700,
    "opposed_brier_skill": 0.47735,
    "stated_auc": 0.98774,
    "stated_brier_skill": 0.75886,
    "absent_claim_balanced_accuracy": 0.84165,
    "absent_claim_brier_skill": 0.52808,
}
THRESHOLD = 0.3
# At a threshold: how many of the proposed pairs are right, and how many of all are found.
EXPECTED = (
    Expected(0.1, precision=0.41039, recall=0.84946),
    Expected(0.2, precision=0.58963, recall=0.73387),
    Expected(0.3, precision=0.75309, recall=0.65591),
    Expected(0.4, precision=0.79928, recall=0.59946),
    Expected(0.5, precision=0.87013, recall=0.54032),
    Expected(0.6, precision=0.91414, recall=0.48656),
    Expected(0.7, precision=0.92216, recall=0.41398),
    Expected(0.8, precision=0.95775, recall=0.36559),
    Expected(0.9, precision=0.96364, recall=0.28495),
)
ALIGNMENT = Figures(
    intercept=-6.59653,
    coefficients={
        "cosine": -1.92426,
        "centred": 1.01240,
        "spelling": 1.85440,
        "shared_words": 0.12788,
        "shared_numbers": 0.50092,
        "other_numbers": -0.09012,
        "same_quantities": 1.04128,
        "depth": -1.95282,
        "depth_gap": -1.02841,
        "one_headline": 0.97625,
        "two_headlines": 1.45229,
        "headline_and_opening": 0.13231,
        "alike_least": 1.28733,
        "clause_least": 4.84091,
        "clause_most": 2.12145,
        "plain_least": 2.83074,
        "margin": 3.51303,
        "around": 4.61812,
    },
)
LADDER = Ladder(
    same=Rung(
        intercept=3.33046,
        coefficients={
            "cosine": 4.89820,
            "spelling": 0.01338,
            "covered_most": 2.66358,
            "covered_least": 3.01496,
            "shared_phrases": 0.53349,
            "content_least": -0.46299,
            "content_most": 0.82530,
            "length_least": -0.76519,
            "length_most": -3.25168,
        },
    ),
    adds=Rung(
        intercept=3.39538,
        coefficients={
            "cosine": 3.28102,
            "spelling": -0.34949,
            "covered_most": 1.63049,
            "covered_least": 0.63270,
            "shared_phrases": 0.26754,
            "content_least": -0.30481,
            "content_most": -0.98940,
            "length_least": -0.86361,
            "length_most": -0.13816,
            "covered_difference": -3.19494,
            "content_difference": -0.16823,
            "length_difference": 1.48581,
        },
    ),
)
ABSENCE = AbsenceFigures(
    intercept=-5.24343,
    coefficients={
        "best": 0.25197,
        "alike_there": 2.50362,
        "alike_anywhere": 4.18329,
        "equal_there": 0.78532,
        "equal_anywhere": 1.41228,
        "least_two": 0.38550,
        "lacking": -0.98057,
        "numbers_lacking": -1.01782,
        "names_lacking": -0.14029,
    },
)
