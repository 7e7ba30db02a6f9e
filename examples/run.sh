#!/usr/bin/env bash
# Builds saidso and parses an article. usage: examples/run.sh [ARTICLE [REFERENCE_DATE]]
set -euo pipefail
cd "$(dirname "$0")/.."
. examples/packages.sh
need cmake g++ ninja-build pkg-config libboost1.81-dev libutf8proc-dev libcli11-dev
cmake -S . -B build -G Ninja -DCMAKE_BUILD_TYPE=Release -DSAIDSO_TESTS=OFF -DSAIDSO_BENCH=OFF >build.log 2>&1 ||
  { cat build.log; exit 1; }
mv build.log build/configure.log
cmake --build build
build/bin/saidso --reference-date "${2:-2026-03-18}" "${1:-examples/articles/dam.txt}"
