#!/usr/bin/env bash
# Writes the articles in every format into a folder.  usage: examples/formats.sh [PROGRAM [FOLDER]]
set -euo pipefail
cd "$(dirname "$0")/.."
program=${1:-build/bin/saidso} folder=${2:-build/formats}
articles=(examples/articles/*.txt)
for format in html json csv brat; do
  "$program" --"$format" --reference-date 2026-05-20 --output "$folder/$format" "${articles[@]}"
done
"$program" --csv --reference-date 2026-05-20 "${articles[@]}" >"$folder/claims.csv"
find "$folder" -type f | sort
