#include <cstddef>
#include <ctnn/data/csv.hpp>
#include <ctnn/data/dataset.hpp>
#include <string>
#include <string_view>

#include "catch.hpp"

namespace {

using namespace ctnn;

constexpr char plain[] = "1,2,3\n4,5,6\n";
constexpr auto table = csv<double, plain>;
static_assert(table.size() == 2 && table[0][0] == 1 && table[0][2] == 3 && table[1][1] == 5);

// Blanks, empty lines, CRLF, no newline at the end, another delimiter, a header.
constexpr std::string_view untidy = "\n a ; b \r\n\r\n 1.5 ;\t-2e1\r\n3;4";
constexpr auto tidied = csv<float, untidy, CsvFormat{.delimiter = ';', .header = true}>;
static_assert(tidied.size() == 2 && tidied[0][0] == 1.5F && tidied[0][1] == -20 && tidied[1][1] == 4);

constexpr auto data = csv_dataset<double, plain>;
static_assert(data.samples == 2 && data.input_count == 2 && data.target_count == 1);
static_assert(data.inputs[1][0] == 4 && data.inputs[1][1] == 5 && data.targets[1][0] == 6);

// The bytes of a file as from ctnn_embed(), with a byte order mark.
constexpr unsigned char bytes[] = {0xEF, 0xBB, 0xBF, '1', ',', '2', '\n', '3', ',', '4'};
constexpr auto from_bytes = csv_dataset<double, bytes>;
static_assert(from_bytes.inputs[0][0] == 1 && from_bytes.targets[1][0] == 4);

// Texts in all formats, read by the run-time reader, in the compiler and at run time.
template <std::size_t inputs, std::size_t targets>
constexpr bool reads(std::string_view text, CsvFormat format, const double (&expected)[2][inputs + targets],
                     std::size_t dropped_rows = 0) {
    const auto read = read_csv<Dataset<double, 2, inputs, targets>>(text, format);
    if (!read || read.dropped_rows != dropped_rows) return false;
    for (std::size_t s = 0; s < 2; ++s) {
        for (std::size_t i = 0; i < inputs; ++i) {
            if (read.data.inputs[s][i] != expected[s][i]) return false;
        }
        for (std::size_t i = 0; i < targets; ++i) {
            if (read.data.targets[s][i] != expected[s][inputs + i]) return false;
        }
    }
    return true;
}

constexpr bool reads_columns_anywhere() {
    constexpr std::string_view text = "1,2,3,4\n5,6,7,8\n";
    return reads<3, 1>(text, {}, {{1, 2, 3, 4}, {5, 6, 7, 8}}) &&
           reads<3, 1>(text, {.targets = {1}}, {{2, 3, 4, 1}, {6, 7, 8, 5}}) &&
           reads<2, 2>(text, {.targets = {-1, 2}}, {{1, 3, 4, 2}, {5, 7, 8, 6}}) &&
           reads<1, 2>(text, {.targets = {-2, -1}, .ignored = {1}}, {{2, 3, 4}, {6, 7, 8}}) &&
           reads<1, 1>("a,1,2,x\nb,3,4,\"y,z\"", {.targets = {2}, .ignored = {-1, 1}}, {{2, 1}, {4, 3}});
}
static_assert(reads_columns_anywhere());

constexpr bool reads_other_formats() {
    return reads<1, 1>("1\t2\n3\t4", {.delimiter = '\t'}, {{1, 2}, {3, 4}}) &&
           reads<1, 1>("  1   2  \n\t3 \t4\n", {.delimiter = ' '}, {{1, 2}, {3, 4}}) &&
           reads<1, 1>("1,5;2\n3;,25\n", {.delimiter = ';', .decimal = ','}, {{1.5, 2}, {3, 0.25}}) &&
           reads<1, 1>("# a\n1,2\n  # b, \"\n3,4\n#", {.comment = '#'}, {{1, 2}, {3, 4}}) &&
           reads<1, 1>("a title, \"\n\nx,\"y\n\"\n1,2\n3,4\n", {.skip_lines = 2, .header = true}, {{1, 2}, {3, 4}}) &&
           reads<1, 1>("\"1\", \"2\" \n\" 3 \",\"4e0\"", {}, {{1, 2}, {3, 4}}) &&
           reads<1, 1>("1,2,\"a\"\"b\"\n3,4,\"c\nd,\"\n", {.targets = {2}, .ignored = {3}}, {{1, 2}, {3, 4}}) &&
           reads<1, 1>("1,2,5'10\" tall\n3,4,\n", {.targets = {2}, .ignored = {3}}, {{1, 2}, {3, 4}}) &&
           reads<1, 1>("+1 ,2\r\n3\t, 4 \r\n", {}, {{1, 2}, {3, 4}});
}
static_assert(reads_other_formats());

constexpr bool drops_rows_with_a_missing_value() {
    constexpr CsvFormat drops{.drop_missing = true};
    return reads<1, 1>("1,2\n?,4\n5,6\n", drops, {{1, 2}, {5, 6}}, 1) &&
           reads<1, 1>("NA,2\n1,2\n3,n/a\n5,6\n-1,NaN\n,7\n8,\nnull,9\n \"\" ,9\n,", drops, {{1, 2}, {5, 6}}, 8) &&
           reads<1, 1>("1,2\n3,4\n", drops, {{1, 2}, {3, 4}}, 0) &&
           reads<1, 1>("?,1,2\n?,3,4\n?,,5\n", {.ignored = {1}, .drop_missing = true}, {{1, 2}, {3, 4}}, 1);
}
static_assert(drops_rows_with_a_missing_value());

constexpr std::string_view with_gaps = "1,2\n?,4\n5,6\n7,NA\n";
constexpr CsvFormat without_gaps{.drop_missing = true};
static_assert(csv<double, with_gaps, without_gaps>.size() == 2 && csv<double, with_gaps, without_gaps>[1][1] == 6);
static_assert(csv_dropped_rows<with_gaps, without_gaps> == 2 && csv_dropped_rows<plain> == 0);

// Malformed texts.
template <std::size_t samples, std::size_t columns>
constexpr CsvProblem problem_in(std::string_view text, CsvFormat format = {}) {
    auto rows = zeros<Rows<double, samples, columns>>();
    return read_csv(text, rows, format);
}

constexpr bool says(const CsvProblem& problem, std::string_view message) { return problem.message().view() == message; }

static_assert(says(problem_in<2, 2>("1,2\n3,4\n"), ""));
static_assert(says(problem_in<2, 2>("1,2\n\n3,x4\n"), "CSV line 3, column 2: not a number: 'x4'"));
static_assert(says(problem_in<2, 2>("1,2\n,4\n"),
                   "CSV line 2, column 1: the value is missing; .drop_missing = true drops such rows"));
static_assert(says(problem_in<2, 2>("1,2\n3\n"), "CSV line 2: 1 cell, but line 1 has 2"));
static_assert(says(problem_in<2, 2>("\n1,2,\n3,4,\n"), "CSV line 2: 3 columns for the dataset; 2 expected"));
static_assert(says(problem_in<2, 2>("1,2\n3,1e999\n"), "CSV line 2, column 2: too large for its type: '1e999'"));
static_assert(says(problem_in<2, 2>("1,2\n3,4\n5,6\n"), "CSV text: 3 rows; 2 expected"));
static_assert(says(problem_in<2, 2>("\na,b\n1,2\n3,4\n"),
                   "CSV text: 3 rows; 2 expected; if line 2 is a header, write .header = true"));
static_assert(says(problem_in<2, 2>("\n \n"), "CSV text: no rows"));
static_assert(says(problem_in<1, 1>("x\n", {.header = true}), "CSV text: no rows"));

// A tab that is the delimiter also counts at the ends of a line.
constexpr CsvFormat tabs{.delimiter = '\t'};
static_assert(says(problem_in<2, 3>("1\t2\t\n\t3\t4\n", tabs),
                   "CSV line 1, column 3: the value is missing; .drop_missing = true drops such rows"));
static_assert(says(problem_in<2, 2>("1\t\n3\t4\n", tabs),
                   "CSV line 1, column 2: the value is missing; .drop_missing = true drops such rows"));
static_assert(says(problem_in<2, 2>("1,2\n3,\n"),
                   "CSV line 2, column 2: the value is missing; .drop_missing = true drops such rows"));

}  // namespace

