#include <ctnn/network.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <type_traits>

#include <ctnn/core/plain_array.hpp>
#include <ctnn/layers/dense.hpp>
#include <ctnn/layers/elu.hpp>
#include <ctnn/layers/leaky_relu.hpp>
#include <ctnn/layers/relu.hpp>
#include <ctnn/layers/sigmoid.hpp>
#include <ctnn/layers/silu.hpp>
#include <ctnn/layers/softmax.hpp>
#include <ctnn/layers/softplus.hpp>
#include <ctnn/layers/tanh.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

using Xor = Network<double, Input<2>, Dense<4, Tanh>, Dense<1, Sigmoid>>;
using Small = Network<float, Input<1>, Dense<1>>;

// A network is a value: trivially copyable, without data other than its parameters.
template <class Net>
constexpr bool is_a_value() {
    return std::is_aggregate_v<Net> && std::is_trivially_copyable_v<Net> && std::is_standard_layout_v<Net> &&
           sizeof(Net) == sizeof(typename Net::value_type) * Net::parameter_count;
}
static_assert(is_a_value<Xor>() && is_a_value<Small>());
static_assert(is_a_value<Network<float, Input<3>, Dense<2, ReLU, Bias::without>, Softmax>>());

// Constants derived from the shapes.
static_assert(Xor::inputs == 2 && Xor::outputs == 1 && Xor::layer_count == 2);
static_assert(std::is_same_v<Xor::value_type, double> && std::is_same_v<Xor::Outputs, std::array<double, 1>>);
static_assert(Xor::parameter_count == (2 * 4 + 4) + (4 * 1 + 1));
static_assert(Xor::multiply_adds == 2 * 4 + 4 * 1);
static_assert(Xor::scratch_bytes == sizeof(double) * 4);  // the hidden layer
static_assert(Small::parameter_count == 1 + 1 && Small::multiply_adds == 1 && Small::scratch_bytes == 0);

using Deep = Network<float, Input<3>, Dense<5, ReLU>, Dense<4, Tanh, Bias::without>, Dense<6, Tanh>, Dense<2>>;
static_assert(Deep::parameter_count == (3 * 5 + 5) + 5 * 4 + (4 * 6 + 6) + (6 * 2 + 2));
static_assert(Deep::multiply_adds == 3 * 5 + 5 * 4 + 4 * 6 + 6 * 2);
static_assert(Deep::scratch_bytes == sizeof(float) * (4 + 6));  // the largest sum of two adjacent layers

using WithParameterlessLayers = Network<double, Input<2>, Dense<4>, Tanh, Input<4>, Dense<3>, Softmax>;
static_assert(WithParameterlessLayers::layer_count == 5 && WithParameterlessLayers::outputs == 3);
static_assert(WithParameterlessLayers::parameter_count == (2 * 4 + 4) + (4 * 3 + 3));
static_assert(WithParameterlessLayers::multiply_adds == 2 * 4 + 4 * 3);
static_assert(WithParameterlessLayers::scratch_bytes == sizeof(double) * 4);  // activations work in place

/// Parameters in PyTorch's order, layer by layer: W[out][in] row by row, then b. The digits of each
/// number encode its place: layer, row, column (9: bias).
template <class T>
constexpr bool parameters_are_in_order() {
    using Net = Network<T, Input<2>, Dense<3>, Dense<2>>;
    const Net net{{111, 112,       // W of layer 1: from input 1 and input 2 to output 1,
                   121, 122,       // to output 2,
                   131, 132,       // to output 3
                   119, 129, 139,  // b of layer 1
                   211, 212, 213,  // W of layer 2
                   221, 222, 223,  //
                   219, 229}};     // b of layer 2
    // Hidden: {119, 129, 139}, then b + W {1, 0} = {230, 250, 270} and b + W {0, 1} = {231, 251, 271}.
    const auto at_zero = net({0, 0});
    const auto first = net({1, 0});
    const auto second = net({0, 1});
    return net.parameters[0] == T(111) && net.parameters[8] == T(139) && net.parameters[16] == T(229) &&
           at_zero[0] == T(211 * 119 + 212 * 129 + 213 * 139 + 219) &&
           at_zero[1] == T(221 * 119 + 222 * 129 + 223 * 139 + 229) &&
           first[0] == T(211 * 230 + 212 * 250 + 213 * 270 + 219) &&
           second[1] == T(221 * 231 + 222 * 251 + 223 * 271 + 229) && Net::template parameter_offset<0> == 0 &&
           Net::template parameter_offset<1> == 9;
}
static_assert(parameters_are_in_order<float>() && parameters_are_in_order<double>());

