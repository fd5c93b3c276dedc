// expected: .nnet line 13, column 9: the line continues after its last number, weight 2 of 2 of neuron 1 of layer 2
#include <ctnn/ctnn.hpp>
using namespace ctnn;

constexpr char text[] =
    "// one input, two neurons, one "
    "output\n2,1,1,2,\n1,2,1,\n0,\n0.0,\n1.0,\n0.5,0.0,\n1.0,1.0,\n1.5,\n-2.5,\n0.25,\n0.125,\n"
#ifndef CORRECTED
    "3.0,4.0,5.0,\n"
#else
    "3.0,4.0,\n"
#endif
    "-1.0,\n";
constexpr auto net = models::nnet<double, text>;
