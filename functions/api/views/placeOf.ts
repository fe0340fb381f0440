import type { Localized } from '@kring/domain'
import { municipalityNames } from '@kring/domain/municipalities'

type Place = { readonly municipality?: string; readonly municipalityName?: Localized }

/** A municipality's code with its names, for a row of a list. */
export const placeOf = (municipality: string | undefined): Place =>
  municipality === undefined ? {} : { municipality, municipalityName: municipalityNames(municipality) }
