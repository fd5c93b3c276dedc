#include <cstddef>
#include <ctnn/data/csv.hpp>
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

constexpr auto data = csv_dataset<double, 1, plain>;
static_assert(data.samples == 2 && data.input_count == 2 && data.target_count == 1);
static_assert(data.inputs[1][0] == 4 && data.inputs[1][1] == 5 && data.targets[1][0] == 6);

// What is malformed is named with its place.
template <std::size_t samples, std::size_t columns>
constexpr CsvProblem problem_in(std::string_view text, CsvFormat format = {}) {
    Rows<double, samples, columns> rows{detail::AllZero{}};
    return read_csv(text, rows, format);
}

constexpr bool says(const CsvProblem& problem, std::string_view sentence) {
    return problem.sentence().view() == sentence;
}

static_assert(says(problem_in<2, 2>("1,2\n3,4\n"), ""));
static_assert(says(problem_in<2, 2>("1,2\n\n3,x4\n"), "CSV line 3, column 2: the cell is not a number"));
static_assert(says(problem_in<2, 2>("1,2\n,4\n"), "CSV line 2, column 1: the cell is not a number"));
static_assert(says(problem_in<2, 2>("1,2\n3\n"), "CSV line 2: it has 1 cells where 2 are wanted"));
static_assert(says(problem_in<2, 2>("1,2,\n3,4,\n"), "CSV line 1: it has 3 cells where 2 are wanted"));
static_assert(says(problem_in<2, 2>("1,2\n3,1e999\n"), "CSV line 2, column 2: the number is too large for its type"));
static_assert(says(problem_in<2, 2>("1,2\n3,4\n5,6\n"), "CSV text: it has 3 lines of numbers where 2 are wanted"));
static_assert(says(problem_in<2, 2>("\n \n"), "CSV text: there is no line of numbers in it"));
static_assert(says(problem_in<1, 1>("x\n", {.header = true}), "CSV text: there is no line of numbers in it"));
static_assert(says(problem_in<1, 1>("x\ny\n", {.header = true}), "CSV line 2, column 1: the cell is not a number"));

}  // namespace

TEST_CASE("CSV at run time") {
    const std::string text = "1,2,3\n4,5,6\n";
    Rows<double, 2, 3> rows{detail::AllZero{}};
    CHECK_FALSE(read_csv(text, rows));
    for (std::size_t s = 0; s < 2; ++s) {
        for (std::size_t i = 0; i < 3; ++i) CHECK(rows[s][i] == table[s][i]);
    }
    const std::string bad = "1,2,3\n4,five,6\n";
    const CsvProblem problem = read_csv(bad, rows);
    CHECK(problem.fault == CsvFault::not_a_number);
    CHECK(problem.line == 2);
    CHECK(problem.column == 2);
    CHECK(problem.sentence().view() == "CSV line 2, column 2: the cell is not a number");
    Rows<double, 1, 1> third{detail::AllZero{}};
    CHECK_FALSE(read_csv("0." + std::string(900, '3'), third));
    CHECK(third[0][0] == 1.0 / 3.0);
}
