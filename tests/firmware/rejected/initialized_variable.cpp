// expected: .data

int counter = 1;

int count() { return ++counter; }
