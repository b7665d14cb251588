"""Opens report.html in headless Chromium and holds it against comparison.json.

    python3 check_report.py REPORT_FOLDER [--pictures FOLDER] [--chromium PATH]

Checks: no console message and no request beyond the file; every number compared here is the one of
comparison.json, for every group, pair, case and approval rate that can be chosen; axe-core finds
nothing in either theme; no text overlaps another or leaves its picture; the page is as wide as the
window at 1400 and 390 pixels; saved pictures are XML; without script everything still stands there.
With --pictures, screenshots in both themes, wide and narrow, and a PDF are left in the folder.
Exit code 0: all well; 1: something is not.
"""

import argparse
import json
import pathlib
import re
import shutil
import sys
import xml.etree.ElementTree

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

failures = []
checks = 0


def check(condition, message):
    global checks
    checks += 1
    if not condition:
        failures.append(message)
        print("failed:", message)


def rounded(value, digits):
    """A number as the page writes it: half away from zero, without trailing zeros."""
    scale = 10**digits
    whole = int(abs(value) * scale + 0.5)
    text = f"{whole // scale}.{whole % scale:0{digits}d}".rstrip("0").rstrip(".") if digits else str(whole)
    return ("-" if value < 0 and whole else "") + text


def percent(share):
    return rounded(100 * share, 1) + " %"


class Comparison:
    def __init__(self, folder):
        self.document = json.loads((folder / "comparison.json").read_text())
        self.models = [model["id"] for model in self.document["models"]]

    def rows(self, table, **cells):
        found = self.document["tables"].get(table, {"rows": []})["rows"]
        return [row for row in found if all((row[key] or "") == value for key, value in cells.items())]


def panel_numbers(page, figure):
    """By label of each visible panel of a figure, its text."""
    return page.evaluate(
        """id => [...document.querySelectorAll(`#${id} .panel`)].filter(p => p.offsetParent)
             .map(p => [p.querySelector('code')?.textContent ?? p.textContent, p.textContent])""",
        figure,
    )


def groups(page):
    return page.evaluate(
        """() => [...document.querySelector('#group').options].map(o =>
             ({value: o.value, kind: o.parentElement.label.toLowerCase(), name: o.textContent}))"""
    )


def check_groups(page, comparison):
    for group in groups(page):
        page.select_option("#group", group["value"])
        column, _, level = ("", "", "") if group["name"].startswith("all ") else group["name"].partition(": ")
        where = {"subjects": group["kind"], "group": column, "level": level}
        whom = page.inner_text("#coverage-figure .whom")
        check(whom.lower().endswith(group["name"].lower()), f"coverage shows {whom} for {group['name']}")
        check_coverage(page, comparison, where)
        check_agreement(page, comparison, where)
        check_rates(page, comparison, where, ["70"])
    page.select_option("#group", groups(page)[0]["value"])


def shows(page, figure, where):
    """Whether a figure shows a group; it says so when it shows everybody instead."""
    whom = page.query_selector(f"#{figure}-figure .whom")
    title = f"{where['subjects']}, {where['group']}: {where['level']}" if where["group"] else f"all {where['subjects']}"
    return whom is not None and whom.inner_text().lower() == title.lower()


def check_coverage(page, comparison, where):
    texts = dict(panel_numbers(page, "coverage-figure"))
    for row in comparison.rows("coverage", absence="", **where):
        text = texts.get(row["model"])
        if text is None:
            check(False, f"no coverage of {row['model']} for {where}")
        elif row["share"] is not None:
            check(percent(row["share"]) in text, f"coverage of {row['model']} for {where}: {text}")


def check_agreement(page, comparison, where):
    shown = page.evaluate(
        """() => Object.fromEntries([...document.querySelectorAll('#agreement-figure .matrix-row')]
             .flatMap(row => [...row.querySelectorAll('.cell')].map(cell =>
               [row.dataset.system + ' ' + cell.dataset.system, cell.querySelector('text').textContent])))"""
    )
    if not shows(page, "agreement", where):
        return
    for row in comparison.rows("agreement", statistic="spearman", **where):
        pair = [str(comparison.models.index(row[key])) for key in ("model_a", "model_b")]
        wanted = "undefined" if row["value"] is None else rounded(row["value"], 2)
        for key in (" ".join(pair), " ".join(reversed(pair))):
            if key in shown:
                text = shown[key].rstrip("†")
                check(text == wanted, f"agreement of {key} for {where}: {text}, not {wanted}")


