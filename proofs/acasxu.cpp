// One property of one ACAS Xu network, which the compiler reads and proves: NETWORK is its array in the header
// EMBEDDED, PROPERTY the number of the property and NAME the name for the report; CERTIFICATE is a header with a
// certificate, for a property that takes many boxes.

#include <cstdio>

#include "acasxu.hpp"
#include EMBEDDED
#ifdef CERTIFICATE
#include CERTIFICATE
#endif

namespace {

using namespace acasxu;

constexpr auto net = models::nnet<double, embedded::NETWORK>;
constexpr auto property = requirement(NAME, not_clear_of_conflict);

#ifdef CERTIFICATE
constexpr auto found = verdict<net, box<PROPERTY>, property, certificate>;
#else
constexpr auto found = verdict<net, box<PROPERTY>, property>;
#endif

static_assert(found.answer == Answer::EXPECTED);
static_assert(found.answer != Answer::refuted || box<PROPERTY>.contains(found.inputs));
static_assert(found.answer != Answer::refuted || net(found.inputs) == found.outputs);
static_assert(found.answer != Answer::refuted ||
              (found.outputs[0] <= found.outputs[1] && found.outputs[0] <= found.outputs[2] &&
               found.outputs[0] <= found.outputs[3] && found.outputs[0] <= found.outputs[4]));

}  // namespace

int main() { std::puts(report_line(found, property).characters); }
