#pragma once

#include <cstddef>
#include <cstdint>

#include <ctnn/data/dataset.hpp>
#include <ctnn/data/random.hpp>

namespace ctnn {

namespace detail {

/// Shuffles the first `count` elements (Fisher-Yates).
template <class Order>
constexpr void shuffle_order(Order& order, std::size_t count, Random& random) {
    for (std::size_t left = count; left > 1; --left) {
        const std::size_t pick = random.below(static_cast<std::uint32_t>(left));
        const auto moved = order[left - 1];
        order[left - 1] = order[pick];
        order[pick] = moved;
    }
}

template <class Index, std::size_t N>
constexpr void shuffle_order(Index (&order)[N], Random& random) {
    shuffle_order(order, N, random);
}

}  // namespace detail

/// The samples of a dataset in a random order; each order is equally likely.
template <class Data>
    requires(!is_dynamic<Data>)
[[nodiscard]] constexpr Data shuffled(const Data& data, std::uint64_t seed) {
    std::uint32_t order[Data::samples]{};
    for (std::size_t s = 0; s < Data::samples; ++s) order[s] = static_cast<std::uint32_t>(s);
    Random random(seed);
    detail::shuffle_order(order, random);
    Data result = detail::empty_dataset<Data>();
    for (std::size_t s = 0; s < Data::samples; ++s) detail::copy_sample(data, order[s], result, s);
    return result;
}

}  // namespace ctnn
