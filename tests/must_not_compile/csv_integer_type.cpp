// expected: ctnn: unsupported number type for a CSV text; write float or double
#include <ctnn/ctnn.hpp>
using namespace ctnn;

constexpr char text[] = "1,2\n3,4\n";
#ifndef CORRECTED
constexpr auto table = csv<int, text>;
#else
constexpr auto table = csv<float, text>;
#endif
