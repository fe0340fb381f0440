export { type KnownTrace, type Likeness, likenesses, likenessOf, tellingLikenesses } from './likeness.ts'
export { personsAbout } from './persons.ts'
export { type ComparedPerson, type Trace, type TraceKind, tracesOf } from './traces.ts'
