import * as z from 'zod/mini'
import { mayAnswer, SurveyInput } from '../../domain/openness/survey.ts'
import { refuse, Refusal } from '../../domain/refusal.ts'
import { plainNumber, plainTexts } from '../../domain/shapes.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { randomText } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import { findSurvey, READS_OF_SURVEY } from './find-survey.ts'

export const answerSurvey = operation({
  id: 'answerSurvey',
  area: 'surveys',
  route: 'POST /v1/surveys/{year}/answers',
  summary: 'Was the annual evaluation fair, clear, useful: answered once, and kept without who answered',
  allow: ['pegawai'],
  who: 'the employee, from the delivery of his annual result until the figures of the year are due',
  status: 201,
  input: SurveyInput(),
  output: z.object({ year: plainNumber, answered: z.literal(true), allowedActions: plainTexts }),
  refusals: ['not_allowed', 'survey_not_found', 'survey_not_open', 'survey_closed', 'survey_answered'],
  table: {
    ...READS_OF_SURVEY,
    evaluation: ['GetItem'],
    surveyAnswered: ['GetItem', 'PutItem'],
    surveyAnswer: ['PutItem'],
  },
  async find({ path, actor: { employeeId } }, { table }) {
    if (employeeId === undefined) return refuse('not_allowed')
    const survey = await findSurvey(table, path.year)
    if (survey instanceof Refusal) return survey
    const [evaluation, answered] = await Promise.all([
      table.get(keys.evaluation({ employeeId, periodId: survey.periodId, seq: 1 })),
      table.get(keys.surveyAnswered(employeeId, survey.year)),
    ])
    return {
      ...survey,
      employeeId,
      evaluation,
      answered: answered !== undefined,
      released: survey.result !== undefined,
    }
  },
  decide({ found, input }, { now, randomBytes }) {
    const { year, employeeId, evaluation } = found
    const refused = mayAnswer(evaluation, found, now)
    if (refused !== undefined) return refused
    const answerId = randomText(randomBytes, 20)
    const unit = evaluation?.unitId === undefined ? {} : { unitId: evaluation.unitId }
    return {
      answer: { year, answered: true as const, allowedActions: [] },
      writes: [
        // two items that name nothing of each other: that someone has answered, and what somebody has answered
        {
          action: 'PutItem',
          key: keys.surveyAnswered(employeeId, year),
          item: { employeeId, year },
          when: { absent: true },
        },
        {
          action: 'PutItem',
          key: keys.surveyAnswer(year, answerId),
          item: { answerId, year, ...unit, ...input },
          when: { absent: true },
        },
      ],
    }
  },
})

export const handler = lambda(answerSurvey)
