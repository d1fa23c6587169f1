import { placeOfNamed, hasWorkResult } from '../../domain/feedback/feedback-rules.ts'
import {
  hostFeedbackFault,
  HostFeedbackInput,
  hostFeedbackOf,
  placementOn,
} from '../../domain/feedback/host-feedback.ts'
import { refuse } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { isEmployeeId, randomText } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import { chainOf, relationsOf } from '../chain.ts'
import { HostFeedbackView, hostView } from '../feedback/view.ts'

const RECORDING = ['evaluator', 'superior', 'admin'] as const

export const recordHostFeedback = operation({
  id: 'recordHostFeedback',
  area: 'employees',
  route: 'POST /v1/employees/{employeeId}/placements/{startsOn}/feedback',
  summary: 'What the place of study or work wrote of someone is entered, with the writing as evidence (IV.A.15–16)',
  allow: ['pegawai', 'kepala_daerah', 'admin_kepegawaian'],
  who: 'the evaluator, the superior, an administrator; until the judgement is signed',
  status: 201,
  input: HostFeedbackInput,
  output: HostFeedbackView,
  refusals: ['employee_not_found', 'placement_not_found', 'not_allowed', 'wrong_status', 'period_not_open'],
  table: {
    employee: ['GetItem'],
    region: ['GetItem'],
    skp: ['Query'],
    evaluation: ['Query', 'ConditionCheckItem'],
    feedback: ['PutItem'],
    releasedFeedback: ['PutItem'],
  },
  async find({ path: { employeeId, startsOn }, actor }, { table, now }) {
    const chain = isEmployeeId(employeeId) ? await chainOf(table, employeeId, now) : undefined
    const relations = chain === undefined ? undefined : relationsOf(actor, chain)
    if (chain === undefined || relations === undefined || relations.size === 0) return refuse('employee_not_found')
    const placement = placementOn(chain.employee.placements, startsOn)
    if (placement === undefined) return refuse('placement_not_found')
    if (!RECORDING.some(relation => relations.has(relation))) return refuse('not_allowed')
    return { employeeId, placement }
  },
  async gather({ found: { employeeId }, input: { periodId, about } }, { table }) {
    const [evaluations, plans] = await Promise.all([
      table.all(ranges.evaluationsOfPeriod(employeeId, periodId)),
      'workResultId' in about ? table.all(ranges.skpOfYear(employeeId, Number(periodId.slice(0, 4)))) : [],
    ])
    if ('workResultId' in about && !hasWorkResult(plans, about.workResultId)) return UNKNOWN_RESULT
    return { evaluation: evaluations.at(-1) }
  },
  decide({ found: { employeeId, placement }, gathered: { evaluation }, input, actor }, { now, randomBytes }) {
    const fault = hostFeedbackFault(placement, input, evaluation, now)
    if (fault !== undefined) return fault
    if (evaluation === undefined) return refuse('wrong_status')
    const feedbackId = randomText(randomBytes, 20)
    const recordedBy = actor.employeeId ?? actor.sub
    const content = hostFeedbackOf(input, { feedbackId, employeeId, placement, recordedBy, now })
    const { month: _month, recordedBy: _recordedBy, ...said } = content
    const { periodId } = input
    const place = placeOfNamed(feedbackId, now)
    const absent = { absent: true } as const
    return {
      answer: hostView(content),
      writes: [
        { action: 'PutItem', key: keys.feedback(employeeId, periodId, feedbackId), item: content, when: absent },
        {
          action: 'PutItem',
          key: keys.releasedFeedback(employeeId, periodId, place),
          item: { ...said, place },
          when: absent,
        },
        // nothing comes to a judgement that is signed meanwhile
        {
          action: 'ConditionCheckItem',
          key: keys.evaluation(evaluation),
          when: { equals: { version: evaluation.version } },
        },
      ],
    }
  },
})

const UNKNOWN_RESULT = refuse('invalid_input', undefined, [
  {
    pointer: '/about/workResultId',
    code: 'unknown_work_result',
    detail: 'Hasil kerja ini bukan milik pegawai tersebut pada tahun ini. Pilih hasil kerjanya, atau nilai dasar.',
  },
])

export const handler = lambda(recordHostFeedback)
