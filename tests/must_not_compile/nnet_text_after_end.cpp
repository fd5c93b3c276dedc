// expected: .nnet line 15, column 1: the text continues after its last number, the bias of neuron 1 of layer 2
#include <ctnn/ctnn.hpp>
using namespace ctnn;

constexpr char text[] =
    "// one input, two neurons, one "
    "output\n2,1,1,2,\n1,2,1,\n0,\n0.0,\n1.0,\n0.5,0.0,\n1.0,1.0,\n1.5,\n-2.5,\n0.25,\n0.125,\n3.0,4.0,\n"
#ifndef CORRECTED
    "-1.0,\n7.0,\n"
#else
    "-1.0,\n"
#endif
    "";
constexpr auto net = models::nnet<double, text>;
