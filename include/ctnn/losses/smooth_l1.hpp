#pragma once

#include <cstddef>
#include <string_view>

#include <ctnn/core/floating_point.hpp>
#include <ctnn/core/strict_fp.hpp>
#include <ctnn/losses/loss.hpp>

namespace ctnn {

CTNN_STRICT_FP_BEGIN

namespace detail {

/// The arithmetic of SmoothL1, with beta in the network's type.
template <class T>
struct SmoothL1In {
    T beta;

    template <std::size_t N>
    constexpr T value(const T (&y)[N], const T (&target)[N]) const {
        T sum = T(0);
        for (std::size_t i = 0; i < N; ++i) {
            const T e = y[i] > target[i] ? y[i] - target[i] : target[i] - y[i];
            sum += e < beta ? e * (e / beta) / T(2) : e - beta / T(2);
        }
        return sum / T(N);
    }

    template <std::size_t N>
    constexpr void gradient(const T (&y)[N], const T (&target)[N], T (&dy)[N]) const {
        for (std::size_t i = 0; i < N; ++i) {
            const T e = y[i] - target[i];
            dy[i] = (e >= beta ? T(1) : e <= -beta ? T(-1) : e / beta) / T(N);
        }
    }
};

}  // namespace detail

/// Smooth L1 loss (Girshick, "Fast R-CNN", 2015): with e = y[i] - target[i], the mean over i of
/// e^2 / (2 beta) if |e| < beta, else of |e| - beta / 2; torch.nn.SmoothL1Loss. It is Huber's loss
/// divided by its delta: the slope of large errors is 1 for every beta. For a beta of 0, which
/// PyTorch accepts, use MeanAbsoluteError.
struct SmoothL1 {
    double beta = 1.0;

    static constexpr std::string_view problems[] = {
        "SmoothL1's beta is not above 0 and at most a million",
        "SmoothL1's beta is too small for the network's type, in which it would be 0 or lose digits"};
    /// The problem with the options for a network of T, as 1 + its index in `problems`; 0 if there is none.
    template <class T = double>
    [[nodiscard]] constexpr std::size_t problem() const {
        if (!(beta > 0.0 && beta <= 1e6)) return 1;
        return holds_normal<T>(beta) ? 0 : 2;
    }

    template <class T, std::size_t N>
    constexpr T value(const T (&y)[N], const T (&target)[N]) const {
        return detail::SmoothL1In<T>{static_cast<T>(beta)}.value(y, target);
    }

    template <class T, std::size_t N>
    constexpr void gradient(const T (&y)[N], const T (&target)[N], T (&dy)[N]) const {
        detail::SmoothL1In<T>{static_cast<T>(beta)}.gradient(y, target, dy);
    }
};

CTNN_STRICT_FP_END

namespace detail {

template <class T>
struct PreparedLoss<SmoothL1, T> {
    using type = SmoothL1In<T>;
    [[gnu::always_inline]] static constexpr type from(const SmoothL1& loss) { return {static_cast<T>(loss.beta)}; }
};

}  // namespace detail

}  // namespace ctnn
