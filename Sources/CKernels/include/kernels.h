#ifndef PARALLAX_KERNELS_H
#define PARALLAX_KERNELS_H

#include <stdint.h>

/// Adds a ladder to totals: a base, and each step's height where the value is at or above its cut.
///
/// The loops are compiled for several kinds of processors and chosen when the program starts, which
/// Swift cannot do; results are the same bits everywhere. NaN is below every cut.
void parallax_add_ladder_float(
    const float *values, long count, const float *cuts, const int32_t *heights, long steps,
    int32_t base, int32_t *totals);

/// The same for 32-bit integers.
void parallax_add_ladder_int32(
    const int32_t *values, long count, const int32_t *cuts, const int32_t *heights, long steps,
    int32_t base, int32_t *totals);

/// Adds whole blocks of 64 bytes to the state of a SHA-256 hash (FIPS 180-4, section 6.2.2).
///
/// With the processor's own instructions where it has them, unless `plainly` is not 0; the result is
/// the same.
void parallax_sha256(uint32_t state[8], const uint8_t *bytes, long blocks, int plainly);

#endif
