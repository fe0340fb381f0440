import type { Tree } from '../words.ts'

export const files = import.meta.glob<Tree>('./*.json', { import: 'default' })
