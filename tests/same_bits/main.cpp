// The program on targets with a C library and standard output.

#include <cstdio>

#include "report.hpp"

void same_bits::print(const char* text) { std::fputs(text, stdout); }

int main() { same_bits::run_networks(); }
