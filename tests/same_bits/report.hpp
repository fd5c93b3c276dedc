#pragma once

#include <cstdint>

/// What a program says, a line for each network and check:
///     result <network> <check> <comparisons> <differ> <NaN among them> <the constants' fingerprint>
namespace same_bits {

struct Result {
    std::uint64_t comparisons;
    std::uint64_t differ;
    std::uint64_t not_a_number;
    std::uint64_t fingerprint;
};

/// To the standard output, by the means of the platform.
void print(const char* text);

void print(const char* network, const char* check, const Result& result);

/// Computes a network's results and prints them; in an object file of its own for each.
template <class Case>
void run();

/// All of them, and then the line "complete".
void run_networks();

}  // namespace same_bits
