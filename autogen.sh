#!/bin/sh
# Prepares the tree for building. See usage below; README.md opens with the two commands most people want.
set -eu

# the one list of Debian packages: what building needs, what testing needs on top
build_packages="build-essential autoconf automake pkg-config libglib2.0-dev libxml2-dev libxslt1-dev
  libjson-glib-dev libsqlite3-dev libcmark-dev libgmime-3.0-dev libexttextcat-dev libexttextcat-data
  wordnet-base"
test_packages="libcunit1-dev libxml2-utils python3 python3-jsonschema python3-yaml
  python3-venv default-jre-headless chromium npm git jq"

usage () {
  cat <<TXT
usage: ./autogen.sh [install | demo | check | help]

  (nothing)  make 'configure' and the makefile templates; then ./configure && make
  install    install the Debian packages that are missing
  demo       install, build in ./build, check the sample articles, show where the report is
  check      install, build in ./build, run every test; Spark where PyPI can be reached
TXT
}

say () {
  printf '== %s\n' "$*"
}

missing_packages () {
  for package in "$@"; do
    case $(dpkg-query -W -f '${Status}' "$package" 2>/dev/null) in
      *" ok installed") ;;
      *) printf '%s ' "$package" ;;
    esac
  done
}

# what several packages can provide is needed only where the program itself is missing
without_present_programs () {
  for package in "$@"; do
    case $package in
      npm | chromium | python3 | git | jq) command -v "$package" >/dev/null 2>&1 || printf '%s ' "$package" ;;
      python3-venv) python3 -c 'import ensurepip' 2>/dev/null || printf '%s ' "$package" ;;
      default-jre-headless) command -v java >/dev/null 2>&1 || printf '%s ' "$package" ;;
      *) printf '%s ' "$package" ;;
    esac
  done
}

install_packages () {
  if ! command -v apt-get >/dev/null 2>&1; then
    say "not a Debian system: install the counterparts of these yourself:" "$@"
    return 0
  fi
  # shellcheck disable=SC2046
  missing=$(missing_packages $(without_present_programs "$@"))
  if [ -z "$missing" ]; then
    say "all packages that are needed are installed"
    return 0
  fi
  say "installing: $missing"
  as_root=
  if [ "$(id -u)" -ne 0 ]; then
    as_root=sudo
  fi
  $as_root apt-get update -qq
  # shellcheck disable=SC2086
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing
}

bootstrap () {
  say "making configure"
  (cd "$top" && mkdir -p build-aux && autoreconf -fi)
}

# configures and builds in a folder of its own: $1 folder, the rest options of configure
build_in () {
  folder=$1
  shift
  mkdir -p "$folder"
  say "configuring in $folder" "$@"
  (cd "$folder" && "$top/configure" "$@" >configure.out 2>&1) || {
    cat "$folder/configure.out" >&2
    exit 1
  }
  say "building in $folder"
  make -C "$folder" -s -j"$jobs"
}

demo () {
  # shellcheck disable=SC2086
  install_packages $build_packages
  bootstrap
  build_in "$top/build"
  say "checking the five articles of corpus/h20-export"
  status=0
  (cd "$top" && build/gainsay check --format text --format html=build/h20-export.html corpus/h20-export) || status=$?
  if [ "$status" -gt 1 ]; then
    exit "$status"
  fi
  say "the HTML report is $top/build/h20-export.html"
}

# tries Spark, which is fetched: bounded in time, and skipped where its parts cannot be had
run_spark () {
  status=0
  timeout "${GS_SPARK_SECONDS:-900}" make -C "$1" -s check-spark || status=$?
  if [ "$status" -eq 124 ]; then
    say "skipped: Spark takes more than ${GS_SPARK_SECONDS:-900} seconds here; 'make check-spark' has no limit"
    status=0
  fi
  return "$status"
}

# runs the tests built in a folder and shows their counts
run_tests () {
  make -C "$1" -s -j"$jobs" check VERBOSE=1
  sed -n '/^Run Summary/,/^Elapsed/p' "$1/tests/check-gainsay.log"
}

check () {
  # shellcheck disable=SC2086
  install_packages $build_packages $test_packages
  bootstrap
  build_in "$top/build" --enable-werror
  say "running all tests"
  run_tests "$top/build"
  say "running the stages on Spark, two executors"
  run_spark "$top/build"
  build_in "$top/build/sanitizers" --enable-werror --enable-asan --enable-ubsan
  say "running all tests under AddressSanitizer and UndefinedBehaviorSanitizer"
  run_tests "$top/build/sanitizers"
}

top=$(cd "$(dirname "$0")" && pwd)
jobs=$(nproc 2>/dev/null || echo 1)
case ${1-} in
  '') bootstrap && say "now: ./configure && make && make check" ;;
  install)
    # shellcheck disable=SC2086
    install_packages $build_packages $test_packages
    ;;
  demo) demo ;;
  check) check ;;
  help | --help | -h) usage ;;
  *)
    usage >&2
    exit 2
    ;;
esac
