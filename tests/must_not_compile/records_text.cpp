// expected: ctnn: no bytes for records; write a constexpr array of unsigned char with a name at
// namespace scope

#include <ctnn/ctnn.hpp>

using namespace ctnn;

#ifndef CORRECTED
constexpr char bytes[] = {1, 2, 0, 3, 4, 1};
constexpr RecordFormat format{.inputs = 2, .classes = 2};
#else
constexpr unsigned char bytes[] = {1, 2, 0, 3, 4, 1};
constexpr RecordFormat format{.inputs = 2, .classes = 2};
#endif

constexpr auto data = records<double, bytes, format>;
