import { describe, expect, it } from 'vitest'
import { Stage, stageNames, stageOf } from '../../infra/stages.ts'

const dev = stageOf('dev')

describe('a stage', () => {
  it.each(stageNames)('%s is valid, lies in Jakarta and can be entered by somebody', name => {
    const stage = stageOf(name)
    expect(stage.name).toBe(name)
    expect(stage.region).toBe('ap-southeast-3')
    expect(stage.firstAdministrators.length).toBeGreaterThan(0)
  })

  it('with real people keeps its data and tells somebody of its alarms', () => {
    expect(stageOf('prod').disposable).toBe(false)
    expect(stageOf('prod').alarmEmail).toBeDefined()
  })

  it('must be one of those that there are', () => {
    expect(() => stageOf('staging')).toThrow('unknown stage "staging": -c stage=dev|prod')
  })

  it.each([
    ['an issuer without an audience', { issuer: 'https://sso.example' }],
    ['an audience without an issuer', { audience: ['evaluasi'] }],
    ['an issuer without TLS', { issuer: 'http://sso.example', audience: ['evaluasi'] }],
    ['pages of any origin', { corsOrigins: ['*'] }],
    [
      'a sender that is not under its identity',
      { mail: { sender: 'a@elsewhere.example', identity: 'kertapati.example', portal: 'https://kertapati.example' } },
    ],
    [
      'an identity that stands for all of them',
      { mail: { sender: 'a@kertapati.example', identity: '*', portal: 'https://kertapati.example' } },
    ],
    ['nobody who can enter it', { firstAdministrators: [] }],
    ['an administrator without an e-mail', { firstAdministrators: ['kepegawaian'] }],
    [
      'somebody who takes roles where people’s data is',
      { disposable: false, smokePrincipal: 'arn:aws:iam::111122223333:user/uji' },
    ],
  ])('cannot have %s', (_, change) => {
    expect(Stage.safeParse({ ...dev, ...change }).success).toBe(false)
  })

  it('takes the e-mail of an administrator however it is written', () => {
    expect(Stage.parse({ ...dev, firstAdministrators: ['Admin@Kertapati.example'] }).firstAdministrators).toEqual([
      'admin@kertapati.example',
    ])
  })
})
