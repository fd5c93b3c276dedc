#include <ctnn/layers/tree.hpp>

#include <array>
#include <cstddef>

#include <ctnn/layers/dense.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

/// Records the parameter offset and the number of outputs of each leaf layer.
struct Places {
    std::array<std::size_t, 12> numbers{};
    std::size_t count = 0;

    template <class Layer, std::size_t offset>
    constexpr void operator()() {
        numbers[count++] = offset;
        numbers[count++] = Layer::outputs;
    }
};

constexpr std::array<std::size_t, 12> places() {
    using Tree = detail::Chain<Shape{2}, Dense<3>, Residual<Sequential<Dense<4>>, Shortcut<Dense<4>>>,
                               Concat<Dense<1>, Sequential<Dense<2>, Dense<5>>>>;
    Places visit;
    detail::for_each_layer<Tree>(visit);
    return visit.numbers;
}
static_assert(places() == std::array<std::size_t, 12>{0, 3, 9, 4, 25, 4, 41, 1, 46, 2, 56, 5});

}  // namespace

TEST_CASE("layers/tree: static_assert rows hold at run time") { CHECK(places()[10] == 56); }
