#!/usr/bin/env bash
# The ABI of saidso.h against capi/abi/saidso.abi: no break unless SOVERSION changed. Additions are no break.
# usage: abi_test.sh LIBRARY HEADER BASELINE [--update]
# The header is the ABI: the implementation includes it, and another test holds that the library exports what it declares.
set -euo pipefail
library=$1 header=$2 baseline=$3 update=${4:-}
command -v abidw >/dev/null && command -v abidiff >/dev/null || { echo "skipped: no abigail-tools"; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
soname=$(readelf -d "$library" | sed -n 's/.*(SONAME).*\[\(.*\)\]/\1/p')

# A library of empty functions with the declarations of a header, and its ABI.
describe() { # header, soname, output
  mkdir -p "$work/headers"
  cp "$1" "$work/headers/saidso.h"
  python3 - "$work/headers/saidso.h" >"$work/stub.c" <<'PYTHON'
import re
import sys
with open(sys.argv[1], encoding="utf-8") as file:
    text = re.sub(r"/\*.*?\*/", "", file.read(), flags=re.S)
declarations = re.findall(r"^SAIDSO_API ([^;]*\));", text, re.M | re.S)
print('#include "saidso.h"')
for declaration in declarations:
    print(declaration, "{ __builtin_trap(); }")
PYTHON
  cc -std=c11 -g -fPIC -shared -I"$work/headers" "$work/stub.c" -Wl,-soname,"$2" -o "$work/stub.so"
  abidw --no-corpus-path --no-comp-dir-path --no-show-locs --type-id-style hash "$work/stub.so" --out-file "$3" 2>/dev/null
  sed -i "s|$work/||g" "$3"
}

# 0 when nothing that a program may rely on has changed.
compare() { # baseline, current
  abidiff --no-added-syms "$1" "$2" >"$work/changes" 2>&1 && return 0
  [ "$(grep -o "soname='[^']*'" "$1")" != "$(grep -o "soname='[^']*'" "$2")" ]
}

describe "$header" "$soname" "$work/current.abi"
if [ "$update" = --update ]; then
  cp "$work/current.abi" "$baseline"
  exit 0
fi
compare "$baseline" "$work/current.abi" || { cat "$work/changes"; echo "the ABI broke, and SOVERSION is still $soname"; exit 1; }

# The check must see a break: a field moved, a function gone, a parameter of another type. It must not see an addition.
breaks() { # what, sed script
  sed -E "$2" "$header" >"$work/changed.h"
  ! cmp -s "$header" "$work/changed.h" || { echo "$1 changed nothing"; exit 1; }
  describe "$work/changed.h" "$soname" "$work/changed.abi"
  if compare "$baseline" "$work/changed.abi"; then echo "$1 was not seen"; exit 1; fi
  describe "$work/changed.h" libsaidso.so.9 "$work/changed.abi"
  compare "$baseline" "$work/changed.abi" || { echo "$1 with a new SOVERSION is no break"; exit 1; }
}
breaks "a new field" 's/^( *uint32_t reserved;.*)$/\1 uint64_t more;/'
breaks "a removed function" '/^SAIDSO_API int32_t saidso_document_is_valid_utf8/d'
breaks "another parameter type" 's/saidso_document_string\(const saidso_document\* document, uint32_t id\)/saidso_document_string(const saidso_document* document, uint64_t id)/'
sed 's/^SAIDSO_API uint32_t saidso_abi_version.*/&\nSAIDSO_API int32_t saidso_new_function(void);/' "$header" >"$work/more.h"
describe "$work/more.h" "$soname" "$work/more.abi"
compare "$baseline" "$work/more.abi" || { cat "$work/changes"; echo "an addition was taken for a break"; exit 1; }
echo "the ABI of $soname is that of its baseline"
