// expected: .init_array

int measured();

extern const int offset;
const int offset = measured();
