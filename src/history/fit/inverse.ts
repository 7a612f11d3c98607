/** The inverse of a small symmetric matrix, by Gauss and Jordan with pivots. */

/**
 * @param matrix `size × size`, row by row; left as it is
 * @returns undefined where it is singular
 */
export function inverse(matrix: Float64Array, size: number): Float64Array | undefined {
  const width = 2 * size;
  const work = new Float64Array(size * width);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) work[i * width + j] = matrix[i * size + j]!;
    work[i * width + size + i] = 1;
  }
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++)
      if (Math.abs(work[row * width + column]!) > Math.abs(work[pivot * width + column]!)) pivot = row;
    const largest = work[pivot * width + column]!;
    if (!(Math.abs(largest) > 1e-300)) return undefined;
    for (let j = 0; j < width; j++) {
      const kept = work[column * width + j]!;
      work[column * width + j] = work[pivot * width + j]! / largest;
      if (pivot !== column) work[pivot * width + j] = kept;
    }
    for (let row = 0; row < size; row++) {
      const factor = work[row * width + column]!;
      if (row === column || factor === 0) continue;
      for (let j = 0; j < width; j++) work[row * width + j]! -= factor * work[column * width + j]!;
    }
  }
  return Float64Array.from({ length: size * size }, (_, k) => work[Math.floor(k / size) * width + size + (k % size)]!);
}
