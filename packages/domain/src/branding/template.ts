import { isolated } from '../language/isolated.ts'

/** A text with placeholders: "Jouw nummer is {reference}." */
export type Template = string
export type TemplatePart = { readonly text: string } | { readonly placeholder: string }

/** The text parts and placeholders, in order. An unmatched brace is text here, and a flaw in `templateFlaws`. */
export function partsOf(template: Template): readonly TemplatePart[] {
  return template
    .split(/(\{[^{}\r\n]{1,60}\})/)
    .filter(piece => piece !== '')
    .map(piece => (/^\{[^{}\r\n]{1,60}\}$/.test(piece) ? { placeholder: piece.slice(1, -1) } : { text: piece }))
}

export const placeholdersIn = (template: Template): readonly string[] =>
  partsOf(template).flatMap(part => ('placeholder' in part ? [part.placeholder] : []))

/** Joins the parts into a template. */
export const templateOf = (parts: readonly TemplatePart[]): Template =>
  parts.map(part => ('placeholder' in part ? `{${part.placeholder}}` : part.text)).join('')

/**
 * Replaces every placeholder by its value. Values are not parsed again, so a value that looks like a placeholder stays
 * text. A placeholder without a value becomes empty. A value in another direction is isolated.
 */
export const renderTemplate = (template: Template, values: Readonly<Record<string, string | undefined>>): string =>
  partsOf(template)
    .map(part =>
      'placeholder' in part
        ? isolated((Object.hasOwn(values, part.placeholder) ? values[part.placeholder] : '') ?? '')
        : part.text,
    )
    .join('')

export type TemplateFlaw = 'unknown-placeholder' | 'placeholder-missing' | 'stray-brace'

/** The faults of a template's placeholders; `about` is the placeholder's name. */
export function templateFlaws(
  template: Template,
  { known, needed }: { readonly known: readonly string[]; readonly needed: readonly string[] },
): readonly { readonly code: TemplateFlaw; readonly about?: string }[] {
  const parts = partsOf(template)
  const used = placeholdersIn(template)
  return [
    ...[...new Set(used)]
      .filter(name => !known.includes(name))
      .map(about => ({ code: 'unknown-placeholder' as const, about })),
    ...needed.filter(name => !used.includes(name)).map(about => ({ code: 'placeholder-missing' as const, about })),
    ...(parts.some(part => 'text' in part && /[{}]/.test(part.text)) ? [{ code: 'stray-brace' as const }] : []),
  ]
}
