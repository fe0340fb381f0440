export { nameKey, nameWords } from './names.ts'
export { type NamedPerson, personsNamedIn } from './persons.ts'
export { erasedMark, withoutPerson } from './withoutPerson.ts'
