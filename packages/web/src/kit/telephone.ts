/** The address that dials a number: without the (0) that is not dialled after a country code; "x12" is an extension. */
export const dial = (phone: string): string =>
  `tel:${phone
    .replace(/(\+[\d ().-]*?)\(0\)/, '$1')
    .replace(/\s?x(\d{1,5})$/, ';ext=$1')
    .replace(/^[^;]*/, number => number.replace(/[^+\d]/g, ''))}`
