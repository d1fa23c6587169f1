import type { Guidance } from '../coaching/guidance.ts'
import type { News } from './letter.ts'
import { isNew, type Since } from './news.ts'

type Begun = Pick<Guidance, 'startedAt' | 'startedBy' | 'guide'>

/** III.D.4: who is invited to be guided, and whom the evaluator assigned to guide; never about what. */
export function guidanceNews(
  { guided, guiding }: { readonly guided: readonly Begun[]; readonly guiding: readonly Begun[] },
  since: Since,
): News[] {
  const isFresh = ({ startedAt }: Begun) => isNew(startedAt, since)
  const assigned = guiding.filter(each => isFresh(each) && each.startedBy !== each.guide.employeeId).length
  return [
    ...(guided.some(isFresh) ? ['Bimbingan kinerja dimulai untuk Anda (Lampiran BAB III.D.4).'] : []),
    ...(assigned === 0 ? [] : [`Anda ditugasi membimbing ${assigned} pegawai (Lampiran BAB III.D.4).`]),
  ].map(says => ({ says, statutory: false }))
}
