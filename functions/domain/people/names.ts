/** What stands before a name and is not looked for: degrees, religious and professional titles. */
const TITLES = /^(?:(?:prof|dr|drg|drh|drs|dra|ir|ns|apt|bd|tr|h|hj|kh)\. *)+(?=.)/iu

/** `dr. Hj. Siti Aminah, M.Si.` is looked for, and stands in lists, under S. */
export function bareName(name: string): string {
  return name.replace(TITLES, '')
}
