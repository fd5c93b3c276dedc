#pragma once

#include <cstddef>
#include <string_view>

#include <ctnn/core/exact_arithmetic.hpp>

namespace ctnn {

CTNN_EXACT_ARITHMETIC_BEGIN

/// With e = y[i] - target[i], the mean over i of e^2 / 2 where |e| <= delta, and delta (|e| - delta / 2) beyond (Huber,
/// 1964).
struct Huber {
    double delta = 1.0;

    static constexpr std::string_view problems[] = {"Huber's delta is not above 0 and at most a million"};
    [[nodiscard]] constexpr std::size_t problem() const { return delta > 0.0 && delta <= 1e6 ? 0 : 1; }

    template <class T, std::size_t N>
    constexpr T value(const T (&y)[N], const T (&target)[N]) const {
        const T d = static_cast<T>(delta);
        T sum = T(0);
        for (std::size_t i = 0; i < N; ++i) {
            const T e = y[i] > target[i] ? y[i] - target[i] : target[i] - y[i];
            sum += e <= d ? e * e / T(2) : d * (e - d / T(2));
        }
        return sum / T(N);
    }

    template <class T, std::size_t N>
    constexpr void gradient(const T (&y)[N], const T (&target)[N], T (&dy)[N]) const {
        const T d = static_cast<T>(delta);
        for (std::size_t i = 0; i < N; ++i) {
            const T e = y[i] - target[i];
            dy[i] = (e > d ? d : e < -d ? -d : e) / T(N);
        }
    }
};

CTNN_EXACT_ARITHMETIC_END

}  // namespace ctnn
