#pragma once

#include <cstddef>

#include <ctnn/core/language.hpp>

namespace ctnn::detail {

/// A sample and its position in the training.
template <class Net>
struct Sample {
    using T = typename Net::value_type;

    const T (&x)[Net::inputs];
    const T (&target)[Net::outputs];
    std::size_t index_in_batch = 0;  ///< Index of the sample in its batch, from 0.
    std::size_t batch_size = 1;      ///< Samples in its batch.
    std::size_t step_number = 1;     ///< Number of the optimizer's step that ends the batch, from 1.
};

}  // namespace ctnn::detail
