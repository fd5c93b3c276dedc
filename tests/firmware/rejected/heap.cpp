// expected: it needs _Znwj

int* made() { return new int(1); }
