#pragma once

#include "catch.hpp"

/// Checks that run both in the compiler and at run time, each reported by itself. `rows` is a
/// generic lambda that calls its argument with each condition:
///
///     constexpr auto rows = [](auto& check) {
///         check(1 + 1 == 2);
///         check(2 * 2 == 4);
///     };
///     static_assert(each_row::first_failing_line(rows) == 0);
///
///     TEST_CASE("...") { each_row::check_all(rows); }
namespace each_row {

struct FirstFailure {
    int line = 0;

    constexpr void operator()(bool holds, int line_of_row = __builtin_LINE()) {
        if (!holds && line == 0) line = line_of_row;
    }
};

struct Reporter {
    void operator()(bool holds, int line_of_row = __builtin_LINE()) const {
        INFO("row on line " << line_of_row);
        CHECK(holds);
    }
};

/// Returns the line of the first row that fails, or 0 if all hold. Compilers print it if a
/// static_assert compares it with 0.
template <class Rows>
constexpr int first_failing_line(const Rows& rows) {
    FirstFailure check;
    rows(check);
    return check.line;
}

/// Checks all rows at run time.
template <class Rows>
void check_all(const Rows& rows) {
    const Reporter check;
    rows(check);
}

}  // namespace each_row
