"""Takes the pictures of README.md from the worked example's report, in a headless Chromium.

usage: take_pictures.py        (writes docs/report.png, docs/side-by-side.png, docs/phone.png)
"""

from __future__ import annotations

import shutil
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
REPORT = ROOT / "reports" / "example.html"
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--hide-scrollbars"]


def take(browser: Browser, name: str, where: str, width: int, height: int) -> None:
    """Write one picture of the report at an address and size."""
    page = browser.new_page(
        viewport={"width": width, "height": height}, reduced_motion="reduce", device_scale_factor=1.25
    )
    page.goto(f"{REPORT.as_uri()}{where}")
    page.wait_for_timeout(400)  # the columns have come to rest
    page.screenshot(path=ROOT / "docs" / name)
    page.close()
    print(f"docs/{name}")


def main() -> None:
    """Take all of them."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=ARGUMENTS)
        take(browser, "report.png", "", 1200, 1350)
        take(browser, "side-by-side.png", "#s-B4", 1200, 900)
        take(browser, "phone.png", "#p1", 390, 844)
        browser.close()


if __name__ == "__main__":
    main()
