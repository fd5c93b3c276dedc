#pragma once

#include <string_view>

#include <ctnn/data/csv.hpp>

/// Whether `message` is the problem of a text that is read as two samples of one input and one
/// target; an empty message means no problem.
constexpr bool has_message(std::string_view text, const ctnn::CsvFormat& format, std::string_view message) {
    return ctnn::read_csv<ctnn::Dataset<double, 2, 1, 1>>(text, format).problem.message().view() == message;
}
