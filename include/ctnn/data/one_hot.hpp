#pragma once

#include <cstddef>

#include <ctnn/core/diagnostic.hpp>
#include <ctnn/data/dataset.hpp>

namespace ctnn {

namespace detail {

inline constexpr auto label_out_of_range =
    FixedString<100>{} + "a label of one_hot is out of range; labels are less than the number of classes";

}  // namespace detail

/// One-hot targets, made by the compiler: one_hot<double, 3>({0, 2, 1}). Row s has a 1 at column
/// labels[s] and zeros elsewhere; labels count from 0. A label out of range does not compile.
template <class T, std::size_t classes, std::size_t samples>
[[nodiscard]] consteval Rows<T, samples, classes, Role::targets> one_hot(const std::size_t (&labels)[samples]) {
    Rows<T, samples, classes, Role::targets> rows(detail::ZeroInit{});
    for (std::size_t s = 0; s < samples; ++s) {
        if (labels[s] >= classes) fail<detail::label_out_of_range>();
        rows[s][labels[s]] = T(1);
    }
    return rows;
}

}  // namespace ctnn
