#!/usr/bin/env bash
# The API reference builds without a warning, and Doxygen would have told.  usage: reference_test.sh DOXYFILE
set -euo pipefail
command -v doxygen >/dev/null || { echo "skipped: no doxygen"; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed "s|^OUTPUT_DIRECTORY.*|OUTPUT_DIRECTORY = $work|" "$1" >"$work/Doxyfile"
doxygen "$work/Doxyfile" >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
[ ! -s "$work/log" ] || { cat "$work/log"; exit 1; }
grep -rq saidso_document_claims "$work/html" && grep -rq parse_date "$work/html"
printf '/** @file\n * @param nobody is here */\n/** @return what? @param absent none */\nint f(int present);\n' >"$work/wrong.h"
sed "s|^INPUT .*|INPUT = $work/wrong.h|" "$work/Doxyfile" >"$work/Doxyfile.wrong"
if doxygen "$work/Doxyfile.wrong" >"$work/wrong.log" 2>&1; then echo "a wrong comment was not seen"; exit 1; fi
