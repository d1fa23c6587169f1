import { CreditEntries, entryFaults } from '../../domain/credit/credit-balance.ts'
import { finalYears } from '../../domain/credit/credit-standing.ts'
import { dayOf } from '../../domain/instant.ts'
import { refuse, Refusal } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { digestOf, entryAfter, NO_HISTORY } from '../../store/history.ts'
import { creditIdOf } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import { balanceView, CreditBalanceView } from './credit-view.ts'
import { findCredit, READS_OF_CREDIT } from './find-credit.ts'

export const editCreditBalance = operation({
  id: 'editCreditBalance',
  area: 'employees',
  route: 'PUT /v1/employees/{employeeId}/credit-score/balance',
  summary: 'The opening balance of angka kredit, and months and years that only a document knows',
  allow: ['admin_kepegawaian'],
  who: 'administrator, of others',
  version: 'match_or_none',
  input: CreditEntries(),
  output: CreditBalanceView,
  refusals: ['employee_not_found', 'not_allowed', 'not_functional'],
  table: { ...READS_OF_CREDIT, creditBalance: ['GetItem', 'PutItem'], history: ['Query', 'PutItem'] },
  async find({ path, actor }, { table, now }) {
    const found = await findCredit(table, path.employeeId, actor, now)
    if (found instanceof Refusal) return found
    return found.relations.has('admin') ? found : refuse('not_allowed')
  },
  decide({ found, input, actor }, { now }) {
    const { employee, relations, jenjang, evaluations, balance: was } = found
    if (jenjang === undefined) return refuse('not_functional')
    const faults = entryFaults(input, finalYears(evaluations), dayOf(now).slice(0, 7))
    if (faults.length > 0) return refuse('invalid_input', undefined, faults)
    const { employeeId } = employee
    const entry = entryAfter(creditIdOf(employee), was ?? NO_HISTORY, {
      at: now,
      by: actor.employeeId ?? actor.sub,
      operation: 'editCreditBalance',
      ...(was === undefined ? {} : { from: `versi_${was.version}` }),
      to: `versi_${(was?.version ?? 0) + 1}`,
      fixed: {
        until: input.opening?.until,
        amount: input.opening?.amount,
        parts: input.parts.length,
        entries: digestOf(input),
      },
    })
    const balance = { employeeId, ...input, version: (was?.version ?? 0) + 1, ...entry.head }
    return {
      answer: balanceView(balance, relations),
      writes: [
        {
          action: 'PutItem',
          key: keys.creditBalance(employeeId),
          item: balance,
          when: was === undefined ? { absent: true } : { equals: { version: was.version } },
        },
        entry.write,
      ],
      was,
    }
  },
})

export const handler = lambda(editCreditBalance)
