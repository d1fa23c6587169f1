import type { Adapter, AdapterPayload } from 'oidc-provider'
import type { State } from './state.ts'

/** Sessions, codes and grants of the identity provider in `local.db`: a restart logs nobody out. */
export function providerStore(rows: State['provider']): (model: string) => Adapter {
  rows.sweep(seconds())
  const payloadOf = (row: Readonly<Record<string, unknown>> | undefined): AdapterPayload | undefined => {
    if (row === undefined) return undefined
    const expiresAt = row['expires_at']
    if (typeof expiresAt === 'number' && expiresAt < seconds()) return undefined
    const payload: AdapterPayload = JSON.parse(String(row['payload']))
    return payload
  }
  return model => ({
    async upsert(id, payload, expiresIn) {
      rows.keep(model, id, payload, expiresIn === undefined ? undefined : seconds() + expiresIn)
    },
    async find(id) {
      return payloadOf(rows.find(model, id))
    },
    async findByUid(uid) {
      return payloadOf(rows.findByUid(model, uid))
    },
    async findByUserCode(code) {
      return payloadOf(rows.findByUserCode(model, code))
    },
    async consume(id) {
      const row = rows.find(model, id)
      const payload = payloadOf(row)
      const expiresAt = row?.['expires_at']
      if (payload === undefined) return
      rows.keep(model, id, { ...payload, consumed: seconds() }, typeof expiresAt === 'number' ? expiresAt : undefined)
    },
    async destroy(id) {
      rows.forget(model, id)
    },
    async revokeByGrantId(grantId) {
      rows.revoke(grantId)
    },
  })
}

/** The provider lives on the machine's time: the browser's cookies do too. */
const seconds = () => Math.floor(Date.now() / 1000)
