#include "task.hpp"

constexpr compiled::Net net = ctnn::trained<compiled::Net, compiled::exclusive_or, compiled::recipe<1000>>;
static_assert(ctnn::accuracy(net, compiled::exclusive_or) == 1.0);
