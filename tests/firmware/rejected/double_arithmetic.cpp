// expected: it computes in double: __aeabi_

float tenth(float x) { return static_cast<float>(static_cast<double>(x) * 0.1); }
