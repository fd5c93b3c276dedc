#include <ctnn/core/segments.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

/// Sums of integers, a hundred per segment.
struct Sums {
    struct State {
        std::size_t sum;
        std::size_t next;
    };

    static constexpr State first() { return next({0, 1}, 0); }
    static constexpr State next(State state, std::size_t) {
        for (int i = 0; i < 100; ++i) state.sum += state.next++;
        return state;
    }
};

static_assert(detail::Segment<Sums, 0>::state().sum == 5050);
static_assert(detail::Segment<Sums, 1>::state().sum == 20100);

// More segments than -ftemplate-depth, so that each must be instantiated before the next needs it.
static_assert(detail::run_segments<Sums, 0, 2000>());
static_assert(detail::Segment<Sums, 1999>::state().sum == 200000UL * 200001UL / 2);

/// The index of the segment is passed to next().
struct Numbers {
    static constexpr std::size_t first() { return 0; }
    static constexpr std::size_t next(std::size_t before, std::size_t index) { return 10 * before + index; }
};
static_assert(detail::Segment<Numbers, 3>::state() == 123);

}  // namespace

TEST_CASE("core/segments: the state after the last segment is usable at run time") {
    constexpr auto state = detail::Segment<Sums, 1>::state();
    CHECK(state.next == 201);
}
