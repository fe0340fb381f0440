import { afterAll, beforeAll, expect, it } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, openStage, type Stage } from '../support/browser.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

it('the platform’s admin takes a new partner in on one page, and its citizens can begin', async () => {
  const page = await stage.signedIn('Paula Jansen', { width: 320 })
  await page.goto(`${stage.url}/people/partners`)
  await page.getByRole('link', { name: 'Nieuwe partner' }).click()
  await page.getByRole('heading', { level: 1, name: 'Nieuwe partner' }).waitFor()
  await page.getByRole('button', { name: 'Neem deze partner op' }).click()
  // What is missing is said on top, and each line leads to its question.
  await page.getByRole('alert').getByRole('link', { name: 'Vul de naam van de organisatie in.' }).click()
  expect(await page.evaluate('document.activeElement.id')).toBe('partner-name')
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)

  await page.getByLabel('Naam van de organisatie').fill('School De Brug')
  await page.getByLabel('Sector').selectOption({ label: 'Onderwijs' })
  await page.getByLabel('Regio', { exact: true }).fill('Oost')
  await page.getByLabel('Voornaam en naam').fill('Bea Brug')
  await page.getByLabel('E-mailadres van het werk').fill('bea@brug.example')
  // Address and letters follow from the name.
  expect(await page.getByLabel('Adres', { exact: true }).inputValue()).toBe('school-de-brug')
  expect(await page.getByLabel('Drie letters voor het nummer').inputValue()).toBe('SCH')
  await page.getByRole('button', { name: 'Neem deze partner op' }).click()
  await page.getByText('School De Brug kan beginnen').waitFor()
  await expectAccessible(page)

  const citizen = await stage.visitor({ width: 390 })
  await citizen.goto(`${stage.url}/o/school-de-brug`)
  await citizen.getByText('School De Brug').first().waitFor()
  await expectAccessible(citizen)
})
