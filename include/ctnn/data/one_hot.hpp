#pragma once

#include <cstddef>

#include <ctnn/data/dataset.hpp>

namespace ctnn {

namespace sentence {

inline void a_label_of_one_hot_is_not_below_the_number_of_classes() {}

}  // namespace sentence

/// Rows of zeros with a 1 at the label, made in the compiler: one_hot<double, 3>({0, 2, 1}).
template <class T, std::size_t classes, std::size_t samples>
[[nodiscard]] consteval Rows<T, samples, classes, Role::targets> one_hot(const std::size_t (&labels)[samples]) {
    Rows<T, samples, classes, Role::targets> rows(detail::AllZero{});
    for (std::size_t s = 0; s < samples; ++s) {
        if (labels[s] >= classes) sentence::a_label_of_one_hot_is_not_below_the_number_of_classes();
        rows[s][labels[s]] = T(1);
    }
    return rows;
}

}  // namespace ctnn
