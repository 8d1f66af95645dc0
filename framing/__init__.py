"""Framing: how outlets word one event."""

import os

# Comparing multiplies many small matrices. A second thread of numpy's costs more than it brings there: it
# spins between two products, on the core that Python shares with it. Set before numpy is first imported.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
