import type { PreTokenGenerationV2TriggerEvent } from 'aws-lambda'
import { type Role, rolesOf } from '../domain/people/employee.ts'
import { cloudEffects, environment } from '../kit/cloud.ts'
import type { Effects } from '../kit/effects.ts'
import type { Grants } from '../store/kinds.ts'
import * as keys from '../store/keys.ts'
import { API_SCOPE } from './scope.ts'

export const preToken = {
  id: 'preToken',
  summary: 'Finds the employee of a login by his verified e-mail and writes him and his roles into the access token',
  impact: 'Nobody can sign in; who is signed in is put out within a quarter of an hour.',
  table: { email: ['GetItem'], employee: ['GetItem'] },
} as const satisfies { id: string; summary: string; impact: string; table: Grants }

export type Claims = { readonly employee_id?: string; readonly roles: string }

/**
 * Who a login is. Only an e-mail that its owner has proved counts; a first administrator needs no employee, and is one
 * no longer as soon as he has become an employee: then his roles are in the table, as everybody's.
 */
export async function claimsOf(
  login: { readonly email?: string | undefined; readonly verified: boolean },
  firstAdministrators: readonly string[],
  effects: Pick<Effects, 'table' | 'hmac'>,
): Promise<Claims> {
  if (!login.verified || login.email === undefined) return { roles: '' }
  const email = login.email.toLowerCase()
  const table = effects.table(preToken.table)
  const found = await table.get(keys.email(effects.hmac('email', email)))
  const employee = found === undefined ? undefined : await table.get(keys.employee(found.employeeId))
  if (employee !== undefined) return { employee_id: employee.employeeId, roles: rolesOf(employee).join(' ') }
  return { roles: firstAdministrators.includes(email) ? ('admin_kepegawaian' satisfies Role) : '' }
}

/** The pre-token trigger, version 2 of its event, with the world and the stage's first administrators given. */
export function preTokenTrigger(effects: () => Effects, firstAdministrators: () => readonly string[]) {
  return async (event: PreTokenGenerationV2TriggerEvent): Promise<PreTokenGenerationV2TriggerEvent> => {
    const { email, email_verified: verified } = event.request.userAttributes
    const claims = await claimsOf({ email, verified: verified === 'true' }, firstAdministrators(), effects())
    return {
      ...event,
      response: {
        claimsAndScopeOverrideDetails: {
          accessTokenGeneration: { claimsToAddOrOverride: { ...claims }, scopesToAdd: [API_SCOPE] },
        },
      },
    }
  }
}

export const handler = preTokenTrigger(cloudEffects, () => environment('FIRST_ADMINISTRATORS').split(' '))
