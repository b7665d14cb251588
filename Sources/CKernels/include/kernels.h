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

#endif
