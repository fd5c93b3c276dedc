// Runs all networks one after the other; each prints its lines.

#include <cstdint>

#include <ctnn/reproducibility.hpp>

#include "networks.hpp"
#include "report.hpp"

namespace same_bits {

namespace {

void print_number(std::uint64_t number, std::uint64_t base) {
    char digits[21];
    char* first = digits + sizeof digits;
    *--first = '\0';
    do {
        *--first = "0123456789abcdef"[number % base];
        number /= base;
    } while (number != 0);
    print(" ");
    print(first);
}

template <class... Cases>
void run_all() {
    (run<Cases>(), ...);
    // check_reproducibility() must detect the fault of a target whose bits differ.
    print("reproducibility ");
    print(ctnn::check_reproducibility().message().data());
    print("\ncomplete\n");
}

}  // namespace

void print(const char* network, const char* check, const Result& result) {
    print("result ");
    print(network);
    print(" ");
    print(check);
    print_number(result.comparisons, 10);
    print_number(result.differ, 10);
    print_number(result.not_a_number, 10);
    print_number(result.fingerprint, 16);
    print("\n");
}

// The names come from the command line.
void run_networks() { run_all<SAME_BITS_NETWORKS>(); }

}  // namespace same_bits
