import { fileTypes, mostFiles } from '../../attachments/fileTypes.ts'
import type { Question, QuestionType } from '../definition/definition.ts'

/** A new key for a section or question, from the words of its first label, that is not in `taken`. */
export function newKey(label: string, taken: ReadonlySet<string>): string {
  const words = label
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-zA-Z0-9]+/g, ' ')
    .trim()
    .toLowerCase()
    .split(' ')
    .slice(0, 5)
  const joined = words
    .map((word, index) => (index === 0 ? word : `${word.charAt(0).toUpperCase()}${word.slice(1)}`))
    .join('')
  // A key starts with a letter and is not a property that every object has.
  const base = (/^[a-z]/.test(joined) ? joined : `q${joined}`).slice(0, 34)
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? base : `${base}${number}`
    if (!taken.has(key) && !(key in Object.prototype)) return key
  }
}

/** A new, empty question of a type. Free-text types are marked personal until the admin decides otherwise. */
export function newQuestion(type: QuestionType, key: string): Question {
  const common = { key, label: {}, required: false, marks: [] }
  switch (type) {
    case 'text':
      return { type, ...common, marks: ['personal'], maxLength: 200 }
    case 'long-text':
      return { type, ...common, marks: ['personal'], maxLength: 4000 }
    case 'number':
      return { type, ...common, integer: true }
    case 'date':
      return { type, ...common, when: 'any' }
    case 'choice':
    case 'multiple-choice':
      return { type, ...common, options: [] }
    case 'person':
      return { type, ...common, marks: ['personal'], fields: [], requiredFields: [] }
    case 'person-list':
      return {
        type,
        ...common,
        marks: ['personal'],
        fields: ['relation'],
        requiredFields: [],
        itemName: { nl: 'persoon', fr: 'personne', en: 'person' },
        max: 40,
      }
    case 'email':
    case 'phone':
      return { type, ...common, marks: ['personal'] }
    case 'yes-no':
    case 'consent':
      return { type, ...common }
    case 'file':
      return { type, ...common, marks: ['personal'], max: mostFiles, accept: [...fileTypes] }
    default:
      return type satisfies never
  }
}
