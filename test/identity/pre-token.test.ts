import type { PreTokenGenerationV2TriggerEvent } from 'aws-lambda'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { claimsOf, preToken, preTokenTrigger } from '../../functions/identity/pre-token.ts'
import type { Employee } from '../../functions/domain/people/employee.ts'
import * as keys from '../../functions/store/keys.ts'
import { openSystem, type TestSystem } from '../support/system.ts'

const FIRST = ['admin.kepegawaian@kertapati.example']
const ratna: Employee = {
  employeeId: 'ratnaratnaratnar',
  name: 'Ratna Wulandari',
  kind: 'pns',
  status: 'aktif',
  position: { name: 'Kepala Bidang', kind: 'administrator' },
  email: 'ratna@kertapati.example',
  roles: ['pegawai', 'pembina'],
  version: 1,
}

let system: TestSystem
const claims = (email: string | undefined, verified = true) =>
  claimsOf({ email, verified }, FIRST, system.effectsFor(preToken.id))

async function store(employee: Employee, email: string) {
  const { hmac } = system.effectsFor(preToken.id)
  const { employeeId } = employee
  await system.table.commit([
    { action: 'PutItem', key: keys.employee(employeeId), item: employee, when: { absent: true } },
    { action: 'PutItem', key: keys.email(hmac('email', email)), item: { employeeId }, when: { absent: true } },
  ])
}

beforeAll(async () => {
  system = await openSystem()
  await store(ratna, 'ratna@kertapati.example')
  await store({ ...ratna, employeeId: 'bupatibupatibupa', roles: ['pegawai'] }, 'mantan.admin@kertapati.example')
})
afterAll(() => system.close())

describe('a login', () => {
  it('is the employee with this e-mail, with the roles that the table gives him', async () => {
    expect(await claims('ratna@kertapati.example')).toEqual({ employee_id: ratna.employeeId, roles: 'pegawai pembina' })
  })

  it('of someone who has left reads what is his, and has no power any more', async () => {
    const gone: Employee = {
      ...ratna,
      employeeId: 'gonegonegonegone',
      status: 'berhenti',
      roles: ['admin_kepegawaian'],
    }
    await store(gone, 'gone@kertapati.example')
    expect(await claims('gone@kertapati.example')).toEqual({ employee_id: gone.employeeId, roles: 'pegawai' })
  })

  it('is found however the e-mail is written', async () => {
    expect(await claims('Ratna@Kertapati.example')).toMatchObject({ employee_id: ratna.employeeId })
  })

  it('is nobody as long as the e-mail is not proved', async () => {
    expect(await claims('ratna@kertapati.example', false)).toEqual({ roles: '' })
    expect(await claims('admin.kepegawaian@kertapati.example', false)).toEqual({ roles: '' })
  })

  it('is nobody without an employee', async () => {
    expect(await claims('siapa@lain.example')).toEqual({ roles: '' })
    expect(await claims(undefined)).toEqual({ roles: '' })
  })

  it('of a first administrator enters a fresh deployment', async () => {
    expect(await claims('admin.kepegawaian@kertapati.example')).toEqual({ roles: 'admin_kepegawaian' })
  })

  it('of a first administrator who is an employee by now has the roles of the table', async () => {
    const email = 'mantan.admin@kertapati.example'
    expect(await claimsOf({ email, verified: true }, [...FIRST, email], system.effectsFor(preToken.id))).toEqual({
      employee_id: 'bupatibupatibupa',
      roles: 'pegawai',
    })
  })
})

describe('an access token', () => {
  const event = (attributes: Record<string, string>): PreTokenGenerationV2TriggerEvent => ({
    version: '2',
    triggerSource: 'TokenGeneration_RefreshTokens',
    region: 'ap-southeast-3',
    userPoolId: 'ap-southeast-3_x',
    userName: 'x',
    callerContext: { awsSdkVersion: '3', clientId: 'portal' },
    request: { userAttributes: attributes, groupConfiguration: {} },
    response: { claimsAndScopeOverrideDetails: {} },
  })

  it('carries employee, roles and the scope of the API, at the first login and at each refresh', async () => {
    const trigger = preTokenTrigger(
      () => system.effectsFor(preToken.id),
      () => FIRST,
    )
    const { response } = await trigger(event({ email: 'ratna@kertapati.example', email_verified: 'true' }))
    expect(response.claimsAndScopeOverrideDetails).toEqual({
      accessTokenGeneration: {
        claimsToAddOrOverride: { employee_id: ratna.employeeId, roles: 'pegawai pembina' },
        scopesToAdd: ['evaluasi/api'],
      },
    })
  })

  it('says nothing of roles for an e-mail that is not proved', async () => {
    const trigger = preTokenTrigger(
      () => system.effectsFor(preToken.id),
      () => FIRST,
    )
    const { response } = await trigger(event({ email: 'ratna@kertapati.example', email_verified: 'false' }))
    expect(response.claimsAndScopeOverrideDetails.accessTokenGeneration?.claimsToAddOrOverride).toEqual({ roles: '' })
  })
})
