#!/usr/bin/env bash
# pip install of the Python package into a fresh virtual environment, use, and removal.
# usage: wheel_test.sh SOURCE_DIR WORK_DIR
# Exits with 77, which CTest shows as skipped, when the tools are neither installed nor to be had from the network.
set -euo pipefail
source=$(cd "$1" && pwd) work=$2
skip() { echo "skipped: $1"; exit 77; }
unset SAIDSO_LIBRARY PYTHONPATH
rm -rf "$work"
mkdir -p "$work"
work=$(cd "$work" && pwd)
python3 -m venv "$work/venv" >"$work/venv.log" 2>&1 || skip "python3 has no venv (Debian: python3-venv)"
python=$work/venv/bin/python
"$python" -m pip install -q "scikit-build-core>=0.9" >"$work/tools.log" 2>&1 ||
  skip "pip cannot get scikit-build-core: $(tail -1 "$work/tools.log")"
export CMAKE_CXX_COMPILER_LAUNCHER=${LAUNCHER:-}
"$python" -m pip install -q --no-build-isolation -C build-dir="$work/build" \
  -C cmake.define.CMAKE_CXX_FLAGS_RELEASE=-O0 "$source/capi/python" >"$work/install.log" 2>&1 ||
  { cat "$work/install.log"; exit 1; }
cd "$work"
"$python" "$source/examples/quickstart.py" | tee quickstart.out
grep -q '^Reuters (report): at least 40 homes were lost$' quickstart.out
"$python" -m saidso --reference-date 2026-03-18 "$source/examples/articles/dam.txt" | grep 'Adela Koren' >/dev/null
library=$("$python" -c 'import saidso; print(saidso.library_path())')
case $library in "$work"/venv/*) ;; *) echo "the library is $library"; exit 1 ;; esac
# A wheel brings its own utf8proc and libstdc++.
if readelf -d "$library" | grep NEEDED | grep -E 'utf8proc|stdc'; then exit 1; fi
if nm -D --defined-only "$library" | grep -v ' A ' | grep -v ' T saidso_'; then exit 1; fi
"$python" -m pip uninstall -q -y saidso
left=$(find "$work/venv" -iname '*saidso*')
[ -z "$left" ] || { echo "left behind: $left"; exit 1; }
echo "installed, used and removed"
