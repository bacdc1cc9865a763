#!/usr/bin/env python3
"""Opens an HTML report in Chromium and holds it to what its readers need; ends with 1 if something is missing.

Usage: html_report.py REPORT [--chromium PATH] [--screenshots FOLDER]

Needs the Python package playwright. The report should hold hostile names, errors and warnings, such as
Tests/ReportsTests/Golden/report.html does.
"""
import argparse
import pathlib
import sys

from playwright.sync_api import sync_playwright

faults = []


def expect(holds, what):
    print("ok  " if holds else "FAIL", what)
    if not holds:
        faults.append(what)


def shown(page):
    return page.locator(".finding:visible").count()


def status(page):
    page.wait_for_timeout(300)  # the filter waits for the end of a burst of keystrokes
    return page.locator("#shown").inner_text()


def reach(page, selector):
    """Presses Tab until the focus is on an element; whether it ever is."""
    for _ in range(300):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return True
    return False


def watch(context, address):
    """Opens the page and notes whatever it does that it should not."""
    page = context.new_page()
    page.on("console", lambda message: expect(False, f"console: {message.text}"))
    page.on("pageerror", lambda error: expect(False, f"script error: {error}"))
    page.on("dialog", lambda dialog: (expect(False, f"dialog: {dialog.message}"), dialog.dismiss()))
    page.on("request", lambda request: request.url.startswith(("file:", "data:")) or expect(False, f"request: {request.url}"))
    page.goto(address)
    return page


def check_filter(page):
    total = shown(page)
    expect(total > 1, f"{total} findings are shown at first")
    expect(status(page) == f"All {total} listed findings shown", "the live region tells how many")

    page.keyboard.press("Tab")
    expect(page.evaluate("document.activeElement.className") == "skip", "the first stop is the skip link")
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    expect(outline != "none", "the focus is visible")

    expect(reach(page, "#show-warning"), "Tab leads to the severities")
    warnings = page.locator(".finding.warning").count()
    page.keyboard.press("Space")
    expect(status(page) == f"{total - warnings} of {total} listed findings shown", "without warnings fewer are told")
    expect(shown(page) == total - warnings, "without warnings fewer are shown")
    page.keyboard.press("Space")

    expect(reach(page, "#rule"), "Tab leads to the rules")
    page.keyboard.type("missing-key")
    status(page)
    rules = set(page.locator(".finding:visible").evaluate_all("all => all.map(one => one.dataset.rule)"))
    expect(rules == {"missing-key"}, "a rule is chosen by its first letters")

    expect(reach(page, "#work-order"), "Tab leads to the work order")
    page.keyboard.type("wo_1")
    status(page)
    orders = set(page.locator(".finding:visible").evaluate_all("all => all.map(one => one.dataset.workOrder)"))
    expect(orders == {"WO_1"}, "a work order is chosen by its name, in any case")

    expect(reach(page, "#words"), "Tab leads to the text")
    page.keyboard.type("no such words")
    expect(status(page) == f"0 of {total} listed findings shown", "words that do not occur show nothing")
    expect(page.locator(".archive:visible").count() == 0, "what has nothing to show is hidden")

    expect(reach(page, "button[type=reset]"), "Tab leads to the button")
    page.keyboard.press("Enter")
    expect(status(page) == f"All {total} listed findings shown" and shown(page) == total, "the button shows all")


def check_details(page):
    expect(reach(page, "details:not([open]) > summary"), "Tab leads to a folded work order")
    page.keyboard.press("Enter")
    expect(page.evaluate("document.activeElement.parentElement.open"), "Enter unfolds it")
    page.keyboard.press("Enter")
    expect(not page.evaluate("document.activeElement.parentElement.open"), "Enter folds it again")


def check_width(page, width):
    page.set_viewport_size({"width": width, "height": 800})
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    wide = page.evaluate("document.documentElement.scrollWidth")
    expect(wide <= width, f"{wide} pixels are used of {width}")


