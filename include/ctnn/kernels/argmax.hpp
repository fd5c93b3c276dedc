#pragma once

#include <cstddef>

#include <ctnn/core/language.hpp>

namespace ctnn::kernels {

/// Returns the index of the largest of values[0] to values[count - 1]; of equal values, the first.
/// NaN counts as the largest value, as in PyTorch's argmax. `count` is at least 1.
template <class Values>
[[nodiscard]] constexpr std::size_t argmax(const Values& values, std::size_t count) {
    std::size_t largest = 0;
    for (std::size_t i = 1; i < count; ++i) {
        if (values[i] <= values[largest]) continue;
        if (values[largest] != values[largest]) break;  // NaN
        largest = i;
    }
    return largest;
}

}  // namespace ctnn::kernels
