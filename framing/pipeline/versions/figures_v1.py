"""The fitted figures of alignment: coefficients only, written by ``manage.py fit``.

Do not edit by hand. A version that a run has used keeps its figures; another fit is another version.
"""

from framing.pipeline.align import Figures
from framing.pipeline.match import Ladder, Rung
from framing.pipeline.types import Expected

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
# At a threshold: how many of the proposed pairs are right, and how many of all are found.
EXPECTED = (
    Expected(0.1, precision=0.45265, recall=0.75806),
    Expected(0.2, precision=0.59765, recall=0.68280),
    Expected(0.32, precision=0.72078, recall=0.59677),
    Expected(0.4, precision=0.76642, recall=0.56452),
    Expected(0.5, precision=0.82979, recall=0.52419),
    Expected(0.6, precision=0.85577, recall=0.47849),
    Expected(0.7, precision=0.89773, recall=0.42473),
    Expected(0.8, precision=0.91892, recall=0.36559),
    Expected(0.9, precision=0.95536, recall=0.28763),
)
ALIGNMENT = Figures(
    intercept=-6.38176,
    coefficients={
        "cosine": 1.98740,
        "centred": 3.50607,
        "covered_least": 4.17638,
        "spelling": 11.36281,
        "shared_words": 0.59306,
        "shared_numbers": 0.53682,
        "other_numbers": 0.50313,
        "same_quantities": 4.22931,
        "depth": -2.16596,
        "depth_gap": -0.84543,
        "one_headline": 0.68194,
        "two_headlines": 2.12327,
        "headline_and_opening": 1.53698,
    },
)
LADDER = Ladder(
    same=Rung(
        intercept=7.52536,
        coefficients={
            "cosine": 4.71955,
            "spelling": -0.76475,
            "covered_most": 2.36044,
            "covered_least": 4.45026,
            "shared_phrases": 0.35858,
            "content_least": -1.68456,
            "content_most": -1.92296,
        },
    ),
    adds=Rung(
        intercept=4.11075,
        coefficients={
            "cosine": 3.61528,
            "spelling": 0.04124,
            "covered_most": 1.07147,
            "covered_least": 0.63463,
            "shared_phrases": 0.18188,
            "content_least": -1.35354,
            "content_most": -0.84801,
            "covered_difference": -4.07889,
            "content_difference": 0.95209,
        },
    ),
)
