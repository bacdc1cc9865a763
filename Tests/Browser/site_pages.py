#!/usr/bin/env python3
"""Visits the stand-in site's pages in Chromium and holds them to what their readers need; ends with 1 if something is missing.

Usage: site_pages.py BATCHLINT_SITE [--chromium PATH] [--axe PATH] [--screenshots FOLDER]

Needs the Python package playwright. It starts the server itself, at a free port, with the definition and the archives of Fixtures/.
"""
import argparse
import copy
import hashlib
import json
import pathlib
import re
import subprocess
import tempfile
import time
import zipfile

from playwright.sync_api import sync_playwright

FIXTURES = pathlib.Path(__file__).resolve().parents[2] / "Fixtures"
FINAL = ("Done", "Done with errors", "Failed")
faults = []
# What the pages have sent bytes to: whoever knows such an address can send in the name of somebody else.
upload_addresses = set()


def expect(holds, what):
    print("ok  " if holds else "FAIL", what, flush=True)
    if not holds:
        faults.append(what)


class Site:
    """A server as a process of its own, and a key for it."""

    def __init__(self, tool, folder, *options):
        self.tool, self.folder = tool, folder
        made = subprocess.run([tool, "token", "create", "--data", folder / "data", "--name", "Ada <b>"],
                              capture_output=True, text=True, check=True, stdin=subprocess.DEVNULL)
        self.key = made.stdout.strip()
        self.log = folder / "log"
        with open(self.log, "w") as log:
            self.process = subprocess.Popen(
                [tool, "serve", "--data", folder / "data", "--port", "0", "--keep-free", "0", "-a", FIXTURES / "application.yaml", *options],
                stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=log)
        self.address = self.wait(lambda: re.search(r"listening on (\S+)", self.log.read_text()))[1]

    @staticmethod
    def wait(condition):
        end = time.monotonic() + 20
        while time.monotonic() < end:
            found = condition()
            if found:
                return found
            time.sleep(0.05)
        raise SystemExit("the site does not do what is waited for: " + condition.__name__)

    def stop(self):
        self.process.terminate()
        return self.process.wait(20)


def watch(context, allowed=()):
    """A page that notes whatever it does that it should not."""
    page = context.new_page()
    page.on("console", lambda message: any(text in message.text for text in allowed) or expect(False, f"console: {message.text}"))
    page.on("request", lambda request: "/upload/" in request.url and upload_addresses.add(request.url))
    page.on("pageerror", lambda error: expect(False, f"script error: {error}"))
    page.on("dialog", lambda dialog: dialog.accept() if dialog.type == "beforeunload"
            else (expect(False, f"dialog: {dialog.message}"), dialog.dismiss()))
    return page


def reach(page, selector):
    """Presses Tab until the focus is on an element; whether it ever is."""
    for _ in range(100):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return True
    return False


def sign_in(page, site):
    page.goto(f"{site.address}/")
    page.get_by_label("Key").fill(site.key)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/batches")


def create(page, site, name=""):
    page.goto(f"{site.address}/batches")
    page.get_by_label("What its archive is called").fill(name)
    page.get_by_role("button", name="Create batch").click()
    page.wait_for_url(re.compile("/batches/[0-9a-f-]{36}$"))
    return page.url.rsplit("/", 1)[1]


def drop(page, path):
    """Drops a file onto the page, as a mouse would."""
    page.evaluate("""() => {
      window.carrier = document.createElement('input');
      carrier.type = 'file';
      carrier.id = 'carrier';
      document.body.append(carrier);
    }""")
    page.set_input_files("#carrier", path)
    page.evaluate("""() => {
      const files = new DataTransfer();
      files.items.add(carrier.files[0]);
      carrier.remove();
      for (const name of ['dragenter', 'dragover', 'drop']) {
        document.getElementById('drop').dispatchEvent(
          new DragEvent(name, {bubbles: true, cancelable: true, dataTransfer: files}));
      }
    }""")


def outcome(page):
    """Waits until the page shows a final status, by itself."""
    page.wait_for_function(
        "words => words.includes(document.querySelector('#banner .badge').textContent) && !document.querySelector('#upload')",
        arg=list(FINAL), timeout=30000)
    return page.locator("#banner .badge").inner_text()


