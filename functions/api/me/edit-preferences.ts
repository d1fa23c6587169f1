import { Preferences } from '../../domain/people/preferences.ts'
import { refuse } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import * as keys from '../../store/keys.ts'
import { preferencesView, PreferencesView } from './preferences-view.ts'

export const editPreferences = operation({
  id: 'editPreferences',
  area: 'me',
  route: 'PUT /v1/me/preferences',
  summary: 'Stops or resumes the letters that I may do without',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'the employee himself; what is close and objections are told in any case',
  version: 'match_or_none',
  input: Preferences(),
  output: PreferencesView,
  refusals: ['not_allowed'],
  table: { preference: ['GetItem', 'PutItem'] },
  async find({ actor: { employeeId } }, { table }) {
    if (employeeId === undefined) return refuse('not_allowed')
    return { employeeId, chosen: await table.get(keys.preference(employeeId)) }
  },
  decide({ found: { employeeId, chosen }, input }) {
    const item = { employeeId, ...input, version: (chosen?.version ?? 0) + 1 }
    return {
      answer: preferencesView(item),
      writes: [
        {
          action: 'PutItem',
          key: keys.preference(employeeId),
          item,
          when: chosen === undefined ? { absent: true } : { equals: { version: chosen.version } },
        },
      ],
      was: chosen,
    }
  },
})

export const handler = lambda(editPreferences)
