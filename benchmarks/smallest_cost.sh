# For other scripts to source: the cost of a compilation.

# smallest_cost FOLDER command...: prints user time and peak memory, each the smallest of five runs.
smallest_cost() {
    local folder=$1 run
    shift
    rm -f "$folder/times"
    for ((run = 0; run < 5; ++run)); do
        /usr/bin/time -a -o "$folder/times" -f '%U %M' "$@" -o "$folder/source.o" || return 1
    done
    awk 'NR == 1 || $1 < seconds { seconds = $1 } NR == 1 || $2 < memory { memory = $2 }
         END { printf "%.2f s %.0f MB", seconds, memory / 1024 }' "$folder/times"
}
