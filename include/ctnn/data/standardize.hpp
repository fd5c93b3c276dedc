#pragma once

#include <array>
#include <cstddef>
#include <limits>
#include <type_traits>
#include <utility>

#include <ctnn/core/floating_point.hpp>
#include <ctnn/core/strict_fp.hpp>
#include <ctnn/data/dataset.hpp>
#include <ctnn/math/sqrt.hpp>

namespace ctnn {

CTNN_STRICT_FP_BEGIN

namespace detail {

/// row[i] = (x[i] - mean[i]) / deviation[i]. Uses halves if the difference could overflow.
template <std::size_t offset, class Numbers, class Means, FloatingPoint T, std::size_t columns, std::size_t... i>
constexpr void standardize_row(const Numbers& x, const Means& mean, const Means& deviation, T (&row)[columns],
                               std::index_sequence<i...>) {
    constexpr T half = (std::numeric_limits<T>::max)() / T(2);
    ((row[offset + i] =
          x[offset + i] > half || x[offset + i] < -half || mean[offset + i] > half || mean[offset + i] < -half
              ? (x[offset + i] / T(2) - mean[offset + i] / T(2)) / (deviation[offset + i] / T(2))
              : (x[offset + i] - mean[offset + i]) / deviation[offset + i]),
     ...);
    constexpr std::size_t next = offset + sizeof...(i);
    if constexpr (next < columns) standardize_row<next>(x, mean, deviation, row, FoldIndices<columns - next>{});
}

/// A power of two that scales a column so that the squares of its distances neither overflow nor
/// vanish; 1 if not needed.
template <FloatingPoint T>
constexpr T column_factor(T low, T high) {
    constexpr int bias = std::numeric_limits<T>::max_exponent - 1;
    constexpr T lowest = power_of_two<T>(-bias / 3);
    constexpr T highest = power_of_two<T>(bias / 3);
    const T spread = high / T(2) - low / T(2);
    if (low == high || (spread >= lowest && spread <= highest)) return T(1);
    const int exponent = static_cast<int>(__builtin_bit_cast(BitsOf<T>, spread) >> fraction_bits<T>) - bias;
    return power_of_two<T>(exponent > bias - 1 ? 1 - bias : exponent < 1 - bias ? bias - 1 : -exponent);
}

}  // namespace detail

/// Standardization of inputs: x[i] -> (x[i] - mean[i]) / deviation[i]. Keep it with the network:
/// inputs at run time need the scaling of the training samples.
template <class T, std::size_t columns>
struct StandardScaler {
    std::array<T, columns> mean;
    std::array<T, columns> deviation;

    [[nodiscard]] constexpr std::array<T, columns> operator()(const Values<T, columns, Role::inputs>& x) const {
        T row[columns]{};
        detail::standardize_row<0>(x, mean, deviation, row, detail::FoldIndices<columns>{});
        return __builtin_bit_cast(std::array<T, columns>, row);
    }

    /// Returns the dataset with scaled inputs.
    template <class Data>
        requires(is_dataset<Data>)
    [[nodiscard]] constexpr Data operator()(Data data) const {
        static_assert(Data::input_count == columns && std::is_same_v<typename Data::value_type, T>,
                      "ctnn: the dataset does not fit this scaler; it needs the number type and the number of inputs "
                      "of the scaler");
        const std::size_t samples = data.size();
        const auto means = __builtin_bit_cast(kernels::PlainArray<T, columns>, mean);
        const auto deviations = __builtin_bit_cast(kernels::PlainArray<T, columns>, deviation);
        for (std::size_t s = 0; s < samples; ++s) {
            T(&x)[columns] = data.inputs[s];
            detail::standardize_row<0>(x, means.values, deviations.values, x, detail::FoldIndices<columns>{});
        }
        return data;
    }
};

namespace detail {

/// Sums per column, over samples in order. Folds over the columns, because Clang counts statements
/// and GCC operations.
template <class T, std::size_t columns>
struct ColumnSums {
    T low[columns]{};
    T high[columns]{};
    T factor[columns]{};
    T origin[columns]{};  ///< First sample, then mean, times the factor.
    T sum[columns]{};
    T distance[columns]{};

