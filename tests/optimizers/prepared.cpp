#include <ctnn/optimizers/prepared.hpp>

#include <cstddef>
#include <type_traits>

#include <ctnn/optimizers/adam.hpp>
#include <ctnn/optimizers/sgd.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

// Only Adam's bias correction changes from step to step.
static_assert(!detail::Prepared<SGD, float>::changes_with_steps && detail::Prepared<Adam, float>::changes_with_steps);

template <class Optimizer, class T>
constexpr auto coefficients_at(std::size_t step_number) {
    return detail::Prepared<Optimizer, T>::from(Optimizer{.rate = 0.5}, 0.25).at(step_number);
}
static_assert(std::is_same_v<decltype(coefficients_at<SGD, float>(1).rate), float>);
static_assert(coefficients_at<SGD, float>(1).rate == 0.25F && coefficients_at<SGD, double>(7).rate == 0.25);

/// A user's optimizer without a specialization is asked for its coefficients before every step.
struct Halving {
    double rate = 1;

    template <class F>
    struct Coefficients {
        F rate;
    };
    template <class T>
    constexpr Coefficients<T> coefficients(double rate_now, std::size_t step_number) const {
        return {static_cast<T>(rate_now / static_cast<double>(step_number))};
    }
};
static_assert(detail::Prepared<Halving, double>::changes_with_steps);
static_assert(coefficients_at<Halving, double>(1).rate == 0.25 && coefficients_at<Halving, double>(2).rate == 0.125);

}  // namespace

TEST_CASE("optimizers/prepared: static_assert rows hold at run time") {
    CHECK(coefficients_at<SGD, float>(1).rate == 0.25F);
    CHECK(coefficients_at<Halving, double>(2).rate == 0.125);
}
