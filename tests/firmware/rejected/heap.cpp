// expected: it needs _Znwj

int* create() { return new int(1); }
