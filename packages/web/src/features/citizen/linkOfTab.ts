const prefix = 'kring.follow.'
const keyOf = (tenant: string, number: string) => `${prefix}${tenant}.${number}`

/** Remembers a personal link for this window only, so that going back after sending leads on to the status. */
export function rememberLink(tenant: string, number: string, secret: string): void {
  attempt(() => sessionStorage.setItem(keyOf(tenant, number), secret))
}

/** The address of the status of a referral that was sent from this window. */
export function rememberedLink(tenant: string, number: string): string | undefined {
  const secret = attempt(() => sessionStorage.getItem(keyOf(tenant, number)))
  return secret ? `/o/${tenant}/follow#${secret}` : undefined
}

/** Forgets the links of this window. */
export function forgetLinks(): void {
  attempt(() => {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key)
  })
}

/** Private windows may have no storage. */
function attempt<Result>(work: () => Result): Result | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