def check_rates(page, comparison, where, rates):
    for rate in rates:
        if not page.query_selector("#rate"):
            return
        page.evaluate(
            "rate => { const r = document.querySelector('#rate'); r.value = rate;"
            " r.dispatchEvent(new Event('input', {bubbles: true})); }",
            rate,
        )
        shown = page.evaluate(
            """() => [...document.querySelectorAll('#swaps-figure .panel')].map(p =>
                 [p.dataset.systems, p.querySelector('.at-rate').textContent])"""
        )
        if not shows(page, "swaps", where):
            return
        for systems, text in shown:
            a, b = (comparison.models[int(index)] for index in systems.split(" "))
            rows = comparison.rows("trade_off", model_a=a, model_b=b, **where)
            row = min(rows, key=lambda row: abs(row["approval_rate"] - int(rate) / 100))
            check(
                f"At {rate} %: {percent(row['swapped'])} lose" in text,
                f"swaps of {a} and {b} at {rate} % for {where}: {text}",
            )


def check_pairs(page, comparison):
    for value in page.evaluate("() => [...document.querySelector('#pair').options].map(o => o.value)"):
        page.select_option("#pair", value)
        visible = page.evaluate(
            """() => [...document.querySelectorAll('#flows-figure .panel')]
                 .filter(p => p.offsetParent).map(p => p.dataset.pair)"""
        )
        check(visible in ([value], []), f"flows show {visible} for the pair {value}")
        a, b = (comparison.models[int(index)] for index in value.split(" "))
        text = page.evaluate(
            """pair => [...document.querySelectorAll('#flows-figure .panel')]
                 .filter(p => p.dataset.pair === pair).map(p => p.querySelector('desc').textContent)[0]""",
            value,
        )
        for row in comparison.rows("transitions", subjects="individuals", group="", model_a=a, model_b=b):
            sentence = f"{row['band_a']} to {row['band_b']} {percent(row['share'])}"
            check(sentence in (text or ""), f"flow {a} {b}: no '{sentence}'")


def check_systems(page, comparison):
    for index, model in enumerate(comparison.models):
        page.uncheck(f"input[name=system][value='{index}']")
        left = page.evaluate(
            """index => [...document.querySelectorAll('[data-systems]')].filter(p =>
                 p.offsetParent && p.dataset.systems.split(' ').includes(String(index))).length""",
            index,
        )
        check(left == 0, f"{left} parts of {model} are shown after it was left out")
        others = page.evaluate("() => [...document.querySelectorAll('#coverage-figure .panel')].filter(p => p.offsetParent).length")
        check(others == len(comparison.models) - 1, f"{others} systems are left after {model}")
        page.check(f"input[name=system][value='{index}']")


def check_cases(page, comparison):
    if not page.query_selector("#case"):
        return
    for value in page.evaluate("() => [...document.querySelector('#case').options].map(o => o.value)"):
        page.select_option("#case", value)
        subject = re.match(r"Subject (.*?): ", page.inner_text("#case-shown .whom")).group(1)
        text = page.inner_text("#case-shown")
        for row in comparison.rows("case_stages", subject=subject, stage="scale"):
            if row["value"]:
                check(row["value"] in text, f"case {subject}: no {row['value']} of {row['model']}")
            if row["item"] != "score":
                check(row["item"] in text, f"case {subject}: no {row['item']} of {row['model']}")
        counted = len(comparison.rows("case_stages", subject=subject, stage="consequences"))
        shown = page.evaluate("() => document.querySelectorAll('#case-shown .walk .sign').length")
        check(shown == counted, f"case {subject}: {shown} consequences, not {counted}")


def check_disparity(page, comparison):
    for row in comparison.rows("disparity", subjects="individuals", statistic="selection_rate", base="own"):
        if row["value"] is None or "*" in row["group"] or not row["n"]:
            continue
        found = page.evaluate(
            """([column, model]) => [...document.querySelectorAll('#disparity-figure .column')]
                 .filter(c => c.dataset.column === column)
                 .flatMap(c => [...c.querySelectorAll('.panel')])
                 .filter(p => p.querySelector('b').textContent === model)
                 .map(p => p.querySelector('desc').textContent)[0] ?? null""",
            [row["group"], row["model"]],
        )
        if found is not None:
            wanted = f"{row['level']}: {percent(row['value'])}"
            check(wanted in found, f"disparity of {row['model']}: no '{wanted}'")


