/** Letters of scripts that are written from right to left: Hebrew, Arabic, Syriac, Thaana, NKo and their kin. */
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u

/**
 * A name or text to be put into a sentence. One that holds letters written from right to left is enclosed in FSI and
 * PDI (Unicode UAX #9), so that a number or a date beside it stays where it belongs; any other stays as it is.
 */
export const isolated = (text: string): string => (rightToLeft.test(text) ? `\u2068${text}\u2069` : text)
