type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** What somebody entered into a field before the page's script ran. */
export type Typed = { readonly id: string; readonly value: string; readonly checked: boolean }

const isTick = (field: Field): field is HTMLInputElement =>
  field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio')

/** The fields with another value than the page came with. */
export function typedIn(page: ParentNode): readonly Typed[] {
  return [...page.querySelectorAll<Field>('input[id]:not([type=file]), textarea[id], select[id]')]
    .filter(isChanged)
    .map(field => ({ id: field.id, value: field.value, checked: isTick(field) && field.checked }))
}

function isChanged(field: Field): boolean {
  // The other radio buttons of a group are unticked by the one that was ticked.
  if (isTick(field)) return field.checked !== field.defaultChecked && (field.type !== 'radio' || field.checked)
  if (!(field instanceof HTMLSelectElement)) return field.value !== field.defaultValue
  const offered = [...field.options].find(({ defaultSelected }) => defaultSelected) ?? field.options[0]
  return field.value !== (offered?.value ?? '')
}

/** Enters it again, so that React hears of it: each field first gets the value it came with. */
export function typeAgain(typed: readonly Typed[]): void {
  for (const { id, value, checked } of typed) {
    const field = document.getElementById(id)
    if (field instanceof HTMLSelectElement) {
      field.value = value
      field.dispatchEvent(new Event('change', { bubbles: true }))
    } else if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
      if (isTick(field)) tick(field, checked)
      else type(field, value)
    }
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
