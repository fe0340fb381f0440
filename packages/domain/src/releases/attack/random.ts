/** Numbers from 0 to 1 that are the same for the same seed (Lehmer, 48271 mod 2^31 − 1): a rehearsal is reproducible. */
export function randomFrom(seed: number): () => number {
  let state = (Math.abs(Math.trunc(seed)) % 2_147_483_646) + 1
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
