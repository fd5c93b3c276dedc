// expected: .nnet text: no lines of minima, maxima, means and ranges after the sizes
#include <ctnn/ctnn.hpp>
using namespace ctnn;

constexpr char text[] =
    "// one input, one output, and no scaling\n1,1,1,1,\n1,1,\n0,\n"
#ifdef CORRECTED
    "-1.0,\n1.0,\n0.0,0.0,\n1.0,1.0,\n"
#endif
    "1.5,\n-2.5,\n";
constexpr auto net = models::nnet<double, text>;
constexpr auto scaling = models::nnet_scaling<double, text>;
