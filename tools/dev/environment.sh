# Read by the scripts beside it: where the project is, what it needs, how it is built.
# All that these functions print goes to standard error: standard output is the caller's.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

packages_run=(cmake ninja-build g++ pkg-config libpcre2-dev libicu-dev libvoikko-dev voikko-fi libtomlplusplus-dev
              libcli11-dev libfmt-dev libmd-dev libgumbo-dev libarchive-dev zlib1g-dev libpugixml-dev
              nlohmann-json3-dev poppler-utils)
packages_test=(catch2 zstd python3 python3-jsonschema locales git binutils)
packages_lint=(clang-tidy-19 clang-format-19)
packages_fuzz=(clang-19 libclang-rt-19-dev)

# need_packages NAME…: installs those that are missing; asks apt for nothing where none is.
need_packages() {
  if ! command -v dpkg-query >/dev/null; then
    echo "No Debian-like system: assuming that these, or their like, are installed: $*" >&2
    return
  fi
  local name missing=()
  for name in "$@"; do
    [[ $(dpkg-query -W -f='${db:Status-Status}' "$name" 2>/dev/null) == installed ]] || missing+=("$name")
  done
  ((${#missing[@]})) || return 0

  local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300)
  if ((EUID != 0)); then
    if ! command -v sudo >/dev/null; then
      echo "Missing packages, and no right to install them. As root: apt-get install ${missing[*]}" >&2
      exit 1
    fi
    apt=(sudo "${apt[@]}")
  fi
  echo "Installing ${missing[*]}" >&2
  "${apt[@]}" update </dev/null >&2 || echo "apt-get update failed; trying with the lists at hand" >&2
  "${apt[@]}" install -y --no-install-recommends "${missing[@]}" </dev/null >&2
}

# build PRESET [CMAKE-OPTION…] [-- TARGET…]: configures build/PRESET and builds these targets, or everything.
# With build_tool_options set, those go to ninja.
build() (
  local preset=$1 options=()
  shift
  while (($#)) && [[ $1 != -- ]]; do
    options+=("$1")
    shift
  done
  (($#)) && shift
  cd "$root"
  cmake --preset "$preset" "${options[@]}" >/dev/null
  cmake --build "build/$preset" ${1:+--target "$@"} ${build_tool_options:+-- $build_tool_options} </dev/null >&2
)

# build_palaset: builds what palaset needs and no tests; a tree that is already configured keeps its own.
build_palaset() {
  local options=(-DPALASET_BUILD_TESTS=OFF)
  [[ -f $root/build/release/CMakeCache.txt ]] && options=()
  build release "${options[@]}" -- lib/all tools/palaset/all
}

# own_sources: the project's C++ files, relative to its root, one a line.
own_sources() (
  cd "$root"
  find lib tools tests samples -name '*.[ch]pp' | sort
)
