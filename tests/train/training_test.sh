#!/bin/bash
# Training twice on the same articles gives the same bytes, on others it does not, and the parser reads them.
# usage: training_test.sh SAIDSO-TRAIN SAIDSO ROOT
set -eu
train=$1 saidso=$2 root=$3
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
mkdir "$folder/few" "$folder/others"
cp "$root"/examples/train/articles/a0[1-6].json "$folder/few"
cp "$root"/examples/train/articles/b0[1-6].json "$folder/others"
cues=$root/src/lex/data/cues.tsv
"$train" "$folder/few" "$cues" "$folder/first" --provenance test > /dev/null
"$train" "$folder/few" "$cues" "$folder/second" --provenance test > /dev/null
"$train" "$folder/others" "$cues" "$folder/third" --provenance test > /dev/null
cmp "$folder/first" "$folder/second"
if cmp -s "$folder/first" "$folder/third"; then echo "other articles, same weights"; exit 1; fi
size=$(stat -c %s "$folder/first")
[ "$size" -le 524288 ] || { echo "$size bytes"; exit 1; }
echo '{"text": "The mayor said that the bridge would open."}' | "$saidso" --jsonl --weights "$folder/first" > /dev/null
head -c 1000 "$folder/first" > "$folder/cut"
if echo '{"text": "x"}' | "$saidso" --jsonl --weights "$folder/cut" > /dev/null 2>&1; then echo "a cut file was read"; exit 1; fi
