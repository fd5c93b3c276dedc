#include <ctnn/data/dynamic_dataset.hpp>

#include <array>
#include <cstddef>
#include <ctnn/data/csv.hpp>
#include <ctnn/data/records.hpp>
#include <ctnn/data/standardize.hpp>
#include <string>

#include "catch.hpp"

namespace {

using namespace ctnn;

using Samples = DynamicDataset<double, 2, 1>;
static_assert(is_dataset<Samples> && is_dynamic<Samples> && is_rows<decltype(Samples::targets)>);

/// Sample s is {s, s^2} -> {10 s}.
template <class Data>
void fill(Data& data) {
    for (std::size_t s = 0; s < data.size(); ++s) {
        const auto number = static_cast<double>(s);
        data.inputs[s][0] = number;
        data.inputs[s][1] = number * number;
        data.targets[s][0] = 10.0 * number;
    }
}

template <class A, class B>
bool are_equal(const A& a, const B& b) {
    if (a.size() != b.size()) return false;
    for (std::size_t s = 0; s < a.size(); ++s) {
        for (std::size_t i = 0; i < A::input_count; ++i) {
            if (a.inputs[s][i] != b.inputs[s][i]) return false;
        }
        for (std::size_t i = 0; i < A::target_count; ++i) {
            if (a.targets[s][i] != b.targets[s][i]) return false;
        }
    }
    return true;
}

}  // namespace

TEST_CASE("data/dynamic_dataset: samples are appended one by one or resized at once") {
    Samples data;
    CHECK(data.size() == 0);
    data.push_back({1, 2}, {3});
    data.push_back(std::array{4.0, 5.0}, {6});
    CHECK(data.size() == 2);
    CHECK(data.inputs[1][0] == 4.0);
    CHECK(data.targets[1][0] == 6.0);
    data.resize(4);
    CHECK(data.inputs[3][1] == 0.0);
    CHECK(data.inputs[0][1] == 2.0);
    const Samples copy = data;
    data.inputs[0][0] = 7.0;
    CHECK(copy.inputs[0][0] == 1.0);
}

TEST_CASE("data/dynamic_dataset: functions of data agree with those for a fixed number of samples") {
    auto fixed = zeros<Dataset<double, 7, 2, 1>>();
    Samples data;
    data.resize(7);
    fill(fixed);
    fill(data);
    REQUIRE(are_equal(data, fixed));
    CHECK(are_equal(shuffled(data, 5), shuffled(fixed, 5)));
    CHECK(are_equal(split_at(data, 4).training, split_at<4>(fixed).training));
    CHECK(are_equal(split_at(data, 4).test, split_at<4>(fixed).test));
    CHECK(split_at(data, 9).test.size() == 0);
    CHECK(are_equal(hold_out_every<3>(data).training, hold_out_every<3>(fixed).training));
    CHECK(are_equal(hold_out_every<3>(data).test, hold_out_every<3>(fixed).test));
    const auto scale = standard_scaler(data);
    CHECK(scale.mean == standard_scaler(fixed).mean);
    CHECK(scale.deviation == standard_scaler(fixed).deviation);
    CHECK(are_equal(scale(data), scale(fixed)));
    CHECK(standard_scaler(Samples{}).deviation == std::array{1.0, 1.0});
}

TEST_CASE("data/dynamic_dataset: files with any number of samples are read") {
    for (const std::size_t samples : {std::size_t(1), std::size_t(3), std::size_t(1000)}) {
        std::string text = "x,y,z\n";
        for (std::size_t s = 0; s < samples; ++s) text += std::to_string(s) + ",2,3\n";
        const auto read = read_csv<Samples>(text, {.header = true});
        REQUIRE(read);
        CHECK(read.data.size() == samples);
        CHECK(read.data.inputs[samples - 1][0] == static_cast<double>(samples - 1));
        CHECK(read.data.targets[samples - 1][0] == 3.0);
    }
    CHECK(read_csv<Samples>("1,2\n3,4\n").problem.message().view() ==
          "CSV line 1: 2 columns for the dataset; 3 expected");
    DynamicRows<float, 2> rows;
    CHECK_FALSE(read_csv("1,2\n3,4\n", rows));
    CHECK(rows[1][1] == 4.0F);

    const unsigned char bytes[] = {0, 51, 1, 255, 102, 0};
    DynamicDataset<double, 2, 2> records;
    REQUIRE_FALSE(read_records(bytes, sizeof bytes, records, {.scale = 255}));
    CHECK(records.size() == 2);
    CHECK(records.inputs[1][0] == 1.0);
    CHECK(records.targets[0][1] == 1.0);
    CHECK(records.targets[1][0] == 1.0);
}
