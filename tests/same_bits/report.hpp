#pragma once

#include <cstdint>

/// The output of a program, one line per network and check:
///     result <network> <check> <comparisons> <differ> <NaN among them> <the constants' fingerprint>
namespace same_bits {

struct Result {
    std::uint64_t comparisons;
    std::uint64_t differ;
    std::uint64_t not_a_number;
    std::uint64_t fingerprint;
};

/// Prints to standard output, as the platform provides it.
void print(const char* text);

void print(const char* network, const char* check, const Result& result);

/// Computes a network's results and prints them; each network has its own object file.
template <class Case>
void run();

/// Runs all networks, then prints the line "complete".
void run_networks();

}  // namespace same_bits
