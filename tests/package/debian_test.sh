#!/usr/bin/env bash
# The Debian packages and what they hold.  usage: debian_test.sh BUILD_DIR WORK_DIR
set -euo pipefail
command -v dpkg-deb >/dev/null && command -v dpkg-shlibdeps >/dev/null || { echo "skipped: no dpkg-dev"; exit 77; }
build=$(cd "$1" && pwd) work=$2
rm -rf "$work"
mkdir -p "$work"
cd "$work"
cpack -G DEB --config "$build/CPackConfig.cmake" -B "$PWD" >cpack.log || { cat cpack.log; exit 1; }
holds() { # package, patterns of paths
  local package=$1 list pattern
  list=$(dpkg-deb -c "$package" | awk '{print $6}')
  shift
  for pattern in "$@"; do
    grep -qE "$pattern" <<<"$list" || { echo "$package lacks $pattern"; exit 1; }
  done
}
library=$(ls libsaidso[0-9]*.deb) development=$(ls libsaidso-dev_*.deb) tools=$(ls saidso_*.deb)
holds "$library" '^\./usr/lib/.*libsaidso\.so\.[0-9.]+$'
holds "$development" '/libsaidso\.a$' '/libsaidso\.so$' '^\./usr/include/saidso\.h$' '^\./usr/include/saidso/saidso\.hpp$' \
  '/saidsoConfig\.cmake$' '/saidsoTargets\.cmake$' '/saidsoCTargets\.cmake$' '/pkgconfig/saidso\.pc$'
holds "$tools" '^\./usr/bin/saidso$'
dpkg-deb -f "$library" Depends | grep -q 'libutf8proc2'
dpkg-deb -f "$development" Depends | grep -q "^$(dpkg-deb -f "$library" Package) (= "
! dpkg-deb -c "$library" | grep -E '\.(h|hpp|a|cmake)$'
mkdir root
for package in ./*.deb; do dpkg-deb -x "$package" root; done
root/usr/bin/saidso --version
echo "$library $development $tools"
