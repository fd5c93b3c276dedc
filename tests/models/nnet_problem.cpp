#include <ctnn/models/nnet_problem.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn::models;

constexpr bool names_numbers() {
    return NnetNumber{NnetPart::weight, 2, 5, 6, 1}.words().view() == "weight 3 of 5 of neuron 7 of layer 2" &&
           NnetNumber{NnetPart::bias, 0, 1, 6, 1}.words().view() == "the bias of neuron 7 of layer 2" &&
           NnetNumber{NnetPart::mean, 5, 6}.words().view() == "mean 6 of 6";
}
static_assert(names_numbers());

// The longest sentence with numbers of six digits is not cut.
constexpr NnetProblem longest{
    NnetFault::no_comma, 100'000, 100'000, {NnetPart::weight, 100'000, 100'000, 100'000, 63}, 100'000, 100'000};
constexpr auto sentence = longest.sentence();
static_assert(sentence.length < 200 && sentence.view().ends_with("neuron 100001 of layer 64"));

static_assert(longest && !NnetProblem{} && NnetProblem{}.sentence().view().empty());

}  // namespace

TEST_CASE("models/nnet_problem: static_assert rows hold at run time") {
    CHECK(names_numbers());
    CHECK(longest.sentence().view() == sentence.view());
}
