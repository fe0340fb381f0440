import type { WordTree } from '../wordTree.ts'

export const files = import.meta.glob<WordTree>('./*.json', { import: 'default' })
