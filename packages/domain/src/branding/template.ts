/** A text for people with places in it for what is different each time: "Jouw nummer is {reference}." */
export type Template = string
export type TemplatePart = { readonly text: string } | { readonly placeholder: string }

/** The text and the places in it, in order. A brace that begins or ends no place is text here, and a fault below. */
export function partsOf(template: Template): readonly TemplatePart[] {
  return template
    .split(/(\{[A-Za-z]+\})/)
    .filter(piece => piece !== '')
    .map(piece => (/^\{[A-Za-z]+\}$/.test(piece) ? { placeholder: piece.slice(1, -1) } : { text: piece }))
}

export const placeholdersIn = (template: Template): readonly string[] =>
  partsOf(template).flatMap(part => ('placeholder' in part ? [part.placeholder] : []))

/** The parts as the template that they are of. */
export const templateOf = (parts: readonly TemplatePart[]): Template =>
  parts.map(part => ('placeholder' in part ? `{${part.placeholder}}` : part.text)).join('')

/**
 * Puts a value in every place. Values are put in once and never looked at again, so a value that looks like a place
 * stays text. A place without a value becomes nothing.
 */
export const renderTemplate = (template: Template, values: Readonly<Record<string, string | undefined>>): string =>
  partsOf(template)
    .map(part =>
      'placeholder' in part
        ? ((Object.hasOwn(values, part.placeholder) ? values[part.placeholder] : '') ?? '')
        : part.text,
    )
    .join('')

export type TemplateFlaw = 'unknown-placeholder' | 'placeholder-missing' | 'stray-brace'

/** What is wrong with the places of a template; `about` names the place. */
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
