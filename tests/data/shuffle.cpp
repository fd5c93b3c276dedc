#include <ctnn/data/shuffle.hpp>

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "catch.hpp"

namespace {

using namespace ctnn;

/// The first deck of cards of pcg32-demo (see random.cpp), after its six numbers, 65 coins and 33
/// dice.
constexpr std::string_view published_cards =
    "QdKs6d3s3d4c3hTdKc5cJhKdJdAs4s4hAdThAcJc7sQs2s7hKh2d6cAh4dQh9h6s5s2c9cTs8d9s3c8cJs5d2h6h7d8s9d5h8hQc7cTc";

constexpr bool deals_the_published_cards(std::uint64_t seed) {
    Random random(seed, 54);
    for (int i = 0; i < 6; ++i) static_cast<void>(random.next());
    for (int i = 0; i < 65; ++i) static_cast<void>(random.below(2));
    for (int i = 0; i < 33; ++i) static_cast<void>(random.below(6));
    std::uint32_t cards[52]{};
    for (std::uint32_t i = 0; i < 52; ++i) cards[i] = i;
    detail::shuffle_order(cards, random);
    for (std::size_t i = 0; i < 52; ++i) {
        if (std::string_view("A23456789TJQK")[cards[i] / 4] != published_cards[2 * i]) return false;
        if (std::string_view("hcds")[cards[i] % 4] != published_cards[2 * i + 1]) return false;
    }
    return true;
}

/// Sample s is {s, 2 s} -> {3 s}.
using Data = Dataset<double, 20, 2, 1>;

constexpr Data ordered() {
    Data data = detail::empty_dataset<Data>();
    for (std::size_t s = 0; s < Data::samples; ++s) {
        data.inputs[s][0] = static_cast<double>(s);
        data.inputs[s][1] = 2.0 * static_cast<double>(s);
        data.targets[s][0] = 3.0 * static_cast<double>(s);
    }
    return data;
}

constexpr bool keeps_every_sample_whole(std::uint64_t seed) {
    const Data data = shuffled(ordered(), seed);
    int seen[Data::samples]{};
    for (std::size_t s = 0; s < Data::samples; ++s) {
        const double number = data.inputs[s][0];
        if (data.inputs[s][1] != 2.0 * number || data.targets[s][0] != 3.0 * number) return false;
        ++seen[static_cast<std::size_t>(number)];
    }
    for (const int times : seen) {
        if (times != 1) return false;
    }
    return true;
}

constexpr bool in_the_same_order(const Data& a, const Data& b) {
    for (std::size_t s = 0; s < Data::samples; ++s) {
        if (a.inputs[s][0] != b.inputs[s][0]) return false;
    }
    return true;
}

constexpr bool the_seed_is_the_order() {
    return in_the_same_order(shuffled(ordered(), 1), shuffled(ordered(), 1)) &&
           !in_the_same_order(shuffled(ordered(), 1), shuffled(ordered(), 2)) &&
           !in_the_same_order(shuffled(ordered(), 1), ordered());
}

constexpr bool one_sample_stays() {
    const Dataset<float, 1, 1, 1> one{.inputs = {{{5}}}, .targets = {{{6}}}};
    const auto same = shuffled(one, 3);
    return same.inputs[0][0] == 5.0F && same.targets[0][0] == 6.0F;
}

static_assert(deals_the_published_cards(42));
static_assert(keeps_every_sample_whole(1) && keeps_every_sample_whole(2));
static_assert(the_seed_is_the_order());
static_assert(one_sample_stays());

}  // namespace

TEST_CASE("data/shuffle: static_assert rows hold at run time") {
    volatile std::uint64_t seed = 42;
    CHECK(deals_the_published_cards(seed));
    CHECK(keeps_every_sample_whole(seed));
    CHECK(the_seed_is_the_order());
    CHECK(one_sample_stays());
}

TEST_CASE("data/shuffle: each order is equally likely") {
    const Dataset<double, 3, 1, 1> three{.inputs = {{{0}, {1}, {2}}}, .targets = {{{0}, {0}, {0}}}};
    std::array<int, 9> counts{};  // by the first and the second sample; 6 of 9 are possible
    constexpr int seeds = 6000;
    for (std::uint64_t seed = 0; seed < seeds; ++seed) {
        const auto data = shuffled(three, seed);
        ++counts[static_cast<std::size_t>(3.0 * data.inputs[0][0] + data.inputs[1][0])];
    }
    for (std::size_t order = 0; order < counts.size(); ++order) {
        CAPTURE(order);
        if (order % 4 == 0) {
            CHECK(counts[order] == 0);
        } else {  // within four standard deviations
            CHECK(std::abs(counts[order] - seeds / 6.0) < 4.0 * std::sqrt(seeds * 5.0 / 36.0));
        }
    }
}