def check_performance(page, comparison):
    texts = dict(panel_numbers(page, "performance-figure"))
    for row in comparison.rows("performance", subjects="individuals", group="", statistic="auc", base="own"):
        if row["value"] is not None and row["model"] in texts:
            check(f"AUC {rounded(row['value'], 3)} " in texts[row["model"]], f"AUC of {row['model']}")


def check_findings(page):
    links = page.eval_on_selector_all(".findings a", "links => links.map(a => a.getAttribute('href'))")
    check(len(links) > 0, "no finding")
    for link in links:
        page.click(f".findings a[href='{link}']")
        seen = page.evaluate(
            "id => { const row = document.getElementById(id); return !!row && !!row.offsetParent; }", link[1:]
        )
        check(seen, f"the row {link} of a finding is not shown")
    page.evaluate("() => document.querySelectorAll('details').forEach(d => d.open = false)")


def check_access(page, theme):
    page.evaluate("() => document.querySelectorAll('details').forEach(d => d.open = true)")
    results = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]})
    for violation in results.response["violations"]:
        nodes = [node["html"][:160] for node in violation["nodes"][:3]]
        check(False, f"axe ({theme}): {violation['id']}: {violation['help']} {nodes}")
    check(len(results.response["passes"]) > 20, "axe ran hardly any rule")
    page.evaluate("() => document.querySelectorAll('details').forEach(d => d.open = false)")


def check_contrast(page, theme):
    """axe does not look at text in SVG: compare each letter's fill with what lies below it."""
    bad = page.evaluate(
        """() => {
          const parts = c => (c.match(/[\\d.]+/g) || []).map(Number);
          const light = c => { const [r, g, b] = parts(c).map(v => v / 255)
            .map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
            return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
          const ground = getComputedStyle(document.body).backgroundColor;
          const bad = [];
          for (const text of document.querySelectorAll('svg text')) {
            const box = text.getBoundingClientRect();
            if (!box.width) continue;
            const root = text.closest('svg[role=img]');
            let fill = ground;
            for (const rect of root.querySelectorAll('rect')) {
              if (!(rect.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING)) continue;
              const r = rect.getBoundingClientRect();
              const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
              if (r.x <= x && x <= r.right && r.y <= y && y <= r.bottom) fill = getComputedStyle(rect).fill;
            }
            const [a, b] = [light(getComputedStyle(text).fill), light(fill)];
            const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
            if (contrast < 4.5) bad.push(text.textContent + ' ' + contrast.toFixed(2) + ' on ' + fill);
          }
          return [...new Set(bad)];
        }"""
    )
    for text in bad:
        check(False, f"contrast ({theme}): {text}")


def check_layout(page, name):
    width = page.evaluate("() => [document.documentElement.scrollWidth, innerWidth]")
    check(width[0] <= width[1], f"{name}: the page is {width[0]} wide in a window of {width[1]}")
    bad = page.evaluate(
        """() => {
          const bad = [];
          for (const drawing of document.querySelectorAll('svg[role=img]')) {
            const frame = drawing.getBoundingClientRect();
            if (!frame.width) continue;
            const texts = [...drawing.querySelectorAll('text')]
              .map(t => [t.textContent, t.getBoundingClientRect()]).filter(t => t[1].width > 0);
            texts.forEach(([text, box], index) => {
              if (box.x < frame.x - 2 || box.right > frame.right + 2 || box.y < frame.y - 4
                  || box.bottom > frame.bottom + 4) bad.push('leaves its picture: ' + text);
              for (const [other, box2] of texts.slice(index + 1)) {
                const x = Math.min(box.right, box2.right) - Math.max(box.x, box2.x);
                const y = Math.min(box.bottom, box2.bottom) - Math.max(box.y, box2.y);
                if (x > 1 && y > 4) bad.push('overlap: ' + text + ' | ' + other);
              }
            });
          }
          return bad;
        }"""
    )
    for text in bad:
        check(False, f"{name}: {text}")


