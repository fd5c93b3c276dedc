#pragma once

#include <cstddef>
#include <type_traits>
#include <utility>

#include <ctnn/core/diagnostic.hpp>
#include <ctnn/core/strict_fp.hpp>
#include <ctnn/data/dataset.hpp>

/// Records of bytes, a common format of images: the inputs, then the label, a class that counts
/// from 0. They become a dataset with one-hot targets, in the compiler or at run time.
namespace ctnn {

/// Layout of the records and the range to read.
struct RecordFormat {
    std::size_t inputs = 0;   ///< Bytes per record before its label.
    std::size_t classes = 0;  ///< Number of classes, 2 to 256; labels are less.
    std::size_t scale = 1;    ///< Divisor of the inputs: 255 maps gray values to [0, 1].
    std::size_t first = 0;    ///< Index of the first record to read.
    std::size_t count = 0;    ///< Number of records to read; 0: all that follow.
};

enum class RecordProblemCode {
    none,
    no_inputs,
    class_count,
    no_scale,
    no_records,
    other_length,
    beyond_the_end,
    other_count,
    other_inputs,
    other_classes,
    label_too_large
};

/// A problem with records and its place; records count from 0.
struct RecordProblem {
    RecordProblemCode code = RecordProblemCode::none;
    std::size_t record = 0;
    std::size_t given = 0;
    std::size_t expected = 0;

    [[nodiscard]] constexpr explicit operator bool() const { return code != RecordProblemCode::none; }

    [[nodiscard]] constexpr FixedString<160> message() const {
        const auto text = FixedString<160>{} + "records: ";
        switch (code) {
        case RecordProblemCode::none: return {};
        case RecordProblemCode::no_inputs: return text + "the format has no inputs; at least 1 expected";
        case RecordProblemCode::class_count: return text + "the format has " + given + " classes; 2 to 256 expected";
        case RecordProblemCode::no_scale: return text + "the format's scale is 0; inputs are divided by it";
        case RecordProblemCode::no_records: return text + "no bytes";
        case RecordProblemCode::other_length:
            return text + given + " bytes are not a whole number of records of " + expected + " bytes";
        case RecordProblemCode::beyond_the_end:
            return text + "the range exceeds the " + given + " records; it needs " + expected;
        case RecordProblemCode::other_count:
            return text + "the range has " + given + " records; the dataset has " + expected + " samples";
        case RecordProblemCode::other_inputs:
            return text + "the format has " + given + " inputs; the dataset has " + expected;
        case RecordProblemCode::other_classes:
            return text + "the format has " + given + " classes; the dataset has " + expected;
        default:
            return FixedString<160>{} + "record " + record + ": the label is " + given + "; less than " + expected +
                   " expected";
        }
    }
};

namespace detail {

struct RecordRange {
    std::size_t first = 0;
    std::size_t count = 1;  // not 0 even if there is a problem, because it becomes the size of an array
    RecordProblem problem{};
};

constexpr RecordRange record_range(std::size_t bytes, RecordFormat format) {
    const auto rejected = [](RecordProblemCode code, std::size_t given = 0, std::size_t expected = 0) {
        return RecordRange{.problem = {code, 0, given, expected}};
    };
    if (format.inputs == 0) return rejected(RecordProblemCode::no_inputs);
    if (format.classes < 2 || format.classes > 256) return rejected(RecordProblemCode::class_count, format.classes);
    if (format.scale == 0) return rejected(RecordProblemCode::no_scale);
    if (bytes == 0) return rejected(RecordProblemCode::no_records);
    constexpr auto add = [](std::size_t a, std::size_t b) { return a + b < a ? static_cast<std::size_t>(-1) : a + b; };
    const std::size_t size = add(format.inputs, 1);
    if (bytes % size != 0) return rejected(RecordProblemCode::other_length, bytes, size);
    const std::size_t records = bytes / size;
    if (format.first >= records) return rejected(RecordProblemCode::beyond_the_end, records, add(format.first, 1));
    const std::size_t left = records - format.first;
    if (format.count > left) {
        return rejected(RecordProblemCode::beyond_the_end, records, add(format.first, format.count));
    }
    return {format.first, format.count == 0 ? left : format.count, {}};
}

template <class Bytes>
constexpr RecordProblem check_labels(const Bytes& bytes, RecordFormat format, std::size_t first, std::size_t count) {
    std::size_t label = first * (format.inputs + 1) + format.inputs;
    for (std::size_t record = first; record < first + count; ++record) {
        if (bytes[label] >= format.classes)
            return {RecordProblemCode::label_too_large, record, std::size_t(bytes[label]), format.classes};
        label += format.inputs + 1;
    }
    return {};
}

CTNN_STRICT_FP_BEGIN

/// The input for each byte. A lookup costs the constant evaluator less than a division.
template <class T>
struct ScaledBytes {
    T values[256];

