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
    "same_event, without dates": 0.95825,
    "same_event, with dates": 0.99197,
    "same_event, one subject": 0.96663,
    "same_event, one event alone": 0.97210,
    "same_event_ecb, without dates": 0.88354,
    "same_event_ecb, with dates": 0.88354,
    "same_event_ecb, one subject": 0.86784,
    "same_event_ecb, one event alone": 0.91800,
}
GROUP = GroupFigures(
    intercept=-3.63581,
    coefficients={
        "words": 9.57410,
        "names": 2.78214,
        "leads": 4.74172,
        "other_days": -0.60758,
        "told_days": 4.95150,
    },
    threshold=0.55,
    near=2.0,
)
