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
    "pairs_precision": 0.73898,
    "pairs_recall": 0.58602,
    "pairs_f1": 0.65367,
    "average_precision": 0.71938,
    "brier_skill": 0.50584,
    "pairs_f1_event_1": 0.65169,
    "pairs_f1_event_2": 0.59794,
    "pairs_f1_event_3": 0.55914,
    "pairs_f1_event_4": 0.58491,
    "pairs_f1_event_5": 0.66165,
    "pairs_f1_event_6": 0.58462,
    "pairs_f1_event_7": 0.95238,
    "recall_of_same_and_adds": 0.81143,
    "relation_accuracy": 0.73394,
    "relation_macro_f1": 0.72656,
    "conflicts_called": 1.00000,
}
THRESHOLD = 0.32
ALIGNMENT = Figures(
    intercept=-6.38176,
    coefficients={
        "cosine": 1.98741,
        "centred": 3.50606,
        "covered_least": 4.17636,
        "spelling": 11.36282,
        "shared_words": 0.59307,
        "shared_numbers": 0.53687,
        "other_numbers": 0.50313,
        "same_quantities": 4.22913,
        "depth": -2.16596,
        "depth_gap": -0.84543,
        "one_headline": 0.68194,
        "two_headlines": 2.12327,
        "headline_and_opening": 1.53698,
    },
)
LADDER = Ladder(
    same=Rung(
        intercept=7.52531,
        coefficients={
            "cosine": 4.71952,
            "spelling": -0.76484,
            "covered_most": 2.36046,
            "covered_least": 4.45041,
            "shared_phrases": 0.35856,
            "content_least": -1.68455,
            "content_most": -1.92295,
        },
    ),
    adds=Rung(
        intercept=4.11088,
        coefficients={
            "cosine": 3.61532,
            "spelling": 0.04109,
            "covered_most": 1.07134,
            "covered_least": 0.63463,
            "shared_phrases": 0.18193,
            "content_least": -1.35358,
            "content_most": -0.84802,
            "covered_difference": -4.07887,
            "content_difference": 0.95209,
        },
    ),
)
