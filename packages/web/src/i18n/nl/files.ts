import type { WordTree } from '../wordTree.ts'

export const files = import.meta.glob<WordTree>(['./*.json', '!./head.json'], { import: 'default' })
