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
    "pairs_precision": 0.74183,
    "pairs_recall": 0.61022,
    "pairs_f1": 0.66962,
    "average_precision": 0.74065,
    "brier_skill": 0.52635,
    "pairs_f1_event_1": 0.65263,
    "pairs_f1_event_2": 0.67347,
    "pairs_f1_event_3": 0.59184,
    "pairs_f1_event_4": 0.62626,
    "pairs_f1_event_5": 0.67717,
    "pairs_f1_event_6": 0.53846,
    "pairs_f1_event_7": 0.93976,
    "recall_of_same_and_adds": 0.80571,
    "relation_accuracy": 0.77533,
    "relation_macro_f1": 0.77353,
    "conflicts_called": 1.00000,
    "stated_auc": 0.98569,
    "stated_brier_skill": 0.74949,
    "absent_claim_balanced_accuracy": 0.85544,
    "absent_claim_brier_skill": 0.55058,
}
THRESHOLD = 0.32
# At a threshold: how many of the proposed pairs are right, and how many of all are found.
EXPECTED = (
    Expected(0.1, precision=0.46698, recall=0.79839),
    Expected(0.2, precision=0.63291, recall=0.67204),
    Expected(0.32, precision=0.77055, recall=0.60484),
    Expected(0.4, precision=0.81923, recall=0.57258),
    Expected(0.5, precision=0.85398, recall=0.51882),
    Expected(0.6, precision=0.90909, recall=0.45699),
    Expected(0.7, precision=0.93125, recall=0.40054),
    Expected(0.8, precision=0.94118, recall=0.34409),
    Expected(0.9, precision=0.96040, recall=0.26075),
)
ALIGNMENT = Figures(
    intercept=-6.69466,
    coefficients={
        "cosine": 0.56893,
        "centred": 2.76021,
        "spelling": 3.51923,
        "shared_words": 0.10552,
        "shared_numbers": 0.14450,
        "other_numbers": 0.10502,
        "same_quantities": 0.12518,
        "depth": -2.23643,
        "depth_gap": -1.04861,
        "one_headline": 0.85976,
        "two_headlines": 2.17626,
        "headline_and_opening": 1.62592,
        "alike_least": 2.88233,
        "alike_most": 0.91005,
        "clause_least": 5.54535,
        "clause_most": 3.03852,
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
    intercept=-5.93676,
    coefficients={
        "best": 0.19789,
        "alike_there": 3.02677,
        "alike_anywhere": 4.37704,
        "equal_there": 0.57717,
        "equal_anywhere": 1.38419,
        "least_two": 0.83006,
        "lacking": -1.19050,
        "numbers_lacking": -1.00280,
        "names_lacking": -0.11178,
    },
)
