/** What of keys.ts is known outside this folder: how a value is hashed, and how a person is named in a key or a session tag. */
export { digest, personTag } from './keys.ts'
