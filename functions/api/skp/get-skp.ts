import * as z from 'zod/mini'
import { Refusal } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import { recordOfLook, RECORDS_ACCESS } from '../access-record.ts'
import { RolesView, rolesView } from '../role-matrices/view.ts'
import { findSkp, READS_OF_SKP } from './find.ts'
import { FormView, formView } from './form-view.ts'
import { skpView, SkpWhole } from './view.ts'

export const getSkp = operation({
  id: 'getSkp',
  area: 'skp',
  route: 'GET /v1/skp/{skpId}',
  summary: 'One SKP',
  allow: ['pegawai', 'kepala_daerah', 'admin_kepegawaian'],
  who: 'the employee, his evaluator, the superior, an administrator',
  output: z
    .extend(SkpWhole, {
      /** What the matrices of the year ask of him: a work result names the role that it fulfils (A.1.7). */
      roles: z.array(RolesView),
      form: FormView,
    })
    .check(z.meta({ id: 'SkpScreen' })),
  refusals: ['skp_not_found', 'not_allowed'],
  table: { ...READS_OF_SKP, skp: ['GetItem'], roles: ['Query'], ...RECORDS_ACCESS },
  async find({ path, actor }, { table, now }) {
    const found = await findSkp(table, path.skpId, actor, 'getSkp', now)
    if (found instanceof Refusal) return found
    const { skp, parties } = found
    const { unit, evaluator } = parties
    const [roles, unitOfEvaluator] = await Promise.all([
      table.all(ranges.rolesOf(skp.employeeId, skp.year)),
      evaluator?.unitId === unit?.unitId ? unit : evaluator?.unitId && table.get(keys.unit(evaluator.unitId)),
    ])
    return { ...found, roles, form: formView(skp, found.chain, parties, unitOfEvaluator || undefined) }
  },
  decide({ found: { skp, skpId, chain, parties, relations, roles, form }, actor }, deciding) {
    const look = { relations, employeeId: skp.employeeId, operation: 'getSkp', subject: skpId }
    return {
      answer: { ...skpView(skp, chain, parties, { relations, now: deciding.now }), roles: roles.map(rolesView), form },
      ...recordOfLook(look, actor, deciding),
    }
  },
})

export const handler = lambda(getSkp)
