#pragma once

#include <cstddef>

#include <ctnn/core/fixed_string.hpp>
#include <ctnn/data/csv_format.hpp>
#include <ctnn/data/csv_problem.hpp>

/// The columns of a CSV text and their use: inputs, targets or ignored.
namespace ctnn::detail {

/// The columns that are not inputs, in the order of the text.
struct CsvPlan {
    static constexpr std::size_t capacity = 2 * CsvColumns::capacity;
    static constexpr std::size_t ignored = static_cast<std::size_t>(-1);

    struct Column {
        std::size_t number = static_cast<std::size_t>(-1);  ///< Index in a row.
        std::size_t target = ignored;                       ///< Index of the target, or `ignored`.
    };

    Column columns[capacity + 1]{};  ///< One more than listed: a sentinel that no index equals.
    std::size_t count = 0;
    std::size_t targets = 0;
};

/// Which columns are read: all, inputs and targets, or inputs and one column of class names.
enum class CsvUse { table, dataset, classes };

/// Checks what does not depend on the text.
constexpr CsvProblem check_format(const CsvFormat& format) {
    const auto is_reserved = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '+' || c == '-' ||
               c == '"' || c == '.' || c == '\n' || c == '\r' || c == '\0';
    };
    const auto reject = [](CsvProblemCode code, char c) {
        return CsvProblem{.code = code, .cell = FixedString<32>{} + c};
    };
    if (is_reserved(format.delimiter)) return reject(CsvProblemCode::bad_delimiter, format.delimiter);
    if ((format.decimal != '.' && format.decimal != ',') || format.decimal == format.delimiter) {
        return reject(CsvProblemCode::bad_decimal, format.decimal);
    }
    if (format.comment != '\0' && (is_reserved(format.comment) || format.comment == format.delimiter ||
                                   format.comment == ',' || format.comment == ' ')) {
        return reject(CsvProblemCode::bad_comment, format.comment);
    }
    for (const CsvColumns* const list : {&format.targets, &format.ignored}) {
        if (list->count > CsvColumns::capacity) {
            return {.code = CsvProblemCode::too_many_columns_listed,
                    .given = list->count,
                    .expected = CsvColumns::capacity};
        }
    }
    return {};
}

/// Adds a list of columns to the plan, in the order of the text.
constexpr CsvProblem list_columns(const CsvColumns& list, bool are_targets, std::size_t columns, CsvPlan& plan) {
    for (std::size_t i = 0; i < list.count; ++i) {
        const int written = list.numbers[i];
        const std::size_t distance = written < 0 ? 0U - static_cast<unsigned>(written) : static_cast<unsigned>(written);
        if (distance == 0 || distance > columns) {
            return {.code = CsvProblemCode::no_such_column,
                    .expected = columns,
                    .cell = FixedString<32>{} + (written < 0 ? "-" : "") + distance};
        }
        const std::size_t number = written < 0 ? columns - distance : distance - 1;
        std::size_t place = plan.count;
        for (; place > 0 && plan.columns[place - 1].number >= number; --place) {
            if (plan.columns[place - 1].number == number) {
                return {.code = CsvProblemCode::column_listed_twice, .column = number + 1};
            }
            plan.columns[place] = plan.columns[place - 1];
        }
        plan.columns[place] = {number, are_targets ? plan.targets++ : CsvPlan::ignored};
        ++plan.count;
    }
    return {};
}

/// Plans the columns of a text with `columns` cells per row. Reports columns that the text does not
/// have, and a plan without inputs.
constexpr CsvProblem plan_columns(const CsvFormat& format, CsvUse use, std::size_t columns, CsvPlan& plan) {
    if (use != CsvUse::table && format.targets.count == 0) return {.code = CsvProblemCode::no_targets};
    if (use == CsvUse::classes && format.targets.count != 1) {
        return {.code = CsvProblemCode::several_class_columns, .given = format.targets.count};
    }
    CsvProblem problem{};
    if (use != CsvUse::table) problem = list_columns(format.targets, true, columns, plan);
    if (!problem) problem = list_columns(format.ignored, false, columns, plan);
    if (!problem && plan.count >= columns) {
        return {.code = CsvProblemCode::no_inputs, .given = columns, .expected = plan.count};
    }
    return problem;
}

}  // namespace ctnn::detail
