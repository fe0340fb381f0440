import { writeFile } from 'node:fs/promises'
import { lifecyclePage } from './lifecyclePage.ts'
import { rolesPage } from './rolesPage.ts'

/** `npm run docs`: writes the pages that are made from the code. */
await writeFile(new URL('../../docs/lifecycle.md', import.meta.url), lifecyclePage())
await writeFile(new URL('../../docs/roles.md', import.meta.url), rolesPage())
