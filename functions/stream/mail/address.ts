/**
 * `"Name" <address>` for a From header. The name cannot end the header or add an address: what is not plain ASCII text
 * is written as encoded words. www.rfc-editor.org/rfc/rfc5322#section-3.4, www.rfc-editor.org/rfc/rfc2047#section-2
 */
export function fromHeader(name: string | undefined, address: string): string {
  if (name === undefined || name === '') return address
  // The configured address may include a name, which is kept when no name is given.
  const bare = /<([^<>]+)>\s*$/.exec(address)?.[1] ?? address
  const phrase = /^[A-Za-z0-9 .,&'()-]+$/.test(name) ? `"${name}"` : encodedWords(name)
  return `${phrase} <${bare}>`
}

/** RFC 2047: an encoded word is at most 75 characters, of which 12 are delimiters; a character is never split. */
const mostBytes = 45

function encodedWords(name: string): string {
  const words = ['']
  for (const character of name) {
    const last = words.at(-1) ?? ''
    if (Buffer.byteLength(last + character) > mostBytes) words.push(character)
    else words[words.length - 1] = last + character
  }
  return words.map(word => `=?UTF-8?B?${Buffer.from(word).toString('base64')}?=`).join(' ')
}
