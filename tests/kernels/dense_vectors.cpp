#include <ctnn/kernels/dense_vectors.hpp>

#include <ctnn/data/random.hpp>
#include <ctnn/kernels/dense.hpp>
#include <ctnn/optimizers/sgd.hpp>

#include "catch.hpp"

// Both layouts of W are compared with kernels/dense.hpp, bit by bit, in the constant evaluator.
namespace {

using namespace ctnn;

template <std::size_t inputs, std::size_t outputs, bool has_bias, bool is_first>
constexpr bool equals_the_plain_kernel() {
    using Plain = kernels::Dense<inputs, outputs, 1, has_bias>;
    using Kernel = kernels::DenseVectors<double, inputs, outputs, has_bias, is_first>;
    constexpr std::size_t count = 1 + inputs * outputs + (has_bias ? outputs : 0);
    Random random(inputs * 100 + outputs);
    double p[count];
    double x[inputs];
    double dz[outputs];
    for (double& number : p) number = random.uniform(-1.0, 1.0);
    for (double& number : x) number = random.uniform(-1.0, 1.0);
    for (double& number : dz) number = random.uniform(-1.0, 1.0);

    double z[outputs];
    double dx[inputs];
    double g[count]{};
    Plain::forward(p, x, z);
    Plain::input_gradient(p, dz, dx);
    Plain::parameter_gradient(x, dz, g, false);
    Plain::parameter_gradient(x, dz, g, true);

    typename Kernel::Parameters own{};
    typename Kernel::Parameters gradient{};
    Kernel::template load<1>(p, own);
    typename Kernel::In::Row row;
    typename Kernel::In::Row dx_row;
    typename Kernel::Out::Row z_row;
    typename Kernel::Out::Row dz_row;
    typename Kernel::Input input;
    typename Kernel::OutputGradient stored_dz;
    Kernel::In::load(x, row);
    Kernel::Out::load(dz, dz_row);
    Kernel::forward(own, row, input, z_row);
    Kernel::backward(own, dz_row, stored_dz, dx_row);
    Kernel::store_gradient(input, stored_dz, gradient, false);
    Kernel::store_gradient(input, stored_dz, gradient, true);
    double z_lanes[outputs];
    double g_lanes[count]{};
    Kernel::Out::store(z_row, z_lanes);
    Kernel::template store<1>(gradient, g_lanes);
    for (std::size_t o = 0; o < outputs; ++o) {
        if (z[o] != z_lanes[o]) return false;
    }
    for (std::size_t i = 0; i < count; ++i) {
        if (g[i] != g_lanes[i]) return false;
    }
    if constexpr (!is_first) {
        double dx_lanes[inputs];
        Kernel::In::store(dx_row, dx_lanes);
        for (std::size_t i = 0; i < inputs; ++i) {
            if (dx[i] != dx_lanes[i]) return false;
        }
    }
    return true;
}

template <bool has_constexpr_vectors>
constexpr bool all_shapes_equal_the_plain_kernel() {
    if constexpr (has_constexpr_vectors) {
        return equals_the_plain_kernel<3, 2, true, true>() && equals_the_plain_kernel<3, 2, true, false>() &&
               equals_the_plain_kernel<2, 5, true, false>() && equals_the_plain_kernel<5, 2, false, false>() &&
               equals_the_plain_kernel<1, 1, true, false>() && equals_the_plain_kernel<17, 33, true, false>() &&
               equals_the_plain_kernel<33, 10, true, false>() && equals_the_plain_kernel<9, 129, false, true>() &&
               equals_the_plain_kernel<130, 3, true, false>();
    } else {
        return true;
    }
}
static_assert(all_shapes_equal_the_plain_kernel<kernels::has_constexpr_vectors>());

}  // namespace

TEST_CASE("kernels/dense_vectors: static_assert rows hold at run time") { CHECK(kernels::lane_count_for(130) == 256); }
