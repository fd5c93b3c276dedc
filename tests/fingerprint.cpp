#include <ctnn/fingerprint.hpp>
#include <ctnn/layers/dense.hpp>
#include <ctnn/layers/tanh.hpp>

#include <cstdint>
#include <cstring>
#include <limits>

#include "catch.hpp"
#include "math/bits.hpp"

namespace {

using namespace ctnn;

template <class T>
using Net = Network<T, Input<2>, Dense<2, Tanh>>;

template <class T>
constexpr Net<T> some_network() {
    return Net<T>{{T(0.5), T(-0.25), T(0), T(3), T(1e-30), T(-7)}};
}

/// The fingerprint of the network with one parameter changed.
template <class T>
constexpr std::uint64_t fingerprint_with(std::size_t parameter, T value) {
    Net<T> net = some_network<T>();
    net.parameters[parameter] = bits::unknown(value);
    return fingerprint(net);
}

template <class T>
constexpr bool every_bit_matters() {
    const std::uint64_t before = fingerprint(some_network<T>());
    for (std::size_t i = 0; i < Net<T>::parameter_count; ++i) {
        const T x = some_network<T>().parameters[i];
        if (fingerprint_with(i, x) != before) return false;
        // Without the highest bit of the exponent, which would give infinities.
        for (unsigned bit = 0; bit + 2 < 8 * sizeof(T); ++bit) {
            const auto flipped = static_cast<BitsOf<T>>(std::bit_cast<BitsOf<T>>(x) ^ (BitsOf<T>(1) << bit));
            if (fingerprint_with(i, std::bit_cast<T>(flipped)) == before) return false;
        }
        if (fingerprint_with(i, -x) == before) return false;
    }
    return true;
}

constexpr bool order_matters() {
    return fingerprint(Net<double>{{1, 2, 3, 4, 5, 6}}) != fingerprint(Net<double>{{2, 1, 3, 4, 5, 6}}) &&
           fingerprint(zeros<Net<double>>()) != fingerprint(zeros<Network<double, Input<2>, Dense<3, Tanh>>>());
}

template <class T>
constexpr bool all_nans_hash_alike() {
    using Limits = std::numeric_limits<T>;
    return fingerprint_with(1, Limits::quiet_NaN()) == fingerprint_with(1, -Limits::quiet_NaN()) &&
           fingerprint_with(1, T(0)) != fingerprint_with(1, -T(0)) &&
           fingerprint_with(1, Limits::quiet_NaN()) != fingerprint_with(2, Limits::quiet_NaN());
}

constexpr bool digits_are_hexadecimal() {
    return hexadecimal(0x0123456789abcdef).view() == "0123456789abcdef" &&
           hexadecimal(0).view() == "0000000000000000" && hexadecimal(~std::uint64_t(0)).view() == "ffffffffffffffff";
}

static_assert(every_bit_matters<double>());
static_assert(every_bit_matters<float>());
static_assert(order_matters());
static_assert(all_nans_hash_alike<double>());
static_assert(all_nans_hash_alike<float>());
static_assert(digits_are_hexadecimal());
// These values are fixed for all compilers and machines.
static_assert(fingerprint(some_network<double>()) == 0xeda1350d27c4ef2a);
static_assert(fingerprint(some_network<float>()) == 0x4a267ea67d7f0ff9);

}  // namespace

TEST_CASE("fingerprint: static_assert rows hold at run time") {
    CHECK((every_bit_matters<double>() && every_bit_matters<float>()));
    CHECK(order_matters());
    CHECK((all_nans_hash_alike<double>() && all_nans_hash_alike<float>()));
    CHECK(digits_are_hexadecimal());
}

TEST_CASE("fingerprint: hexadecimal() has 16 digits") {
    CHECK(std::strcmp(hexadecimal(0xfedcba9876543210).characters, "fedcba9876543210") == 0);
}