/// Three layers by hand, with x = {1, -2}:
/// z1 = {1 + 4 + 1, -3 - 2 + 2} = {6, -3}, relu {6, 0}; z2 = {6 - 8, 12 + 1, -6 + 2} = {-2, 13, -4}, leaky {-1, 13,
/// -2}; y = -1 * 1 + 13 * 2 - 2 * 3 + 0.5 = 19.5.
template <class T>
using ThreeLayers = Network<T, Input<2>, Dense<2, ReLU>, Dense<3, LeakyReLU<1, 2>>, Dense<1, Identity>>;

template <class T>
inline constexpr ThreeLayers<T> three_layers{{1, -2, -3, 1, 1, 2,           //
                                              1, 5, 2, 5, -1, 5, -8, 1, 2,  //
                                              1, 2, 3, 0.5}};

template <class T>
constexpr bool forward_is_right(T one) {
    const T plain[2] = {one, -2 * one};
    return three_layers<T>({one, -2})[0] == T(19.5) && three_layers<T>(plain)[0] == T(19.5) &&
           three_layers<T>(std::array<T, 2>{one, -2})[0] == T(19.5) && three_layers<T>({{one, -2}})[0] == T(19.5);
}
static_assert(forward_is_right(1.0F) && forward_is_right(1.0));

template <class T>
constexpr bool three_forms_of_parameters_are_equal() {
    constexpr T plain[2] = {3, 4};
    const Network<T, Input<1>, Dense<1>> from_braces{{3, 4}};
    const Network<T, Input<1>, Dense<1>> from_plain{plain};
    const Network<T, Input<1>, Dense<1>> from_array{std::array<T, 2>{3, 4}};
    return from_braces == from_plain && from_braces == from_array && from_braces({2})[0] == T(10);
}
static_assert(three_forms_of_parameters_are_equal<float>() && three_forms_of_parameters_are_equal<double>());

constexpr bool equality_compares_all_parameters() {
    constexpr Small one{{1, 2}};
    constexpr Small not_a_number{{std::numeric_limits<float>::quiet_NaN(), 2}};
    return one == Small{{1, 2}} && one != Small{{0, 2}} && one != Small{{1, 3}} && Small{{0, 0}} == Small{{-0.0, 0}} &&
           not_a_number != not_a_number;
}
static_assert(equality_compares_all_parameters());

template <class Net>
constexpr bool zeros_are_zeros() {
    constexpr Net net = zeros<Net>();
    for (const auto parameter : net.parameters) {
        if (parameter != 0) return false;
    }
    return net == zeros<Net>();
}
static_assert(zeros_are_zeros<Xor>() && zeros_are_zeros<Deep>());
static_assert(zeros<Xor>()({1, 1})[0] == 0.5);

constexpr bool input_in_the_middle_changes_nothing() {
    using Plain = Network<double, Input<2>, Dense<3, Tanh>, Dense<1>>;
    using Written = Network<double, Input<2>, Input<2>, Dense<3, Tanh>, Input<3>, Dense<1>, Input<1>>;
    constexpr std::array<double, 13> parameters{.1, -.2, .3, -.4, .5, -.6, .7, -.8, .9, 1, -1.1, 1.2, -1.3};
    return Written::parameter_count == Plain::parameter_count && Written::multiply_adds == Plain::multiply_adds &&
           Plain{parameters}({.3, .7}) == Written{parameters}({.3, .7});
}
static_assert(input_in_the_middle_changes_nothing());

