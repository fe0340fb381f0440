/** A stream that passes at most `most` bytes and then fails with a RangeError, so that an upload cannot fill memory or disk. */
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
