import { expect, it } from 'vitest'
import { mutantsOf } from './sample.ts'

/** What is changed in a file of this text, as it stands in the report. */
const changed = async (content: string) => {
  const mutants = await mutantsOf([{ name: 'rules.ts', content }])
  return mutants.filter(({ status }) => status !== 'Ignored').map(({ mutatorName }) => mutatorName)
}

it('a text in three languages is not changed', async () => {
  expect(await changed("export const yes = { nl: 'Ja', fr: 'Oui', en: 'Yes' }")).toEqual([])
  expect(await changed("export const help = t('Hulp', 'Aide', 'Help')")).toEqual([])
  expect(
    await changed("export const words = { nl: { plan: 'plan' }, fr: { plan: 'plan' }, en: { plan: ['a'] } }"),
  ).toEqual([])
})

it('a rule that differs by language is', async () => {
  const rule = "export const article = { nl: w => w + '!', fr: w => (w > 'e' ? 'la' : 'le'), en: () => 'the' }"
  expect(await changed(rule)).toEqual(
    expect.arrayContaining(['ArrowFunction', 'ConditionalExpression', 'StringLiteral']),
  )
  expect(await changed("export const rest = { nl: 'Ja', fr: 'Oui' }")).not.toEqual([])
  expect(await changed("export const of = { nl: 1 + n, fr: 'Oui', en: 'Yes' }")).toContain('ArithmeticOperator')
})

it('the end of a switch that the compiler proves is never reached is not changed; any other is', async () => {
  const end = (last: string) =>
    `export function of(kind: 'a') { switch (kind) { case 'a': return 1; default: ${last} } }`
  const proven = await changed(end('return kind satisfies never'))
  const open = await changed(end('return kind'))
  expect(open).toHaveLength(proven.length + 1)
})
