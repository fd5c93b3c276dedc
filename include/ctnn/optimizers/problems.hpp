#pragma once

#include <cstddef>
#include <string_view>

#include <ctnn/core/language.hpp>

namespace ctnn::detail {

/// What can be wrong with an optimizer's options. Beyond these bounds a step can leave the finite range all at once.
inline constexpr std::string_view optimizer_problems[] = {
    "the learning rate is not above zero",
    "the learning rate is above a million",
    "the weight decay is negative",
    "the learning rate times the weight decay is not below 1",
    "a momentum, smoothing or beta is not at least 0 and below 1",
    "epsilon is not above zero",
};

constexpr std::size_t optimizer_problem(double rate, double weight_decay, double memory1 = 0.0, double memory2 = 0.0,
                                        double epsilon = 1.0) {
    if (!(rate > 0.0)) return 1;
    if (!(rate <= 1e6)) return 2;
    if (!(weight_decay >= 0.0)) return 3;
    if (!(weight_decay < 1.0 / rate)) return 4;
    if (!(memory1 >= 0.0 && memory1 < 1.0 && memory2 >= 0.0 && memory2 < 1.0)) return 5;
    if (!(epsilon > 0.0)) return 6;
    return 0;
}

}  // namespace ctnn::detail