    constexpr explicit ScaledBytes(std::size_t scale) : values{} {
        for (std::size_t i = 0; i < 256; ++i) values[i] = static_cast<T>(i) / static_cast<T>(scale);
    }
};

CTNN_STRICT_FP_END

template <std::size_t offset, class Bytes, class T, std::size_t inputs, std::size_t... i>
constexpr void scale_block(const Bytes& bytes, std::size_t at, const T (&scaled)[256], T (&row)[inputs],
                           std::index_sequence<i...>) {
    ((row[offset + i] = scaled[bytes[at + offset + i]]), ...);
    if constexpr (offset + sizeof...(i) < inputs) {
        constexpr std::size_t next = offset + sizeof...(i);
        scale_block<next>(bytes, at, scaled, row, FoldIndices<inputs - next>{});
    }
}

/// Copies records into a dataset of zeros. The labels must be valid.
template <class Bytes, class Data>
constexpr void copy_records(const Bytes& bytes, std::size_t first, std::size_t scale, Data& data) {
    using T = typename Data::value_type;
    constexpr std::size_t inputs = Data::input_count;
    const ScaledBytes<T> scaled(scale);
    std::size_t at = first * (inputs + 1);
    const std::size_t samples = data.size();
    for (std::size_t s = 0; s < samples; ++s) {
        scale_block<0>(bytes, at, scaled.values, data.inputs[s], FoldIndices<inputs>{});
        data.targets[s][bytes[at + inputs]] = T(1);
        at += inputs + 1;
    }
}

}  // namespace detail

/// Reads `size` bytes into a dataset with as many samples as the format selects; a dynamic one is
/// resized. The inputs and classes of the format default to those of the dataset. Returns the
/// problem, if any; the dataset is then unchanged. records<...> below reads a constant.
template <class Data>
    requires(is_dataset<Data>)
[[nodiscard]] constexpr RecordProblem read_records(const unsigned char* bytes, std::size_t size, Data& data,
                                                   RecordFormat format) {
    constexpr std::size_t inputs = Data::input_count;
    constexpr std::size_t classes = Data::target_count;
    if (format.inputs == 0) format.inputs = inputs;
    if (format.classes == 0) format.classes = classes;
    if (format.inputs != inputs) return {RecordProblemCode::other_inputs, 0, format.inputs, inputs};
    if (format.classes != classes) return {RecordProblemCode::other_classes, 0, format.classes, classes};
    const auto range = detail::record_range(size, format);
    if (range.problem) return range.problem;
    if constexpr (!is_dynamic<Data>) {
        if (range.count != Data::samples) return {RecordProblemCode::other_count, 0, range.count, Data::samples};
    }
    const auto problem = detail::check_labels(bytes, format, range.first, range.count);
    if (problem) return problem;
    data = zeros<Data>();
    if constexpr (is_dynamic<Data>) data.resize(range.count);
    detail::copy_records(bytes, range.first, format.scale, data);
    return {};
}

namespace detail {

template <class T, const auto& bytes, RecordFormat format>
struct Records {
    using Bytes = std::remove_cvref_t<decltype(bytes)>;
    static_assert(
        std::is_same_v<std::remove_extent_t<Bytes>, unsigned char> && std::rank_v<Bytes> == 1,
        "ctnn: no bytes for records; write a constexpr array of unsigned char with a name at namespace scope");

    static constexpr RecordRange range = record_range(sizeof(bytes), format);
    static constexpr RecordProblem problem =
        range.problem ? range.problem : check_labels(bytes, format, range.first, range.count);
    static constexpr auto text = problem.message();
    static_assert(require_empty<text>());

    static consteval auto read() {
        constexpr bool usable = text.length == 0;
        using Data = Dataset<T, range.count, usable ? format.inputs : 1, usable ? format.classes : 256>;
        Data data = empty_dataset<Data>();
        if constexpr (usable) copy_records(bytes, range.first, format.scale, data);
        return data;
    }
};

}  // namespace detail

/// An array of bytes as a dataset, read by the compiler: `constexpr auto digits = records<double,
/// bytes, RecordFormat{.inputs = 64, .classes = 10, .scale = 16}>;`
template <class T, const auto& bytes, RecordFormat format>
inline constexpr auto records = detail::Records<T, bytes, format>::read();

}  // namespace ctnn