    template <std::size_t offset = 0, std::size_t... i>
    constexpr void add_to_range(const T (&x)[columns], std::index_sequence<i...>) {
        ((low[offset + i] = x[offset + i] < low[offset + i] ? x[offset + i] : low[offset + i]), ...);
        ((high[offset + i] = x[offset + i] > high[offset + i] ? x[offset + i] : high[offset + i]), ...);
        constexpr std::size_t next = offset + sizeof...(i);
        if constexpr (next < columns) add_to_range<next>(x, FoldIndices<columns - next>{});
    }

    template <std::size_t offset = 0, std::size_t... i>
    constexpr void add_distance(const T (&x)[columns], std::index_sequence<i...>) {
        ((sum[offset + i] += x[offset + i] * factor[offset + i] - origin[offset + i]), ...);
        constexpr std::size_t next = offset + sizeof...(i);
        if constexpr (next < columns) add_distance<next>(x, FoldIndices<columns - next>{});
    }

    template <std::size_t offset = 0, std::size_t... i>
    constexpr void add_square(const T (&x)[columns], std::index_sequence<i...>) {
        ((distance[offset + i] = x[offset + i] * factor[offset + i] - origin[offset + i]), ...);
        ((sum[offset + i] += distance[offset + i] * distance[offset + i]), ...);
        constexpr std::size_t next = offset + sizeof...(i);
        if constexpr (next < columns) add_square<next>(x, FoldIndices<columns - next>{});
    }
};

}  // namespace detail

/// Fits a scaler that gives each input column of these samples mean 0 and standard deviation 1 (of
/// the population, divided by n, as in scikit-learn's StandardScaler), whatever the magnitude of
/// its numbers. The deviation of a constant column is 1.
template <class Data, class T = typename Data::value_type, std::size_t columns = Data::input_count>
    requires(is_dataset<Data>)
[[nodiscard]] constexpr StandardScaler<T, columns> standard_scaler(const Data& data) {
    constexpr detail::FoldIndices<columns> block{};
    StandardScaler<T, columns> scaler{};
    const std::size_t samples = data.size();
    if (samples == 0) {
        for (T& deviation : scaler.deviation) deviation = T(1);
        return scaler;
    }
    const T(&first)[columns] = data.inputs[0];
    detail::ColumnSums<T, columns> sums;
    detail::copy_row(first, sums.low);
    detail::copy_row(first, sums.high);
    for (std::size_t s = 0; s < samples; ++s) sums.add_to_range(data.inputs[s], block);
    // The first sample is subtracted, so that rounding gives a constant column no deviation.
    for (std::size_t i = 0; i < columns; ++i) {
        sums.factor[i] = detail::column_factor(sums.low[i], sums.high[i]);
        sums.origin[i] = first[i] * sums.factor[i];
    }
    for (std::size_t s = 0; s < samples; ++s) sums.add_distance(data.inputs[s], block);
    for (std::size_t i = 0; i < columns; ++i) {
        sums.origin[i] += sums.sum[i] / static_cast<T>(samples);
        sums.sum[i] = T(0);
    }
    for (std::size_t s = 0; s < samples; ++s) sums.add_square(data.inputs[s], block);
    for (std::size_t i = 0; i < columns; ++i) {
        constexpr T smallest = std::numeric_limits<T>::denorm_min();
        const T deviation = math::sqrt(sums.sum[i] / static_cast<T>(samples)) / sums.factor[i];
        scaler.mean[i] = sums.origin[i] / sums.factor[i];
        scaler.deviation[i] = sums.low[i] == sums.high[i] ? T(1) : deviation > T(0) ? deviation : smallest;
    }
    return scaler;
}

CTNN_STRICT_FP_END

}  // namespace ctnn
