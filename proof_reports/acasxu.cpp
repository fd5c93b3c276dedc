// One property of one ACAS Xu network, which the compiler reads and proves. NETWORK is the network's array in the
// header EMBEDDED, PROPERTY the number of the property, NAME its name in the report, EXPECTED the expected answer and
// CERTIFICATE, for a property that takes many boxes, a header with a certificate.

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
CTNN_PROVED(net, box<PROPERTY>, property, certificate);
#else
constexpr auto found = verdict<net, box<PROPERTY>, property>;
static_assert(found.answer == Answer::EXPECTED);

// The counterexample is in the box, and the forward pass violates the property there.
static_assert(found.answer != Answer::refuted ||
              (box<PROPERTY>.contains(found.inputs) && net(found.inputs) == found.outputs &&
               found.outputs[0] <= found.outputs[1] && found.outputs[0] <= found.outputs[2] &&
               found.outputs[0] <= found.outputs[3] && found.outputs[0] <= found.outputs[4]));
#endif

}  // namespace

#ifdef CERTIFICATE
int main() { std::printf("%s: proved, certificate, %zu boxes\n", NAME, certificate.parts); }
#else
int main() { std::puts(report_line(found, property).characters); }
#endif
