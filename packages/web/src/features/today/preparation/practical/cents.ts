/** '60', '60,5' and '1.250,00' as euro cents; undefined for what is no amount. */
export function centsOf(typed: string): number | undefined {
  const plain = typed.replace(/[€\s]/g, '').replace(/\.(?=\d{3}(?:\D|$))/g, '')
  const [, euros = '', cents = ''] = /^(\d{1,5})(?:[.,](\d{1,2}))?$/.exec(plain) ?? []
  return euros === '' ? undefined : Number(euros) * 100 + Number(cents.padEnd(2, '0'))
}

/** An amount as one types it: '60' or '60,50'. */
export function typedCents(cents: number | undefined): string {
  if (cents === undefined) return ''
  const [euros, rest] = [Math.floor(cents / 100), cents % 100]
  return rest === 0 ? String(euros) : `${euros},${String(rest).padStart(2, '0')}`
}
