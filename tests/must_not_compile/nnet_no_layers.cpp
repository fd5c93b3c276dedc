// expected: .nnet line 2, column 1: not a whole number from 1; the number of layers expected
#include <ctnn/ctnn.hpp>
using namespace ctnn;

constexpr char text[] =
    "// one input, two neurons, one output\n"
#ifndef CORRECTED
    "0,1,1,2,\n"
#else
    "2,1,1,2,\n"
#endif
    "1,2,1,\n0,\n0.0,\n1.0,\n0.5,0.0,\n1.0,1.0,\n1.5,\n-2.5,\n0.25,\n0.125,\n3.0,4.0,\n-1.0,\n";
constexpr auto net = models::nnet<double, text>;
