#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include <ctnn/data/dataset.hpp>
#include <ctnn/data/random.hpp>
#include <ctnn/data/shuffle.hpp>
#include <ctnn/data/split.hpp>

/// Datasets on the heap, with a number of samples known only at run time. Not in <ctnn/ctnn.hpp>.
namespace ctnn {

/// Samples of `columns` numbers each.
template <class T, std::size_t columns_, Role role = Role::inputs>
class DynamicRows {
public:
    static constexpr std::size_t columns = columns_;
    static_assert(columns > 0, "ctnn: empty samples; a dataset needs at least one number per sample");

    DynamicRows() = default;
    explicit DynamicRows(detail::ZeroInit) {}

    [[nodiscard]] std::size_t size() const { return rows.size(); }
    [[nodiscard]] const T (&operator[](std::size_t sample) const)[columns] { return rows[sample].values; }
    [[nodiscard]] T (&operator[](std::size_t sample))[columns] { return rows[sample].values; }

    /// New samples are zeros.
    void resize(std::size_t samples) { rows.resize(samples); }

    /// Appends a sample: push_back({1, 2}), or a row of any dataset.
    void push_back(const Values<T, columns, role>& sample) {
        rows.push_back(__builtin_bit_cast(Row, static_cast<const std::array<T, columns>&>(sample)));
    }

private:
    using Row = kernels::PlainArray<T, columns>;
    std::vector<Row> rows;
};

/// A dataset of any number of samples, for fit(), metrics, scalers and splits, or to be filled from
/// a file: `const auto iris = read_csv<DynamicDataset<double, 4, 1>>(text);`.
template <class T, std::size_t inputs_, std::size_t outputs_>
struct DynamicDataset {
    using value_type = T;
    static constexpr std::size_t input_count = inputs_;
    static constexpr std::size_t target_count = outputs_;

    DynamicRows<T, inputs_, Role::inputs> inputs;
    DynamicRows<T, outputs_, Role::targets> targets;

    [[nodiscard]] std::size_t size() const { return inputs.size(); }

    /// New samples are zeros.
    void resize(std::size_t samples) {
        inputs.resize(samples);
        targets.resize(samples);
    }

    /// Appends a sample: push_back({5.1, 3.5}, {1}).
    void push_back(const Values<T, inputs_, Role::inputs>& x, const Values<T, outputs_, Role::targets>& target) {
        inputs.push_back(x);
        targets.push_back(target);
    }
};

template <class T, std::size_t inputs, std::size_t outputs>
inline constexpr bool is_dataset<DynamicDataset<T, inputs, outputs>> = true;

template <class T, std::size_t columns, Role role>
inline constexpr bool is_rows<DynamicRows<T, columns, role>> = true;

template <class T, std::size_t inputs, std::size_t outputs>
inline constexpr bool is_dynamic<DynamicDataset<T, inputs, outputs>> = true;

template <class T, std::size_t columns, Role role>
inline constexpr bool is_dynamic<DynamicRows<T, columns, role>> = true;

namespace detail {

template <>
struct SampleOrder<any_number> {
    std::vector<std::uint32_t> values;
};

}  // namespace detail

/// The samples of a dataset in a random order, the same as that of shuffled() for a Dataset with
/// this seed.
template <class T, std::size_t inputs, std::size_t outputs>
[[nodiscard]] DynamicDataset<T, inputs, outputs> shuffled(const DynamicDataset<T, inputs, outputs>& data,
                                                          std::uint64_t seed) {
    std::vector<std::uint32_t> order(data.size());
    for (std::size_t s = 0; s < order.size(); ++s) order[s] = static_cast<std::uint32_t>(s);
    Random random(seed);
    detail::shuffle_order(order, order.size(), random);
    DynamicDataset<T, inputs, outputs> result;
    for (const std::uint32_t s : order) result.push_back(data.inputs[s], data.targets[s]);
    return result;
}

/// Splits off the first `training` samples for training; the others, possibly none, are for the
/// test.
template <class T, std::size_t inputs, std::size_t outputs>
[[nodiscard]] auto split_at(const DynamicDataset<T, inputs, outputs>& data, std::size_t training) {
    Split<DynamicDataset<T, inputs, outputs>, DynamicDataset<T, inputs, outputs>> split;
    for (std::size_t s = 0; s < data.size(); ++s) {
        (s < training ? split.training : split.test).push_back(data.inputs[s], data.targets[s]);
    }
    return split;
}

/// Splits off every n-th sample (the n-th, the 2n-th, ...) for the test; the others are for
/// training.
template <std::size_t n, class T, std::size_t inputs, std::size_t outputs>
[[nodiscard]] auto hold_out_every(const DynamicDataset<T, inputs, outputs>& data) {
    static_assert(n > 1, "ctnn: hold_out_every<1> leaves no sample for training; write n of at least 2");
    Split<DynamicDataset<T, inputs, outputs>, DynamicDataset<T, inputs, outputs>> split;
    for (std::size_t s = 0; s < data.size(); ++s) {
        (s % n == n - 1 ? split.test : split.training).push_back(data.inputs[s], data.targets[s]);
    }
    return split;
}

}  // namespace ctnn
