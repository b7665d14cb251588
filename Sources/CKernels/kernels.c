#include "kernels.h"

#include "clones.h"

#define LANES 16
typedef float floats __attribute__((ext_vector_type(LANES), aligned(4)));
typedef int32_t ints __attribute__((ext_vector_type(LANES), aligned(4)));

CLONES
void parallax_add_ladder_float(
    const float *values, long count, const float *cuts, const int32_t *heights, long steps,
    int32_t base, int32_t *totals) {
  long row = 0;
  for (; row + LANES <= count; row += LANES) {
    floats value = *(const floats *)(values + row);
    ints total = *(const ints *)(totals + row) + base;
    for (long step = 0; step < steps; step++) {
      total += (value >= (floats)cuts[step]) & heights[step];
    }
    *(ints *)(totals + row) = total;
  }
  for (; row < count; row++) {
    int32_t total = totals[row] + base;
    for (long step = 0; step < steps; step++) {
      total += values[row] >= cuts[step] ? heights[step] : 0;
    }
    totals[row] = total;
  }
}

CLONES
void parallax_add_ladder_int32(
    const int32_t *values, long count, const int32_t *cuts, const int32_t *heights, long steps,
    int32_t base, int32_t *totals) {
  long row = 0;
  for (; row + LANES <= count; row += LANES) {
    ints value = *(const ints *)(values + row);
    ints total = *(const ints *)(totals + row) + base;
    for (long step = 0; step < steps; step++) {
      total += (value >= (ints)cuts[step]) & heights[step];
    }
    *(ints *)(totals + row) = total;
  }
  for (; row < count; row++) {
    int32_t total = totals[row] + base;
    for (long step = 0; step < steps; step++) {
      total += values[row] >= cuts[step] ? heights[step] : 0;
    }
    totals[row] = total;
  }
}
