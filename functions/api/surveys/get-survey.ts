import * as z from 'zod/mini'
import { mayAnswer, SurveyResults } from '../../domain/openness/survey.ts'
import { hasRole, Role } from '../../domain/people/employee.ts'
import { formatInstant } from '../../domain/instant.ts'
import { Refusal } from '../../domain/refusal.ts'
import { plainBoolean, plainNumber, plainText, plainTexts } from '../../domain/shapes.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { gunzipped } from '../../store/gzip.ts'
import * as keys from '../../store/keys.ts'
import { leads } from '../periods/view.ts'
import { findSurvey, READS_OF_SURVEY } from './find-survey.ts'

export const getSurvey = operation({
  id: 'getSurvey',
  area: 'surveys',
  route: 'GET /v1/surveys/{year}',
  summary: 'Until when the survey of a year is answered, whether I have, and what came of it',
  allow: Role.options,
  who: 'anyone; the results once they are released, by unit, without small cells',
  output: z.object({
    year: plainNumber,
    closesAt: plainText,
    answered: plainBoolean,
    results: z.optional(SurveyResults()),
    allowedActions: plainTexts,
  }),
  refusals: ['survey_not_found'],
  table: { ...READS_OF_SURVEY, evaluation: ['GetItem'], surveyAnswered: ['GetItem'] },
  async find({ path, actor: { employeeId } }, { table }) {
    const survey = await findSurvey(table, path.year)
    if (survey instanceof Refusal || employeeId === undefined) return survey
    const [evaluation, answered] = await Promise.all([
      table.get(keys.evaluation({ employeeId, periodId: survey.periodId, seq: 1 })),
      table.get(keys.surveyAnswered(employeeId, survey.year)),
    ])
    return { ...survey, evaluation, answered: answered !== undefined }
  },
  decide({ found, actor }, { now }) {
    const { year, closesAt, result } = found
    const own = { evaluation: undefined, answered: false, ...found }
    const of = { closesAt, released: result !== undefined, answered: own.answered }
    const mayNow = hasRole(actor, 'pegawai') && mayAnswer(own.evaluation, of, now) === undefined
    return {
      answer: {
        ...{ year, closesAt: formatInstant(closesAt), answered: own.answered },
        ...(result && { results: z.parse(SurveyResults(), JSON.parse(gunzipped(result.results))) }),
        allowedActions: [
          ...(mayNow ? ['answerSurvey'] : []),
          ...(result !== undefined && leads(actor) ? ['listSurveyComments'] : []),
        ],
      },
    }
  },
})

export const handler = lambda(getSurvey)
