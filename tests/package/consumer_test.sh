#!/usr/bin/env bash
# Builds a project that uses saidso, and runs it.  usage: consumer_test.sh BUILD_DIR CONSUMER_DIR WORK_DIR
# Installs the build into a fresh prefix first when the consumer asks for an installed saidso.
set -euo pipefail
build=$(cd "$1" && pwd) consumer=$2 work=$3
rm -rf "$work"
mkdir -p "$work/build"
work=$(cd "$work" && pwd)
kind=$(basename "$consumer")
options=()
case $kind in
  find_package* | pkg_config) cmake --install "$build" --prefix "$work/prefix" >/dev/null ;;
  fetch_content) options+=("-DFETCHCONTENT_SOURCE_DIR_SAIDSO=$(cd "$consumer/../../.." && pwd)") ;;
esac
if [ "$kind" = pkg_config ]; then
  PKG_CONFIG_PATH=$(dirname "$(find "$work/prefix" -name saidso.pc)")
  export PKG_CONFIG_PATH
  make -s -C "$work/build" -f "$(cd "$consumer" && pwd)/Makefile"
else
  cmake -S "$consumer" -B "$work/build" -G Ninja -DCMAKE_BUILD_TYPE=Debug -DCMAKE_PREFIX_PATH="$work/prefix" \
    -DCMAKE_CXX_FLAGS_DEBUG=-O0 -DCMAKE_CXX_COMPILER="$CXX" -DCMAKE_CXX_COMPILER_LAUNCHER="${LAUNCHER:-}" \
    "${options[@]}" >"$work/configure.log"
  cmake --build "$work/build"
fi
# What was installed must be enough: no path of the build or the sources may be in the package.
if [ -d "$work/prefix" ] && grep -rIl --include='*.cmake' --include='*.pc' -e "$build" "$work/prefix"; then exit 1; fi
for program in $(find "$work/build" -type f -name 'quickstart*' -perm -u+x); do
  echo "$program"
  "$program"
done
