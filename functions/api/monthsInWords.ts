import type { Locale } from '@kring/domain'

/** The first and the last of some months, as a reader calls them: 'maart 2026', or 'maart 2026 – mei 2026'. */
export function monthsInWords({ from, to }: { readonly from: string; readonly to: string }, locale: Locale): string {
  const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  const said = (one: string) => month.format(new Date(`${one}-01T00:00:00Z`))
  return from === to ? said(from) : `${said(from)} – ${said(to)}`
}
