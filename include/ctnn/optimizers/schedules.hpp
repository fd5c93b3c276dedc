#pragma once

#include <cstddef>
#include <string_view>

#include <ctnn/core/strict_fp.hpp>
#include <ctnn/math/pow.hpp>
#include <ctnn/math/sin_cos.hpp>

/// Learning-rate schedules: factor(epoch, epochs) returns the multiple of the optimizer's rate in an epoch, counted
/// from 0. Arguments are passed by reference, because GCC memoizes every call with by-value arguments.
namespace ctnn {

CTNN_STRICT_FP_BEGIN

struct ConstantRate {
    static constexpr double factor(const std::size_t&, const std::size_t&) { return 1.0; }
};

/// Multiplies the rate by `by` after every `every` epochs: by^floor(epoch / every), as PyTorch's StepLR.
struct StepRate {
    std::size_t every = 10;
    double by = 0.1;

    static constexpr std::string_view problems[] = {"StepRate's `every` is 0; it counts epochs from 1 on",
                                                    "StepRate's `by` is not above 0 and at most 1"};
    [[nodiscard]] constexpr std::size_t problem() const { return every == 0 ? 1 : by > 0.0 && by <= 1.0 ? 0 : 2; }

    constexpr double factor(const std::size_t& epoch, const std::size_t&) const { return math::pow(by, epoch / every); }
};

/// Decreases the rate along half a cosine to rate * final_fraction (Loshchilov and Hutter, 2017), as PyTorch's
/// CosineAnnealingLR.
struct CosineRate {
    double final_fraction = 0.0;

    static constexpr std::string_view problems[] = {"CosineRate's `final_fraction` is not between 0 and 1"};
    [[nodiscard]] constexpr std::size_t problem() const {
        return final_fraction >= 0.0 && final_fraction <= 1.0 ? 0 : 1;
    }

    constexpr double factor(const std::size_t& epoch, const std::size_t& epochs) const {
        const double part = static_cast<double>(epoch) / static_cast<double>(epochs);
        return final_fraction + (1.0 - final_fraction) * (1.0 + math::cos(math::pi * part)) / 2.0;
    }
};

CTNN_STRICT_FP_END

}  // namespace ctnn
