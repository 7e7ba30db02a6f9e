#!/usr/bin/env bash
# Builds a project that uses saidso, and runs it.  usage: consumer_test.sh BUILD_DIR CONSUMER_DIR WORK_DIR
# Installs the build into a fresh prefix first when the consumer asks for the package.
set -euo pipefail
build=$1 consumer=$2 work=$3
rm -rf "$work"
mkdir -p "$work"
work=$(cd "$work" && pwd)
if [ "$(basename "$consumer")" = find_package ]; then
  cmake --install "$build" --prefix "$work/prefix" >/dev/null
fi
cmake -S "$consumer" -B "$work/build" -G Ninja -DCMAKE_BUILD_TYPE=Debug -DCMAKE_PREFIX_PATH="$work/prefix" \
  -DCMAKE_CXX_COMPILER="$CXX" -DCMAKE_CXX_COMPILER_LAUNCHER="${LAUNCHER:-}" >"$work/configure.log"
cmake --build "$work/build"
"$(find "$work/build" -type f -name quickstart -perm -u+x)"
