#include <ctnn/data/csv_segments.hpp>

#include <cstddef>
#include <ctnn/data/csv_classes.hpp>
#include <string_view>

#include "catch.hpp"

namespace {

using namespace ctnn;

constexpr std::size_t row_count = 900;

/// Row i is "i,-i.5,class i % 3", over three segments. After row 400 come comments longer than a
/// segment; a row with a missing value follows each tenth row.
struct Long {
    char characters[40'000]{};
    std::size_t size = 0;

    constexpr void put(std::string_view text) {
        for (const char c : text) characters[size++] = c;
    }

    constexpr void put(std::size_t number) {
        char digits[20]{};
        std::size_t count = 0;
        do {
            digits[count++] = static_cast<char>('0' + number % 10);
            number /= 10;
        } while (number > 0);
        while (count > 0) characters[size++] = digits[--count];
    }

    constexpr Long() {
        for (std::size_t i = 0; i < row_count; ++i) {
            put(i);
            put(",-");
            put(i);
            put(i % 3 == 0 ? ".5,zero\n" : i % 3 == 1 ? ".5,one\n" : ".5,\"two\"\n");
            if (i % 10 == 0) put("7,,one\n");
            if (i == 400) {
                for (std::size_t k = 0; k < 250; ++k) put("# forty characters of a comment, and more\n");
            }
        }
    }

    [[nodiscard]] constexpr std::string_view view() const { return {characters, size}; }
};

constexpr Long long_text;
constexpr std::string_view text = long_text.view();
static_assert(text.size() > 3 * detail::csv_segment);
constexpr CsvFormat format{.comment = '#', .drop_missing = true};

template <class Data>
constexpr bool has_all_rows(const Data& data) {
    for (std::size_t i = 0; i < row_count; ++i) {
        const auto number = static_cast<double>(i);
        if (data.inputs[i][0] != number || data.inputs[i][1] != -number - 0.5) return false;
        const std::size_t expected = i % 3 == 0 ? 2 : i % 3 == 1 ? 0 : 1;  // one, two, zero
        for (std::size_t c = 0; c < 3; ++c) {
            if (data.targets[i][c] != (c == expected ? 1.0 : 0.0)) return false;
        }
    }
    return true;
}

constexpr auto data = csv_classes<double, text, format>;
static_assert(data.samples == row_count && has_all_rows(data));
static_assert(csv_dropped_rows<text, format> == row_count / 10);

// Rows that end at the end of a segment, or one character before or after it: "12,3456\n" has 8
// characters.
template <std::size_t before>
struct Aligned {
    static constexpr std::size_t rows = (2 * detail::csv_segment - before) / 8;

    char characters[2 * detail::csv_segment]{};

    constexpr Aligned() {
        for (char& c : characters) c = '\n';
        for (std::size_t i = 0; i < 8 * rows; ++i) characters[before + i] = "12,3456\n"[i % 8];
    }
};

template <std::size_t before>
constexpr Aligned<before> aligned;

template <std::size_t before>
constexpr std::string_view aligned_text{aligned<before>.characters, sizeof aligned<before>.characters};

template <std::size_t before>
constexpr bool reads_aligned_rows() {
    constexpr auto& rows = csv_dataset<float, aligned_text<before>>;
    for (std::size_t s = 0; s < rows.samples; ++s) {
        if (rows.inputs[s][0] != 12 || rows.targets[s][0] != 3456) return false;
    }
    return rows.samples == Aligned<before>::rows;
}

}  // namespace

TEST_CASE("data/csv_segments: constant evaluation and run time agree") {
    CHECK(has_all_rows(data));
    const auto read = read_csv_classes<Dataset<double, row_count, 2, 3>>(text, {"one", "two", "zero"}, format);
    REQUIRE(read);
    CHECK(has_all_rows(read.data));
    CHECK(read.dropped_rows == row_count / 10);
}

TEST_CASE("data/csv_segments: rows may end at any place near the end of a segment") {
    constexpr bool all = reads_aligned_rows<0>() && reads_aligned_rows<1>();
    CHECK(all);
}
