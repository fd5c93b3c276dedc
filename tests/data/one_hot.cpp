#include <ctnn/data/one_hot.hpp>

#include <cstddef>

#include "catch.hpp"

namespace {

using namespace ctnn;

constexpr auto rows = one_hot<double, 3>({0, 2, 1, 2});
static_assert(rows.size() == 4);

template <class AnyRows>
constexpr bool are_the_labels(const AnyRows& targets) {
    const double expected[4][3] = {{1, 0, 0}, {0, 0, 1}, {0, 1, 0}, {0, 0, 1}};
    for (std::size_t s = 0; s < 4; ++s) {
        for (std::size_t i = 0; i < 3; ++i) {
            if (static_cast<double>(targets[s][i]) != expected[s][i]) return false;
        }
    }
    return true;
}

static_assert(are_the_labels(rows));
static_assert(are_the_labels(one_hot<float, 3>({0, 2, 1, 2})));

// As the targets of a dataset.
constexpr Dataset<float, 2, 1, 2> data{.inputs = {{{0.25}, {0.75}}}, .targets = one_hot<float, 2>({1, 0})};
static_assert(data.targets[0][0] == 0.0F && data.targets[0][1] == 1.0F && data.targets[1][0] == 1.0F &&
              data.targets[1][1] == 0.0F);

}  // namespace

TEST_CASE("data/one_hot: rows made by the compiler are available at run time") {
    CHECK(are_the_labels(rows));
    CHECK(are_the_labels(one_hot<float, 3>({0, 2, 1, 2})));
}
