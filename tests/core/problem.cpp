#include <ctnn/core/problem.hpp>

#include <cstddef>
#include <string_view>
#include <type_traits>

#include "catch.hpp"

namespace {

using namespace ctnn;

struct Options {
    int width = 1;
    int height = 1;

    static constexpr std::string_view problems[] = {"the width is not above zero",
                                                    "the height is not above zero, which is a message of two pieces"};
    [[nodiscard]] constexpr std::size_t problem() const { return width <= 0 ? 1 : height <= 0 ? 2 : 0; }
};

/// Messages shared by several types, as for the optimizers.
inline constexpr std::string_view shared_problems[] = {"it is wrong"};

struct SharedOptions {
    bool wrong = false;

    static constexpr const auto& problems = shared_problems;
    [[nodiscard]] constexpr std::size_t problem() const { return wrong ? 1 : 0; }
};

struct NothingCanBeWrong {};

struct OnlyAList {
    static constexpr std::string_view problems[] = {"it is wrong"};
};

static_assert(HasProblems<Options> && HasProblems<SharedOptions>);
static_assert(!HasProblems<NothingCanBeWrong> && !HasProblems<OnlyAList>);

constexpr bool finds_the_message() {
    return problem_message(Options{}).empty() && problem_message(Options{0, 1}) == "the width is not above zero" &&
           problem_message(Options{1, 0}) == Options::problems[1] &&
           problem_message(Options{0, 0}) == Options::problems[0] && problem_message(SharedOptions{}).empty() &&
           problem_message(SharedOptions{true}) == "it is wrong" && problem_message(NothingCanBeWrong{}).empty() &&
           problem_message(OnlyAList{}).empty();
}
static_assert(finds_the_message());

template <class AnyOptions>
constexpr bool passes(const AnyOptions& options) {
    fail_on_problem(options);
    return true;
}
static_assert(passes(Options{}) && passes(SharedOptions{}) && passes(NothingCanBeWrong{}));

template <int width, int height, bool wrong = false>
concept IsAccepted =
    requires { typename std::bool_constant<passes(Options{width, height}) && passes(SharedOptions{wrong})>; };
static_assert(IsAccepted<1, 1> && !IsAccepted<0, 1> && !IsAccepted<1, 0> && !IsAccepted<1, 1, true>);

}  // namespace

TEST_CASE("core/problem: the message of a problem is found") { CHECK(finds_the_message()); }

TEST_CASE("core/problem: fail_on_problem() does nothing at run time") {
    CHECK(passes(Options{}));
    CHECK(passes(Options{0, 0}));
    CHECK(passes(SharedOptions{true}));
}
