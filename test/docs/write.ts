import { writeFile } from 'node:fs/promises'
import { costPage } from '@kring/infra/cost/page'
import { lifecyclePage } from './lifecyclePage.ts'
import { rolesPage } from './rolesPage.ts'

/** `npm run docs`: writes the pages that are made from the code. */
await writeFile(new URL('../../docs/lifecycle.md', import.meta.url), lifecyclePage())
await writeFile(new URL('../../docs/cost.md', import.meta.url), costPage())
await writeFile(new URL('../../docs/roles.md', import.meta.url), rolesPage())
