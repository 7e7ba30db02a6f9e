#!/usr/bin/env bash
# Builds saidso with all tests and runs them; then the same tests of the stages with the portable scanner, and clang.
set -euo pipefail
cd "$(dirname "$0")/.."
. examples/packages.sh
need cmake g++ clang ninja-build pkg-config python3-minimal libpython3-stdlib libboost1.81-dev libutf8proc-dev libcli11-dev \
  libbenchmark-dev catch2 chromium abigail-tools doxygen mypy python3-venv python3-pip python3-pandas dpkg-dev file make
command -v node >/dev/null || need nodejs
command -v npm >/dev/null || need npm
mkdir -p build build/portable
cmake -S . -B build -G Ninja -DCMAKE_BUILD_TYPE=Release -DSAIDSO_PROFILE=ON -DSAIDSO_TESTS=ON -DSAIDSO_BENCH=ON \
  -DSAIDSO_EXAMPLES=ON
cmake --build build
ctest --test-dir build --output-on-failure
echo "The same with clang, without SSE2, and with the work of the grammars counted:"
cmake -S . -B build/portable -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_CXX_COMPILER=clang++ -DCMAKE_C_COMPILER=clang \
  -DSAIDSO_NO_SIMD=ON -DSAIDSO_COUNT_WORK=ON -DSAIDSO_TESTS=ON -DSAIDSO_BENCH=OFF -DSAIDSO_EXAMPLES=ON
cmake --build build/portable
ctest --test-dir build/portable --output-on-failure
