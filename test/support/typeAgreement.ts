import type { Agreement, Carriers, CostBearer, Recurrence } from '@kring/domain'
import type { Locator } from 'playwright-core'

const weekdays = {
  monday: 'maandag',
  tuesday: 'dinsdag',
  wednesday: 'woensdag',
  thursday: 'donderdag',
  friday: 'vrijdag',
  saturday: 'zaterdag',
  sunday: 'zondag',
} as const
const parts = { morning: 'Ochtend', afternoon: 'Middag', evening: 'Avond' } as const
const units = { day: 'Dagen', week: 'Weken', month: 'Maanden' } as const
const kinds = {
  once: 'Eén keer',
  period: 'Een tijd lang',
  recurring: 'Steeds opnieuw',
  condition: 'Als er iets gebeurt',
  always: 'Altijd',
} as const

type Names = {
  /** What somebody is called in the plan, by the key in the agreement. */
  readonly called: (key: string) => string
  /** The words of a minimum requirement, by the key in the agreement. */
  readonly requirement: (key: string) => string
}

/** Types an agreement into its form in Dutch, as a coordinator does while the family tells it; saving is left to the test. */
export async function typeAgreement(form: Locator, agreement: Agreement, { called, requirement }: Names) {
  const { what, wording, who, when, cost, told, watches, requirements, needs } = agreement
  await form.getByLabel('Wat spreken jullie af?').fill(what)
  if (wording === 'whole-sentence')
    await form.getByLabel('Hoe leest de zin?').selectOption({ label: 'Als hele zin, zonder naam ervoor' })
  await carriers('Wie doet dit?', who)
  if (when) await typeWhen(form, when)
  await bearer('Wie betaalt?', cost)
  await bearer('Wie hoort het?', told)
  await bearer('Wie let erop?', watches)
  for (const key of requirements) await form.getByLabel(requirement(key)).check()
  if (needs.length > 0) {
    await form.getByText('Is er een ja nodig van wie er niet bij is?').click()
    const people = needs.flatMap(need => (need.kind === 'person' ? [need.person] : []))
    const services = needs.flatMap(need => (need.kind === 'service' ? [need.name] : []))
    await carriers('Van wie?', { kind: 'some', people, services })
  }

  async function carriers(label: string, chosen: Carriers | undefined): Promise<void> {
    if (chosen === undefined) return
    const group = form.getByRole('group', { name: label })
    if (chosen.kind === 'everyone') return group.getByLabel('Iedereen', { exact: true }).check()
    for (const key of chosen.people) await group.getByLabel(called(key), { exact: true }).check()
    for (const service of chosen.services) {
      await group.getByText('Iemand anders', { exact: true }).click()
      await group.getByLabel('Naam van een hulpverlener of dienst').fill(service)
      await group.getByRole('button', { name: 'Voeg toe' }).click()
      await group.getByLabel(service, { exact: true }).waitFor()
    }
  }

  async function bearer(label: string, chosen: CostBearer | undefined): Promise<void> {
    if (chosen === undefined) return
    const list = form.getByLabel(label, { exact: true })
    if (chosen.kind === 'each') await list.selectOption({ label: 'Ieder voor zichzelf' })
    else if (chosen.kind === 'no-cost') await list.selectOption({ label: 'Het kost niets' })
    else if (chosen.kind === 'everyone') await list.selectOption({ label: 'Iedereen' })
    else if (chosen.people.length + chosen.services.length === 1 && chosen.people[0] !== undefined)
      await list.selectOption({ label: called(chosen.people[0]) })
    else {
      await list.selectOption({ label: 'Meer mensen of iemand anders' })
      await carriers('Wie zijn dat?', chosen)
    }
  }
}

async function typeWhen(form: Locator, when: NonNullable<Agreement['when']>): Promise<void> {
  await form.getByRole('group', { name: 'Wanneer?' }).getByLabel(kinds[when.kind]).check()
  switch (when.kind) {
    case 'once':
      return typeDay(form, 'Op welke dag?', when.day)
    case 'period':
      if (when.from) await typeDay(form, 'Vanaf', when.from)
      if (when.until) await typeDay(form, 'Tot en met', when.until)
      return
    case 'condition':
      return form.getByLabel('Wat gebeurt er dan?').fill(when.condition)
    case 'recurring':
      return typeRecurrence(form, when.recurrence)
    case 'always':
      return
    default:
      return when satisfies never
  }
}

async function typeRecurrence(form: Locator, { rhythm, from, time, dayPart, end }: Recurrence): Promise<void> {
  await form.getByLabel('Om de hoeveel?').fill(String(rhythm.interval))
  await form.getByLabel('Dagen, weken of maanden?').selectOption({ label: units[rhythm.unit] })
  if (rhythm.unit === 'week')
    for (const day of rhythm.weekdays) await form.getByLabel(weekdays[day], { exact: true }).check()
  if (time) await form.getByLabel('Hoe laat?', { exact: true }).fill(time)
  else if (dayPart) await form.getByLabel('Welk deel van de dag?').selectOption({ label: parts[dayPart] })
  if (end) {
    await form.getByText('Het duurt tot een andere tijd of dag').click()
    await form.getByLabel('Hoeveel dagen later?').fill(String(end.daysLater))
    await form.getByLabel('Tot hoe laat?').fill(end.time ?? '')
  }
  await typeDay(form, 'Vanaf welke dag?', from)
}

async function typeDay(form: Locator, label: string, day: string): Promise<void> {
  const group = form.getByRole('group', { name: label, exact: true })
  const [year = '', month = '', date = ''] = day.split('-')
  await group.getByLabel('Dag', { exact: true }).fill(String(Number(date)))
  await group.getByLabel('Maand', { exact: true }).fill(String(Number(month)))
  await group.getByLabel('Jaar', { exact: true }).fill(year)
}
