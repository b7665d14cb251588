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

/// Adds a number of each replicate of a bootstrap to its sum, of which the first is at `start`.
void parallax_add(const double *restrict values, long count, double *restrict sums, long start);

/// Adds numbers, of which the first is at `start`, and their squares to sums.
void parallax_add_squares(
    const double *restrict values, long start, long count, double *restrict sums,
    double *restrict squares);

/// Adds a subject with several numbers to the `RatingSums` of each replicate.
///
/// `sums` are six rows of `count`: subjects, their weight, and the weights of numbers, of their sums,
/// of their squares and of what lies between them.
void parallax_add_ratings(
    const double *restrict sum, const double *restrict squares, const double *restrict weights,
    double numbers, long count, double *restrict sums);

/// Adds what a subject meets with between two models in each replicate.
///
/// `ranks` are percentiles and `favours` the lottery numbers from which a place is favourable; those
/// of the subject begin at `place`. The sums are six rows of `count` from `start` on: the weight, and
/// weighted the change of the percentile, the shares that lose and gain, and whether it is ranked
/// lower or higher.
void parallax_add_group_changes(
    const double *restrict ranks_a, const double *restrict favours_a, long place_a,
    const double *restrict ranks_b, const double *restrict favours_b, long place_b,
    const double *restrict weights, long count, double *restrict sums, long start);

/// Adds whole blocks of 64 bytes to the state of a SHA-256 hash (FIPS 180-4, section 6.2.2).
///
/// With the processor's own instructions where it has them, unless `plainly` is not 0; the result is
/// the same.
void parallax_sha256(uint32_t state[8], const uint8_t *bytes, long blocks, int plainly);

#endif
