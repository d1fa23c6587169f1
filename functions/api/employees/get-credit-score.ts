import { creditStanding } from '../../domain/credit/credit-standing.ts'
import { refuse } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { recordOfLook, RECORDS_ACCESS } from '../access-record.ts'
import { creditScoreView, CreditScoreView } from './credit-view.ts'
import { findCredit, READS_OF_CREDIT } from './find-credit.ts'
import { serviceOf } from './service.ts'

export const getCreditScore = operation({
  id: 'getCreditScore',
  area: 'employees',
  route: 'GET /v1/employees/{employeeId}/credit-score',
  summary: 'Angka kredit of a functional post: years, sum, and what is missing to the next pangkat and jenjang',
  allow: ['pegawai', 'kepala_daerah', 'admin_kepegawaian'],
  who: 'the employee, his evaluator, the superior, an administrator',
  output: CreditScoreView,
  refusals: ['employee_not_found', 'not_functional'],
  table: { ...READS_OF_CREDIT, ...RECORDS_ACCESS },
  find: ({ path, actor }, { table, now }) => findCredit(table, path.employeeId, actor, now),
  decide({ found: { employee, relations, jenjang, evaluations, history, balance }, actor }, deciding) {
    if (jenjang === undefined) return refuse('not_functional')
    const ground = { jenjang, grade: employee.grade, evaluations, balance }
    const standing = creditStanding({ ...ground, ...serviceOf(employee, history) })
    const look = { relations, employeeId: employee.employeeId, operation: 'getCreditScore' }
    return { answer: creditScoreView(employee, standing, balance, relations), ...recordOfLook(look, actor, deciding) }
  },
})

export const handler = lambda(getCreditScore)
