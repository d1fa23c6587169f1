import { refuse } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import * as keys from '../../store/keys.ts'
import { preferencesView, PreferencesView } from './preferences-view.ts'

export const getPreferences = operation({
  id: 'getPreferences',
  area: 'me',
  route: 'GET /v1/me/preferences',
  summary: 'Which letters I am sent, and which of them I may stop',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'the employee himself',
  output: PreferencesView,
  refusals: ['not_allowed'],
  table: { preference: ['GetItem'] },
  async find({ actor }, { table }) {
    if (actor.employeeId === undefined) return refuse('not_allowed')
    return { chosen: await table.get(keys.preference(actor.employeeId)) }
  },
  decide: ({ found }) => ({ answer: preferencesView(found.chosen) }),
})

export const handler = lambda(getPreferences)
