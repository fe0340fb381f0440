/**
 * `"Name" <address>` as the header of a mail wants it. Whatever is in the name, it can not end the header, name another
 * address or be anything but a name: what is not plain is written in encoded words.
 * www.rfc-editor.org/rfc/rfc5322#section-3.4, www.rfc-editor.org/rfc/rfc2047#section-2
 */
export function fromHeader(name: string | undefined, address: string): string {
  if (name === undefined || name === '') return address
  // An address that has a name already keeps its own where ours is none.
  const bare = /<([^<>]+)>\s*$/.exec(address)?.[1] ?? address
  const phrase = /^[A-Za-z0-9 .,&'()-]+$/.test(name) ? `"${name}"` : encodedWords(name)
  return `${phrase} <${bare}>`
}

/** An encoded word is at most 75 characters, of which 12 are its frame; a character is never cut in two. */
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
