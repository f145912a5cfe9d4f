#!/usr/bin/env bash
# Installs a build into a folder and uses it from there: run.sh BUILD SCRATCH, with CXX, LINKAGE and LIBDIR set.
set -euo pipefail

build=$1 scratch=$2
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
sample=$here/sample.txt
expected=$here/expected.txt
prefix=$scratch/prefix
rm -rf "$scratch/prefix" "$scratch/moved" "$scratch/consumer" "$scratch/by-pkg-config"

fail() {
  echo "$*" >&2
  exit 1
}

cmake --install "$build" --prefix "$scratch/moved" >/dev/null
mv "$scratch/moved" "$prefix" # nothing may remember where it was first put

echo "== find_package, and every public header compiled alone"
cmake -S "$here/consumer" -B "$scratch/consumer" -G Ninja -DCMAKE_CXX_COMPILER="$CXX" \
  -DCMAKE_PREFIX_PATH="$prefix" -DHEADERS="$prefix/include" >/dev/null
cmake --build "$scratch/consumer"
"$scratch/consumer/consumer" "$sample" | diff "$expected" -

echo "== pkg-config"
export PKG_CONFIG_PATH=$prefix/$LIBDIR/pkgconfig
options=(--cflags --libs)
[[ $LINKAGE == static ]] && options+=(--static)
# shellcheck disable=SC2046 # flags are words
"$CXX" -std=c++20 "$here/consumer/main.cpp" $(pkg-config "${options[@]}" palaset) -o "$scratch/by-pkg-config"
LD_LIBRARY_PATH=$prefix/$LIBDIR "$scratch/by-pkg-config" "$sample" | diff "$expected" -
version=$(pkg-config --modversion palaset)

if [[ -x $prefix/bin/palaset ]]; then
  echo "== the command line"
  "$prefix/bin/palaset" --version | grep -qF "$version" || fail "palaset --version does not say $version"
  "$prefix/bin/palaset" extract --format jsonl "$sample" | grep -qF '"Elämyksillä osaksi yhteiskuntaa"' ||
    fail "the installed palaset does not extract"
fi

if [[ $LINKAGE == shared ]]; then
  echo "== exported symbols"
  others=$(nm -DC --defined-only "$prefix/$LIBDIR/libpalaset.so" |
    grep -vE '^[0-9a-f]+ [A-Za-z] ((vtable|typeinfo|typeinfo name) for )?palaset::' || true)
  [[ -z $others ]] || fail "the library shows more than its interface:"$'\n'"$others"
fi
