// expected: .bss

int counter;

int count() { return ++counter; }