template <class T, class Activation>
constexpr bool activation_in_dense_equals_separate_layer() {
    using Inside = Network<T, Input<2>, Dense<3, Activation>, Dense<2, Activation>>;
    using Separate = Network<T, Input<2>, Dense<3>, Activation, Dense<2>, Activation>;
    constexpr std::array<T, 17> parameters{T(.1), T(-.2), T(.3),  T(-.4),  T(.5),  T(-.6),  T(.7),  T(-.8), T(.9),
                                           T(1),  T(1.1), T(1.2), T(-1.3), T(1.4), T(-1.5), T(1.6), T(-1.7)};
    return Inside{parameters}({T(.3), T(-.7)}) == Separate{parameters}({T(.3), T(-.7)}) &&
           Inside::multiply_adds == Separate::multiply_adds;
}

template <class... Activations>
constexpr bool separate_activations_are_equal() {
    return (activation_in_dense_equals_separate_layer<float, Activations>() && ...) &&
           (activation_in_dense_equals_separate_layer<double, Activations>() && ...);
}

constexpr bool all_separate_activations_are_equal() {
    return separate_activations_are_equal<Identity, Sigmoid, Tanh, ReLU, LeakyReLU<>, ELU<>, Softplus, SiLU, Softmax>();
}
static_assert(all_separate_activations_are_equal());

// As a template argument: by reference on every compiler, by value if the compiler supports
// template arguments of class types with floating-point members.
constexpr Small half{{0.5, 1}};

template <const auto& net>
constexpr float at_four_by_reference = net({4})[0];
static_assert(at_four_by_reference<half> == 3.0F);

#if __cpp_nontype_template_args >= 201911L || (defined(__clang__) && __clang_major__ >= 18)
#define NETWORK_AS_TEMPLATE_ARGUMENT
template <auto net>
constexpr float at_four_by_value = net({4})[0];
static_assert(at_four_by_value<half> == 3.0F && at_four_by_value<Small{{2, -1}}> == 7.0F);
#endif

constinit Small in_writable_memory{{2, 1}};

/// More inputs and outputs than the 256 operands that Clang allows in a fold expression.
using Wide = Network<double, Input<257>, Dense<258>>;

constexpr Wide::Outputs wide_outputs(std::uint32_t seed) {
    const auto fraction = [&seed] {
        seed = seed * 1664525U + 1013904223U;
        return static_cast<double>(seed) * 0x1p-32 - 0.5;
    };
    kernels::PlainArray<double, Wide::parameter_count> parameters{};
    for (double& parameter : parameters.values) parameter = fraction();
    kernels::PlainArray<double, Wide::inputs> x{};
    for (double& input : x.values) input = fraction();
    return Wide{kernels::to_std(parameters)}(x.values);
}

}  // namespace

TEST_CASE("network: static_assert rows hold at run time") {
    volatile float one_in_float = 1.0F;
    volatile double one = 1.0;
    CHECK((parameters_are_in_order<float>() && parameters_are_in_order<double>()));
    CHECK(forward_is_right<float>(one_in_float));
    CHECK(forward_is_right<double>(one));
    CHECK((three_forms_of_parameters_are_equal<float>() && three_forms_of_parameters_are_equal<double>()));
    CHECK(equality_compares_all_parameters());
    CHECK((zeros_are_zeros<Xor>() && zeros_are_zeros<Deep>()));
    CHECK(input_in_the_middle_changes_nothing());
    CHECK(all_separate_activations_are_equal());
}

TEST_CASE("network: a network as a template argument works at run time") {
    CHECK(at_four_by_reference<half> == 3.0F);
#if defined(NETWORK_AS_TEMPLATE_ARGUMENT)
    CHECK(at_four_by_value<half> == 3.0F);
#endif
}

TEST_CASE("network: parameters can change at run time") {
    CHECK(in_writable_memory({4})[0] == 9.0F);
    in_writable_memory.parameters[0] = 3.0F;
    CHECK(in_writable_memory({4})[0] == 13.0F);
    const Small copy = in_writable_memory;
    in_writable_memory = Small{{2, 1}};
    CHECK(copy({4})[0] == 13.0F);
    CHECK(in_writable_memory({4})[0] == 9.0F);
}

TEST_CASE("network: a wide layer has the same bits in the compiler and at run time") {
    static constexpr auto in_the_compiler = wide_outputs(1);
    volatile std::uint32_t seed = 1;
    CHECK(wide_outputs(seed) == in_the_compiler);
    CHECK(in_the_compiler[0] != in_the_compiler[257]);
}
