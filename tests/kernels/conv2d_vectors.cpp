#include <ctnn/kernels/conv2d_vectors.hpp>

#include <cstddef>

#include <ctnn/layers/conv2d.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

/// The kernel on vectors against the arithmetic on arrays, to the bit: outputs, the gradient of the
/// input and of the parameters, once stored and once added.
template <class Layer>
constexpr bool equals_arrays() {
    using K = typename Layer::template VectorKernel<double, true>;
    constexpr std::size_t parameter_count = detail::parameter_count<Layer>;
    double p[parameter_count]{};
    double x[Layer::inputs]{};
    double dz[Layer::outputs]{};
    for (std::size_t i = 0; i < parameter_count; ++i) p[i] = 1.0 / (3.0 + static_cast<double>(i * 7 % 11)) - 0.2;
    for (std::size_t i = 0; i < Layer::inputs; ++i) x[i] = 1.0 / (3.0 + static_cast<double>(i * 5 % 13)) - 0.15;
    for (std::size_t i = 0; i < Layer::outputs; ++i) dz[i] = 1.0 / (7.0 + static_cast<double>(i * 3 % 17)) - 0.1;

    double z[Layer::outputs]{};
    double dx[Layer::inputs]{};
    double g[parameter_count]{};
    constexpr RequestedGradients both{true, true};
    Layer::template forward<0>(p, x, z);
    Layer::template backward<0, both>(p, x, z, dz, dx, g, false);
    Layer::template backward<0, both>(p, x, z, dz, dx, g, true);

    typename K::Parameters parameters{};
    typename K::Parameters gradient{};
    typename K::Input saved{};
    typename K::OutputGradient stored{};
    typename K::In::Row in{};
    typename K::In::Row din{};
    typename K::Out::Row out{};
    typename K::Out::Row dout{};
    K::template load<0>(p, parameters);
    K::In::load(x, in);
    K::Out::load(dz, dout);
    K::forward(parameters, in, saved, out);
    K::backward(parameters, dout, stored, din);
    K::store_gradient(saved, stored, gradient, false);
    K::store_gradient(saved, stored, gradient, true);
    double vector_z[Layer::outputs]{};
    double vector_dx[Layer::inputs]{};
    double vector_g[parameter_count]{};
    double vector_p[parameter_count]{};
    K::Out::store(out, vector_z);
    K::In::store(din, vector_dx);
    K::template store<0>(gradient, vector_g);
    K::template store<0>(parameters, vector_p);
    for (std::size_t i = 0; i < Layer::outputs; ++i) {
        if (vector_z[i] != z[i]) return false;
    }
    for (std::size_t i = 0; i < Layer::inputs; ++i) {
        if (vector_dx[i] != dx[i]) return false;
    }
    for (std::size_t i = 0; i < parameter_count; ++i) {
        if (vector_g[i] != g[i] || vector_p[i] != p[i]) return false;
    }
    return true;
}

using Plain = Conv2D<3, Kernel<2>>::WithInput<Shape{2, 3, 4}>;
using Strided =
    Conv2D<2, Kernel<3, 2>, Identity,
           ConvolutionOptions{.stride = Extent{2, 1}, .padding = Padding{1, 0, 2, 1}}>::WithInput<Shape{3, 5, 4}>;
using Dilated =
    Conv2D<5, Kernel<2>, Identity, ConvolutionOptions{.dilation = 2, .bias = Bias::without}>::WithInput<Shape{1, 4, 5}>;
/// Some outputs see nothing but padding.
using Padded = Conv2D<1, Kernel<1>, Identity, ConvolutionOptions{.padding = 1}>::WithInput<Shape{1, 2, 2}>;

template <bool has_constexpr_vectors>
constexpr bool holds_if_supported() {
    if constexpr (has_constexpr_vectors) {
        return equals_arrays<Plain>() && equals_arrays<Strided>() && equals_arrays<Dilated>() &&
               equals_arrays<Padded>();
    } else {
        return true;
    }
}
static_assert(holds_if_supported<kernels::has_constexpr_vectors>());

}  // namespace

TEST_CASE("kernels/conv2d_vectors: outputs and gradients equal those on arrays to the bit") {
    CHECK(equals_arrays<Plain>());
    CHECK(equals_arrays<Strided>());
    CHECK(equals_arrays<Dilated>());
    CHECK(equals_arrays<Padded>());
}
