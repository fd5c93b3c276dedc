#pragma once

#include <cstdint>

#include "checks.hpp"
#include "networks.hpp"

namespace same_bits {

/// The network of this object file, from -D SAME_BITS_NETWORK=<name>.
using Case = SAME_BITS_NETWORK;

/// The results of the constant evaluator for a check: pointers to the segments, and the fingerprint
/// of all of them, which is a separate variable so that a linker can omit the segments.
template <class T>
struct Constants {
    const T* const* segments;
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