class Judge:
    """Holds pages to the rules of axe, at two widths and in both schemes, and takes pictures of them."""

    def __init__(self, browser, site, cookies, axe, shots):
        self.site, self.axe, self.shots = site, axe, shots
        self.looks = []
        for look, settings in {
            "wide": {"viewport": {"width": 1280, "height": 900}},
            "dark": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"},
            "phone": {"viewport": {"width": 390, "height": 844}},
            "phone-dark": {"viewport": {"width": 320, "height": 640}, "color_scheme": "dark"},
            "zoomed": {"viewport": {"width": 640, "height": 450}, "device_scale_factor": 2},
            "contrast": {"viewport": {"width": 1280, "height": 900}, "forced_colors": "active"},
        }.items():
            # axe is put into the page, which the page's own policy would not allow.
            context = browser.new_context(bypass_csp=True, reduced_motion="reduce", **settings)
            self.looks.append((look, settings["viewport"]["width"], context))
        self.cookies = cookies
        if shots:
            shots.mkdir(parents=True, exist_ok=True)

    def judge(self, name, path, signed_in=True):
        for look, width, context in self.looks:
            context.clear_cookies()
            if signed_in:
                context.add_cookies(self.cookies)
            page = context.new_page()
            page.goto(self.site.address + path)
            page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
            wide = page.evaluate("document.documentElement.scrollWidth")
            expect(wide <= width, f"{name}, {look}: {wide} pixels are used of {width}")
            if self.shots:
                page.screenshot(path=self.shots / f"{name}-{look}.png", full_page=True)
            if self.axe:
                page.add_script_tag(path=self.axe)
                found = page.evaluate("axe.run().then(result => result.violations)")
                for one in found:
                    places = ", ".join(str(node["target"]) for node in one["nodes"][:5])
                    expect(False, f"axe, {name}, {look}: {one['id']}: {one['help']}: {places}")
                expect(not found, f"axe finds nothing in {name}, {look}")
            page.close()


def check_signing_in(browser, site):
    page = watch(browser.new_context(), allowed=["401"])
    page.goto(f"{site.address}/batches")
    expect(page.url.endswith("/sign-in"), "who is not signed in is sent to where that is done")
    page.get_by_label("Key").fill("wrong")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert").inner_text() != "", "a wrong key is told")
    sign_in(page, site)
    expect(site.key not in page.content(), "the key is not in the page")
    cookie = page.context.cookies()[0]
    expect(cookie["httpOnly"] and cookie["sameSite"] == "Strict", "the cookie is out of reach for scripts and other sites")
    expect(page.evaluate("document.cookie") == "", "no script sees the cookie")
    expect(page.locator("bdi", has_text="Ada <b>").count() == 1, "a key's name is text")
    return page


def check_batch(page, site, shots):
    """A good archive, from making its batch to its results."""
    batch = create(page, site, "north.zip")
    expect(page.get_by_label("Batch id").input_value() == batch, "the id is shown")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy").click()
    page.get_by_text("The id is copied.").wait_for()
    expect(page.evaluate("navigator.clipboard.readText()") == batch, "the id is copied")
    drop(page, FIXTURES / "valid.zip")
    expect(outcome(page) == "Done", "a good archive is done, and the page shows it by itself")
    expect(page.get_by_text("Nothing was found.").count() == 1, "there are no errors")
    page.locator(".work-order summary").first.click()
    expect(page.locator(".images li").first.is_visible(), "the processing order is shown")
    return batch


def check_errors(page, site):
    """An archive with damaged photos, and its error file."""
    batch = create(page, site)
    drop(page, FIXTURES / "cut-photo.zip")
    expect(outcome(page) == "Done with errors", "a damaged photo is found")
    expect(page.locator("#errors .badge.error").count() > 0, "the errors are listed")
    for name, check in (("CSV", lambda text: text.startswith("work_order,entry,")),
                        ("JSON", lambda text: json.loads(text)["batch_id"] == batch)):
        with page.expect_download() as waiting:
            page.get_by_role("link", name=f"Download as {name}").click()
        download = waiting.value
        text = pathlib.Path(download.path()).read_text()
        expect(check(text) and download.suggested_filename == f"errors-{batch}.{name.lower()}", f"the error file comes as {name}")
    return batch


