#include <ctnn/layers/sequential.hpp>

#include <type_traits>

#include <ctnn/layers/dense.hpp>
#include <ctnn/layers/tanh.hpp>
#include <ctnn/network.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

using Inner = ShapedLayer<Sequential<Dense<3>, Tanh, Dense<2>>, Shape{4}>;
static_assert(Inner::input == Shape{4} && Inner::output == Shape{2} && Inner::multiply_adds == 4 * 3 + 3 * 2);
static_assert(detail::parameter_count<Inner> == 15 + 8);
static_assert(detail::composition<Inner> == detail::Composition::sequential);

using Chain = detail::Chain<Shape{4}, Dense<3>, Tanh, Dense<2>>;
static_assert(Chain::length == 3 && detail::LayerAt<2, Chain>::parameter_offset == 15);
static_assert(std::is_same_v<detail::LayerAt<1, Chain>::type, ShapedLayer<Tanh, Shape{3}>>);

/// Members of a user-defined layer never make it composite.
struct WithChain {
    template <Shape shape>
    struct WithInput : PassThrough<shape> {
        using Chain = int;
        using Body = int;
        using Bypass = int;
        using Branches = int;
    };
};
static_assert(!detail::is_composite<ShapedLayer<WithChain, Shape{2}>>);
constexpr Network<double, Input<2>, WithChain, Dense<1>> own{{1, 10, 100}};
static_assert(own({1, 2})[0] == 121);

// A Sequential computes the same as its layers listed one by one.
using Flat = Network<double, Input<2>, Dense<3, Tanh>, Dense<1>>;
using Nested = Network<double, Input<2>, Sequential<Sequential<Dense<3, Tanh>>, Dense<1>>>;
constexpr Flat flat{{0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.3}};
constexpr Nested nested{flat.parameters};
static_assert(flat({1, -1}) == nested({1, -1}) && Flat::scratch_bytes == Nested::scratch_bytes);

}  // namespace

TEST_CASE("layers/sequential: static_assert rows hold at run time") { CHECK(flat({1, -1}) == nested({1, -1})); }
