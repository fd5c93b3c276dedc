// expected: .nnet line 10, column 1: not a number; weight 1 of 1 of neuron 2 of layer 1 expected
#include <ctnn/ctnn.hpp>
using namespace ctnn;

constexpr char text[] =
    "// one input, two neurons, one output\n2,1,1,2,\n1,2,1,\n0,\n0.0,\n1.0,\n0.5,0.0,\n1.0,1.0,\n1.5,\n"
#ifndef CORRECTED
    "-two,\n"
#else
    "-2.5,\n"
#endif
    "0.25,\n0.125,\n3.0,4.0,\n-1.0,\n";
constexpr auto net = models::nnet<double, text>;