def check_list(page, site):
    """The list shows by itself how far batches are."""
    batch = create(page, site, "listed.zip")
    address = page.locator("#upload").get_attribute("data-upload-url")
    page.goto(f"{site.address}/batches")
    row = page.locator("tr", has_text=batch)
    expect(row.locator(".badge").inner_text() == "Created", "the list has the batch")
    page.request.put(site.address + address, data=(FIXTURES / "valid.zip").read_bytes())
    row.locator(".badge", has_text=re.compile("^Done$")).wait_for(timeout=20000)
    expect(page.locator("#live").inner_text() == "listed.zip: Done", "a change is said")
    page.get_by_role("link", name="Failed", exact=True).click()
    expect(page.locator("tr", has_text=batch).count() == 0, "the list can be narrowed to a status")
    return batch


def check_interruptions(page, site, folder, shots):
    """The network breaks, the page is reloaded, and not a byte is lost."""
    path = folder / "large.zip"
    noise = b"".join(hashlib.sha256(number.to_bytes(4, "big")).digest() for number in range(3 << 18))
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("WO_1/noise.bin", noise)
    batch = create(page, site, "large.zip")
    sent = []
    state = {"broken": False, "slow": True}

    def meddle(route):
        sent.append(route.request.headers["content-range"])
        if state["broken"]:
            route.abort("connectionreset")
        else:
            route.continue_()
            if state["slow"] and len(sent) == 2:
                state["broken"] = True

    page.context.route("**/upload/*", meddle)
    drop(page, path)
    page.get_by_text("The connection is broken").wait_for(timeout=20000)
    expect(page.locator("#progress").is_visible(), "how far it is can be seen")
    if shots:
        page.screenshot(path=shots / "upload-broken.png", full_page=True)
    stored = int(page.locator("#progress").get_attribute("value") or page.evaluate("document.getElementById('progress').value"))
    expect(0 < stored < 100, f"{stored} % are stored when the network breaks")
    other = folder / "other.zip"
    other.write_bytes(b"PK\x05\x06" + bytes(18))
    page.reload()
    said = page.locator("#upload-message").inner_text()
    expect("large.zip" in said and "go on" in said, "after a reload the page says what was begun")
    if shots:
        page.screenshot(path=shots / "upload-begun.png", full_page=True)
    drop(page, other)
    expect("not the file" in page.locator("#upload-message").inner_text(), "another file is not put behind it")
    state["broken"] = state["slow"] = False
    seen = len(sent)
    drop(page, path)
    status = outcome(page)
    total = path.stat().st_size
    later = sent[seen:]
    expect(later[0] == f"bytes */{total}", "at first it is asked how much is stored")
    expect(len(later) > 1 and not later[1].startswith("bytes 0-"), f"it goes on where it stopped: {later[1] if len(later) > 1 else later}")
    expect(status in FINAL, f"the batch comes to its end: {status}")
    kept = (folder / "data/archives" / batch).read_bytes()
    expect(kept == path.read_bytes(), "what arrived is what was sent")
    page.context.unroute("**/upload/*")
    return batch


def check_pause(page, site, folder, shots):
    """Sending can be stopped and gone on with."""
    create(page, site, "slow.zip")
    gate = {"shut": True, "is busy": True}

    def hold(route):
        if gate["is busy"]:
            gate["is busy"] = False
            route.fulfill(status=503, headers={"Retry-After": "1", "Content-Type": "application/json"},
                          body='{"detail": "not for the moment"}')
            return
        if gate["shut"] and not route.request.headers["content-range"].startswith("bytes */"):
            time.sleep(0.3)
        route.continue_()

    page.context.route("**/upload/*", hold)
    drop(page, folder / "large.zip")
    page.get_by_text("The site says: not for the moment. Trying again in 1 s.").wait_for()
    page.get_by_text("Going on with the upload.").wait_for()
    page.get_by_role("button", name="Pause").click()
    page.get_by_text("Paused. What was sent is stored.").wait_for()
    if shots:
        page.screenshot(path=shots / "upload-paused.png", full_page=True)
    gate["shut"] = False
    page.get_by_role("button", name="Go on").click()
    expect(outcome(page) in FINAL, "an upload that was paused comes to its end")
    page.context.unroute("**/upload/*")


