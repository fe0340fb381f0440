/**
 * Formatters are costly to make (about 50 µs) and cheap to use, so each is made once. Bounded: a locale and a time zone
 * are checked names, but the bound does not depend on that.
 */
function madeOnce<Options extends object, Format>(make: (locale: string, options?: Options) => Format) {
  const made = new Map<string, Format>()
  return (locale: string, options?: Options): Format => {
    const name = options === undefined ? locale : `${locale} ${JSON.stringify(options)}`
    const known = made.get(name)
    if (known !== undefined) return known
    if (made.size >= mostFormats) made.clear()
    const format = make(locale, options)
    made.set(name, format)
    return format
  }
}

/** Of one kind; the product uses about ten, and one for each time zone of its tenants. */
const mostFormats = 200

export const dateFormat = madeOnce(
  (locale, options?: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
)
export const numberFormat = madeOnce(
  (locale, options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
)
export const pluralRules = madeOnce((locale: string) => new Intl.PluralRules(locale))
export const listFormat = madeOnce((locale, options?: Intl.ListFormatOptions) => new Intl.ListFormat(locale, options))

/** Compares names as a reader of the language sorts them; numbers in them by their size. */
export const collator = madeOnce((locale: string) => new Intl.Collator(locale, { numeric: true }))
