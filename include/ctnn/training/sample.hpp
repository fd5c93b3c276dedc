#pragma once

#include <cstddef>

#include <ctnn/core/language.hpp>

namespace ctnn::detail {

/// A sample on its way into a training, and its place there.
template <class Net>
struct Sample {
    using T = typename Net::value_type;

    const T (&x)[Net::inputs];
    const T (&target)[Net::outputs];
    std::size_t index_in_batch = 0;  ///< its place in the batch
    std::size_t batch_size = 1;      ///< the batch's size
    std::size_t step_number = 1;
};

}  // namespace ctnn::detail
