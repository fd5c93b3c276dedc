#include <ctnn/proofs/linear_part.hpp>

#include <ctnn/layers/conv2d.hpp>
#include <ctnn/layers/residual.hpp>
#include <ctnn/proofs/supported.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

static_assert(detail::has_weights<ShapedLayer<Dense<3, Tanh>, Shape{2}>>);
static_assert(!detail::has_weights<ShapedLayer<Tanh, Shape{2}>> &&
              !detail::has_weights<ShapedLayer<Flatten, Shape{2}>>);

template <class Layer>
constexpr bool is_supported = detail::LinearPartOf<Layer>::value != detail::LinearPart::unsupported;
static_assert(is_supported<ShapedLayer<Input<2>, Shape{2}>> && is_supported<ShapedLayer<Flatten, Shape{1, 2, 3}>>);
static_assert(!is_supported<ShapedLayer<Conv2D<1, Kernel<1>>, Shape{1, 2, 2}>>);
static_assert(!is_supported<ShapedLayer<Residual<Dense<2>>, Shape{2}>>);

/// A type derived from a supported tag is another layer.
struct Derived : Dense<3> {};
static_assert(!is_supported<ShapedLayer<Derived, Shape{2}>>);

static_assert(detail::supports_layers<Network<double, Input<1, 2, 2>, Flatten, Dense<1, ReLU>>>);
static_assert(!detail::supports_layers<Network<double, Input<2>, Residual<Dense<2>>, Dense<1>>>);

}  // namespace

TEST_CASE("proofs/linear_part: layers that nobody opted in are unsupported") {
    CHECK(!is_supported<ShapedLayer<Derived, Shape{2}>>);
}