def check_keyboard(browser, site, batch):
    """Everything can be done without a mouse."""
    page = watch(browser.new_context())
    page.goto(site.address)
    expect(page.evaluate("document.activeElement.id") == "token", "the key's field has the focus")
    page.keyboard.type(site.key)
    page.keyboard.press("Enter")
    page.wait_for_url("**/batches")
    page.keyboard.press("Tab")
    expect(page.evaluate("document.activeElement.className") == "skip", "the first stop is the skip link")
    expect(page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none", "the focus is visible")
    page.keyboard.press("Enter")
    expect(reach(page, "#filename"), "Tab leads to the new batch")
    page.keyboard.type("typed.zip")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/batches/[0-9a-f-]{36}$"))
    expect(reach(page, "#file"), "Tab leads to the choice of a file")
    expect(reach(page, "#batch-id"), "Tab leads to the id")
    expect(page.evaluate("String(getSelection())") != "" or page.evaluate(
        "document.activeElement.selectionEnd - document.activeElement.selectionStart") == 36, "the id is selected")
    expect(reach(page, "a.danger"), "Tab leads to the deletion")
    page.keyboard.press("Enter")
    page.wait_for_url("**/delete")
    expect(page.evaluate("document.activeElement.textContent") == "Keep it", "Enter would keep the batch")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/batches")
    expect(page.get_by_text("typed.zip").count() == 0, "the batch is deleted")
    page.goto(f"{site.address}/batches/{batch}")
    expect(reach(page, ".work-order summary"), "Tab leads to a work order")
    page.keyboard.press("Enter")
    expect(page.evaluate("document.activeElement.parentElement.open"), "Enter unfolds it")
    page.close()


def check_without_script(browser, site, cookies, batch):
    """Without JavaScript all can be done but sending an archive."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    sign_in(page, site)
    made = create(page, site, "plain.zip")
    expect(page.get_by_label("Batch id").input_value() == made, "without JavaScript the id is there")
    expect(made in page.locator("noscript code").inner_text(), "without JavaScript it is said how to upload")
    expect(not page.locator("#drop").is_visible() and not page.locator("#copy").is_visible(), "without JavaScript nothing is offered that needs it")
    page.get_by_role("link", name="Refresh").click()
    page.get_by_role("link", name="Delete this batch").click()
    page.get_by_role("button", name="Delete the batch").click()
    page.wait_for_url("**/batches")
    page.goto(f"{site.address}/batches/{batch}")
    expect(page.locator("#errors .badge.error").count() > 0, "without JavaScript the errors are there")
    page.get_by_role("button", name="Sign out").click()
    page.wait_for_url("**/sign-in")
    page.goto(f"{site.address}/batches")
    expect(page.url.endswith("/sign-in"), "who has signed out is out")


def check_failure(page, site):
    """What is no archive at all."""
    batch = create(page, site)
    address = page.locator("#upload").get_attribute("data-upload-url")
    page.request.put(site.address + address, data=bytes(range(256)))
    expect(outcome(page) == "Failed", "what is no archive fails, and the page shows it by itself")
    expect("cannot be read" in page.locator(".banner .detail").inner_text(), "it is said why")
    return batch


def check_plain_connection(playwright, arguments, site):
    """By plain HTTP and another name: browsers say less there of where forms come from, and have no clipboard."""
    browser = playwright.chromium.launch(
        executable_path=arguments.chromium, args=["--no-sandbox", "--host-resolver-rules=MAP site.test 127.0.0.1"])
    page = watch(browser.new_context(), allowed=["Cross-Origin-Opener-Policy"])
    other = copy.copy(site)
    other.address = "http://site.test:" + site.address.rsplit(":", 1)[1]
    sign_in(page, other)
    create(page, other, "plain-http.zip")
    expect(not page.evaluate("isSecureContext"), "the connection is not safe")
    page.get_by_role("button", name="Copy").click()
    page.locator("#copied:not(:empty)").wait_for()
    expect("id is" in page.locator("#copied").inner_text(), "the id is copied or selected all the same")
    drop(page, FIXTURES / "valid.zip")
    expect(outcome(page) == "Done", "an archive is sent by a plain connection")
    browser.close()


def check_faults(browser, tool, folder):
    """A server that cuts connections in the middle of chunks, and keeps only parts of others."""
    (folder / "faulty").mkdir()
    site = Site(tool, folder / "faulty", "--fault", "cut-after=3000000@0.4", "--fault", "partial@0.3", "--fault-seed", "3")
    try:
        page = watch(browser.new_context(), allowed=["net::ERR_", "503"])
        # A connection that was cut may still hold the session when the page asks: the site says so, and the page waits.
        sign_in(page, site)
        batch = create(page, site, "large.zip")
        drop(page, folder / "large.zip")
        page.wait_for_function("() => !document.querySelector('#upload')", timeout=90000)
        kept = (folder / "faulty/data/archives" / batch).read_bytes()
        expect(kept == (folder / "large.zip").read_bytes(), "what arrives through cut connections is what was sent")
        sent = site.log.read_text().count("PUT (upload URL)")
        expect(sent > 6, f"it took {sent} requests")
        page.close()
    finally:
        site.stop()


def check_other_sites(browser, site):
    """A page of another site cannot send forms in a visitor's name."""
    page = browser.new_context().new_page()
    sign_in(page, site)
    before = page.locator("tbody tr").count()
    port = site.address.rsplit(":", 1)[1]
    evil = page.context.new_page()
    evil.route("http://evil.test/", lambda route: route.fulfill(content_type="text/html", body=f"""
      <form method=post action="http://127.0.0.1:{port}/batches"><input name=filename value=evil.zip></form>
      <script>document.forms[0].submit()</script>"""))
    evil.goto("http://evil.test/")
    evil.wait_for_load_state()
    page.reload()
    expect(page.locator("tbody tr").count() == before and page.get_by_text("evil.zip").count() == 0, "a form of another site does nothing")


def main():
    parser = argparse.ArgumentParser(description="Checks the stand-in site's pages in Chromium.")
    parser.add_argument("site", type=pathlib.Path, help="the program batchlint-site")
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    parser.add_argument("--axe", type=pathlib.Path, help="axe.min.js, whose rules the pages must pass")
    parser.add_argument("--screenshots", type=pathlib.Path)
    arguments = parser.parse_args()
    shots = arguments.screenshots

    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        folder = pathlib.Path(scratch)
        site = Site(arguments.site.resolve(), folder)
        try:
            browser = playwright.chromium.launch(executable_path=arguments.chromium, args=["--no-sandbox"])
            stranger = watch(browser.new_context())
            page = check_signing_in(browser, site)
            cookies = page.context.cookies()
            judge = Judge(browser, site, cookies, arguments.axe, shots)
            judge.judge("sign-in", "/sign-in", signed_in=False)
            judge.judge("empty", "/batches")
            page = watch(page.context, allowed=["ERR_CONNECTION_RESET", "503"])
            good = check_batch(page, site, shots)
            bad = check_errors(page, site)
            check_list(page, site)
            large = check_interruptions(page, site, folder, shots)
            check_pause(page, site, folder, shots)
            check_faults(browser, site.tool, folder)
            failed = check_failure(page, site)
            check_plain_connection(playwright, arguments, site)
            waiting = create(page, site, "a-name-without-any-space-in-it-that-is-quite-long-for-a-telephone-2026-11-28.zip")
            check_keyboard(browser, site, good)
            check_without_script(browser, site, cookies, bad)
            check_other_sites(browser, site)
            for name, path in {
                "list": "/batches", "waiting": f"/batches/{waiting}", "done": f"/batches/{good}", "errors": f"/batches/{bad}",
                "large": f"/batches/{large}", "failed": f"/batches/{failed}", "delete": f"/batches/{good}/delete", "missing": "/batches/none",
            }.items():
                judge.judge(name, path)
            log = site.log.read_text()
            secrets = [site.key, cookies[0]["value"]] + [address.rsplit("/", 1)[1] for address in upload_addresses]
            expect(len(secrets) >= 5 and all(len(secret) >= 20 and secret not in log for secret in secrets),
                   f"none of {len(secrets)} secrets is in the log: key, cookie, upload addresses")
            expect("failure" not in log, "the site has not failed")
            stranger.close()
            browser.close()
        finally:
            status = site.stop()
        expect(status == 0, "the site ends in good order")
    raise SystemExit(1 if faults else 0)


main()
