// expected: ctnn: the numbers of a CSV text are read as float or double, not the type given
#include <ctnn/ctnn.hpp>
using namespace ctnn;

constexpr char text[] = "1,2\n3,4\n";
#ifndef CORRECTED
constexpr auto table = csv<int, text>;
#else
constexpr auto table = csv<float, text>;
#endif
