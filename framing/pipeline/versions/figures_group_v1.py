"""The fitted figures of grouping: coefficients only, from ``framing.measuring.fitting_group``.

Do not edit by hand. A version that a run has used keeps its figures; another fit is another version.
"""

from framing.pipeline.group import GroupFigures

SOURCES = (
    "BASIL (Fan et al. 2019; public, no licence stated)",
    "ECB+ (Cybulska and Vossen 2014; CC BY 3.0)",
)
# B³ F1 of subjects that were left out of the fit, on halves of each file.
CROSS_VALIDATION = {
    "same_event, without dates": 0.99206,
    "same_event, with dates": 1.00000,
    "same_event, one subject": 0.96616,
    "same_event, one event alone": 0.99330,
    "same_event_ecb, without dates": 0.84005,
    "same_event_ecb, with dates": 0.84005,
    "same_event_ecb, one subject": 0.81314,
    "same_event_ecb, one event alone": 0.56580,
}
GROUP = GroupFigures(
    intercept=-5.63802,
    coefficients={
        "words": -2.10003,
        "names": -2.76056,
        "opening": 8.10859,
        "words_above": 15.60832,
        "names_above": 12.96533,
    },
    usual={
        "words": 0.14049,
        "names": 0.09516,
    },
    threshold=0.7,
)
