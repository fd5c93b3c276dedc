#include <ctnn/layers/sigmoid.hpp>
#include <layers/check.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;
using layer_check::derivative;
using layer_check::is_sound;
using layer_check::same_bits_at_run_time;

template <class T>
constexpr bool rows() {
    bool right = Sigmoid::value(T(0)) == T(0.5) && derivative<Sigmoid>(T(0)) == T(0.25);
    right = right && near::equal(Sigmoid::value(T(1)), static_cast<T>(0.7310585786300049));
    right = right && near::equal(Sigmoid::value(T(-1)), static_cast<T>(0.2689414213699951));
    // f(1) f(-1)
    right = right && near::equal(derivative<Sigmoid>(T(1)), static_cast<T>(0.19661193324148185));
    // saturated
    right = right && Sigmoid::value(T(800)) == T(1) && Sigmoid::value(T(-800)) == T(0);
    right = right && derivative<Sigmoid>(T(800)) == T(0) && derivative<Sigmoid>(T(-800)) == T(0);
    // small, and not rounded away
    return right && near::equal(Sigmoid::value(T(-50)), static_cast<T>(1.9287498479639178e-22));
}

static_assert(rows<double>() && rows<float>() && is_sound<Sigmoid>());

}  // namespace

TEST_CASE("Sigmoid") {
    CHECK(rows<double>());
    CHECK(rows<float>());
    CHECK(is_sound<Sigmoid>());
    CHECK(same_bits_at_run_time<Sigmoid>());
}
