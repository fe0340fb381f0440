/** A translation file in i18next's JSON format: nested keys, `{{name}}` for values, `_one`/`_other` for plurals. */
export type WordTree = { readonly [key: string]: string | WordTree }
