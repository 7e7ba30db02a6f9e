#!/usr/bin/env bash
# Drives the page in headless Chromium.  usage: run.sh PROGRAM WORK_DIR ARTICLES_DIR GOLD_DIR
# Ends with 77, and says why, where a browser or playwright-core cannot be had.
set -euo pipefail
program=$1 work=$2 articles=$3 gold=$4
here=$(cd "$(dirname "$0")" && pwd)
skip() {
  echo "SKIPPED: $1"
  exit 77
}
command -v node >/dev/null || skip "no node (Debian: nodejs)"
[ "$(node -p 'process.versions.node.split(".")[0]')" -ge 18 ] || skip "node is older than 18"
browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome) || skip "no chromium (Debian: chromium)"
mkdir -p "$work"
if [ ! -d "$work/node_modules/playwright-core" ]; then
  command -v npm >/dev/null || skip "playwright-core is not there, and no npm to install it (Debian: npm)"
  npm install --prefix "$work" --no-save --no-fund --no-audit --loglevel=error playwright-core@1.48 >"$work/npm.log" 2>&1 ||
    skip "playwright-core cannot be installed: $(tail -1 "$work/npm.log")"
fi
BROWSER=$browser WORK=$work PROGRAM=$program ARTICLES=$articles GOLD=$gold node --test "$here/page_test.mjs"
