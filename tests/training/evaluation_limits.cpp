#include <ctnn/training/evaluation_limits.hpp>

#include <cstddef>
#include <utility>

#include <ctnn/layers/dense.hpp>
#include <ctnn/layers/relu.hpp>
#include <ctnn/layers/sigmoid.hpp>
#include <ctnn/layers/softmax.hpp>
#include <ctnn/layers/tanh.hpp>
#include <ctnn/network.hpp>
#include <ctnn/optimizers/adam.hpp>
#include <ctnn/optimizers/sgd.hpp>

#include "catch.hpp"

// Tests that the limits are plausible. tests/training/trained.cpp tests that a training split
// according to them compiles.
namespace {

using namespace ctnn;
using detail::costs_of;
using detail::evaluation_limit;

template <class Net>
consteval std::size_t samples_per_evaluation(std::size_t samples, std::size_t batch_size) {
    return detail::samples_per_evaluation<Net, SGD>(samples, batch_size);
}

template <class Net>
consteval std::size_t sample_cost() {
    return detail::sample_cost<Net>(costs_of<Net>);
}

using Xor = Network<double, Input<2>, Dense<4, Tanh>, Dense<1, Sigmoid>>;
using Iris = Network<double, Input<4>, Dense<8, Tanh>, Dense<3, Softmax>>;

constexpr const auto& xor_costs = costs_of<Xor>;
static_assert(sample_cost<Xor>() == xor_costs.sample + xor_costs.multiply_add * (2 * 4 + 4 * 1) +
                                        xor_costs.output * (4 + 1) + xor_costs.input * (2 + 4));

/// An optimizer with more state costs more of an evaluation.
static_assert(detail::samples_per_evaluation<Iris, Adam>(100, 1) < samples_per_evaluation<Iris>(100, 1));

/// A single declaration may take up to a gigabyte in GCC: XOR with Adam took 0.47 GB for 4,000
/// samples and 2.1 GB for 20,000. Clang holds no memory.
#if defined(__clang__)
static_assert(!detail::exceeds_memory_budget<Xor, Adam>(20'000, 1));
#else
static_assert(!detail::exceeds_memory_budget<Xor, Adam>(8'000, 1) &&
              detail::exceeds_memory_budget<Xor, Adam>(12'000, 1));
#endif

/// One evaluation trains usual networks on many samples.
static_assert(samples_per_evaluation<Xor>(4, 1) > 50 && samples_per_evaluation<Xor>(4, 4) > 50);
static_assert(samples_per_evaluation<Iris>(100, 10) > 50);

template <std::size_t inputs, std::size_t width, std::size_t depth>
struct DeepNetwork;

template <std::size_t inputs, std::size_t width>
struct DeepNetwork<inputs, width, 1> {
    using type = Network<float, Input<inputs>, Dense<width, ReLU>, Dense<1>>;
};

template <std::size_t inputs, std::size_t width>
struct DeepNetwork<inputs, width, 2> {
    using type = Network<float, Input<inputs>, Dense<width, ReLU>, Dense<width, ReLU>, Dense<1>>;
};

template <std::size_t inputs, std::size_t width>
struct DeepNetwork<inputs, width, 3> {
    using type = Network<float, Input<inputs>, Dense<width, ReLU>, Dense<width, ReLU>, Dense<width, ReLU>, Dense<1>>;
};

template <std::size_t inputs, std::size_t width, std::size_t depth>
using Deep = typename DeepNetwork<inputs, width, depth>::type;

/// Returns function.operator()<0>() && ... && function.operator()<count - 1>().
template <std::size_t count, class Function>
consteval bool for_all(Function function) {
    return [&]<std::size_t... i>(std::index_sequence<i...>) {
        return (function.template operator()<i>() && ...);
    }(std::make_index_sequence<count>{});
}

/// Networks of up to some thousands of parameters: depths 1 to 3, widths 1 to 32, inputs 1 to 64.
consteval bool networks_of_thousands_of_parameters_can_be_trained() {
    return for_all<6>([]<std::size_t w>() {
        return for_all<7>([]<std::size_t i>() {
            constexpr std::size_t width = std::size_t{1} << w;
            constexpr std::size_t inputs = std::size_t{1} << i;
            return samples_per_evaluation<Deep<inputs, width, 1>>(150, 1) >= 1 &&
                   samples_per_evaluation<Deep<inputs, width, 2>>(150, 1) >= 1 &&
                   samples_per_evaluation<Deep<inputs, width, 3>>(150, 1) >= 1;
        });
    });
}
static_assert(networks_of_thousands_of_parameters_can_be_trained());

/// For a wider or deeper network, or one with more inputs, an evaluation takes no more samples.
consteval bool larger_networks_take_fewer_samples() {
    return for_all<9>([]<std::size_t w>() {
        constexpr std::size_t width = std::size_t{1} << w;
        constexpr std::size_t count = samples_per_evaluation<Deep<8, width, 2>>(100, 1);
        return count >= samples_per_evaluation<Deep<8, 2 * width, 2>>(100, 1) &&
               count >= samples_per_evaluation<Deep<16, width, 2>>(100, 1) &&
               count >= samples_per_evaluation<Deep<8, width, 3>>(100, 1) &&
               sample_cost<Deep<8, width, 2>>() < sample_cost<Deep<8, 2 * width, 2>>();
    });
}
static_assert(larger_networks_take_fewer_samples());

/// An epoch of more samples costs more to shuffle; larger batches need fewer steps.
template <class Net>
consteval bool is_monotone_in_samples_and_batch() {
    std::size_t last = samples_per_evaluation<Net>(1, 1);
    for (std::size_t samples = 2; samples < 200'000; samples *= 2) {
        const std::size_t count = samples_per_evaluation<Net>(samples, 1);
        if (count > last) return false;
        last = count;
    }
    last = samples_per_evaluation<Net>(100, 1);
    for (std::size_t batch_size = 2; batch_size < 1000; batch_size *= 2) {
        const std::size_t count = samples_per_evaluation<Net>(100, batch_size);
        if (count < last) return false;
        last = count;
    }
    return true;
}
static_assert(is_monotone_in_samples_and_batch<Xor>() && is_monotone_in_samples_and_batch<Iris>());
static_assert(is_monotone_in_samples_and_batch<Deep<64, 64, 3>>());

/// The costs of an evaluation stay below the limit: the samples, their steps, the last step, and
/// the shuffling.
template <class Net>
consteval bool stays_below_the_limit() {
    constexpr const auto& costs = costs_of<Net>;
    const std::size_t step = costs.parameter_step[0] * Net::parameter_count;
    const std::size_t fixed_cost = step + costs.parameter * Net::parameter_count;
    for (std::size_t samples = 1; samples < 100'000; samples *= 3) {
        for (std::size_t batch_size = 1; batch_size < 1000; batch_size *= 4) {
            const std::size_t count = samples_per_evaluation<Net>(samples, batch_size);
            const std::size_t cost =
                count * (sample_cost<Net>() + step / batch_size) + fixed_cost + costs.shuffle * samples;
            if (count > 1 ? cost > evaluation_limit / 2
                          : count == 1 && fixed_cost + sample_cost<Net>() >= evaluation_limit) {
                return false;
            }
        }
    }
    return true;
}
static_assert(stays_below_the_limit<Xor>() && stays_below_the_limit<Iris>());
static_assert(stays_below_the_limit<Deep<64, 64, 3>>() && stays_below_the_limit<Deep<8, 4, 1>>());

// A single sample exceeds the limit: because of the parameters, the samples to shuffle, or
// activations without parameters.
static_assert(samples_per_evaluation<Network<float, Input<1000>, Dense<1000>>>(1, 1) == 0);
static_assert(samples_per_evaluation<Xor>(2'000'000, 1) == 0);
using ManyTanhs = Network<float, Input<1>, Dense<2000>, Tanh, Tanh, Tanh, Tanh, Tanh, Tanh, Tanh, Tanh, Tanh, Dense<1>>;
static_assert(samples_per_evaluation<ManyTanhs>(1, 1) == 0);

// GCC ends a loop after 262,144 iterations, however cheap they are.
static_assert(samples_per_evaluation<Network<float, Input<1>, Dense<1>>>(1, 1) <= 100'000);

}  // namespace

TEST_CASE("training/evaluation_limits: static_assert rows hold at run time") {
    CHECK(networks_of_thousands_of_parameters_can_be_trained());
    CHECK(larger_networks_take_fewer_samples());
    CHECK((is_monotone_in_samples_and_batch<Xor>() && is_monotone_in_samples_and_batch<Iris>()));
    CHECK((stays_below_the_limit<Xor>() && stays_below_the_limit<Iris>()));
    CHECK(samples_per_evaluation<Xor>(4, 1) > 50);
    CHECK(samples_per_evaluation<ManyTanhs>(1, 1) == 0);
}
