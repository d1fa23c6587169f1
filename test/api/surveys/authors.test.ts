import { describe, expect, test } from 'vitest'
import { consumers } from '../../../functions/consumers.ts'
import { jobs } from '../../../functions/jobs.ts'
import type { AnyJob } from '../../../functions/kit/job.ts'
import { type AnyOperation, grantsOf } from '../../../functions/kit/operation.ts'
import { operations } from '../../../functions/operations.ts'
import { type Family, FAMILY, type Grants, INDEX_FAMILY } from '../../../functions/store/kinds.ts'

type Declaration = { readonly id: string; readonly table: Grants }

const declared: readonly Declaration[] = [
  ...operations.map((operation: AnyOperation) => ({ id: operation.id, table: grantsOf(operation) })),
  ...[...jobs, ...consumers].map(({ id, table }: Pick<AnyJob, 'id' | 'table'>) => ({ id, table })),
]

/** What IAM would allow: grants are folded from kinds to key families. */
const actionsOn = (family: Family, { table }: Declaration) =>
  Object.entries(table).flatMap(([kind, actions]) =>
    Object.entries(FAMILY).some(([name, of]) => name === kind && of === family) ? actions : [],
  )
const reading = (family: Family) =>
  declared
    .filter(each => actionsOn(family, each).some(action => action !== 'PutItem'))
    .map(({ id }) => id)
    .toSorted()

describe('who answered what', () => {
  test('what was answered is read by nothing but the job that releases it', () => {
    expect(reading('SURVEY')).toEqual(['releaseSurvey'])
  })

  test('that someone has answered is read for himself, and by nothing that reads an answer', () => {
    expect(reading('ANSWERED')).toEqual(['answerSurvey', 'exportMyData', 'getHome', 'getSurvey'])
    expect(declared.filter(({ table }) => 'surveyAnswered' in table).map(({ id }) => id)).not.toContain('releaseSurvey')
  })

  test('no index shows either of them', () => {
    for (const kinds of Object.values(INDEX_FAMILY))
      for (const kind of ['surveyAnswer', 'surveyAnswered']) expect(kinds).not.toHaveProperty(kind)
  })
})
