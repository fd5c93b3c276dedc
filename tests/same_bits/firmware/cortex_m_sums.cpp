// Included like in a program for a Cortex-M3 or M4 that computes in double.

#include <ctnn/deploy/cortex_m_sums.hpp>
