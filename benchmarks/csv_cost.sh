#!/usr/bin/env bash
# Measures the cost of reading a CSV text in the compiler: user time and peak memory of -c without
# flags, the smallest of several runs, next to the same source that does not read the text. Reads
# the given file, or two generated texts: 768 x 9 integers and short decimals (23 KB), and 200 KB in
# rows of 9. Needs Debian's package `time`.
#
#   benchmarks/csv_cost.sh [FILE.csv] [compiler...]
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/benchmarks/smallest_cost.sh"
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT

# make_table NAME ROWS FORMAT: writes rows of nine numbers from a fixed generator.
make_table() {
    awk -v rows="$2" -v formats="$3" 'BEGIN {
        split(formats, format, " ")
        state = 1
        for (row = 0; row < rows; ++row) {
            for (i = 1; i <= 9; ++i) {
                state = (state * 16807) % 2147483647
                printf format[i] (i < 9 ? "," : "\n"), state / 2147483647 * (i < 9 ? 100 : 1.99999)
            }
        }
    }' >"$folder/$1.csv"
}

if [ $# -gt 0 ] && [ -f "$1" ]; then
    cp "$1" "$folder/given.csv"
    tables=(given)
    shift
else
    make_table table_768_x_9 768 "%d %d %d %d %d %.1f %.3f %d %d"
    make_table table_of_200_kb 2700 "%.5f %.5f %.5f %.5f %.5f %.5f %.5f %.5f %d"
    tables=(table_768_x_9 table_of_200_kb)
fi
compilers=("$@")
[ $# -gt 0 ] || compilers=(g++-12 clang++-19)

for table in "${tables[@]}"; do
    cmake -D FILE="$folder/$table.csv" -D HEADER="$folder/file.hpp" -D NAME=file -D NAMESPACE=embedded \
        -P "$root/cmake/ctnnEmbedWrite.cmake"
    cat >"$folder/source.cpp" <<'END'
#include <ctnn/ctnn.hpp>
#include "file.hpp"
#ifdef READ
constexpr auto data = ctnn::csv_dataset<double, embedded::file>;
static_assert(data.size() > 1);
double first() { return data.inputs[0][0]; }
#endif
END
    for compiler in "${compilers[@]}"; do
        compile=(smallest_cost "$folder" "$compiler" -std=c++20 -c -I "$root/include" "$folder/source.cpp")
        read=$("${compile[@]}" -DREAD)
        echo "$table, $(wc -c <"$folder/$table.csv") bytes, $compiler: $read, without reading $("${compile[@]}")"
    done
done
