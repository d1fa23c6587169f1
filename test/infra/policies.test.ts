import { describe, expect, it } from 'vitest'
import { found, noted } from './synthesised.ts'

const within = (path: string, scope: string) => path === scope || path.startsWith(`${scope}/`)

describe('the rules of AwsSolutions', () => {
  it('are broken only where it is noted why', () => {
    const unexplained = found.filter(({ id, path }) => !noted.some(note => note.id === id && within(path, note.path)))
    expect(unexplained).toEqual([])
  })

  it('really are broken wherever a note says so', () => {
    const stale = noted.filter(note => !found.some(({ id, path }) => note.id === id && within(path, note.path)))
    expect(stale).toEqual([])
  })

  it('are excused only for these reasons', () => {
    const reasons = noted.map(({ id, reason }) => `${id}: ${reason.replace(/^\w+ is open to all: .+$/, 'open to all')}`)
    expect(new Set(reasons)).toEqual(
      new Set([
        'AwsSolutions-APIG4: open to all',
        'AwsSolutions-APIG4: An unknown address is not found for everyone, and nothing is read.',
        'AwsSolutions-COG8: Plus adds risk scores at a price a person; a second factor is required of everyone, and roles come from the table.',
        'AwsSolutions-SMG4: NIP and e-mail are found by digests under this secret: a rotation would make every person unfindable.',
        'AwsSolutions-SQS3: This is a dead letter queue itself: the end of the path, watched by its alarm.',
      ]),
    )
  })
})
