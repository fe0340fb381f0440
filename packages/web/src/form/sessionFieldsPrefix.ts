/** Prefix of the keys of staff input in dossiers, which is kept in sessionStorage only. */
export const sessionFieldsPrefix = 'kring.typed.'
