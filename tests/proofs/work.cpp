#include <ctnn/proofs/work.hpp>

#include <cstddef>
#include <cstdint>

#include <ctnn/data/random.hpp>
#include <ctnn/layers/dense.hpp>
#include <ctnn/layers/softmax.hpp>
#include <ctnn/proofs/proves.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

using Mixed = Network<double, Input<3>, Dense<8, ReLU>, Dense<8, Tanh>, Dense<4, Softmax>>;
static_assert(!detail::is_curved<Mixed, 0>());
static_assert(detail::is_curved<Mixed, 1>());
static_assert(detail::is_curved<Mixed, 2>());
static_assert(detail::interval_work<Mixed, 1> > detail::interval_work<Mixed, 0>);
static_assert(detail::interval_work_of_network<Mixed> >
              detail::interval_work<Mixed, 0> + detail::interval_work<Mixed, 1> + detail::interval_work<Mixed, 2>);

/// Back-substitution through more neurons costs more.
constexpr std::size_t row_work_of(double bias) {
    Mixed net = zeros<Mixed>();
    for (std::size_t i = 24; i < 32; ++i) net.parameters[i] = i < 28 ? 1 : bias;
    const auto bounds = detail::bound_network(detail::double_parameters(net), Box<3>{{{0, 1}, {0, 1}, {0, 1}}}, false);
    return detail::row_work<Mixed, 0>(bounds);
}
static_assert(row_work_of(1) > row_work_of(-1));
static_assert(row_work_of(-1) > 0);

template <class Net>
constexpr Net random_network(double scale) {
    Random random(5);
    Net net = zeros<Net>();
    for (auto& parameter : net.parameters) parameter = scale * (2 * random.uniform<double>() - 1);
    return net;
}

// A search of as much work as one evaluation allows by these costs. It compiles only if the compiler's own count is
// within its limit.
using Many = Network<double, Input<40>, Dense<40, ReLU>, Dense<40, ReLU>, Dense<3>>;
constexpr auto many = random_network<Many>(0.3);
constexpr auto around_zero = linf_ball(std::array<double, 40>{}, 0.1);
static_assert(!proves(many, around_zero, output<0> < -1 || output<1> < -1, {.max_boxes = 100'000}));
using Pixels = Network<double, Input<784>, Dense<10, ReLU>, Dense<3>>;
constexpr auto pixels = random_network<Pixels>(0.05);
static_assert(proves(pixels, linf_ball(std::array<double, 784>{}, 0.001), output<0> < 1));

// A network beyond the limit is given up before the search begins.
using Huge = Network<float, Input<784>, Dense<450, ReLU>, Dense<3>>;
constexpr Huge huge = zeros<Huge>();
static_assert(!proves(huge, linf_ball(std::array<float, 784>{}, 0.001), output<0> < 1));

}  // namespace

TEST_CASE("proofs/work: at run time the search has no limit") {
    const Many other = random_network<Many>(0.25);
    CHECK(proves(other, around_zero, output<0> < 1.5 || output<1> < 0.01));
    CHECK(row_work_of(1) > row_work_of(-1));
}
