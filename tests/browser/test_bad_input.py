"""What cannot be read is refused with a reason, and nothing that was typed is lost."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.pages import A_TEXT, follow, hand_in, look_at_them
from tests.browser.sites import PATIENCE, Site

pytestmark = pytest.mark.browser

HEBREW = (
    "המעבורת לאוסק לא תפליג בחורף\n\n"
    "המעבורת בין רציף לונד לאוסק לא תפליג מנובמבר ועד מרץ, כך נמסר ממשרד הנמל ביום שני בבוקר.\n\n"
    "כשישים בני אדם עולים על ההפלגה הראשונה של היום, רובם בדרכם לעבודה במפעל השימורים."
)


def upload(page: Page, name: str, content: bytes, **options: Any) -> None:
    page.goto("/add/")
    kind = options.get("kind", "text/plain")
    page.get_by_label("Files").set_input_files([{"name": name, "mimeType": kind, "buffer": content}])
    follow(page.get_by_role("button", name="Look at them"))


def errors(page: Page) -> str:
    """What the page says is wrong, wherever it says it."""
    said = page.locator(".errorlist, .problem")
    expect(said.first).to_be_visible()
    return " ".join(said.all_inner_texts())


def zipped(name: str, content: bytes) -> bytes:
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(name, content)
    return archive.getvalue()


def test_an_empty_form_is_told_what_to_do(site: Site, as_owner: Page) -> None:
    as_owner.goto("/add/")
    follow(as_owner.get_by_role("button", name="Look at them"))
    assert "Paste a text, choose a file or give an address" in errors(as_owner)


def test_one_sentence_is_asked_about(site: Site, as_owner: Page) -> None:
    hand_in(as_owner, "The ferry does not sail.")
    expect(as_owner.locator(".draft")).to_contain_text("only 5 words. Is it the whole report?")


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("data.txt", bytes(range(256)) * 40, "binary file"),
        ("scan.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, "picture"),
        ("report.pdf", b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n", "PDF"),
        ("empty.txt", b"", "empty"),
        ("bomb.zip", zipped("bomb.txt", b"0" * 60_000_000), "10 MB"),
        ("table.csv", b"a,b\n1,2\n", "column"),
        ("broken.json", b'{"text": ', "JSON"),
    ],
)
def test_what_is_no_report_is_refused(
    name: str, content: bytes, reason: str, site: Site, as_owner: Page
) -> None:
    upload(as_owner, name, content)
    said = errors(as_owner)
    assert name in said
    assert reason in said


@pytest.mark.parametrize("encoding", ["utf-16", "cp1255", "utf-8"])
def test_an_encoding_is_read_right(encoding: str, site: Site, as_owner: Page) -> None:
    upload(as_owner, f"{encoding}.txt", HEBREW.encode(encoding))
    expect(as_owner.get_by_label("Headline")).to_have_value("המעבורת לאוסק לא תפליג בחורף")
    expect(as_owner.get_by_label("Language")).to_have_value("he")


@pytest.mark.parametrize(
    "address", ["http://127.0.0.1/private", "http://[::1]/", "http://169.254.169.254/", "ftp://a.org/b"]
)
def test_a_private_address_is_refused(address: str, site: Site, as_owner: Page) -> None:
    as_owner.goto("/add/")
    as_owner.get_by_label("Addresses").fill(address)
    follow(as_owner.get_by_role("button", name="Look at them"))
    expect(as_owner.locator(".errorlist, .problem").first).to_be_visible(timeout=PATIENCE)
    assert re.search("public|http", errors(as_owner))


def test_a_refused_form_keeps_what_was_typed(site: Site, as_owner: Page) -> None:
    as_owner.goto("/add/")
    as_owner.get_by_label("Report 1", exact=True).fill(A_TEXT)
    as_owner.get_by_label("Addresses").fill("not an address")
    follow(as_owner.get_by_role("button", name="Look at them"))
    assert "Line 1" in errors(as_owner)
    expect(as_owner.get_by_label("Report 1", exact=True)).to_have_value(A_TEXT)
    expect(as_owner.get_by_label("Addresses")).to_have_value("not an address")


def test_markup_is_shown_as_it_was_written(site: Site, as_owner: Page) -> None:
    title = "Harbour <script>document.title = 'taken'</script> closes"
    hand_in(as_owner, A_TEXT.replace("Ferry line to Osk closes for the winter", title))
    expect(as_owner.get_by_label("Headline")).to_have_value(title)
    follow(as_owner.get_by_role("button", name="Save the reports"))
    follow(as_owner.locator(".draft.saved a"))
    expect(as_owner.get_by_role("heading", level=1)).to_have_text(title)
    expect(as_owner.locator("article.text")).to_contain_text("<script>document.title")
    assert as_owner.title() != "taken"


def send_twice(button: Locator) -> None:
    """What an impatient double click may do: the server has the same form twice, and works on both at once.

    A double click itself does so only where the second press is quicker than the first answer.
    """
    sends = """button => {
        const body = new FormData(button.form, button);
        fetch(button.form.action, {method: "POST", body, keepalive: true, redirect: "manual"});
        button.click();
    }"""
    with button.page.expect_navigation():
        button.evaluate(sends)


def test_a_form_sent_twice_makes_one_batch(site: Site, as_owner: Page) -> None:
    as_owner.goto("/add/")
    as_owner.get_by_label("Report 1", exact=True).fill(A_TEXT.replace("Osk", "Twice"))
    send_twice(as_owner.get_by_role("button", name="Look at them"))
    as_owner.go_back()
    as_owner.get_by_label("Report 1", exact=True).fill(A_TEXT.replace("Osk", "Twice"))
    look_at_them(as_owner)
    expect(as_owner.locator("fieldset.draft")).to_have_count(1)

    send_twice(as_owner.get_by_role("button", name="Save the reports"))
    expect(as_owner.locator(".draft.saved")).to_have_count(1)
    as_owner.goto("/")
    expect(as_owner.get_by_text("Ferry line to Twice closes for the winter")).to_have_count(1)


def test_the_same_text_again_is_recognised(site: Site, as_owner: Page) -> None:
    text = A_TEXT.replace("Osk", "Again")
    hand_in(as_owner, text)
    follow(as_owner.get_by_role("button", name="Save the reports"))
    hand_in(as_owner, text)
    expect(as_owner.locator(".draft")).to_contain_text("This very text is in the library already")
    follow(as_owner.get_by_role("button", name="Save the reports"))
    expect(as_owner.locator("#messages")).to_contain_text("1 was in the library already.")
