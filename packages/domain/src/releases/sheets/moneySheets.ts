import { type Locale, localize } from '../../language/locale.ts'
import type { Edition } from '../edition.ts'
import { amountName } from '../words/changeWords.ts'
import { correctionWords } from '../words/moneyWords.ts'
import { variantNames } from '../words/names.ts'
import { none, number, type Sheet, text } from './sheet.ts'
import { sheetWords } from './sheetWords.ts'

const amounts = ['budget', 'spent', 'committed', 'left', 'perPlan', 'perReferral'] as const

/** What the grant gave and costs, exact, and its invoices. */
export function moneySheets({ money }: Pick<Edition, 'money'>, locale: Locale): readonly Sheet[] {
  const say = (word: keyof typeof sheetWords): string => localize(sheetWords[word], locale)
  const rows = amounts.flatMap(id => {
    const amount = money[id]
    return amount === undefined ? [] : [[text(amountName(id, locale)), number(amount, 'euro')]]
  })
  const isCorrected = money.invoices.some(({ lines: own }) => own.some(({ corrects }) => corrects !== undefined))
  const lines = money.invoices.flatMap(({ quarter, lines: own }) =>
    own.map(({ variant, number: plans, price, amount, corrects }) => [
      text(quarter),
      text(localize(variantNames[variant], locale)),
      number(plans),
      number(price, 'euro'),
      number(amount, 'euro'),
      ...(isCorrected
        ? [corrects === undefined ? none : text(correctionWords(corrects.why, corrects.quarter, locale))]
        : []),
    ]),
  )
  return [
    {
      id: 'money',
      name: say('money'),
      columns: [
        { name: say('what'), width: 24 },
        { name: `${say('amount')} (${say('euros')})`, width: 18 },
      ],
      rows,
    },
    {
      id: 'invoices',
      name: say('invoices'),
      columns: [
        { name: say('quarter'), width: 12 },
        { name: say('variant'), width: 30 },
        { name: say('number'), width: 16 },
        { name: `${say('price')} (${say('euros')})`, width: 16 },
        { name: `${say('amount')} (${say('euros')})`, width: 18 },
        ...(isCorrected ? [{ name: say('why'), width: 40 }] : []),
      ],
      rows: lines,
    },
  ]
}
