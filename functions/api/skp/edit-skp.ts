import { refuse } from '../../domain/refusal.ts'
import { SkpContent } from '../../domain/plans/skp.ts'
import { skpRefusalOf } from '../../domain/plans/skp-actions.ts'
import { contentProblems, edit, isDraft } from '../../domain/plans/skp-rules.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { digestOf } from '../../store/history.ts'
import * as ranges from '../../store/ranges.ts'
import { findSkp, READS_OF_SKP } from './find.ts'
import { putSkp } from './save.ts'
import { skpView, SkpView } from './view.ts'

export const editSkp = operation({
  id: 'editSkp',
  area: 'skp',
  route: 'PUT /v1/skp/{skpId}',
  summary: 'The employee writes the SKP; a draft may be incomplete',
  allow: ['pegawai'],
  who: 'the employee himself, while it is a draft or returned',
  version: 'match',
  input: SkpContent(),
  output: SkpView,
  refusals: ['skp_not_found', 'not_allowed', 'wrong_status'],
  table: { ...READS_OF_SKP, skp: ['GetItem', 'PutItem'], roles: ['Query'] },
  find: ({ path, actor }, { table, now }) => findSkp(table, path.skpId, actor, 'editSkp', now),
  async gather({ found: { skp }, input }, { table }) {
    const named = input.workResults.some(({ roleId }) => roleId !== undefined)
    const roles = named ? await table.all(ranges.rolesOf(skp.employeeId, skp.year)) : []
    return contentProblems(skp, input, new Set(roles.flatMap(each => each.roles.map(({ roleId }) => roleId))))
  },
  decide({ found, input, path }, { now }) {
    const { skp, chain, relations } = found
    const refusal = skpRefusalOf('editSkp', skp, found.chain.employee, relations, now)
    if (refusal !== undefined) return refusal
    if (!isDraft(skp)) return refuse('wrong_status')
    const edited = edit(skp, input, (result, place) => `r${digestOf([path.skpId, place, result]).slice(0, 11)}`)
    return {
      answer: skpView(edited, chain, found.parties, { relations, now }),
      writes: [putSkp(skp, edited)],
      was: skp,
    }
  },
})

export const handler = lambda(editSkp)
