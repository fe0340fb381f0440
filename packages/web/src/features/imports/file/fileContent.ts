/** Bytes of a file, as the API takes them. */
export const mostFileBytes = 3 * 1024 * 1024

/** The bytes of a file in base64. */
export function contentOf(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onerror = () => reject(reader.error)
    // 'data:<type>;base64,<content>'
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '')
    reader.readAsDataURL(file)
  })
}
