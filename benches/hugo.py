"""Sheets of leerplan beside pages of Hugo: as many, as large, on the same machine, in one run.

python3 benches/hugo.py [CLASSES]    after `cargo build --release --benches`

Both read files from disk and write each page from templates into an empty folder. Each round runs
both, and the best time of each counts. Hugo has the easier work: its pages are text that is ready,
without figures from other pages.
"""

import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
TOOL = ROOT / "target" / "release" / "leerplan"
ROUNDS = 5
DAY = "2026-09-30"

LAYOUT = """<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><header><a href="/">{{ .Site.Title }}</a></header>
<main><h1>{{ .Title }}</h1>{{ .Content }}</main></body></html>
"""
CONFIG = """baseURL = "https://example.org/"
title = "Het Meetlyceum"
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "robotsTXT", "404"]
"""


def make_school(folder, classes):
    command = ["cargo", "bench", "--quiet", "--bench", "folder", "--", folder, str(classes)]
    subprocess.run(command, cwd=ROOT, check=True, stderr=subprocess.DEVNULL)


def make_site(folder, pages, size):
    """Writes a site of so many pages of about so many bytes each."""
    layouts = folder / "layouts" / "_default"
    layouts.mkdir(parents=True)
    for name in ("single", "list"):
        (layouts / f"{name}.html").write_text(LAYOUT)
    (folder / "layouts" / "index.html").write_text(LAYOUT)
    (folder / "config.toml").write_text(CONFIG)
    content = folder / "content" / "bladen"
    content.mkdir(parents=True)
    dice = random.Random(1)
    words = "week les opgave paragraaf lezen maken proef verslag samen overleg planning doel".split()
    for number in range(pages):
        lines = [f"---\ntitle: Blad {number}\n---\n"]
        length = len(LAYOUT)
        while length < size:
            kind = dice.choice(["", "", "## ", "- ", "- "])
            line = kind + " ".join(dice.choices(words, k=12))
            # What Markdown adds: tags, and an id for a heading.
            length += len(line) + {"": 8, "## ": len(line) + 15, "- ": 10}[kind]
            lines.append(line + ("\n" if kind != "- " else ""))
        (content / f"blad-{number}.md").write_text("\n".join(lines))


def timed(command, out):
    shutil.rmtree(out, ignore_errors=True)
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def pages_in(folder):
    pages = list(folder.rglob("*.html"))
    return len(pages), sum(page.stat().st_size for page in pages) // max(len(pages), 1)


def main():
    classes = int(sys.argv[1]) if len(sys.argv) > 1 else 47
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        school, ours, site, theirs = (folder / part for part in ("school", "ours", "site", "theirs"))
        make_school(school, classes)
        render = [TOOL, "render", school, "--vandaag", DAY, "--out", ours]
        timed(render, ours)
        number, size = pages_in(ours)
        make_site(site, number, size)
        hugo = ["hugo", "--quiet", "--source", site, "--destination", theirs]
        timed(hugo, theirs)
        print(f"leerplan: {number} pages of {size} bytes; hugo: {pages_in(theirs)}")
        best = {"leerplan render": float("inf"), "hugo": float("inf")}
        for _ in range(ROUNDS):
            best["leerplan render"] = min(best["leerplan render"], timed(render, ours))
            best["hugo"] = min(best["hugo"], timed(hugo, theirs))
        for tool, seconds in best.items():
            print(f"{tool:<16} {seconds:.2f} s")
        print(f"leerplan / hugo: {best['leerplan render'] / best['hugo']:.2f}")


main()
