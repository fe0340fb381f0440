export { searchedNames } from './names.ts'
export { type SearchKey, searchKeysOf, soughtIn } from './sought.ts'
