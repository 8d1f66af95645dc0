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
    "SPARK, over Multi-News: Ernst et al. 2024, no licence stated",
    "PropSegmEnt, Wikipedia half: Chen et al. 2023, CC BY-SA 3.0",
)
# Figures of events that were left out of the fit.
CROSS_VALIDATION = {
    "pairs_precision": 0.69578,
    "pairs_recall": 0.62097,
    "pairs_f1": 0.65625,
    "average_precision": 0.72604,
    "brier_skill": 0.50953,
    "pairs_f1_event_1": 0.65347,
    "pairs_f1_event_2": 0.64706,
    "pairs_f1_event_3": 0.58586,
    "pairs_f1_event_4": 0.57407,
    "pairs_f1_event_5": 0.68702,
    "pairs_f1_event_6": 0.53165,
    "pairs_f1_event_7": 0.92857,
    "recall_of_same_and_adds": 0.80571,
    "relation_accuracy": 0.77489,
    "relation_macro_f1": 0.77186,
    "conflicts_called": 1.00000,
    "stated_auc": 0.98285,
    "stated_brier_skill": 0.74077,
    "absent_claim_balanced_accuracy": 0.86027,
    "absent_claim_brier_skill": 0.53696,
}
THRESHOLD = 0.26
# At a threshold: how many of the proposed pairs are right, and how many of all are found.
EXPECTED = (
    Expected(0.1, precision=0.45440, recall=0.79032),
    Expected(0.2, precision=0.61443, recall=0.66398),
    Expected(0.26, precision=0.69697, recall=0.61828),
    Expected(0.4, precision=0.82186, recall=0.54570),
    Expected(0.5, precision=0.87019, recall=0.48656),
    Expected(0.6, precision=0.87568, recall=0.43548),
    Expected(0.7, precision=0.90625, recall=0.38978),
    Expected(0.8, precision=0.95200, recall=0.31989),
    Expected(0.9, precision=0.95789, recall=0.24462),
)
ALIGNMENT = Figures(
    intercept=-6.42017,
    coefficients={
        "cosine": 0.18964,
        "centred": 3.19993,
        "spelling": 5.13417,
        "shared_words": 0.14671,
        "shared_numbers": 0.26574,
        "other_numbers": 0.15363,
        "same_quantities": 0.24813,
        "depth": -2.23361,
        "depth_gap": -1.05306,
        "one_headline": 0.75046,
        "two_headlines": 1.97344,
        "headline_and_opening": 1.49967,
        "alike_least": 2.03950,
        "alike_most": 0.50623,
        "clause_least": 4.19820,
        "clause_most": 2.20178,
    },
)
LADDER = Ladder(
    same=Rung(
        intercept=3.33098,
        coefficients={
            "cosine": 4.90510,
            "spelling": 0.01301,
            "covered_most": 2.66312,
            "covered_least": 3.01270,
            "shared_phrases": 0.53365,
            "content_least": -0.46367,
            "content_most": 0.82526,
            "length_least": -0.76482,
            "length_most": -3.25240,
        },
    ),
    adds=Rung(
        intercept=3.39595,
        coefficients={
            "cosine": 3.28431,
            "spelling": -0.34956,
            "covered_most": 1.62985,
            "covered_least": 0.63207,
            "shared_phrases": 0.26762,
            "content_least": -0.30533,
            "content_most": -0.98928,
            "length_least": -0.86327,
            "length_most": -0.13864,
            "covered_difference": -3.19470,
            "content_difference": -0.16807,
            "length_difference": 1.48572,
        },
    ),
)
ABSENCE = AbsenceFigures(
    intercept=-6.51998,
    coefficients={
        "best": 0.18505,
        "alike_there": 2.93034,
        "alike_anywhere": 4.58132,
        "equal_there": 0.38019,
        "equal_anywhere": 1.59311,
        "least_two": 0.92857,
        "lacking": -1.51544,
        "numbers_lacking": -1.00513,
        "names_lacking": -0.10852,
    },
)
