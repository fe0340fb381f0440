/**
 * The number of a dossier as somebody typed it, when it can be one of this partner; undefined for anything else. Whether it
 * exists is not asked: who takes in complaints reads no dossier, and an unknown number must not keep a complaint out.
 */
export function readDossierNumber(typed: string | undefined, prefix: string): string | undefined {
  const plain = (typed ?? '')
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/\p{Pd}/gu, '-')
    .replaceAll(/\s/g, '')
  return new RegExp(`^${prefix}-\\d{4}-\\d{6}$`).test(plain) ? plain : undefined
}
