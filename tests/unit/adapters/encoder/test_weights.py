from pathlib import Path

import pytest

from framing.adapters.encoder import EncoderError
from framing.adapters.encoder.weights import PACKAGED, find_weights


def test_the_packaged_model_is_the_default_and_named_by_its_weights() -> None:
    found = find_weights("")
    assert found == find_weights(PACKAGED)
    assert found.model_id == PACKAGED
    assert found.revision.startswith("sha256:")
    assert (found.folder / "modules.json").exists()


def test_a_folder_is_named_by_its_weights_so_other_weights_are_another_revision(tmp_path: Path) -> None:
    folder = tmp_path / "my-model"
    folder.mkdir()
    weights = folder / "model.safetensors"
    weights.write_bytes(b"one")
    first = find_weights(str(folder))
    weights.write_bytes(b"two")
    second = find_weights(str(folder))
    assert first.model_id == second.model_id == "my-model"
    assert first.revision != second.revision


def test_a_folder_without_weights_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EncoderError, match="no model's weights"):
        find_weights(str(tmp_path))


@pytest.mark.parametrize("name", ["nobody/no-such-model", "no-such-model"])
def test_a_model_that_was_not_downloaded_is_refused_with_what_to_do(name: str) -> None:
    with pytest.raises(EncoderError, match=r"hf download .*no-such-model"):
        find_weights(name)


def test_a_name_that_is_no_id_is_refused() -> None:
    with pytest.raises(EncoderError, match="neither a folder nor a model's id"):
        find_weights("../not an id//")
