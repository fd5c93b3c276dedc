// The program where there is a C library with files.

#include <cstdio>

#include "report.hpp"

void same_bits::print(const char* text) { std::fputs(text, stdout); }

int main() { same_bits::run_networks(); }
