import type { Evaluation } from '../../domain/evaluations/evaluation.ts'
import { refuse, type Refusal } from '../../domain/refusal.ts'
import type { WorkResult } from '../../domain/plans/skp.ts'
import type { Reads } from '../../store/access.ts'
import { parseSkpId } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'

/** The results that an evaluation is about: those of the SKP version that it points to. */
export type Planned = {
  readonly results: readonly WorkResult[]
  /** A refusal that names each id which is not among them, at `<pointer>/<n>/workResultId`. */
  readonly unknown: (ids: readonly string[], pointer: string) => Refusal<'invalid_input'> | undefined
}

export async function plannedResults(table: Reads<'skp'>, evaluation: Evaluation): Promise<Planned> {
  const at = parseSkpId(evaluation.skpId)
  const skp = at && (await table.get(keys.skp(at)))
  const results = skp?.workResults ?? []
  const known = new Set(results.map(result => result.workResultId))
  return {
    results,
    unknown(ids, pointer) {
      const seen = new Set<string>()
      const errors = ids.flatMap((id, n) => {
        const at = `${pointer}/${n}/workResultId`
        if (!known.has(id))
          return [
            {
              pointer: at,
              code: 'unknown_work_result',
              detail: 'Hasil kerja ini tidak ada dalam SKP yang dievaluasi.',
            },
          ]
        if (seen.has(id))
          return [{ pointer: at, code: 'repeated_work_result', detail: 'Hasil kerja ini sudah disebut.' }]
        seen.add(id)
        return []
      })
      return errors.length === 0 ? undefined : refuse('invalid_input', undefined, errors)
    },
  }
}
