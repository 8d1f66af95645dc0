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
    "pairs_precision": 0.73548,
    "pairs_recall": 0.61290,
    "pairs_f1": 0.66862,
    "average_precision": 0.74073,
    "brier_skill": 0.52617,
    "pairs_f1_event_1": 0.65957,
    "pairs_f1_event_2": 0.68627,
    "pairs_f1_event_3": 0.53608,
    "pairs_f1_event_4": 0.62626,
    "pairs_f1_event_5": 0.68217,
    "pairs_f1_event_6": 0.55696,
    "pairs_f1_event_7": 0.95122,
    "recall_of_same_and_adds": 0.80571,
    "relation_accuracy": 0.77193,
    "relation_macro_f1": 0.77084,
    "conflicts_called": 1.00000,
    "stated_auc": 0.98496,
    "stated_brier_skill": 0.73958,
    "absent_claim_balanced_accuracy": 0.85038,
    "absent_claim_brier_skill": 0.52293,
}
THRESHOLD = 0.3
# At a threshold: how many of the proposed pairs are right, and how many of all are found.
EXPECTED = (
    Expected(0.1, precision=0.45853, recall=0.78763),
    Expected(0.2, precision=0.63131, recall=0.67204),
    Expected(0.3, precision=0.74419, recall=0.60215),
    Expected(0.4, precision=0.82692, recall=0.57796),
    Expected(0.5, precision=0.85714, recall=0.51613),
    Expected(0.6, precision=0.90909, recall=0.45699),
    Expected(0.7, precision=0.92949, recall=0.38978),
    Expected(0.8, precision=0.95349, recall=0.33065),
    Expected(0.9, precision=0.96190, recall=0.27151),
)
ALIGNMENT = Figures(
    intercept=-6.06708,
    coefficients={
        "cosine": 0.89532,
        "centred": 2.71598,
        "spelling": 3.62357,
        "shared_words": 0.13797,
        "shared_numbers": 0.12929,
        "other_numbers": 0.08287,
        "same_quantities": 0.18233,
        "depth": -2.17748,
        "depth_gap": -1.09746,
        "one_headline": 0.76603,
        "two_headlines": 2.24040,
        "headline_and_opening": 1.52474,
        "alike_least": 2.77450,
        "alike_most": 0.45537,
        "clause_least": 5.26833,
        "clause_most": 2.87396,
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
    intercept=-5.36697,
    coefficients={
        "best": 0.20696,
        "alike_there": 2.48288,
        "alike_anywhere": 4.36771,
        "equal_there": 0.70614,
        "equal_anywhere": 1.35495,
        "least_two": 0.32811,
        "lacking": -0.92108,
        "numbers_lacking": -1.01189,
        "names_lacking": -0.13720,
    },
)
