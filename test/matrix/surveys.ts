import { gzipped } from '../../functions/store/gzip.ts'
import * as keys from '../../functions/store/keys.ts'
import { evaluationPuts } from '../support/evaluations.ts'
import { ANSWER, open, received } from '../support/surveys.ts'
import type { Group } from './matrix.ts'
import { callerForHimself, personPuts } from './people.ts'
import type { Scene } from './scenes.ts'

/**
 * The survey after the annual evaluation: each for himself, once, when his own result is there. 200a: his answer is noted.
 * The last day is the sixtieth working day after the window; the results are of 2025, and were released.
 */
export const SURVEYS: Group = {
  scene: 'survey',
  notFound: 'survey_not_found',
  states: ['tanpa_hasil', 'belum', 'terbuka', 'saat_akhir', 'lewat', 'sudah', 'terbit'],
  rows: {
    //              nobody self     eval     sup      above    coll     other    admin    ownadm   pemb  region boot  norole
    getSurvey: `
      tanpa_hasil   401    200      200      200      200      200      200      200      200      200   200    200   403
      belum         401    200      200      200      200      200      200      200      200      200   200    200   403
      terbuka       401    200      200      200      200      200      200      200      200      200   200    200   403
      saat_akhir    401    200      200      200      200      200      200      200      200      200   200    200   403
      lewat         401    200      200      200      200      200      200      200      200      200   200    200   403
      sudah         401    200a     200a     200a     200a     200a     200a     200a     200a     200a  200a   200   403
      terbit        401    200      200      200      200      200      200      200      200      200   200    200   403`,
    answerSurvey: `
      tanpa_hasil   401    404      404      404      404      404      404      404      404      403   403    403   403
      belum         401    notyet   notyet   notyet   notyet   notyet   notyet   notyet   notyet   403   403    403   403
      terbuka       401    201      201      201      201      201      201      201      201      403   403    403   403
      saat_akhir    401    201      201      201      201      201      201      201      201      403   403    403   403
      lewat         401    over     over     over     over     over     over     over     over     403   403    403   403
      sudah         401    answered answered answered answered answered answered answered answered 403   403    403   403
      terbit        401    404      404      404      404      404      404      404      404      403   403    403   403`,
    listSurveyComments: `
      tanpa_hasil   401    403      403      403      403      403      403      404      404      404   404    404   403
      belum         401    403      403      403      403      403      403      404      404      404   404    404   403
      terbuka       401    403      403      403      403      403      403      404      404      404   404    404   403
      saat_akhir    401    403      403      403      403      403      403      404      404      404   404    404   403
      lewat         401    403      403      403      403      403      403      404      404      404   404    404   403
      sudah         401    403      403      403      403      403      403      404      404      404   404    404   403
      terbit        401    403      403      403      403      403      403      200      200      200   200    200   403`,
  },
}

const MOMENTS: Readonly<Record<string, string>> = {
  saat_akhir: '2027-04-23T23:59:59.999+07:00',
  lewat: '2027-04-24T00:00:00.000+07:00',
}
const place = (state: string) => `/v1/surveys/${state === 'terbit' ? 2025 : 2026}`

export const survey: Scene = {
  shared: () => [
    {
      action: 'PutItem',
      key: keys.period('2025-TAHUNAN'),
      item: {
        ...{ year: 2025, periodId: '2025-TAHUNAN', kind: 'tahunan', name: 'Tahun 2025' },
        ...{ startsOn: '2025-01-01', endsOn: '2025-12-31', evaluationOpensAt: 0, evaluationClosesAt: 1 },
      },
      when: { absent: true },
    },
    {
      action: 'PutItem',
      key: keys.surveyResult(2025),
      item: { year: 2025, releasedAt: 1, results: gzipped(JSON.stringify({ smallestCell: 5, rows: [], comments: 0 })) },
      when: { absent: true },
    },
  ],
  moment: state => MOMENTS[state] ?? '2027-02-20T09:00:00+07:00',
  lay(state, one) {
    const { employeeId } = one
    if (state === 'tanpa_hasil' || state === 'terbit') return personPuts(one)
    const evaluation = state === 'belum' ? open({ employeeId }) : received({ employeeId })
    return [
      ...personPuts(one),
      ...evaluationPuts(evaluation),
      ...(state === 'sudah'
        ? [
            {
              action: 'PutItem' as const,
              key: keys.surveyAnswered(employeeId, 2026),
              item: { employeeId, year: 2026 },
              when: { absent: true as const },
            },
          ]
        : []),
    ]
  },
  caller: callerForHimself,
  shows: (_operation, body) => (body['answered'] === true ? 'a' : ''),
  call: {
    getSurvey: (_one, state) => ({ target: place(state) }),
    answerSurvey: (_one, state) => ({ target: `${place(state)}/answers`, body: ANSWER }),
    listSurveyComments: (_one, state) => ({ target: `${place(state)}/comments` }),
  },
}
