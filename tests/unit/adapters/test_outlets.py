from framing.adapters.outlets import registry


def test_it_reads_every_outlet_with_all_its_names() -> None:
    named = {outlet.name: outlet for outlet in registry()}
    assert len(named) == len(registry()) >= 60
    assert "WIN" in named["World Israel News"].aliases
    assert named["Press TV"].country == "IR"
    assert all(outlet.domains for outlet in registry())


def test_it_is_read_once() -> None:
    assert registry() is registry()
