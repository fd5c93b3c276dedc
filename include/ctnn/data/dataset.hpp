#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>

#include <ctnn/core/fold_blocks.hpp>
#include <ctnn/core/plain_array.hpp>
#include <ctnn/core/values.hpp>

namespace ctnn {

namespace detail {

template <std::size_t offset, class T, std::size_t count, std::size_t... i>
constexpr void copy_block(const T (&from)[count], T (&to)[count], std::index_sequence<i...>) {
    ((to[offset + i] = from[offset + i]), ...);
    if constexpr (offset + sizeof...(i) < count) {
        constexpr std::size_t next = offset + sizeof...(i);
        copy_block<next>(from, to, FoldIndices<count - next>{});
    }
}

/// Copies a row by folds, because the constant evaluator counts loop iterations. Not by
/// for_blocks(), because the captures of its body would cost 5 % more.
template <class T, std::size_t count>
constexpr void copy_row(const T (&from)[count], T (&to)[count]) {
    copy_block<0>(from, to, FoldIndices<count>{});
}

}  // namespace detail

/// Samples of `columns` numbers each, values[sample][column], in a plain array, which the constant
/// evaluator reads fastest. Brace lists are counted: a wrong number of samples or columns is an
/// error.
template <class T, std::size_t samples, std::size_t columns_, Role role = Role::inputs>
struct Rows {
    static_assert(samples > 0 && columns_ > 0,
                  "ctnn: empty dataset; it needs at least one sample and one number per sample");

    static constexpr std::size_t columns = columns_;

    T values[samples][columns];

    template <std::size_t given>
    constexpr Rows(const Values<T, columns, role> (&rows)[given]) : values{} {
        static_assert(given == samples, "ctnn: wrong number of samples for this dataset (given == expected)");
        for (std::size_t s = 0; s < samples; ++s) {
            const auto row = __builtin_bit_cast(kernels::PlainArray<T, columns>, rows[s]);
            detail::copy_row(row.values, values[s]);
        }
    }

    /// Copies a named array, T[samples][columns].
    template <class Array>
        requires(std::rank_v<Array> == 2)
    constexpr Rows(const Array& rows) : values{} {
        static_assert(std::extent_v<Array, 0> == samples && std::extent_v<Array, 1> == columns,
                      "ctnn: wrong shape of the array for this dataset; write T[samples][numbers per sample]");
        for (std::size_t s = 0; s < samples; ++s) {
            if constexpr (std::is_same_v<std::remove_cvref_t<decltype(rows[0][0])>, T>) {
                detail::copy_row(rows[s], values[s]);
            } else {
                for (std::size_t i = 0; i < columns; ++i) values[s][i] = rows[s][i];
            }
        }
    }

    /// Rejects missing inputs or targets.
    template <class... None>
        requires(sizeof...(None) == 0)
    constexpr Rows(None...) : values{} {
        static_assert(sizeof...(None) == samples,
                      "ctnn: a dataset without inputs or without targets; write {.inputs = {{...}}, .targets = "
                      "{{...}}}, or fill zeros<Dataset<...>>()");
    }

    constexpr explicit Rows(detail::ZeroInit) : values{} {}

    [[nodiscard]] static constexpr std::size_t size() { return samples; }
    [[nodiscard]] constexpr const T (&operator[](std::size_t sample) const)[columns] { return values[sample]; }
    [[nodiscard]] constexpr T (&operator[](std::size_t sample))[columns] { return values[sample]; }
};

/// Samples of a network: inputs[sample][input] and the expected outputs, targets[sample][output].
template <class T, std::size_t samples_, std::size_t inputs_, std::size_t outputs_>
struct Dataset {
    using value_type = T;
    static constexpr std::size_t samples = samples_;
    static constexpr std::size_t input_count = inputs_;
    static constexpr std::size_t target_count = outputs_;

    Rows<T, samples_, inputs_, Role::inputs> inputs;
    Rows<T, samples_, outputs_, Role::targets> targets;

    [[nodiscard]] static constexpr std::size_t size() { return samples_; }
};

/// Whether a type is a dataset, of a fixed or a dynamic number of samples. A dataset has
/// `value_type`, `input_count`, `target_count`, size(), and the arrays inputs[sample] and
/// targets[sample].
template <class Data>
inline constexpr bool is_dataset = false;

template <class T, std::size_t samples, std::size_t inputs, std::size_t outputs>
inline constexpr bool is_dataset<Dataset<T, samples, inputs, outputs>> = true;

/// Whether a type is the inputs or the targets of a dataset.
template <class Data>
inline constexpr bool is_rows = false;

template <class T, std::size_t samples, std::size_t columns, Role role>
inline constexpr bool is_rows<Rows<T, samples, columns, role>> = true;

/// Whether the number of samples is known only at run time and set by resize(samples).
template <class Data>
inline constexpr bool is_dynamic = false;

namespace detail {

/// Number of samples of a dataset whose size is known only at run time.
inline constexpr std::size_t any_number = static_cast<std::size_t>(-1);

template <class Data>
consteval std::size_t samples_of() {
    if constexpr (is_dynamic<Data>) {
        return any_number;
    } else {
        return Data::samples;
    }
}

/// Indices of samples in an order. data/dynamic_dataset.hpp specializes it for any_number.
template <std::size_t samples>
struct SampleOrder {
    std::uint32_t values[samples];
};

}  // namespace detail

/// A dataset or rows of zeros, to be filled: `auto rows = zeros<Rows<double, 150, 4>>();`.
template <class Data>
    requires(is_dataset<Data>)
[[nodiscard]] constexpr Data zeros() {
    return {decltype(Data::inputs)(detail::ZeroInit{}), decltype(Data::targets)(detail::ZeroInit{})};
}

template <class Data>
    requires(is_rows<Data>)
[[nodiscard]] constexpr Data zeros() {
    return Data(detail::ZeroInit{});
}

namespace detail {

template <class Data>
constexpr Data empty_dataset() {
    return zeros<Data>();
}

template <class From, class To>
constexpr void copy_sample(const From& from, std::size_t source, To& to, std::size_t target) {
    copy_row(from.inputs.values[source], to.inputs.values[target]);
    copy_row(from.targets.values[source], to.targets.values[target]);
}

}  // namespace detail

}  // namespace ctnn
