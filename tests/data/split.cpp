#include <ctnn/data/split.hpp>

#include <array>
#include <cstddef>

#include "catch.hpp"

namespace {

using namespace ctnn;

/// Sample s is {s, -s} -> {10 s}.
template <std::size_t samples>
constexpr auto numbered() {
    using Data = Dataset<double, samples, 2, 1>;
    Data data = detail::empty_dataset<Data>();
    for (std::size_t s = 0; s < samples; ++s) {
        data.inputs[s][0] = static_cast<double>(s);
        data.inputs[s][1] = -static_cast<double>(s);
        data.targets[s][0] = 10.0 * static_cast<double>(s);
    }
    return data;
}

/// Whether the dataset has these samples in this order.
template <class Data, std::size_t count>
constexpr bool has(const Data& data, const std::array<int, count>& numbers) {
    static_assert(Data::samples == count);
    for (std::size_t s = 0; s < count; ++s) {
        const double number = numbers[s];
        if (data.inputs[s][0] != number || data.inputs[s][1] != -number || data.targets[s][0] != 10.0 * number) {
            return false;
        }
    }
    return true;
}

constexpr bool splits_at_a_sample() {
    const auto split = split_at<4>(numbered<6>());
    const auto one = split_at<1>(numbered<2>());
    return has(split.training, std::array{0, 1, 2, 3}) && has(split.test, std::array{4, 5}) &&
           has(one.training, std::array{0}) && has(one.test, std::array{1});
}

constexpr bool holds_out_every_nth() {
    const auto thirds = hold_out_every<3>(numbered<6>());
    const auto rest = hold_out_every<3>(numbered<8>());
    const auto halves = hold_out_every<2>(numbered<5>());
    const auto last = hold_out_every<4>(numbered<4>());
    return has(thirds.training, std::array{0, 1, 3, 4}) && has(thirds.test, std::array{2, 5}) &&
           has(rest.training, std::array{0, 1, 3, 4, 6, 7}) && has(rest.test, std::array{2, 5}) &&
           has(halves.training, std::array{0, 2, 4}) && has(halves.test, std::array{1, 3}) &&
           has(last.training, std::array{0, 1, 2}) && has(last.test, std::array{3});
}

static_assert(splits_at_a_sample());
static_assert(holds_out_every_nth());

// A third of 150 flowers for the test.
static_assert(decltype(hold_out_every<3>(numbered<150>()).training)::samples == 100 &&
              decltype(hold_out_every<3>(numbered<150>()).test)::samples == 50);

}  // namespace

TEST_CASE("data/split: static_assert rows hold at run time") {
    CHECK(splits_at_a_sample());
    CHECK(holds_out_every_nth());
}
