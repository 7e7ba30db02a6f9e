#!/usr/bin/env bash
# Makes the pictures in this folder with headless Chromium, from examples/articles/strait.txt.
# usage: examples/screenshots/make.sh [PROGRAM]
set -euo pipefail
cd "$(dirname "$0")/../.."
. examples/packages.sh
need chromium fonts-inter fonts-sil-charis fonts-dejavu-core bsdutils pngquant
command -v node >/dev/null || need nodejs
command -v npm >/dev/null || need npm
program=$(realpath "${1:-build/bin/saidso}")
work=build/page
mkdir -p "$work"
[ -d "$work/node_modules/playwright-core" ] ||
  npm install --prefix "$work" --no-save --no-fund --no-audit --loglevel=error playwright-core@1.48
article=examples/articles/strait.txt
"$program" --html -r 2026-05-20 "$article" >"$work/strait.html"
# On a terminal of its own, so that there are colours.
TERM=xterm NO_COLOR='' script -qec "stty cols 100; $program -r 2026-05-20 $article" /dev/null </dev/null >"$work/strait.ansi"
node examples/screenshots/make.mjs "$(command -v chromium)" "$work" examples/screenshots
pngquant --force --ext .png --skip-if-larger examples/screenshots/*.png || [ $? -eq 98 ]
