/** Part of an address, of a name: `Aanmelding door de school` → `aanmelding-door-de-school`. */
export function formIdFor(name: string, taken: ReadonlySet<string>): string {
  const words = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 34)
  // An address of its own already.
  const base = words.length < 3 || words === 'new' ? `form-${words}`.replace(/-$/, '') : words.replace(/-$/, '')
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`
    if (!taken.has(id)) return id
  }
}
