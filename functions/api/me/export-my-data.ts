import * as z from 'zod/mini'
import { Role } from '../../domain/people/employee.ts'
import { yearOf } from '../../domain/instant.ts'
import { refuse } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import * as keys from '../../store/keys.ts'
import { Year } from '../year.ts'
import { fitted } from './export-fit.ts'
import { READS_OF_EXPORT, readPersonal } from './export-read.ts'
import { exportView, ExportView } from './export-view.ts'

export const exportMyData = operation({
  id: 'exportMyData',
  area: 'me',
  route: 'GET /v1/me/export',
  summary: 'Everything about me, and who handled it; as data and for reading (UU 27/2022)',
  allow: Role.options,
  who: 'anyone with a profile, about himself; by year where it is too large for one answer',
  query: z.strictObject({ year: z.optional(Year) }),
  output: ExportView,
  refusals: ['not_allowed', 'employee_not_found', 'export_too_large'],
  table: READS_OF_EXPORT,
  async find({ actor: { employeeId } }, { table }) {
    if (employeeId === undefined) return refuse('not_allowed')
    return (await table.get(keys.employee(employeeId))) ?? refuse('employee_not_found')
  },
  gather: ({ found: employee, query }, { table, hmac }) => readPersonal(table, employee, query.year, hmac),
  decide({ gathered, query: { year } }, { now }) {
    const answer = fitted(exportView(gathered, year, now), year)
    if (answer !== undefined) return { answer }
    if (year !== undefined)
      return refuse(
        'export_too_large',
        `Salinan data tahun ${year} tidak muat dalam satu jawaban. Ambil bagiannya satu per satu: /v1/me/skp, /v1/me/evaluations, /v1/me/feedback dan /v1/me/accesses; pengelola kepegawaian membantu bila perlu.`,
      )
    const years = [...gathered.plans.map(plan => plan.year), yearOf(now)]
    return refuse(
      'export_too_large',
      `Salinan data Anda tidak muat dalam satu jawaban. Minta per tahun, mulai ?year=${Math.min(...years)} sampai ?year=${Math.max(...years)}.`,
    )
  },
})

export const handler = lambda(exportMyData)
