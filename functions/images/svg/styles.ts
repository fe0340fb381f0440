import { presentation } from './allowed.ts'
import type { Element } from './tree.ts'

/** The properties that a style sets, each checked; `isWhole` when all of it was understood. */
export type Declarations = { readonly set: ReadonlyMap<string, string>; readonly isWhole: boolean }
export type ClassRules = {
  readonly byClass: ReadonlyMap<string, ReadonlyMap<string, string>>
  readonly isWhole: boolean
}

/** Properties whose removal is visible and so reported. Others (fonts, editor-specific ones) are dropped silently. */
const visibleProperties: ReadonlySet<string> = new Set([
  'filter',
  'mask',
  'marker',
  'mix-blend-mode',
  'background',
  'transform',
])

/** Parses `fill:#fff;stroke:none`, as drawing programs write it. Each property becomes an attribute or is removed. */
export function declarationsOf(style: string): Declarations {
  const set = new Map<string, string>()
  let isWhole = true
  for (const declaration of style.split(';')) {
    const [name = '', ...rest] = declaration.split(':')
    const value = presentation.get(name.trim())?.(rest.join(':').trim())
    if (value !== undefined) set.set(name.trim(), value)
    else if (presentation.has(name.trim()) || visibleProperties.has(name.trim())) isWhole = false
  }
  return { set, isWhole }
}

/** The rules of a `<style>` that only set properties on a single class, which is what drawing programs export. */
export function classRulesOf(root: Element): ClassRules {
  const byClass = new Map<string, Map<string, string>>()
  let isWhole = true
  for (const rule of withoutComments(sheetIn(root)).split('}')) {
    if (rule.trim() === '') continue
    const brace = rule.indexOf('{')
    const { set, isWhole: isUnderstood } = declarationsOf(rule.slice(brace + 1))
    isWhole &&= brace >= 0 && isUnderstood
    for (const selector of rule.slice(0, Math.max(0, brace)).split(',')) {
      const name = /^\.([A-Za-z_][\w-]{0,63})$/.exec(selector.trim())?.[1]
      if (name === undefined) isWhole = false
      else byClass.set(name, new Map([...(byClass.get(name) ?? []), ...set]))
    }
  }
  return { byClass, isWhole }
}

const sheetIn = (element: Element): string =>
  (element.name === 'style' ? element.text : '') + element.children.map(sheetIn).join('\n')

function withoutComments(sheet: string): string {
  const [first = '', ...rest] = sheet.split('/*')
  return first + rest.map(piece => (piece.includes('*/') ? piece.slice(piece.indexOf('*/') + 2) : '')).join(' ')
}
