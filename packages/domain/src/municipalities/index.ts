export { type Municipality, municipalityNow, municipalityOf, municipalityOptions } from './municipalities.ts'
export { municipalityNames } from './names.ts'