def check_saving(page):
    """The saved files are taken where they are made: Chromium holds back many downloads at once."""
    page.evaluate(
        """() => {
          window.saved = [];
          const make = URL.createObjectURL;
          URL.createObjectURL = blob => { window.saved.push([blob]); return make.call(URL, blob); };
          HTMLAnchorElement.prototype.click = function () { window.saved.at(-1).push(this.download); };
        }"""
    )
    for button in page.query_selector_all(".save"):
        if not button.is_visible():
            continue
        button.click()
        text, name = page.evaluate("async () => [await saved.at(-1)[0].text(), saved.at(-1)[1]]")
        root = xml.etree.ElementTree.fromstring(text)
        check(root.tag.endswith("svg"), f"{name} is not SVG")
        check(name.endswith(".svg"), f"a picture is saved as {name}")
        check("NaN" not in text, f"{name} has a NaN")
    check(page.evaluate("() => saved.length") > 3, "hardly a picture can be saved")


def check_keyboard(page):
    page.evaluate("() => { document.activeElement.blur(); scrollTo(0, 0); }")
    page.keyboard.press("Tab")
    check(page.evaluate("() => document.activeElement.className") == "skip", "the first stop is not the skip link")
    levels = page.evaluate(
        "() => [...document.querySelectorAll('h1,h2,h3,h4')].filter(h => h.offsetParent).map(h => +h.tagName[1])"
    )
    check(levels.count(1) == 1, "there is not one first heading")
    check(all(b - a <= 1 for a, b in zip(levels, levels[1:])), "a level of headings is left out")


def check_without_script(browser, address, comparison):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1400, "height": 900})
    page = context.new_page()
    page.goto(address)
    text = page.inner_text("main")
    for model in comparison.document["models"]:
        check(model["title"] in text, f"without script there is no {model['title']}")
    check(not page.is_visible("#controls"), "controls are shown where no script works them")
    check(page.is_visible("#coverage svg"), "no picture without script")
    context.close()


def open_page(browser, address, width, height, scheme, problems):
    page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme, accept_downloads=True)
    page.on("console", lambda message: problems.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: problems.append(f"error: {error}"))
    page.on("request", lambda request: problems.append(f"request: {request.url}")
            if not request.url.startswith((address, "blob:")) else None)
    page.goto(address)
    return page


def take_pictures(page, folder, name):
    folder.mkdir(parents=True, exist_ok=True)
    page.evaluate("() => scrollTo(0, 0)")
    page.screenshot(path=folder / f"{name}-first.png")
    page.add_style_tag(content="#controls{position:static!important}")
    page.screenshot(path=folder / f"{name}.png", full_page=True)


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("report", type=pathlib.Path)
    arguments.add_argument("--pictures", type=pathlib.Path)
    arguments.add_argument("--chromium", default=shutil.which("chromium"))
    options = arguments.parse_args()
    address = (options.report / "report.html").resolve().as_uri()
    comparison = Comparison(options.report)
    problems = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=options.chromium, args=["--no-sandbox"])
        page = open_page(browser, address, 1400, 900, "light", problems)
        check_keyboard(page)
        check_findings(page)
        check_groups(page, comparison)
        everybody = {"subjects": groups(page)[0]["kind"], "group": "", "level": ""}
        check_rates(page, comparison, everybody, [str(rate) for rate in range(0, 101, 5)])
        check_pairs(page, comparison)
        check_systems(page, comparison)
        check_cases(page, comparison)
        check_disparity(page, comparison)
        check_performance(page, comparison)
        page.close()
        page = open_page(browser, address, 1400, 900, "light", problems)
        check_saving(page)
        page.close()
        for width, height, size in [(1400, 900, "wide"), (390, 844, "narrow")]:
            for scheme in ["light", "dark"]:
                page = open_page(browser, address, width, height, scheme, problems)
                check_layout(page, f"{size}, {scheme}")
                check_contrast(page, f"{size}, {scheme}")
                check_access(page, f"{size}, {scheme}")
                if options.pictures:
                    take_pictures(page, options.pictures, f"{size}-{scheme}")
                if options.pictures and (size, scheme) == ("wide", "light"):
                    page.pdf(path=options.pictures / "report.pdf", format="A4", margin={
                        side: "14mm" for side in ("top", "right", "bottom", "left")})
                if size == "wide":
                    page.set_viewport_size({"width": 690, "height": 1000})
                    page.emulate_media(media="print")
                    check_layout(page, "print")
                    page.emulate_media(media="screen")
                    page.set_viewport_size({"width": width, "height": height})
                page.click("#theme")
                check_contrast(page, f"{size}, turned from {scheme}")
                page.close()
        check_without_script(browser, address, comparison)
        browser.close()
    for problem in problems:
        check(False, problem)
    print(f"{checks - len(failures)} passed, {len(failures)} failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
