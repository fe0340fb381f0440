/** The texts of a query string. The screen that they belong to reads what they mean, so that only it loads that. */
export const onlyTexts = (raw: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(raw).filter((one): one is [string, string] => typeof one[1] === 'string'))
