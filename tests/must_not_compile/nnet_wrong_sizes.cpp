// expected: .nnet line 3, column 5: layer size 3 of 3 is 2; 1 expected from the other sizes
#include <ctnn/ctnn.hpp>
using namespace ctnn;

constexpr char text[] =
    "// one input, two neurons, one output\n2,1,1,2,\n"
#ifndef CORRECTED
    "1,2,2,\n"
#else
    "1,2,1,\n"
#endif
    "0,\n0.0,\n1.0,\n0.5,0.0,\n1.0,1.0,\n1.5,\n-2.5,\n0.25,\n0.125,\n3.0,4.0,\n-1.0,\n";
constexpr auto net = models::nnet<double, text>;
