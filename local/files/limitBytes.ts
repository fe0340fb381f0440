/** Lets so many bytes through and breaks off at the next one, so that nobody fills the memory or the disk. */
export function limitBytes(most: number): {
  readonly stream: TransformStream<Uint8Array, Uint8Array>
  readonly wasCut: () => boolean
} {
  let seen = 0
  const stream = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      seen += chunk.length
      if (seen > most) controller.error(new RangeError('too large'))
      else controller.enqueue(chunk)
    },
  })
  return { stream, wasCut: () => seen > most }
}
