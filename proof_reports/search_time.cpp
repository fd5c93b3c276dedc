// Measures searches at run time, for properties proved by branch and bound and for false ones with rare
// counterexamples.

#include <chrono>
#include <cstddef>
#include <cstdio>
#include <string_view>

#include <embedded/acasxu_2_9.hpp>
#include <embedded/acasxu_3_7.hpp>
#include <embedded/acasxu_4_1.hpp>
#include "acasxu.hpp"

namespace {

using namespace acasxu;

using Net = models::NnetNetwork<double, embedded::acasxu_2_9>;

template <std::size_t size>
bool read(const unsigned char (&bytes)[size], Net& net) {
    models::NnetScaling<double, 5> scaling{};
    return !models::read_nnet(std::string_view(reinterpret_cast<const char*>(bytes), size), net, scaling);
}

/// Searches and prints a line. Returns false if the answer is not as expected or the counterexample is wrong.
template <class P>
bool report(const char* name, const Net& net, const Box<5>& inputs, const P& property, Answer expected) {
    const auto begin = std::chrono::steady_clock::now();
    const auto found = prove(net, inputs, property, {.max_boxes = 1'000'000});
    const std::chrono::duration<double> time = std::chrono::steady_clock::now() - begin;
    std::printf("%s in %.3f s at run time\n", report_line(found, requirement(name, property)).characters, time.count());
    return found.answer == expected &&
           (expected != Answer::refuted || (inputs.contains(found.inputs) && net(found.inputs) == found.outputs));
}

}  // namespace

int main() {
    static Net net_2_9 = zeros<Net>();
    static Net net_3_7 = zeros<Net>();
    static Net net_4_1 = zeros<Net>();
    if (!read(embedded::acasxu_2_9, net_2_9) || !read(embedded::acasxu_3_7, net_3_7) ||
        !read(embedded::acasxu_4_1, net_4_1)) {
        return 1;
    }
    bool right = report("phi1 2_9", net_2_9, box<1>, low_score, Answer::proved);
    right = report("phi1 3_7", net_3_7, box<1>, low_score, Answer::proved) && right;
    right = report("phi2 3_7", net_3_7, box<2>, not_largest, Answer::refuted) && right;
    right = report("phi3 4_1", net_4_1, box<3>, not_clear_of_conflict, Answer::proved) && right;
    right = report("phi4 3_7", net_3_7, box<4>, not_clear_of_conflict, Answer::proved) && right;
    right = report("phi8 2_9", net_2_9, box<8>, left_or_clear, Answer::refuted) && right;
    return right ? 0 : 1;
}
