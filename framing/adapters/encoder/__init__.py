"""Sentence vectors. Importing this loads no model and no torch; the first ``encode`` does.

batches   which texts go through the model together, and in what shape
weights   where a model lies and which revision of it this is
loading   torch and sentence-transformers, brought in when first needed
encoder   what callers use
"""

from framing.adapters.encoder.encoder import Encoder, SentenceEncoder, default_encoder
from framing.adapters.encoder.weights import EncoderError

__all__ = ["Encoder", "EncoderError", "SentenceEncoder", "default_encoder"]
