#!/usr/bin/env bash
# Measures the cost of including <ctnn/ctnn.hpp>, as a multiple of the cost of the standard headers
# that any such library needs: user time of -fsyntax-only, measured alternately. The
# result is the median of the ratios of neighbouring runs, which a load that begins in between
# changes little.
#
#   benchmarks/include_cost.sh [compiler [runs [limit]]]    fails if the ratio exceeds the limit
set -euo pipefail

compiler=${1:-g++}
runs=${2:-15}
limit=${3:-}
root=$(cd "$(dirname "$0")/.." && pwd)
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT

echo '#include <ctnn/ctnn.hpp>' >"$folder/ctnn.cpp"
printf '#include <%s>\n' array bit concepts cstdint limits string_view type_traits >"$folder/standard.cpp"

# Appends the user time in seconds of one compilation to <name>.times.
measure() {
    local TIMEFORMAT=%3U
    { time "$compiler" -std=c++20 -fsyntax-only -I "$root/include" "$folder/$1.cpp" >"$folder/output" 2>&1; } \
        2>>"$folder/$1.times" || { cat "$folder/output" >&2; exit 1; }
}
median() { sort -n | sed -n "$(((runs + 1) / 2))p"; }

measure ctnn # once before, so that the files are cached
measure standard
rm "$folder"/*.times
for ((run = 0; run < runs; ++run)); do
    measure ctnn
    measure standard
done

ratio=$(paste "$folder/ctnn.times" "$folder/standard.times" | awk '{ printf "%.4f\n", $1 / $2 }' | median)
awk -v ctnn="$(median <"$folder/ctnn.times")" -v standard="$(median <"$folder/standard.times")" -v ratio="$ratio" \
    -v limit="$limit" '
    BEGIN {
        printf "'"$compiler"': <ctnn/ctnn.hpp> %.0f ms, the standard headers %.0f ms, ratio %.2f (medians of '"$runs"')\n",
            ctnn * 1000, standard * 1000, ratio
        if (limit != "" && ratio > limit) { print "above the limit of " limit; exit 1 }
    }'
