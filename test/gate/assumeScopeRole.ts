export type Keys = { readonly accessKeyId: string; readonly secretAccessKey: string; readonly sessionToken?: string }

/** Calls AssumeRole; throws an Error with the STS error code when it is refused. */
export async function assumeScopeRole(
  url: string,
  accessKey: string,
  role: string,
  tags: Readonly<Record<string, string>> = {},
  { sessionToken, seconds = 900 }: { readonly sessionToken?: string | undefined; readonly seconds?: number } = {},
): Promise<Keys> {
  const body = new URLSearchParams({
    Action: 'AssumeRole',
    Version: '2011-06-15',
    RoleArn: role,
    RoleSessionName: 'gate-test',
    DurationSeconds: String(seconds),
  })
  for (const [index, [tag, value]] of Object.entries(tags).entries()) {
    body.set(`Tags.member.${index + 1}.Key`, tag)
    body.set(`Tags.member.${index + 1}.Value`, value)
  }
  const response = await fetch(url, {
    method: 'POST',
    body,
    headers: {
      authorization: `AWS4-HMAC-SHA256 Credential=${accessKey}/20260101/eu-central-1/sts/aws4_request, Signature=0`,
      ...(sessionToken === undefined ? {} : { 'x-amz-security-token': sessionToken }),
    },
  })
  const xml = await response.text()
  const field = (name: string) => new RegExp(`<${name}>([^<]*)<`).exec(xml)?.[1] ?? ''
  if (!response.ok) throw new Error(field('Code'))
  return {
    accessKeyId: field('AccessKeyId'),
    secretAccessKey: field('SecretAccessKey'),
    sessionToken: field('SessionToken'),
  }
}
