#include <ctnn/layers/gelu.hpp>
#include <layers/check.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;
using layer_check::derivative;
using layer_check::is_sound;
using layer_check::same_bits_at_run_time;

template <class T>
constexpr bool rows() {
    bool right = GELU::value(T(0)) == T(0) && derivative<GELU>(T(0)) == T(0.5);
    right = right && near::equal(GELU::value(T(1)), static_cast<T>(0.8413447460685429));
    right = right && near::equal(GELU::value(T(-1)), static_cast<T>(-0.15865525393145707), static_cast<T>(1e-6));
    // P + z p
    right = right && near::equal(derivative<GELU>(T(1)), static_cast<T>(1.0833154705876864));
    right = right && near::equal(derivative<GELU>(T(-1)), static_cast<T>(-0.08331547058768636), static_cast<T>(2e-6));
    // saturated
    right = right && GELU::value(T(800)) == T(800) && derivative<GELU>(T(800)) == T(1);
    return right && GELU::value(T(-800)) == T(0) && derivative<GELU>(T(-800)) == T(0);
}

static_assert(rows<double>() && rows<float>() && is_sound<GELU>());

}  // namespace

TEST_CASE("GELU") {
    CHECK(rows<double>());
    CHECK(rows<float>());
    CHECK(is_sound<GELU>());
    CHECK(same_bits_at_run_time<GELU>());
}
