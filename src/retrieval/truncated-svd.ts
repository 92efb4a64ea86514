/** A sparse matrix by rows: row i holds columns[starts[i]..starts[i+1]) with their values. */
export interface SparseRows {
  rows: number;
  columnCount: number;
  starts: Uint32Array;
  columns: Uint32Array;
  values: Float32Array;
}

/** The strongest right singular vectors of a matrix, one row a column of it, and their singular values. */
export interface RightSingularVectors {
  rank: number;
  /** columnCount × rank, row by row. */
  vectors: Float32Array;
  values: Float64Array;
}

const OVERSAMPLING = 12;
const POWER_ITERATIONS = 2;
const JACOBI_SWEEPS = 30;

/**
 * Randomised truncated singular value decomposition (Halko, Martinsson and Tropp, 2011): a random projection finds
 * the space of the strongest directions, two power iterations sharpen it, a small exact problem finishes.
 * The same seed gives the same vectors. `breathe` is awaited between steps so that a server stays answering.
 */
export async function truncatedSvd(
  matrix: SparseRows,
  rank: number,
  seed: number,
  breathe: () => Promise<void> = async () => {},
): Promise<RightSingularVectors> {
  const width = Math.min(rank + OVERSAMPLING, matrix.rows, matrix.columnCount);
  const kept = Math.min(rank, width);
  let basis = await times(matrix, gaussian(matrix.columnCount * width, seed), width, breathe);
  await orthonormalise(basis, matrix.rows, width, breathe);
  for (let iteration = 0; iteration < POWER_ITERATIONS; iteration += 1) {
    basis = await times(matrix, await transposedTimes(matrix, basis, width, breathe), width, breathe);
    await orthonormalise(basis, matrix.rows, width, breathe);
  }
  const projected = await transposedTimes(matrix, basis, width, breathe);
  const { vectors: rotation, values: squared } = symmetricEigen(
    await gram(projected, matrix.columnCount, width, breathe),
    width,
  );
  const vectors = new Float32Array(matrix.columnCount * kept);
  const values = Float64Array.from({ length: kept }, (_unused, index) => Math.sqrt(Math.max(squared[index]!, 0)));
  for (let column = 0; column < matrix.columnCount; column += 1) {
    for (let index = 0; index < kept; index += 1) {
      let sum = 0;
      for (let inner = 0; inner < width; inner += 1)
        sum += projected[column * width + inner]! * rotation[inner * width + index]!;
      vectors[column * kept + index] = values[index]! > 1e-9 ? sum / values[index]! : 0;
    }
    if (column % 2000 === 0) await breathe();
  }
  return { rank: kept, vectors, values };
}

async function times(
  matrix: SparseRows,
  dense: Float32Array,
  width: number,
  breathe: () => Promise<void>,
): Promise<Float32Array> {
  const product = new Float32Array(matrix.rows * width);
  for (let row = 0; row < matrix.rows; row += 1) {
    const target = row * width;
    for (let entry = matrix.starts[row]!; entry < matrix.starts[row + 1]!; entry += 1) {
      const value = matrix.values[entry]!;
      const source = matrix.columns[entry]! * width;
      for (let index = 0; index < width; index += 1) product[target + index]! += value * dense[source + index]!;
    }
    if (row % 250 === 0) await breathe();
  }
  return product;
}

async function transposedTimes(
  matrix: SparseRows,
  dense: Float32Array,
  width: number,
  breathe: () => Promise<void>,
): Promise<Float32Array> {
  const product = new Float32Array(matrix.columnCount * width);
  for (let row = 0; row < matrix.rows; row += 1) {
    const source = row * width;
    for (let entry = matrix.starts[row]!; entry < matrix.starts[row + 1]!; entry += 1) {
      const value = matrix.values[entry]!;
      const target = matrix.columns[entry]! * width;
      for (let index = 0; index < width; index += 1) product[target + index]! += value * dense[source + index]!;
    }
    if (row % 250 === 0) await breathe();
  }
  return product;
}

