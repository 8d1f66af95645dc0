"""An uploaded file becomes captured texts, or a sentence that says why not."""

from framing.adapters.files.upload import Upload, read_upload

__all__ = ["Upload", "read_upload"]
