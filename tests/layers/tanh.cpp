#include <ctnn/layers/tanh.hpp>
#include <layers/check.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;
using layer_check::derivative;
using layer_check::is_sound;
using layer_check::same_bits_at_run_time;

template <class T>
constexpr bool rows() {
    bool right =
        Tanh::value(T(0)) == T(0) && derivative<Tanh>(T(0)) == T(1) && bits::same(Tanh::value(T(-0.0)), T(-0.0));
    right = right && near::equal(Tanh::value(T(1)), static_cast<T>(0.7615941559557649)) &&
            Tanh::value(T(-1)) == -Tanh::value(T(1));
    // 1 - 0.76159...^2
    right = right && near::equal(derivative<Tanh>(T(1)), static_cast<T>(0.41997434161402614));
    // saturated
    right = right && Tanh::value(T(800)) == T(1) && Tanh::value(T(-800)) == T(-1);
    right = right && derivative<Tanh>(T(800)) == T(0) && derivative<Tanh>(T(-800)) == T(0);
    // small, and not rounded away
    return right && Tanh::value(T(1e-20)) == T(1e-20);
}

static_assert(rows<double>() && rows<float>() && is_sound<Tanh>());

}  // namespace

TEST_CASE("Tanh") {
    CHECK(rows<double>());
    CHECK(rows<float>());
    CHECK(is_sound<Tanh>());
    CHECK(same_bits_at_run_time<Tanh>());
}
