#!/usr/bin/env bash
# Measures the cost of elementary functions in the constant evaluator: us per call, from the user
# times of two files with more and fewer calls, each the minimum of several runs, so that the
# start-up cancels. The cost of the loop without a call is subtracted. For comparison: recursive
# continued fractions (recursive_math.hpp) and the compiler's builtins if it folds them. Prints a
# table and whether two limits hold: exp costs at most 4 times __builtin_exp on g++-12, and at most
# a tenth of the recursion on clang++-19.
#
#   benchmarks/math_cost.sh [compiler ...]
set -euo pipefail

compilers=("$@")
[ $# -gt 0 ] || compilers=(g++-12 clang++-19 clang++-22)
root=$(cd "$(dirname "$0")/.." && pwd)
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
runs=7
few=2000
many=10000

# user_time <compiler> <type> <expression> <calls>
user_time() {
    local TIMEFORMAT=%3U run best= limit=-fconstexpr-ops-limit=2000000000
    case "$1" in clang*) limit=-fconstexpr-steps=2000000000 ;; esac
    cat >"$folder/cost.cpp" <<CODE
#include <ctnn/math/erf.hpp>
#include <ctnn/math/sigmoid.hpp>
#include <ctnn/math/sin_cos.hpp>
#include <ctnn/math/sqrt.hpp>
#include <ctnn/math/tanh.hpp>
#include "recursive_math.hpp"
constexpr $2 total(int calls) {
    $2 sum = 0, x = $2(-5);
    for (int i = 0; i < calls; ++i) {
        sum = sum + ($3);
        x = x + $2(0.00123);
    }
    return sum;
}
constexpr $2 result = total($4);
static_assert(result == result);
CODE
    for ((run = 0; run < runs; ++run)); do
        { time "$1" -std=c++20 -fsyntax-only $limit -I "$root/include" -I "$root/benchmarks" "$folder/cost.cpp" \
            >"$folder/output" 2>&1; } 2>"$folder/time" || { cat "$folder/output" >&2; return 1; }
        best=$(echo "$best $(cat "$folder/time")" | awk '{ print NF < 2 || $2 < $1 ? $NF : $1 }')
    done
    echo "$best"
}

# per_call <compiler> <type> <expression>
per_call() {
    awk -v a="$(user_time "$1" "$2" "$3" $few)" -v b="$(user_time "$1" "$2" "$3" $many)" \
        -v n=$((many - few)) 'BEGIN { printf "%.3f", (b - a) / n * 1e6 }'
}

declare -A cost
rows=()
add() { # <row> <type> <expression>
    local compiler
    rows+=("$1")
    for compiler in "${compilers[@]}"; do
        case "$1:$compiler" in __builtin*:clang*) cost["$1,$compiler"]=-; continue ;; esac
        cost["$1,$compiler"]=$(awk -v a="$(per_call "$compiler" "$2" "$3")" -v b="${cost[loop $2,$compiler]}" \
            'BEGIN { printf "%.1f", a - b }')
    done
}

for compiler in "${compilers[@]}"; do
    for type in double float; do cost["loop $type,$compiler"]=$(per_call "$compiler" $type x); done
done
for type in double float; do
    for name in exp expm1 tanh sigmoid softplus erf sin cos; do add "$name $type" $type "ctnn::math::$name(x)"; done
    for name in log log1p sqrt; do add "$name $type" $type "ctnn::math::$name(x * x)"; done
done
for name in exp tanh; do add "recursive $name double" double "recursive::$name(x)"; done
add "recursive log double" double "recursive::log(x * x + 0.1)"
for name in exp tanh; do add "__builtin_$name double" double "__builtin_$name(x)"; done
add "__builtin_log double" double "__builtin_log(x * x + 0.1)"

printf '| us per call |'
printf ' %s |' "${compilers[@]}"
printf '\n|---|'
printf -- '---|%.0s' "${compilers[@]}"
printf '\n'
for row in "${rows[@]}"; do
    printf '| %s |' "$row"
    for compiler in "${compilers[@]}"; do printf ' %s |' "${cost[$row,$compiler]}"; done
    printf '\n'
done

check_limit() { # <compiler> <what> <reference> <limit of the ratio>
    [ -n "${cost[$2,$1]:-}" ] || return 0
    awk -v a="${cost[$2,$1]}" -v b="${cost[$3,$1]}" -v limit="$4" -v name="$1: $2 / $3" 'BEGIN {
        printf "%s = %.3f, at most %s: %s\n", name, a / b, limit, a / b <= limit ? "held" : "BROKEN"
        exit a / b <= limit ? 0 : 1
    }'
}
status=0
check_limit g++-12 "exp double" "__builtin_exp double" 4 || status=1
check_limit clang++-19 "exp double" "recursive exp double" 0.1 || status=1
exit $status
