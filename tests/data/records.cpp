#include <cstddef>
#include <ctnn/data/records.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

// Three inputs, one label, five records.
constexpr unsigned char bytes[] = {0,   51, 255, 2,  // 0
                                   1,   2,  3,   0,  //
                                   10,  20, 30,  1,  //
                                   7,   8,  9,   2,  //
                                   255, 0,  128, 0};
constexpr RecordFormat format{.inputs = 3, .classes = 3, .scale = 255};

constexpr auto all = records<double, bytes, format>;
static_assert(all.samples == 5 && all.input_count == 3 && all.target_count == 3);
static_assert(all.inputs[0][0] == 0.0 && all.inputs[0][1] == 51.0 / 255.0 && all.inputs[0][2] == 1.0);
static_assert(all.inputs[4][2] == 128.0 / 255.0);
static_assert(all.targets[0][0] == 0 && all.targets[0][1] == 0 && all.targets[0][2] == 1);
static_assert(all.targets[4][0] == 1 && all.targets[4][1] == 0 && all.targets[4][2] == 0);

// A range of records in float, not scaled.
constexpr auto middle = records<float, bytes, RecordFormat{.inputs = 3, .classes = 3, .first = 1, .count = 2}>;
static_assert(middle.samples == 2 && middle.inputs[0][2] == 3.0F && middle.inputs[1][0] == 10.0F);
static_assert(middle.targets[0][0] == 1 && middle.targets[1][1] == 1);
constexpr auto rest = records<float, bytes, RecordFormat{.inputs = 3, .classes = 3, .first = 3}>;
static_assert(rest.samples == 2 && rest.inputs[1][0] == 255.0F && rest.targets[0][2] == 1);

// More inputs than operands of a fold.
struct Wide {
    unsigned char values[2 * 1001]{};
};
constexpr Wide wide = [] {
    Wide made;
    for (std::size_t i = 0; i < 2002; ++i) made.values[i] = static_cast<unsigned char>(i % 251);
    made.values[1000] = 1;
    made.values[2001] = 0;
    return made;
}();
constexpr auto wide_data = [] {
    Dataset<float, 2, 1000, 2> data = detail::empty_dataset<Dataset<float, 2, 1000, 2>>();
    const auto problem = read_records(wide.values, sizeof wide.values, data, {});
    return problem ? detail::empty_dataset<Dataset<float, 2, 1000, 2>>() : data;
}();

template <class Data>
constexpr bool are_the_bytes_of_wide(const Data& data) {
    for (std::size_t i = 0; i < 2000; ++i) {
        const std::size_t record = i / 1000;
        if (data.inputs[record][i % 1000] != static_cast<float>((i + record) % 251)) return false;
    }
    return data.targets[0][0] == 0 && data.targets[0][1] == 1 && data.targets[1][0] == 1 && data.targets[1][1] == 0;
}
static_assert(are_the_bytes_of_wide(wide_data));

constexpr RecordProblem problem_of_reading(std::size_t size, RecordFormat expected) {
    Dataset<double, 5, 3, 3> data = detail::empty_dataset<Dataset<double, 5, 3, 3>>();
    return read_records(bytes, size, data, expected);
}
static_assert(!problem_of_reading(20, {}));
static_assert(problem_of_reading(20, {}).message().view().empty());
static_assert(problem_of_reading(19, {}).message().view() ==
              "records: 19 bytes are not a whole number of records of 4 bytes");
static_assert(problem_of_reading(20, {.inputs = 4}).message().view() ==
              "records: the format has 4 inputs; the dataset has 3");
static_assert(problem_of_reading(20, {.classes = 10}).message().view() ==
              "records: the format has 10 classes; the dataset has 3");
static_assert(problem_of_reading(0, {}).message().view() == "records: no bytes");
static_assert(problem_of_reading(16, {}).message().view() ==
              "records: the range has 4 records; the dataset has 5 samples");
static_assert(problem_of_reading(20, {.scale = 0}).message().view() ==
              "records: the format's scale is 0; inputs are divided by it");
static_assert(problem_of_reading(20, {.first = 5}).message().view() ==
              "records: the range exceeds the 5 records; it needs 6");
static_assert(problem_of_reading(20, {.first = 3, .count = 3}).message().view() ==
              "records: the range exceeds the 5 records; it needs 6");
// Sums that overflow std::size_t.
constexpr std::size_t largest = static_cast<std::size_t>(-1);
static_assert(problem_of_reading(20, {.first = 3, .count = largest}).expected == largest &&
              problem_of_reading(20, {.first = largest}).expected == largest);
static_assert(detail::record_range(20, {.inputs = largest, .classes = 3}).problem.code ==
              RecordProblemCode::other_length);

}  // namespace

TEST_CASE("data/records: constant evaluation and run time agree") {
    unsigned char copy[sizeof bytes];
    for (std::size_t i = 0; i < sizeof bytes; ++i) copy[i] = bytes[i];
    auto data = detail::empty_dataset<Dataset<double, 5, 3, 3>>();
    data.targets[1][2] = 1;  // overwritten
    REQUIRE(!read_records(copy, sizeof copy, data, format));
    for (std::size_t s = 0; s < 5; ++s) {
        for (std::size_t i = 0; i < 3; ++i) {
            CHECK(data.inputs[s][i] == all.inputs[s][i]);
            CHECK(data.targets[s][i] == all.targets[s][i]);
        }
    }
}

TEST_CASE("data/records: a label out of range is reported, the dataset unchanged") {
    unsigned char copy[sizeof bytes];
    for (std::size_t i = 0; i < sizeof bytes; ++i) copy[i] = bytes[i];
    copy[11] = 3;
    auto data = detail::empty_dataset<Dataset<double, 5, 3, 3>>();
    const auto problem = read_records(copy, sizeof copy, data, format);
    CHECK(problem.code == RecordProblemCode::label_too_large);
    CHECK(problem.record == 2);
    CHECK(problem.message().view() == "record 2: the label is 3; less than 3 expected");
    CHECK(data.inputs[4][0] == 0);
}
