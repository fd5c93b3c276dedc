#include <ctnn/training/vector_layers.hpp>

#include <ctnn/layers/conv2d.hpp>
#include <ctnn/layers/dense.hpp>
#include <ctnn/layers/flatten.hpp>
#include <ctnn/layers/residual.hpp>
#include <ctnn/layers/tanh.hpp>
#include <ctnn/optimizers/sgd.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

// Networks fit vectors if each layer has a vector kernel and at most 255 inputs and outputs.
static_assert(detail::fits_vectors<Network<double, Input<2>, Dense<3, Tanh>, Dense<1>>>() ==
              kernels::has_constexpr_vectors);
static_assert(!detail::fits_vectors<Network<double, Input<256>, Dense<1>>>());
static_assert(!detail::fits_vectors<Network<double, Input<1, 2, 2>, Conv2D<1, Kernel<1>>, Flatten, Dense<1>>>());
static_assert(!detail::fits_vectors<Network<double, Input<2>, Residual<Dense<2>>>>());

using Layers = detail::VectorLayers<detail::Chain<Shape{2}, Dense<3>, Tanh, Dense<1>>, double, SGD, 0, false>;
static_assert(Layers::parameter_offset == 0 && Layers::count == 9);
static_assert(decltype(Layers::rest)::count == 0 && decltype(Layers::rest.rest)::parameter_offset == 9);
static_assert(detail::is_end<decltype(Layers::rest.rest.rest)> && !detail::is_end<Layers>);

}  // namespace

TEST_CASE("training/vector_layers: offsets follow the parameters") { CHECK(Layers::count == 9); }
