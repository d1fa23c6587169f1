import { refuse, type Refusal } from '../domain/refusal.ts'
import { type AnyOperation, methodOf } from './operation.ts'

/** Which version the caller replaces: `any` says nothing of it, `absent` wants to be the first. */
export type Wanted = 'any' | 'absent' | number

export function wantedVersion(
  operation: Pick<AnyOperation, 'route' | 'version'>,
  headers: Readonly<Record<string, string>>,
): Wanted | Refusal<'version_required' | 'invalid_input'> {
  if (methodOf(operation) === 'GET') return 'any'
  const match = headers['if-match']
  const none = headers['if-none-match']
  if (match !== undefined) {
    const version = /^"(\d{1,9})"$/.exec(match.trim())?.[1]
    return version === undefined
      ? refuse('invalid_input', 'If-Match harus berisi versi di dalam tanda kutip, misalnya "3".')
      : Number(version)
  }
  if (none !== undefined && operation.version === 'match_or_none')
    return none.trim() === '*' ? 'absent' : refuse('invalid_input', 'If-None-Match hanya menerima *.')
  return methodOf(operation) === 'PUT' ? refuse('version_required') : 'any'
}

/** Reloading helps nobody who names a version of what is not there yet. */
export const staleFor = (wanted: Wanted, was: object | undefined): Refusal<'stale_version'> =>
  typeof wanted === 'number' && was === undefined
    ? refuse('stale_version', 'Belum ada yang tersimpan di alamat ini. Kirim If-None-Match: * untuk yang pertama.')
    : refuse('stale_version')

export function currentOf(wanted: Wanted, version: number | undefined): boolean {
  return wanted === 'any' || (wanted === 'absent' ? version === undefined : version === wanted)
}
