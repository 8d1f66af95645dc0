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
    "SPARK, over Multi-News: Ernst et al. 2024, no licence stated",
    "PropSegmEnt, Wikipedia half: Chen et al. 2023, CC BY-SA 3.0",
)
# Figures of events that were left out of the fit.
CROSS_VALIDATION = {
    "pairs_precision": 0.75549,
    "pairs_recall": 0.64785,
    "pairs_f1": 0.69754,
    "average_precision": 0.76196,
    "brier_skill": 0.54632,
    "pairs_f1_event_1": 0.66667,
    "pairs_f1_event_2": 0.73585,
    "pairs_f1_event_3": 0.60215,
    "pairs_f1_event_4": 0.61682,
    "pairs_f1_event_5": 0.75000,
    "pairs_f1_event_6": 0.55696,
    "pairs_f1_event_7": 0.94118,
    "recall_of_same_and_adds": 0.84000,
    "relation_accuracy": 0.77178,
    "relation_macro_f1": 0.76886,
    "conflicts_called": 1.00000,
    "stated_auc": 0.98726,
    "stated_brier_skill": 0.75377,
    "absent_claim_balanced_accuracy": 0.83981,
    "absent_claim_brier_skill": 0.52513,
}
THRESHOLD = 0.28
# At a threshold: how many of the proposed pairs are right, and how many of all are found.
EXPECTED = (
    Expected(0.1, precision=0.43857, recall=0.82527),
    Expected(0.2, precision=0.64059, recall=0.70430),
    Expected(0.28, precision=0.77023, recall=0.63978),
    Expected(0.4, precision=0.83398, recall=0.58065),
    Expected(0.5, precision=0.88584, recall=0.52151),
    Expected(0.6, precision=0.90957, recall=0.45968),
    Expected(0.7, precision=0.93082, recall=0.39785),
    Expected(0.8, precision=0.96899, recall=0.33602),
    Expected(0.9, precision=0.97059, recall=0.26613),
)
ALIGNMENT = Figures(
    intercept=-6.40235,
    coefficients={
        "cosine": -0.38716,
        "centred": 1.55065,
        "spelling": 2.60129,
        "shared_words": 0.10226,
        "shared_numbers": 0.19684,
        "other_numbers": 0.05833,
        "same_quantities": 2.61660,
        "depth": -1.41279,
        "depth_gap": -1.40048,
        "one_headline": 0.86534,
        "two_headlines": 1.59077,
        "headline_and_opening": 0.41227,
        "alike_least": 0.58315,
        "clause_least": 4.52854,
        "clause_most": 2.26438,
        "plain_least": 2.48529,
        "margin": 2.36497,
        "around": 4.66025,
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
    intercept=-5.15266,
    coefficients={
        "best": 0.24156,
        "alike_there": 2.42247,
        "alike_anywhere": 4.12624,
        "equal_there": 0.77544,
        "equal_anywhere": 1.41406,
        "least_two": 0.40654,
        "lacking": -0.97452,
        "numbers_lacking": -1.02086,
        "names_lacking": -0.13742,
    },
)
