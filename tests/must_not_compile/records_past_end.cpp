// expected: records: the range exceeds the 2 records; it needs 3

#include <ctnn/ctnn.hpp>

using namespace ctnn;

#ifndef CORRECTED
constexpr unsigned char bytes[] = {1, 2, 0, 3, 4, 1};
constexpr RecordFormat format{.inputs = 2, .classes = 2, .first = 1, .count = 2};
#else
constexpr unsigned char bytes[] = {1, 2, 0, 3, 4, 1};
constexpr RecordFormat format{.inputs = 2, .classes = 2, .first = 1, .count = 1};
#endif

constexpr auto data = records<double, bytes, format>;
