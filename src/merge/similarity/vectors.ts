/** A text's place in a space of meaning. */
export type Vector = Float32Array;

/** Of vectors of length 1 their cosine; what the longer one has more is left out. */
export function dotProduct(one: Vector, other: Vector): number {
  let sum = 0;
  const size = Math.min(one.length, other.length);
  for (let i = 0; i < size; i++) sum += (one[i] as number) * (other[i] as number);
  return sum;
}

/** Gives a vector length 1 where it stands; one of nothing stays as it is. */
export function normalise(vector: Vector): Vector {
  const length = Math.sqrt(dotProduct(vector, vector)) || 1;
  for (let i = 0; i < vector.length; i++) vector[i] = (vector[i] as number) / length;
  return vector;
}
