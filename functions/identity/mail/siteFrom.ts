/** The address of the site that mails name. Throws at the start of the function when there is none. */
export function siteFrom({ KRING_PUBLIC_URL: site = '' }: Readonly<Record<string, string | undefined>>): string {
  if (!/^https:\/\/[a-z0-9.-]+$/.test(site)) throw new TypeError('KRING_PUBLIC_URL names the site, https://…')
  return site
}
