// As a program for a Cortex-M3 or M4 does that computes in double.

#include <ctnn/deploy/cortex_m_sums.hpp>
