#!/usr/bin/env bash
# The header as C11 and as C++17, by every compiler there is, warnings being errors.  usage: header_test.sh HEADER
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat >"$work/alone.c" <<'SOURCE'
#include "saidso.h"
int main(void) { return (int)sizeof(saidso_claim) - 112; }
SOURCE
warnings="-Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror"
tried=0
for cc in gcc clang; do
  command -v "$cc" >/dev/null || continue
  "$cc" -std=c11 $warnings -I"$(dirname "$1")" -fsyntax-only "$work/alone.c"
  "$cc" -std=c11 $warnings -I"$(dirname "$1")" -fsyntax-only "$(dirname "$1")/../examples/quickstart.c"
  "$cc" -x c++ -std=c++17 $warnings -I"$(dirname "$1")" -fsyntax-only "$work/alone.c"
  tried=$((tried + 1))
  # The check itself must be able to fail.
  sed 's/saidso_claim/no_such_type/' "$work/alone.c" >"$work/wrong.c"
  if "$cc" -std=c11 $warnings -I"$(dirname "$1")" -fsyntax-only "$work/wrong.c" 2>/dev/null; then exit 1; fi
done
grep -o '#include.*' "$1" | sort -u | diff - <(printf '#include <stddef.h>\n#include <stdint.h>\n')
[ "$tried" -gt 0 ]
