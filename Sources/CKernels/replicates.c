#include "kernels.h"

#include "clones.h"

// A product and a sum rounded as one would differ between processors.
#pragma STDC FP_CONTRACT OFF

CLONES
void parallax_add(const double *restrict values, long count, double *restrict sums, long start) {
  sums += start;
  for (long replicate = 0; replicate < count; replicate++) sums[replicate] += values[replicate];
}

CLONES
void parallax_add_squares(
    const double *restrict values, long start, long count, double *restrict sums,
    double *restrict squares) {
  values += start;
  for (long replicate = 0; replicate < count; replicate++) {
    double value = values[replicate];
    sums[replicate] += value;
    squares[replicate] += value * value;
  }
}

CLONES
void parallax_add_ratings(
    const double *restrict sum, const double *restrict squares, const double *restrict weights,
    double numbers, long count, double *restrict sums) {
  double *restrict subject_counts = sums, *restrict subject_sums = sums + count,
         *restrict rating_sums = sums + 2 * count, *restrict number_sums = sums + 3 * count,
         *restrict square_sums = sums + 4 * count, *restrict apart_sums = sums + 5 * count;
  double scale = 2 / (numbers - 1);
  for (long replicate = 0; replicate < count; replicate++) {
    double weight = weights[replicate];
    subject_counts[replicate] += weight > 0 ? 1 : 0;
    subject_sums[replicate] += weight;
    rating_sums[replicate] += weight * numbers;
    number_sums[replicate] += weight * sum[replicate];
    square_sums[replicate] += weight * squares[replicate];
    apart_sums[replicate] +=
        weight * (numbers * squares[replicate] - sum[replicate] * sum[replicate]) * scale;
  }
}

CLONES
void parallax_add_group_changes(
    const double *restrict ranks_a, const double *restrict favours_a, long place_a,
    const double *restrict ranks_b, const double *restrict favours_b, long place_b,
    const double *restrict weights, long count, double *restrict sums, long start) {
  ranks_a += place_a, favours_a += place_a, ranks_b += place_b, favours_b += place_b;
  double *restrict weight_sums = sums + start, *restrict change_sums = weight_sums + count,
         *restrict losing_sums = change_sums + count, *restrict gaining_sums = losing_sums + count,
         *restrict lower_sums = gaining_sums + count, *restrict higher_sums = lower_sums + count;
  for (long replicate = 0; replicate < count; replicate++) {
    double weight = weights[replicate];
    double change = ranks_b[replicate] - ranks_a[replicate];
    double gain = favours_a[replicate] - favours_b[replicate];
    weight_sums[replicate] += weight;
    change_sums[replicate] += weight * change;
    losing_sums[replicate] += weight * (gain < 0 ? -gain : 0);
    gaining_sums[replicate] += weight * (gain > 0 ? gain : 0);
    lower_sums[replicate] += change < 0 ? weight : 0;
    higher_sums[replicate] += change > 0 ? weight : 0;
  }
}
