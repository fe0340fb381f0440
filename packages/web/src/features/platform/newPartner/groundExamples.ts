import type { Sector } from '@kring/domain/tenants'

/**
 * How a ground may read, in the words of the law that it names: it is kept as it is written. Whether it holds for a
 * partner is for whoever advises it on privacy.
 */
export function groundExamples(sector: Sector, country: string): readonly string[] {
  const own = country === 'BE' ? inBelgium[sector] : inTheNetherlands[sector]
  return [...(own === undefined ? [] : [own]), 'Uitdrukkelijke toestemming (AVG, artikel 9, lid 2, a)']
}

const inBelgium: Partial<Readonly<Record<Sector, string>>> = {
  'youth-care': 'Decreet van 12 juli 2013 betreffende de integrale jeugdhulp; AVG, artikel 9, lid 2, h',
  probation: 'Wet van 30 juli 2018 over de verwerking van persoonsgegevens, artikel 10; AVG, artikel 10',
}
const inTheNetherlands: Partial<Readonly<Record<Sector, string>>> = {
  'youth-care': 'Jeugdwet, artikel 7.4.0; AVG, artikel 9, lid 2, h',
  probation: 'Uitvoeringswet AVG, artikelen 31 tot en met 33; AVG, artikel 10',
}
