"""A free port and a secret, or a sentence that says what is wrong."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from framing.adapters.first_start import CannotStartError, hold_port, make_secret


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
        return port


def test_a_port_is_held_until_it_is_let_go() -> None:
    port = free_port()
    with (
        hold_port("127.0.0.1", port),
        pytest.raises(CannotStartError, match=f"Port {port} on 127.0.0.1 is taken"),
    ):
        hold_port("127.0.0.1", port)
    hold_port("127.0.0.1", port).close()


def test_a_taken_port_comes_with_ways_out() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        with pytest.raises(CannotStartError) as refused:
            hold_port("127.0.0.1", port)
    assert f"make run PORT={port + 1}" in str(refused.value)
    assert f"FRAMING_PORT={port + 1}" in str(refused.value)


@pytest.mark.parametrize("host", ["", "\udcff", "a" * 70])
def test_what_is_no_host_is_refused(host: str) -> None:
    with pytest.raises(CannotStartError, match="is not an address of this machine"):
        hold_port(host, 8000)


@pytest.mark.parametrize("port", [0, -1, 65536])
def test_what_is_no_port_is_refused(port: int) -> None:
    with pytest.raises(CannotStartError, match="is not a port"):
        hold_port("127.0.0.1", port)


def test_an_address_of_another_machine_is_refused() -> None:
    with pytest.raises(CannotStartError, match=r"Cannot listen on 192\.0\.2\.1"):
        hold_port("192.0.2.1", free_port())


def test_a_secret_is_made_once_and_read_by_its_owner_alone(tmp_path: Path) -> None:
    folder = tmp_path / "var"
    assert make_secret(folder)
    secret = (folder / "secret-key").read_text()
    assert len(secret.strip()) >= 50
    assert (folder / "secret-key").stat().st_mode & 0o777 == 0o600
    assert not make_secret(folder)
    assert (folder / "secret-key").read_text() == secret
    assert [path.name for path in folder.iterdir()] == ["secret-key"]


def test_two_libraries_have_two_secrets(tmp_path: Path) -> None:
    make_secret(tmp_path / "one")
    make_secret(tmp_path / "two")
    assert (tmp_path / "one" / "secret-key").read_text() != (tmp_path / "two" / "secret-key").read_text()


def test_an_empty_secret_is_made_anew(tmp_path: Path) -> None:
    (tmp_path / "secret-key").write_text("\n")
    assert make_secret(tmp_path)
    assert (tmp_path / "secret-key").read_text().strip()


def test_a_folder_that_cannot_be_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(CannotStartError, match="FRAMING_DATA_DIR"):
        make_secret(tmp_path / "file" / "var")
