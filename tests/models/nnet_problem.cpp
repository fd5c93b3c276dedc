#include <ctnn/models/nnet_problem.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn::models;

constexpr bool names_numbers() {
    return NnetFieldAt{NnetField::weight, 2, 5, 6, 1}.description().view() == "weight 3 of 5 of neuron 7 of layer 2" &&
           NnetFieldAt{NnetField::bias, 0, 1, 6, 1}.description().view() == "the bias of neuron 7 of layer 2" &&
           NnetFieldAt{NnetField::mean, 5, 6}.description().view() == "mean 6 of 6";
}
static_assert(names_numbers());

// The longest message with numbers of six digits fits.
constexpr NnetProblem longest{
    NnetProblemCode::no_comma, 100'000, 100'000, {NnetField::weight, 100'000, 100'000, 100'000, 63}, 100'000, 100'000};
constexpr auto message = longest.message();
static_assert(message.length < 200 && message.view().ends_with("neuron 100001 of layer 64"));

static_assert(longest && !NnetProblem{} && NnetProblem{}.message().view().empty());

}  // namespace

TEST_CASE("models/nnet_problem: static_assert rows hold at run time") {
    CHECK(names_numbers());
    CHECK(longest.message().view() == message.view());
}
