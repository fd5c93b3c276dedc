#pragma once

#include <cstdint>

#include "checks.hpp"
#include "networks.hpp"

namespace same_bits {

/// This file's network, given to the compiler as -D SAME_BITS_NETWORK=<name>.
using Case = SAME_BITS_NETWORK;

/// What the constant evaluator computed for a check: pointers to the pieces, and the fingerprint of all of them, which
/// stands alone so that a linker can leave the pieces out.
template <class T>
struct Constants {
    const T* const* pieces;
};

template <class Case>
struct Expected;

template <>
struct Expected<Case> {
    using T = Case::Net::value_type;
    static const Constants<T> parameters;
    static const Constants<T> inputs;
    static const Constants<T> forward;
    static const Constants<T> gradient;
    static const Constants<T> training;
    static const std::uint64_t fingerprints[5];
};

}  // namespace same_bits
