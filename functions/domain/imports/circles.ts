/** Everyone who, going up from superior to superior (or from unit to unit), comes back to where he started. */
export function inCircles(above: ReadonlyMap<string, string>): Set<string> {
  const circles = new Set<string>()
  const seen = new Set<string>()
  for (const start of above.keys()) {
    const path: string[] = []
    let at: string | undefined = start
    while (at !== undefined && !seen.has(at)) {
      seen.add(at)
      path.push(at)
      at = above.get(at)
    }
    const entry = at === undefined ? -1 : path.indexOf(at)
    if (entry >= 0) for (const member of path.slice(entry)) circles.add(member)
  }
  return circles
}
