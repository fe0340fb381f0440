// AWS: runs in CloudFront Functions, which calls the function named `handler` and knows neither imports nor exports.
// docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-javascript-runtime-20.html
//
// A public page is asked for as /index.html with its path and language in the query. So the cache distinguishes nothing
// else, and both origins know the address: the function that draws pages, and the bucket with the page without content.
// The language is chosen as in functions/pages/askedLocale.ts.
// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it
function handler(event) {
  const request = event.request
  const known = ['nl', 'fr', 'en']
  const primary = tag => tag.trim().toLowerCase().split(/[-_]/)[0]
  const weight = parameters => {
    const written = parameters.map(one => /^\s*q\s*=\s*([\d.]+)\s*$/i.exec(one)).find(one => one)
    const number = written ? Number(written[1]) : 1
    return number >= 0 && number <= 1 ? number : 0
  }
  const lang = request.querystring.lang ? request.querystring.lang.value : ''
  const kept = request.cookies['kring.lang'] ? request.cookies['kring.lang'].value : ''
  const spoken = request.headers['accept-language'] ? request.headers['accept-language'].value : ''
  const wanted = spoken
    .slice(0, 1000)
    .split(',')
    .map((range, at) => {
      const parts = range.split(';')
      return { tag: primary(parts[0]), weight: weight(parts.slice(1)), at: at }
    })
    .filter(one => one.weight > 0 && known.includes(one.tag))
    .sort((one, other) => other.weight - one.weight || one.at - other.at)
  const tags = [primary(lang), kept].concat(wanted.map(one => one.tag))
  const locale = tags.find(tag => known.includes(tag)) || 'nl'
  const page = request.uri === '/index.html' ? '/' : request.uri
  request.uri = '/index.html'
  request.querystring = { page: { value: encodeURIComponent(page) }, lang: { value: locale } }
  return request
}
