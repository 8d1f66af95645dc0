"""The fitted figures of grouping: coefficients only, written by ``manage.py fit``.

Do not edit by hand. A version that a run has used keeps its figures; another fit is another version.
"""

from framing.pipeline.group import GroupFigures

SOURCES = (
    "BASIL (Fan et al. 2019; public, no licence stated)",
    "ECB+ (Cybulska and Vossen 2014; CC BY 3.0)",
)
# B³ F1 of subjects that were left out of the fit, on halves of each file.
CROSS_VALIDATION = {
    "same_event, without dates": 0.94237,
    "same_event, with dates": 0.99293,
    "same_event, one subject": 0.96763,
    "same_event, one event alone": 0.96875,
    "same_event_ecb, without dates": 0.85853,
    "same_event_ecb, with dates": 0.85853,
    "same_event_ecb, one subject": 0.82313,
    "same_event_ecb, one event alone": 0.90401,
}
GROUP = GroupFigures(
    intercept=-3.28105,
    coefficients={
        "words": 7.61004,
        "names": 3.63407,
        "leads": 5.06002,
        "other_days": -1.58666,
    },
    threshold=0.65,
    near=2.0,
)
