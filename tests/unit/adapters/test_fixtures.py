from framing.adapters.fixtures import demonstration, is_demonstration


def test_our_own_texts_are_known_however_they_were_pasted() -> None:
    for report in demonstration().reports:
        assert is_demonstration(report.text)
        assert is_demonstration("Menu\n\n" + report.text.replace(" ", "\n", 5) + "\n\nShare this\n")


def test_any_other_text_is_not_ours() -> None:
    first = demonstration().reports[0].text
    assert not is_demonstration("")
    assert not is_demonstration("The crane fell on Monday. Nobody was hurt.")
    assert not is_demonstration(first[: len(first) // 2])
