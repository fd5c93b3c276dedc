#!/usr/bin/env python3
"""Writes examples/data/digits.bin from the copy of the data in scikit-learn (Debian: python3-sklearn).

Only the data file is needed: python3 scripts/make_digits.py /usr/lib/python3/dist-packages/sklearn/datasets/data/digits.csv.gz

65 bytes per sample: 64 pixels from 0 to 16, row by row, then the digit.
"""

import gzip
import pathlib
import sys

if len(sys.argv) != 2:
    sys.exit(__doc__)
target = pathlib.Path(__file__).resolve().parent.parent / "examples" / "data" / "digits.bin"

records = []
with gzip.open(sys.argv[1], "rt") as lines:
    for number, line in enumerate(lines, 1):
        record = [float(cell) for cell in line.split(",")]
        fits = len(record) == 65 and record[64] in range(10) and all(pixel in range(17) for pixel in record[:64])
        if not fits:
            sys.exit(f"line {number} is not 64 pixels of 0 to 16 and a digit")
        records.append(bytes(int(number) for number in record))

if len(records) != 1797:
    sys.exit(f"there are {len(records)} samples, not 1797")
target.write_bytes(b"".join(records))
print(f"{target}: {len(records)} samples")
