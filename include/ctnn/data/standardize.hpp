#pragma once

#include <array>
#include <cstddef>

#include <ctnn/core/exact_arithmetic.hpp>
#include <ctnn/data/dataset.hpp>
#include <ctnn/math/sqrt.hpp>

namespace ctnn {

CTNN_EXACT_ARITHMETIC_BEGIN

/// x[i] -> (x[i] - mean[i]) / deviation[i]. Keep it beside the network: what was standardized for training must be at
/// run time.
template <class T, std::size_t columns>
struct StandardScale {
    std::array<T, columns> mean;
    std::array<T, columns> deviation;

    [[nodiscard]] constexpr std::array<T, columns> operator()(const Values<T, columns, Role::inputs>& x) const {
        std::array<T, columns> scaled{};
        for (std::size_t i = 0; i < columns; ++i) scaled[i] = (x[i] - mean[i]) / deviation[i];
        return scaled;
    }

    template <std::size_t samples, std::size_t targets>
    [[nodiscard]] constexpr Dataset<T, samples, columns, targets> operator()(
        Dataset<T, samples, columns, targets> data) const {
        for (std::size_t s = 0; s < samples; ++s) {
            for (std::size_t i = 0; i < columns; ++i) data.inputs[s][i] = (data.inputs[s][i] - mean[i]) / deviation[i];
        }
        return data;
    }
};

/// The scale that gives each input column of these samples mean 0 and standard deviation 1 (the population's, divided
/// by n, as scikit-learn's StandardScaler). A constant column keeps its deviation of 1.
template <class T, std::size_t samples, std::size_t columns, std::size_t targets>
[[nodiscard]] constexpr StandardScale<T, columns> standard_scale(const Dataset<T, samples, columns, targets>& data) {
    StandardScale<T, columns> scale{};
    for (std::size_t i = 0; i < columns; ++i) {
        const T first = data.inputs[0][i];  // taken off, so that a constant column has no deviation by rounding
        T sum = T(0);
        for (std::size_t s = 0; s < samples; ++s) sum += data.inputs[s][i] - first;
        const T mean = first + sum / static_cast<T>(samples);
        T squares = T(0);
        for (std::size_t s = 0; s < samples; ++s) {
            const T distance = data.inputs[s][i] - mean;
            squares += distance * distance;
        }
        const T deviation = math::sqrt(squares / static_cast<T>(samples));
        scale.mean[i] = mean;
        scale.deviation[i] = deviation > T(0) ? deviation : T(1);
    }
    return scale;
}

CTNN_EXACT_ARITHMETIC_END

}  // namespace ctnn
