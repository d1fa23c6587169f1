import type { OutsideAddress, OutsideLink, Outsider, Outsiders } from '../../functions/domain/feedback/outsider.ts'
import { UNOPENED } from '../../functions/domain/feedback/outsider-rules.ts'
import { endOf } from '../../functions/domain/instant.ts'
import type { AnyWrite } from '../../functions/store/access.ts'
import * as keys from '../../functions/store/keys.ts'
import { secretHashOf } from '../../functions/store/secrets.ts'
import { DAYS, PERIOD } from './rounds.ts'

export const CITIZEN = {
  name: 'Yusuf Hakim',
  organisation: 'RT 05 Kertapati',
  relation: 'Warga yang dilayani di loket surat keterangan',
  email: 'yusuf@warga.example',
}
export const SECRET = 'rahasia-yang-hanya-ada-di-surat'

/** As long as the ids that are made of an address; one for each employee, so that links do not meet. */
export const outsiderIdFor = (employeeId: string, n = 0): string => `${employeeId}-luar${n}`

export const outsiderItem = (outsiderId: string, overrides: Partial<Outsider> = {}): Outsider => {
  const { email: _, ...said } = CITIZEN
  return { outsiderId, ...said, state: 'diusulkan', ...overrides }
}

type Person = { readonly employeeId: string; readonly name: string }

export const outsidersItem = ({ employeeId, name }: Person, named: Outsider[]): Outsiders => ({
  ...{ employeeId, name, periodId: PERIOD, answerUntil: DAYS.answerUntil, named },
  ...{ version: 1, historySeq: 0, historyHash: '' },
})

export const outsidersPut = (item: Outsiders): AnyWrite => ({
  action: 'PutItem',
  key: keys.outsiders(item.employeeId, item.periodId),
  item,
  when: { absent: true },
})

export function linkPut(
  { employeeId }: Pick<Person, 'employeeId'>,
  outsiderId: string,
  more: Partial<OutsideLink> = {},
) {
  const expiresAt = endOf(DAYS.answerUntil)
  const item: OutsideLink = {
    ...{ outsiderId, employeeId, periodId: PERIOD, secretHash: secretHashOf(SECRET), expiresAt },
    ...{ ...UNOPENED, version: 1, ttl: 4_000_000_000 },
    ...more,
  }
  return { action: 'PutItem', key: keys.outsideLink(outsiderId), item, when: { absent: true } } satisfies AnyWrite
}

export function addressPut(outsiderId: string, more: Partial<OutsideAddress> = {}): AnyWrite {
  const item = { outsiderId, email: CITIZEN.email, ttl: 4_000_000_000, ...more }
  return { action: 'PutItem', key: keys.outsideAddress(outsiderId), item, when: { absent: true } }
}

export function letterPut({ employeeId }: Pick<Person, 'employeeId'>, outsiderId: string): AnyWrite {
  const item = { outsiderId, seq: 1, employeeId, periodId: PERIOD }
  return { action: 'PutItem', key: keys.outsideLetter(item), item, when: { absent: true } }
}

/** What stands in a letter behind the address of the portal, or in its place. */
export function codeIn(text: string): { readonly outsiderId: string; readonly secret: string } {
  const [, outsiderId = '', secret = ''] = /([\w-]{22})\.([a-z2-7]{52})/.exec(text) ?? []
  return { outsiderId, secret }
}
