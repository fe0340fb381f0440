import { flushSync } from 'react-dom'

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/**
 * What somebody entered into a field before the page's script ran. Only the first of several options has an id, so a field
 * is found by the nearest one before it that has: `after` counts the fields from there.
 */
export type Typed = { readonly id: string; readonly after: number; readonly value: string; readonly checked: boolean }

const fieldsOf = (page: ParentNode): readonly Field[] => [
  ...page.querySelectorAll<Field>('input:not([type=file]), textarea, select'),
]

const isTick = (field: Field): field is HTMLInputElement =>
  field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio')

/** The fields with another value than the page came with. */
export function typedIn(page: ParentNode): readonly Typed[] {
  const typed: Typed[] = []
  let [id, after] = ['', 0]
  for (const field of fieldsOf(page)) {
    after += 1
    if (field.id !== '') [id, after] = [field.id, 0]
    if (id !== '' && isChanged(field))
      typed.push({ id, after, value: field.value, checked: isTick(field) && field.checked })
  }
  return typed
}

function isChanged(field: Field): boolean {
  // The other radio buttons of a group are unticked by the one that was ticked.
  if (isTick(field)) return field.checked !== field.defaultChecked && (field.type !== 'radio' || field.checked)
  if (!(field instanceof HTMLSelectElement)) return field.value !== field.defaultValue
  const offered = [...field.options].find(({ defaultSelected }) => defaultSelected) ?? field.options[0]
  return field.value !== (offered?.value ?? '')
}

/**
 * Enters it again, so that React hears of it: each field first gets the value it came with. Called while React takes over
 * the page, when it draws nothing more; so right after that, and each field by itself: a question of which several options
 * were ticked must know the one before.
 */
export function typeAgain(typed: readonly Typed[]): void {
  queueMicrotask(() => {
    for (const one of typed) flushSync(() => enter(one))
  })
}

function enter({ id, after, value, checked }: Typed): void {
  const fields = fieldsOf(document)
  const first = fields.findIndex(one => one.id === id)
  const field = first < 0 ? undefined : fields[first + after]
  if (field instanceof HTMLSelectElement) {
    field.value = value
    field.dispatchEvent(new Event('change', { bubbles: true }))
  } else if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
    if (isTick(field)) tick(field, checked)
    else type(field, value)
  }
}

function tick(field: HTMLInputElement, checked: boolean): void {
  field.checked = !checked
  field.click()
}

/** React follows a field's own `value` property; only a change past it, by the prototype's setter, counts as typed. */
function type(field: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  field.value = field.defaultValue
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, value)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
