import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  acceptInvitation,
  expectAccessible,
  expectNoSidewaysScroll,
  openTestBrowser,
  type TestBrowser,
} from '../support/browser.ts'

let browser: TestBrowser
beforeAll(async () => {
  browser = await openTestBrowser()
})
afterAll(() => browser.close())

it('the platform’s admin takes a new partner in on one page, and its citizens can begin', async () => {
  const page = await browser.signedIn('Paula Jansen', { width: 320 })
  await page.goto(`${browser.url}/people/partners`)
  await page.getByRole('link', { name: 'Nieuwe partner' }).click()
  await page.getByRole('heading', { level: 1, name: 'Nieuwe partner' }).waitFor()
  await page.getByRole('button', { name: 'Neem deze partner op' }).click()
  // The error summary lists what is missing; each line links to its question.
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

  // There is no ground in law yet: what needs one waits, and the admin gets from the line that says so to the place.
  const admin = await browser.signedIn('Bea Brug', { width: 320 })
  await acceptInvitation(admin)
  await admin.getByRole('heading', { name: 'Zo begin je' }).waitFor()
  await expectAccessible(admin)
  await expectNoSidewaysScroll(admin)
  await admin.getByRole('link', { name: 'Bekijk jullie formulieren' }).click()
  await admin.getByRole('link', { name: 'Nieuwe aanmelding', exact: true }).click()
  await admin.getByRole('link', { name: 'Controleer en publiceer' }).click()
  await admin
    .getByText(/is extra gevoelig\./)
    .first()
    .waitFor()
  await expectAccessible(admin)
  await admin.getByRole('link', { name: 'Leg de wettelijke grond vast' }).click()
  await admin.getByLabel('Op welke grond mogen jullie dit vragen?').fill('Decreet leerlingenbegeleiding, artikel 6')
  await admin.getByRole('button', { name: 'Bewaar', exact: true }).click()
  await admin.getByText('Bewaard.', { exact: true }).waitFor()
  await expectNoSidewaysScroll(admin)
  await admin.getByRole('link', { name: 'Terug naar publiceren', exact: true }).click()
  await admin.getByLabel('Wat is er anders?').fill('Nu ook wat een grond nodig heeft')
  await admin.getByRole('button', { name: 'Zet versie 2 live' }).click()
  await admin.getByText('Versie 2 is live.').waitFor()

  const citizen = await browser.visitor({ width: 390 })
  await citizen.goto(`${browser.url}/o/school-de-brug`)
  await citizen.getByText('School De Brug').first().waitFor()
  await expectAccessible(citizen)
})

it('copies a form to another partner, whose admin finds it as a draft with the maker’s name', async () => {
  const page = await browser.signedIn('Paula Jansen', { width: 320 })
  await page.goto(`${browser.url}/people/partners`)
  await page.getByRole('link', { name: 'Kopieer een formulier' }).click()
  await page.getByRole('heading', { level: 1, name: 'Kopieer een formulier' }).waitFor()
  await page.getByRole('button', { name: 'Kopieer het formulier' }).click()
  await page.getByRole('alert').getByRole('link', { name: 'Kies de partner die het formulier heeft.' }).click()
  await page.getByLabel('Van welke partner?').selectOption({ label: 'Jeugdhulp De Linde' })
  await page.getByLabel('Welk formulier?').selectOption({ label: 'Nieuwe aanmelding (versie 1)' })
  await page.getByLabel('Naar welke partner?').selectOption({ label: 'Scholengroep Kompas' })
  await page.getByLabel('Hoe heet het daar?').fill('Zoals bij De Linde')
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: 'Kopieer het formulier' }).click()
  await page.getByText('“Zoals bij De Linde” staat als concept bij Scholengroep Kompas.').waitFor()
  await expectAccessible(page)

  const admin = await browser.signedIn('Koen Desmet', { width: 320 })
  await admin.goto(`${browser.url}/partner/forms`)
  const item = admin.getByRole('listitem').filter({ hasText: 'Zoals bij De Linde' })
  await item.getByText(/Paula Jansen/).waitFor()
  await item.getByRole('link', { name: 'Zoals bij De Linde', exact: true }).click()
  await admin.getByRole('link', { name: 'Controleer en publiceer' }).click()
  // Questions that may not be asked here are on the check list; none was removed automatically.
  await admin.getByText(/ staat uit bij jullie\./).waitFor()
})
