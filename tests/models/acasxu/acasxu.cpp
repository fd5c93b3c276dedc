// The ACAS Xu networks, read by the compiler and at run time. Parameters and outputs have the same
// bits as NumPy's. Built only if the CMake variable CTNN_ACASXU_DIR is set.

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <ctnn/ctnn.hpp>
#include <embedded/acasxu_1_7.hpp>
#include <embedded/acasxu_2_9.hpp>
#include <embedded/acasxu_3_7.hpp>
#include <embedded/acasxu_4_1.hpp>
#include <embedded/acasxu_5_7.hpp>
#include <string_view>

#include "../../../proof_reports/acasxu.hpp"
#include "catch.hpp"
#include "golden/acasxu.hpp"

namespace {

using namespace ctnn;

template <class T>
using Acas = Network<T, Input<5>, Dense<50, ReLU>, Dense<50, ReLU>, Dense<50, ReLU>, Dense<50, ReLU>, Dense<50, ReLU>,
                     Dense<50, ReLU>, Dense<5>>;

template <class T>
constexpr bool agrees(const Acas<T>& net, const models::NnetScaling<T, 5>& scaling,
                      const golden::acasxu::Expected<T>& expected) {
    if (fingerprint(net) != expected.fingerprint) return false;
    std::size_t i = 0;
    for (const auto& inputs : expected.inputs) {
        if (net(inputs) != expected.outputs[i++]) return false;
    }
    return scaling.contains(expected.encounter) &&
           scaling.denormalize_outputs(net(scaling.normalize(expected.encounter))) == expected.advice;
}

template <class T, const auto& text>
constexpr bool agrees_as_read_by_the_compiler(const golden::acasxu::Expected<T>& expected) {
    static_assert(std::same_as<models::NnetNetwork<T, text>, Acas<T>>);
    return agrees(models::nnet<T, text>, models::nnet_scaling<T, text>, expected);
}

static_assert(agrees_as_read_by_the_compiler<double, embedded::acasxu_1_7>(golden::acasxu::double_1_7));
static_assert(agrees_as_read_by_the_compiler<double, embedded::acasxu_2_9>(golden::acasxu::double_2_9));
static_assert(agrees_as_read_by_the_compiler<double, embedded::acasxu_3_7>(golden::acasxu::double_3_7));
static_assert(agrees_as_read_by_the_compiler<double, embedded::acasxu_4_1>(golden::acasxu::double_4_1));
static_assert(agrees_as_read_by_the_compiler<double, embedded::acasxu_5_7>(golden::acasxu::double_5_7));
static_assert(agrees_as_read_by_the_compiler<float, embedded::acasxu_1_7>(golden::acasxu::float_1_7));
static_assert(agrees_as_read_by_the_compiler<float, embedded::acasxu_2_9>(golden::acasxu::float_2_9));

template <class T, std::size_t size>
void check_as_read_at_run_time(const unsigned char (&bytes)[size], const golden::acasxu::Expected<T>& expected) {
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    auto net = zeros<Acas<T>>();
    models::NnetScaling<T, 5> scaling{};
    const models::NnetProblem problem = models::read_nnet(text, net, scaling);
    INFO(problem.message().view());
    REQUIRE_FALSE(problem);
    CHECK(agrees(net, scaling, expected));
}

}  // namespace

TEST_CASE("models/acasxu: parameters and outputs agree with NumPy at run time") {
    check_as_read_at_run_time(embedded::acasxu_1_7, golden::acasxu::double_1_7);
    check_as_read_at_run_time(embedded::acasxu_2_9, golden::acasxu::double_2_9);
    check_as_read_at_run_time(embedded::acasxu_3_7, golden::acasxu::double_3_7);
    check_as_read_at_run_time(embedded::acasxu_4_1, golden::acasxu::double_4_1);
    check_as_read_at_run_time(embedded::acasxu_5_7, golden::acasxu::double_5_7);
    check_as_read_at_run_time(embedded::acasxu_1_7, golden::acasxu::float_1_7);
    check_as_read_at_run_time(embedded::acasxu_2_9, golden::acasxu::float_2_9);
    check_as_read_at_run_time(embedded::acasxu_3_7, golden::acasxu::float_3_7);
    check_as_read_at_run_time(embedded::acasxu_4_1, golden::acasxu::float_4_1);
    check_as_read_at_run_time(embedded::acasxu_5_7, golden::acasxu::float_5_7);
    CHECK(agrees(models::nnet<double, embedded::acasxu_2_9>, models::nnet_scaling<double, embedded::acasxu_2_9>,
                 golden::acasxu::double_2_9));
}

namespace {

/// False properties with rare counterexamples. The search must find one within a few thousand
/// boxes.
template <class P>
void check_refuted(const Acas<double>& net, const Box<5>& box, const P& property, std::size_t boxes) {
    for (const std::uint64_t seed : {1U, 2U, 3U}) {
        CAPTURE(seed);
        const auto found = prove(net, box, property, {.max_boxes = boxes, .seed = seed});
        CHECK(found.answer == Answer::refuted);
        CHECK(box.contains(found.inputs));
        CHECK(net(found.inputs) == found.outputs);
        CHECK(prove(net, linf_ball(found.inputs, 0), property).answer == Answer::refuted);
    }
}

}  // namespace

TEST_CASE("models/acasxu: phi2 on 3_7 and phi8 on 2_9 are refuted") {
    check_refuted(models::nnet<double, embedded::acasxu_3_7>, acasxu::box<2>, acasxu::not_largest, 2000);
    check_refuted(models::nnet<double, embedded::acasxu_2_9>, acasxu::box<8>, acasxu::left_or_clear, 5000);
}
