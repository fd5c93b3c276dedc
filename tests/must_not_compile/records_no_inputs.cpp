// expected: records: the format has no inputs; at least 1 expected

#include <ctnn/ctnn.hpp>

using namespace ctnn;

#ifndef CORRECTED
constexpr unsigned char bytes[] = {1, 2, 0, 3, 4, 1};
constexpr RecordFormat format{.classes = 2};
#else
constexpr unsigned char bytes[] = {1, 2, 0, 3, 4, 1};
constexpr RecordFormat format{.inputs = 2, .classes = 2};
#endif

constexpr auto data = records<double, bytes, format>;
