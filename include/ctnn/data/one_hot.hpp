#pragma once

#include <cstddef>

#include <ctnn/core/diagnostic.hpp>
#include <ctnn/data/dataset.hpp>

namespace ctnn {

namespace detail {

inline constexpr auto label_out_of_range = FixedString<80>{} + "a label of one_hot is not below the number of classes";

}  // namespace detail

/// Rows of zeros with a 1 at the label, made in the compiler: one_hot<double, 3>({0, 2, 1}).
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
