#include <ctnn/core/plain_array.hpp>

#include <array>
#include <cstddef>
#include <type_traits>

#include "catch.hpp"

namespace {

using namespace ctnn;

using Three = std::array<double, 3>;

static_assert(std::is_trivially_copyable_v<kernels::PlainArray<double, 3>>);
static_assert(sizeof(kernels::PlainArray<float, 5>) == sizeof(std::array<float, 5>));
static_assert(std::is_same_v<decltype(kernels::PlainArray<float, 5>::values), float[5]>);

constexpr bool converts_and_back(const Three& numbers) {
    const auto plain = kernels::to_plain(numbers);
    return plain.values[0] == numbers[0] && plain.values[1] == numbers[1] && plain.values[2] == numbers[2] &&
           kernels::to_std(plain) == numbers;
}

constexpr double sum_of(const Three& numbers) {
    return kernels::with_plain(numbers, [](const auto& values) {
        double sum = 0.0;
        for (std::size_t i = 0; i < 3; ++i) sum += values[i];
        return sum;
    });
}

/// Whether with_plain() passes a plain array: in constant evaluation, but not at run time, where it
/// passes a pointer.
constexpr bool gets_plain_array(const Three& numbers) {
    return kernels::with_plain(
        numbers, [](const auto& values) { return std::is_same_v<std::remove_cvref_t<decltype(values)>, double[3]>; });
}

static_assert(converts_and_back({1.0, -2.0, 0.5}));
static_assert(sum_of({1.0, 2.0, 3.5}) == 6.5);
static_assert(gets_plain_array({}));

}  // namespace

TEST_CASE("core/plain_array: a std::array is converted to a plain array and back") {
    volatile double two = 2.0;
    const Three numbers{1.0, two, 3.5};
    CHECK(converts_and_back(numbers));
    CHECK(sum_of(numbers) == 6.5);
}

TEST_CASE("core/plain_array: at run time numbers are not copied") {
    volatile double two = 2.0;
    const Three numbers{1.0, two, 3.5};
    CHECK(!gets_plain_array(numbers));
    CHECK(kernels::with_plain(numbers, [](const auto& values) { return static_cast<const double*>(values); }) ==
          numbers.data());
}
