#include <array>
#include <cstddef>
#include <limits>

#include <ctnn/layers/dense.hpp>
#include <ctnn/layers/softmax.hpp>
#include <ctnn/proofs/named_properties.hpp>
#include <ctnn/proofs/proves.hpp>

#include "catch.hpp"

/// Properties that hold for every network of a kind, whatever its parameters. Bounds are rounded
/// outward, but must still prove them.
namespace {

using namespace ctnn;

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr ProofOptions intervals{.strongest_method = Method::interval_bounds};

constexpr Box around_zero{{{-1, 1}}};
constexpr Box up_to_one{{{0, 1}}};
constexpr Box down_to_minus_one{{{-1, 0}}};

/// One output, the activation of 50 x or of 2^-60 x, over boxes in which the activation saturates
/// or stays near its value at 0.
template <class Activation, class T>
using One = Network<T, Input<1>, Dense<1, Activation>>;

template <class Activation, class T>
constexpr bool stays_within(double lower, double upper) {
    constexpr One<Activation, T> steep{{T(50), T(0)}};
    constexpr One<Activation, T> flat{{T(0x1p-60), T(0)}};
    const auto range = outputs_within(lower, upper);
    for (const auto& net : {steep, flat}) {
        if (!proves(net, around_zero, range, intervals) || !proves(net, up_to_one, range, intervals) ||
            !proves(net, down_to_minus_one, range, intervals)) {
            return false;
        }
    }
    return true;
}

template <class T>
constexpr bool ranges_are_kept() {
    return stays_within<Sigmoid, T>(0, 1) && stays_within<Tanh, T>(-1, 1) && stays_within<ELU<>, T>(-1, infinity) &&
           stays_within<ELU<1, 2>, T>(-0.5, infinity) && stays_within<ELU<-2, 1>, T>(0, infinity) &&
           stays_within<ReLU, T>(0, infinity) && stays_within<Softplus, T>(0, infinity) &&
           stays_within<Step, T>(0, 1) && stays_within<LeakyReLU<-1, 10>, T>(0, infinity) &&
           stays_within<LeakyReLU<0, 1>, T>(0, infinity);
}
static_assert(ranges_are_kept<double>());
static_assert(ranges_are_kept<float>());

/// The sign of z, which these activations preserve.
template <class Activation, class T>
constexpr bool keeps_signs() {
    constexpr Network<T, Input<1>, Activation, Dense<1>> net{{T(1), T(0)}};
    const auto numbers = detail::double_parameters(net);
    const auto above = detail::bound_network(numbers, up_to_one, false);
    const auto below = detail::bound_network(numbers, down_to_minus_one, false);
    return above.y_lower[0] == 0 && below.y_upper[0] == 0;
}
static_assert(keeps_signs<Tanh, double>());
static_assert(keeps_signs<SiLU, double>());
static_assert(keeps_signs<GELU, double>());
static_assert(keeps_signs<Tanh, float>());
static_assert(keeps_signs<SiLU, float>());
static_assert(keeps_signs<GELU, float>());
static_assert(keeps_signs<LeakyReLU<>, double>());
static_assert(keeps_signs<LeakyReLU<>, float>());

/// Softmax outputs are between 0 and 1, saturated or not.
template <class T>
constexpr bool is_a_distribution(T scale) {
    const Network<T, Input<1>, Dense<3, Softmax>> net{{scale, -scale, T(1), T(0), T(0), T(0)}};
    return proves(net, around_zero, outputs_within(0, 1), intervals) &&
           proves(net, around_zero, output<0> - output<1> <= 1, intervals);
}
static_assert(is_a_distribution(50.0));
static_assert(is_a_distribution(900.0));
static_assert(is_a_distribution(0.5));
static_assert(is_a_distribution(50.0F));
static_assert(is_a_distribution(0.5F));

/// Multiples of an output that is never negative, and thresholds far away.
using Rectified = One<ReLU, double>;
constexpr Rectified rectified{{1.0, -0.5}};
static_assert(proves(rectified, around_zero, 2 * output<0> >= 0, intervals));
static_assert(proves(rectified, around_zero, 0.1 * output<0> >= 0, intervals));
static_assert(proves(rectified, around_zero, -3 * output<0> <= 0, intervals));
static_assert(proves(rectified, around_zero, output<0> < 1e70, intervals));
static_assert(proves(rectified, around_zero, output<0> < infinity, intervals));
static_assert(proves(rectified, around_zero,
                     outputs_within(std::numeric_limits<double>::lowest(), std::numeric_limits<double>::max())));

/// Values of very small magnitude.
constexpr One<Identity, double> identity{{1.0, 0.0}};
constexpr Box tiny{{{1e-250, 2e-250}}};
static_assert(proves(identity, tiny, output<0> > 0, intervals));
static_assert(proves(identity, tiny, output<0> < 3e-250));
static_assert(proves(One<ReLU, double>{{1.0, 0.0}}, tiny, output<0> > 0));
static_assert(proves(One<Tanh, double>{{1.0, 0.0}}, tiny, output<0> > 0));
static_assert(proves(One<Identity, double>{{-3.0, 0.0}}, tiny, output<0> < 0));
static_assert(proves(One<Identity, float>{{1.0F, 0.0F}}, Box{{{1e-30, 2e-30}}}, output<0> > 0));
/// 2 x > x for positive x, proved by back-substitution.
using Twice = Network<double, Input<1>, Dense<2>>;
static_assert(proves(Twice{{2.0, 1.0, 0.0, 0.0}}, tiny, output<0> > output<1>));

/// The forward pass decides a box of one point exactly: none of these thresholds has a margin.
template <class Net>
constexpr bool is_decided_at(const Net& net, const typename Net::Inputs& x) {
    using T = typename Net::value_type;
    const auto box = linf_ball(static_cast<const std::array<T, Net::inputs>&>(x), 0);
    const auto y = net(x);
    const std::size_t other_class = keeps_class(net, x).expected_class == 0 ? 1 : 0;
    return proves(net, box, output<0> <= y[0] && output<0> >= y[0]) && proves(net, box, !(output<0> < y[0])) &&
           prove(net, box, output<0> < y[0]).answer == Answer::refuted &&
           prove(net, box, output<0> > y[0]).answer == Answer::refuted && proves(net, box, keeps_class(net, x)) &&
           prove(net, box, classified_as(other_class)).answer == Answer::refuted &&
           proves(net, box, output<0> <= y[0]) && prove(net, box, output<0> <= y[0]).boxes == 1;
}
constexpr Network<double, Input<1>, Dense<2, Tanh>, Dense<2>> two{{0.3, -0.7, 0.1, 0.2, 0.1, 0.9, 0.4, -0.3, 0.1, 0.2}};
constexpr Network<float, Input<2>, Dense<2, SiLU>, Dense<3, Softmax>> three{
    {0.3F, -0.7F, 0.1F, 0.2F, 0.1F, 0.9F, 0.4F, -0.3F, 0.1F, 0.2F, 0.3F, 0.1F, 0.7F, 0.9F, 0.1F}};
static_assert(is_decided_at(two, {0.3}));
static_assert(is_decided_at(two, {-17.0}));
static_assert(is_decided_at(three, {0.3F, 0.1F}));

/// p || !p, although the bounds do not decide p.
constexpr auto p = output<0> < 0.25;
constexpr auto q = output<0> > 0.5 - output<1>;
static_assert(proves(two, around_zero, p || !p, intervals));
static_assert(proves(two, around_zero, !p || p));
static_assert(proves(two, around_zero, q || p || !q));
static_assert(proves(two, around_zero, (p && q) || !(p && q)));
static_assert(proves(two, around_zero, (q || !q) && output<0> < 5));
static_assert(prove(two, around_zero, (q || !q) && output<0> < 0.1).answer == Answer::refuted);
static_assert(proves(two, around_zero, classified_as(0) || classified_as(1)));
static_assert(prove(two, around_zero, p && !p).answer == Answer::refuted);

}  // namespace

TEST_CASE("proofs/trivially_true: static_assert rows hold at run time") {
    CHECK(ranges_are_kept<double>());
    CHECK(ranges_are_kept<float>());
    CHECK(is_a_distribution(50.0));
    CHECK(is_a_distribution(50.0F));
    CHECK(is_decided_at(two, {0.3}));
    CHECK(is_decided_at(three, {0.3F, 0.1F}));
    CHECK(proves(two, around_zero, q || p || !q));
}
