// expected: .nnet line 7, column 4: the line ends before mean 2 of 2
#include <ctnn/ctnn.hpp>
using namespace ctnn;

constexpr char text[] = "// no mean and range of the output\n1,1,1,1,\n1,1,\n0,\n-1.0,\n1.0,\n0.5\n2.0\n1.5\n-2.5\n";
constexpr auto net = models::nnet<double, text>;
#ifndef CORRECTED
constexpr auto scaling = models::nnet_output_scaling<double, text>;
#else
constexpr auto scaling = models::nnet_input_scaling<double, text>;
static_assert(scaling.normalize({2.5})[0] == 1.0);
#endif
