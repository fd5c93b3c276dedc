// expected: records: 5 bytes are not a whole number of records of 3 bytes

#include <ctnn/ctnn.hpp>

using namespace ctnn;

#ifndef CORRECTED
constexpr unsigned char bytes[] = {1, 2, 0, 3, 4};
constexpr RecordFormat format{.inputs = 2, .classes = 2};
#else
constexpr unsigned char bytes[] = {1, 2, 0, 3, 4, 1};
constexpr RecordFormat format{.inputs = 2, .classes = 2};
#endif

constexpr auto data = records<double, bytes, format>;