def check_print(page):
    page.emulate_media(media="print")
    expect(not page.locator("#filter").is_visible(), "the filter is not printed")
    hidden = page.evaluate(
        """() => [...document.querySelectorAll('.images li, .finding')]
             .filter(one => !one.checkVisibility({contentVisibilityAuto: true})).length""")
    expect(hidden == 0, f"{hidden} images and findings are missing on paper")


def check_photos(browser, address, shots):
    """Every photo is decoded and seen at its place, at any width and on paper."""
    page = watch(browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce"), address)
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    tiles = page.locator(".images li").count()
    broken = page.evaluate(
        """() => Promise.all([...document.images].map(one => one.decode().then(() => true, () => false)))
             .then(all => all.filter(one => !one).length)""")
    photos = page.locator(".images li > img:first-child").count()
    expect(photos > 0 and broken == 0, f"{photos} photos in {tiles} tiles are decoded")
    expect(photos + page.locator(".no-photo").count() == tiles, "each tile has a photo or says why not")
    for name, width in (("photos-wide", 1280), ("photos-phone", 360)):
        check_width(page, width)
        if shots:
            page.locator(".images").first.screenshot(path=shots / f"{name}.png")
    check_print(page)


def main():
    parser = argparse.ArgumentParser(description="Checks an HTML report in Chromium.")
    parser.add_argument("report", type=pathlib.Path)
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    parser.add_argument("--photos", type=pathlib.Path, help="a report that shows photos")
    parser.add_argument("--axe", type=pathlib.Path, help="axe.min.js, whose rules the page must pass")
    parser.add_argument("--screenshots", type=pathlib.Path)
    arguments = parser.parse_args()
    address = arguments.report.resolve().as_uri()

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=arguments.chromium, args=["--no-sandbox"])
        shots = arguments.screenshots

        def shoot(page, name, whole=True):
            if shots:
                shots.mkdir(parents=True, exist_ok=True)
                page.evaluate("document.querySelectorAll('.work-order').forEach(one => one.style.contentVisibility = 'visible')")
                page.screenshot(path=shots / f"{name}.png", full_page=whole)

        page = watch(browser.new_context(viewport={"width": 1280, "height": 900}), address)
        names = page.evaluate("Object.keys(window).filter(name => /^(hacked|pwned|xss)/i.test(name))")
        expect(names == [] and page.locator("script").count() == 1, "no script came from a name")
        shoot(page, "wide")
        check_filter(page)
        check_details(page)
        light = page.evaluate("getComputedStyle(document.body).backgroundColor")
        check_width(page, 360)
        shoot(page, "phone")

        paper = watch(browser.new_context(), address)
        check_print(paper)
        if shots:
            paper.pdf(path=shots / "print.pdf", format="A4")

        dark = watch(browser.new_context(color_scheme="dark", reduced_motion="reduce"), address)
        expect(dark.evaluate("getComputedStyle(document.body).backgroundColor") != light, "dark has its own colours")
        expect(dark.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto", "nothing moves if asked")
        shoot(dark, "dark")
        dark.locator("#work-order").fill("WO_1")
        status(dark)
        shoot(dark, "filtered", whole=False)

        plain = watch(browser.new_context(java_script_enabled=False), address)
        expect(shown(plain) > 1 and not plain.locator("#filter").is_visible(), "without JavaScript all is there but the filter")

        if arguments.photos:
            check_photos(browser, arguments.photos.resolve().as_uri(), shots)

        if arguments.axe:
            for scheme in ("light", "dark"):
                # axe is put into the page, which the page's own policy would not allow.
                judged = browser.new_context(color_scheme=scheme, bypass_csp=True).new_page()
                judged.goto(address)
                judged.add_script_tag(path=arguments.axe)
                judged.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
                found = judged.evaluate("axe.run().then(result => result.violations)")
                for one in found:
                    places = ", ".join(str(node["target"]) for node in one["nodes"][:5])
                    expect(False, f"axe, {scheme}: {one['id']}: {one['help']}: {places}")
                expect(not found, f"axe finds nothing in the {scheme} page")
        browser.close()
    sys.exit(1 if faults else 0)


main()
