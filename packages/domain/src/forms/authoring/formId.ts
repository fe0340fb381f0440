/**
 * Derives a free form id, which is part of an address, from a title: `Aanmelding door de school` →
 * `aanmelding-door-de-school`.
 */
export function formIdFor(name: string, taken: ReadonlySet<string>): string {
  const words = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 34)
  // 'new' is reserved, as the address of the page that creates a form.
  const base = words.length < 3 || words === 'new' ? `form-${words}`.replace(/-$/, '') : words.replace(/-$/, '')
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`
    if (!taken.has(id)) return id
  }
}
