import type { Page, Position } from '../../store/access.ts'

/** Page after page, one in memory at a time. */
export async function eachPage<T>(
  read: (start?: Position) => Promise<Page<T>>,
  work: (items: readonly T[]) => Promise<void>,
): Promise<void> {
  let start: Position | undefined
  do {
    const page: Page<T> = await read(start)
    await work(page.items)
    start = page.next
  } while (start !== undefined)
}
