#include <ctnn/training/vector_layers.hpp>

#include <array>
#include <cstddef>

#include <ctnn/layers/conv2d.hpp>
#include <ctnn/layers/dense.hpp>
#include <ctnn/layers/flatten.hpp>
#include <ctnn/layers/max_pool2d.hpp>
#include <ctnn/layers/residual.hpp>
#include <ctnn/layers/tanh.hpp>
#include <ctnn/optimizers/sgd.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

// Networks fit vectors if each layer has a vector kernel, and at most 255 values or, of an image, at
// most 255 channels.
static_assert(detail::fits_vectors<Network<double, Input<2>, Dense<3, Tanh>, Dense<1>>>() ==
              kernels::has_constexpr_vectors);
static_assert(!detail::fits_vectors<Network<double, Input<256>, Dense<1>>>());
static_assert(detail::fits_vectors<Network<double, Input<1, 20, 20>, Conv2D<1, Kernel<6>>, MaxPool2D<3>, Flatten>>() ==
              kernels::has_constexpr_vectors);
static_assert(!detail::fits_vectors<Network<double, Input<1, 16, 16>, Conv2D<1, Kernel<1>>, Flatten, Dense<1>>>());
static_assert(!detail::fits_vectors<
              Network<double, Input<2, 2, 2>, Conv2D<2, Kernel<1>, Identity, ConvolutionOptions{.groups = 2}>>>());
static_assert(!detail::fits_vectors<Network<double, Input<2>, Residual<Dense<2>>>>());

/// A user-defined layer without a vector kernel: y[i] = 2 x[i], or weight[i] x[i].
template <bool has_parameters>
struct Factor {
    template <Shape shape>
    struct WithInput : LayerBase<shape, shape> {
        static constexpr auto parameters = [] {
            if constexpr (has_parameters) {
                return std::array{ParameterBlock{"weight", ParameterKind::ones, {shape.size()}}};
            } else {
                return std::array<ParameterBlock, 0>{};
            }
        }();

        template <std::size_t offset>
        static constexpr void forward(const auto& p, const auto& x, auto& y) {
            for (std::size_t i = 0; i < shape.size(); ++i) y[i] = has_parameters ? p[offset + i] * x[i] : x[i] + x[i];
        }

        template <std::size_t offset, RequestedGradients requested>
        static constexpr void backward(const auto&, const auto&, const auto&, const auto&, auto&, auto&, bool) {}
    };
};

// Without parameters, the arithmetic on arrays serves as the vector kernel.
static_assert(detail::fits_vectors<Network<double, Input<2>, Factor<false>, Dense<1>>>() ==
              kernels::has_constexpr_vectors);
static_assert(!detail::fits_vectors<Network<double, Input<2>, Factor<true>, Dense<1>>>());

using Layers = detail::VectorLayers<detail::Chain<Shape{2}, Dense<3>, Tanh, Dense<1>>, double, SGD, 0, false>;
static_assert(Layers::parameter_offset == 0 && Layers::count == 9);
static_assert(decltype(Layers::rest)::count == 0 && decltype(Layers::rest.rest)::parameter_offset == 9);
static_assert(detail::is_end<decltype(Layers::rest.rest.rest)> && !detail::is_end<Layers>);

}  // namespace

TEST_CASE("training/vector_layers: offsets follow the parameters") { CHECK(Layers::count == 9); }
