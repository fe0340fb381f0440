/** Reads raw answers, which may have any shape: empty, an incomplete date, a card without a name. */
export type RawPerson = Readonly<Record<string, unknown>>
export type RawDate = { readonly day: string; readonly month: string; readonly year: string }

export function asText(raw: unknown): string {
  return typeof raw === 'string' || typeof raw === 'number' ? String(raw) : ''
}

export function asYesNo(raw: unknown): boolean | undefined {
  return typeof raw === 'boolean' ? raw : undefined
}

export function asChosen(raw: unknown): readonly string[] {
  return Array.isArray(raw) ? raw.filter(item => typeof item === 'string') : []
}

/** The three parts of a date, from raw input or from a stored day. */
export function asDate(raw: unknown): RawDate {
  if (typeof raw === 'string') {
    const [year = '', month = '', day = ''] = raw.split('-')
    return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year }
  }
  const parts = asPerson(raw)
  return { day: asText(parts.day), month: asText(parts.month), year: asText(parts.year) }
}

export function asPerson(raw: unknown): RawPerson {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? { ...raw } : {}
}

export function asPeople(raw: unknown): readonly RawPerson[] {
  return Array.isArray(raw) ? raw.map(asPerson) : []
}

/** Sets a field, or removes it when empty, so that only entered values are stored. */
export function withField(person: RawPerson, field: string, value: unknown): RawPerson {
  const { [field]: _, ...rest } = person
  return isEmpty(value) ? rest : { ...rest, [field]: value }
}

export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true
  if (Array.isArray(value)) return value.length === 0
  return typeof value === 'object' && Object.values(value).every(isEmpty)
}

export const sameValue = (a: unknown, b: unknown): boolean => a === b || plain(a) === plain(b)

/** Serialises JSON values independently of key order. */
function plain(value: unknown): string {
  return (
    JSON.stringify(value, (_, part: unknown) =>
      typeof part === 'object' && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
        : part,
    ) ?? ''
  )
}