TEST_CASE("data/csv: static_assert rows hold at run time") {
    CHECK(reads_columns_anywhere());
    CHECK(reads_other_formats());
    CHECK(drops_rows_with_a_missing_value());
    const std::string text = "1,2,3\n4,5,6\n";
    auto rows = zeros<Rows<double, 2, 3>>();
    CHECK_FALSE(read_csv(text, rows));
    for (std::size_t s = 0; s < 2; ++s) {
        for (std::size_t i = 0; i < 3; ++i) CHECK(rows[s][i] == table[s][i]);
    }
    Rows<double, 1, 1> third = zeros<Rows<double, 1, 1>>();
    CHECK_FALSE(read_csv("0." + std::string(900, '3'), third));
    CHECK(third[0][0] == 1.0 / 3.0);
}

TEST_CASE("data/csv: a malformed text is reported with its place at run time") {
    const std::string bad = "1,2,3\n4,five,6\n";
    const auto read = read_csv<Rows<double, 2, 3>>(bad);
    CHECK_FALSE(read);
    CHECK(read.problem.code == CsvProblemCode::not_a_number);
    CHECK(read.problem.line == 2);
    CHECK(read.problem.column == 2);
    CHECK(read.problem.message().view() == "CSV line 2, column 2: not a number: 'five'");
    // Truncated at any place and with a byte replaced, a text is read or rejected, and nothing
    // beyond its end is read.
    const std::string text = "a;\"b\n\"\n1,5;\"\"\"x\"\n 2 ;y\r\n# c\n3;z";
    for (std::size_t size = 0; size <= text.size(); ++size) {
        for (const char other : {'"', ';', '\n', '\0', ' ', '5'}) {
            std::string exchanged = text.substr(0, size);
            if (size > 0) exchanged[size / 2] = other;
            const std::string exact(exchanged.data(), exchanged.size());
            const CsvFormat format{
                .delimiter = ';', .decimal = ',', .comment = '#', .header = true, .targets = {1}, .ignored = {2}};
            const auto one = read_csv<Rows<double, 3, 1>>(exact, format);
            CHECK(one.problem.message().view().empty() == static_cast<bool>(one));
        }
    }
}
