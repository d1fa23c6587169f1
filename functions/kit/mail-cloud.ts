import { environment } from './cloud.ts'
import type { Effects } from './effects.ts'
import { type AnyJob, type JobHandler, scheduled } from './job.ts'
import { jobEffects } from './job-cloud.ts'
import { mailOf } from './post.ts'

let made: Effects | undefined

/** As `jobEffects`, with e-mail where the stage has a sender: the client is in the bundles of those who send alone. */
export function mailEffects(): Effects {
  made ??= { ...jobEffects(), mail: process.env['MAIL_SENDER'] === undefined ? undefined : mailOf(senderOf()) }
  return made
}

const senderOf = () => ({
  from: environment('MAIL_SENDER'),
  configurationSet: environment('MAIL_CONFIGURATION_SET'),
  portal: process.env['PORTAL'],
})

/** A job that has to do with mail. */
export const scheduledMail = (declared: AnyJob): JobHandler => scheduled(declared, mailEffects)