/** Modified Gram-Schmidt on the columns of a tall matrix, in place. */
async function orthonormalise(
  matrix: Float32Array,
  rows: number,
  width: number,
  breathe: () => Promise<void>,
): Promise<void> {
  const columns = Array.from({ length: width }, (_unused, index) => {
    const column = new Float64Array(rows);
    for (let row = 0; row < rows; row += 1) column[row] = matrix[row * width + index]!;
    return column;
  });
  for (let index = 0; index < width; index += 1) {
    const column = columns[index]!;
    for (let before = 0; before < index; before += 1) {
      const other = columns[before]!;
      let dot = 0;
      for (let row = 0; row < rows; row += 1) dot += column[row]! * other[row]!;
      for (let row = 0; row < rows; row += 1) column[row]! -= dot * other[row]!;
    }
    let norm = 0;
    for (let row = 0; row < rows; row += 1) norm += column[row]! ** 2;
    const scale = norm > 1e-18 ? 1 / Math.sqrt(norm) : 0;
    for (let row = 0; row < rows; row += 1) {
      column[row]! *= scale;
      matrix[row * width + index] = column[row]!;
    }
    if (index % 8 === 0) await breathe();
  }
}

async function gram(
  matrix: Float32Array,
  rows: number,
  width: number,
  breathe: () => Promise<void>,
): Promise<Float64Array> {
  const product = new Float64Array(width * width);
  for (let row = 0; row < rows; row += 1) {
    const start = row * width;
    for (let first = 0; first < width; first += 1) {
      const value = matrix[start + first]!;
      for (let second = first; second < width; second += 1)
        product[first * width + second]! += value * matrix[start + second]!;
    }
    if (row % 1000 === 0) await breathe();
  }
  for (let first = 0; first < width; first += 1) {
    for (let second = 0; second < first; second += 1)
      product[first * width + second] = product[second * width + first]!;
  }
  return product;
}

/** Eigenvectors of a symmetric matrix by Jacobi rotations, strongest first. */
export function symmetricEigen(symmetric: Float64Array, size: number): { vectors: Float64Array; values: Float64Array } {
  const matrix = Float64Array.from(symmetric);
  const vectors = new Float64Array(size * size);
  for (let index = 0; index < size; index += 1) vectors[index * size + index] = 1;
  let scale = 0;
  for (const value of matrix) scale += value * value;
  for (let sweep = 0; sweep < JACOBI_SWEEPS; sweep += 1) {
    let offDiagonal = 0;
    for (let p = 0; p < size; p += 1) {
      for (let q = p + 1; q < size; q += 1) offDiagonal += matrix[p * size + q]! ** 2;
    }
    if (offDiagonal <= scale * 1e-18) break;
    for (let p = 0; p < size; p += 1) {
      for (let q = p + 1; q < size; q += 1) rotate(matrix, vectors, size, p, q);
    }
  }
  const order = Array.from({ length: size }, (_unused, index) => index).sort(
    (a, b) => matrix[b * size + b]! - matrix[a * size + a]!,
  );
  const sorted = new Float64Array(size * size);
  order.forEach((from, to) => {
    for (let row = 0; row < size; row += 1) sorted[row * size + to] = vectors[row * size + from]!;
  });
  return { vectors: sorted, values: Float64Array.from(order, (index) => matrix[index * size + index]!) };
}

function rotate(matrix: Float64Array, vectors: Float64Array, size: number, p: number, q: number): void {
  const pivot = matrix[p * size + q]!;
  if (Math.abs(pivot) < 1e-300) return;
  const theta = (matrix[q * size + q]! - matrix[p * size + p]!) / (2 * pivot);
  const tangent = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  for (let index = 0; index < size; index += 1) {
    const a = matrix[index * size + p]!;
    const b = matrix[index * size + q]!;
    matrix[index * size + p] = cosine * a - sine * b;
    matrix[index * size + q] = sine * a + cosine * b;
  }
  for (let index = 0; index < size; index += 1) {
    const a = matrix[p * size + index]!;
    const b = matrix[q * size + index]!;
    matrix[p * size + index] = cosine * a - sine * b;
    matrix[q * size + index] = sine * a + cosine * b;
    const c = vectors[index * size + p]!;
    const d = vectors[index * size + q]!;
    vectors[index * size + p] = cosine * c - sine * d;
    vectors[index * size + q] = sine * c + cosine * d;
  }
}

/** Normally distributed numbers from a seed (mulberry32 and Box-Muller). */
function gaussian(length: number, seed: number): Float32Array {
  let state = seed >>> 0;
  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return Float32Array.from(
    { length },
    () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
  );
}
