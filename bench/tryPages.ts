import { measurePages, pageLines } from './pages.ts'

for (const line of pageLines(await measurePages())) console.log(line)
