#!/usr/bin/env bash
# Renders the pictures of sheets in README and docs. Needs Chromium and poppler; with pngquant the
# files are half as large.
set -euo pipefail
cd "$(dirname "$0")/../.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cargo build --quiet
leerplan=$PWD/target/debug/leerplan

# picture NAME PAGE: the first sheet of a page, 900 pixels wide
picture() {
  chromium --headless --no-sandbox --disable-gpu --no-first-run --no-pdf-header-footer \
    --user-data-dir="$work/profile" --print-to-pdf="$work/$1.pdf" "file://$2" 2>/dev/null
  pdftoppm -png -singlefile -scale-to-x 900 -scale-to-y -1 "$work/$1.pdf" "docs/bladen/$1"
  if command -v pngquant >/dev/null; then
    pngquant --force --nofs --ext .png 48 "docs/bladen/$1.png"
  fi
}

for colour in blauw geel; do
  "$leerplan" render "examples/$colour" --vandaag 2026-10-07 --out "$work/$colour"
done
"$leerplan" stappenplan geel --poster a3 --out "$work"

picture planning "$work/blauw/planningen/na-3v-h1.html"
picture week "$work/blauw/klassen/3v1/2026-W41.html"
picture eigen-plan "$work/geel/leerplannen/roza-vlot.html"
picture poster "$work/poster-geel-a3.html"
