/** Works through a list, `limit` at once. One that fails does not stop the others; the first error is thrown at the end. */
export async function atOnce<T>(limit: number, items: Iterable<T>, work: (item: T) => Promise<void>): Promise<void> {
  const left = items[Symbol.iterator]()
  const errors: unknown[] = []
  const worker = async () => {
    for (let at = left.next(); at.done !== true; at = left.next()) {
      try {
        await work(at.value)
      } catch (error) {
        errors.push(error)
      }
    }
  }
  await Promise.all(Array.from({ length: limit }, worker))
  if (errors.length > 0) throw errors[0]
}
