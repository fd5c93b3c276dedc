#pragma once

#include <cstddef>

#include <ctnn/data/dataset.hpp>

namespace ctnn {

/// A dataset split in two: samples for training and samples for the test.
template <class Training, class Test>
struct Split {
    Training training;
    Test test;
};

namespace detail {

template <class Data, std::size_t samples>
using Part = Dataset<typename Data::value_type, samples, Data::input_count, Data::target_count>;

template <std::size_t held_out, class Data, class IsTest>
constexpr auto split_by(const Data& data, IsTest is_test) {
    static_assert(held_out > 0 && held_out < Data::samples,
                  "ctnn: this split leaves no sample for training or none for the test");
    using Training = Part<Data, Data::samples - held_out>;
    using Test = Part<Data, held_out>;
    Split<Training, Test> split{empty_dataset<Training>(), empty_dataset<Test>()};
    std::size_t training = 0;
    std::size_t test = 0;
    for (std::size_t s = 0; s < Data::samples; ++s) {
        if (is_test(s)) {
            copy_sample(data, s, split.test, test++);
        } else {
            copy_sample(data, s, split.training, training++);
        }
    }
    return split;
}

}  // namespace detail

/// Splits off the first `training` samples for training; the others are for the test.
template <std::size_t training, class Data>
[[nodiscard]] constexpr auto split_at(const Data& data) {
    static_assert(training < Data::samples, "ctnn: this split leaves no sample for the test");
    return detail::split_by<Data::samples - training>(data, [](std::size_t s) { return s >= training; });
}

/// Splits off every n-th sample (the n-th, the 2n-th, ...) for the test; the others are for
/// training.
template <std::size_t n, class Data>
    requires(!is_dynamic<Data>)
[[nodiscard]] constexpr auto hold_out_every(const Data& data) {
    static_assert(n > 1, "ctnn: hold_out_every<1> leaves no sample for training; write n of at least 2");
    return detail::split_by<Data::samples / n>(data, [](std::size_t s) { return s % n == n - 1; });
}

}  // namespace ctnn
