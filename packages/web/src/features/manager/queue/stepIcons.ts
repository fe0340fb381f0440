import type { NextStep } from '@kring/domain'
import type { IconName } from '../../../kit/index.ts'

export const stepIcons: Readonly<Record<NextStep, IconName>> = {
  'call-for-intake': 'phone',
  'record-intake': 'pencil',
  'word-question': 'check',
  decide: 'check',
  'read-message': 'mail',
}
