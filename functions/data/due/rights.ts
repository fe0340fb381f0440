/** The term of a request about what is held is nearly over, or is over: `{ dossier, request }`. A kind is never renamed. */
export const rightsTermKind = 'rights-term'
