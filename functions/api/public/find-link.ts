import type { OutsideLink, Outsiders } from '../../domain/feedback/outsider.ts'
import type { Reads } from '../../store/access.ts'
import { isOutsiderId } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'

export type FoundLink = { readonly link?: OutsideLink | undefined; readonly outsiders?: Outsiders | undefined }

/** What an id leads to, whatever it is: whether the secret is right is asked first, and only then what is wrong with it. */
export async function findLink(table: Reads<'outsideLink' | 'outsiders'>, outsiderId: string): Promise<FoundLink> {
  const link = isOutsiderId(outsiderId) ? await table.get(keys.outsideLink(outsiderId)) : undefined
  return { link, outsiders: link && (await table.get(keys.outsiders(link.employeeId, link.periodId))) }
}
