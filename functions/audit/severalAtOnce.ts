const atOnce = 8

/** Checks several at once: waiting for the table is most of the work. The answers are in the order given. */
export async function severalAtOnce<One, Checked>(
  all: readonly One[],
  check: (one: One) => Promise<Checked>,
): Promise<readonly Checked[]> {
  const checked: Checked[] = []
  for (let start = 0; start < all.length; start += atOnce)
    checked.push(...(await Promise.all(all.slice(start, start + atOnce).map(check))))
  return checked
}
