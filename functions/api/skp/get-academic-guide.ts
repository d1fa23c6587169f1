import * as z from 'zod/mini'
import { plainBoolean, plainText, plainTexts } from '../../domain/shapes.ts'
import { isAbout } from '../../domain/plans/academic-guide.ts'
import { CURRENT_ACADEMIC_GUIDE } from '../../domain/rulesets/academic-guide.ts'
import { GraduationTiming } from '../../domain/plans/study.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { findSkp, READS_OF_SKP } from './find.ts'
import { AcademicRowView, academicRowView } from './study-view.ts'

export const getAcademicGuide = operation({
  id: 'getAcademicGuide',
  area: 'skp',
  route: 'GET /v1/skp/{skpId}/academic-guide',
  summary: "The law's guide of IPK and graduation beside the SKP of a study leave; a guide, nothing follows from it",
  allow: ['pegawai', 'kepala_daerah', 'admin_kepegawaian'],
  who: 'the employee, his evaluator, the superior, an administrator',
  output: z.object({
    article: plainText,
    /** `fits`: about the study that this SKP holds. */
    rows: z.array(z.object({ ...AcademicRowView.shape, fits: plainBoolean })),
    timings: z.array(z.object({ timing: GraduationTiming, article: plainText, sentence: plainText })),
    allowedActions: plainTexts,
  }),
  refusals: ['skp_not_found', 'not_allowed'],
  table: { ...READS_OF_SKP, skp: ['GetItem'] },
  find: ({ path, actor }, { table, now }) => findSkp(table, path.skpId, actor, 'getAcademicGuide', now),
  decide({ found: { skp } }) {
    const { article, rows, timings } = CURRENT_ACADEMIC_GUIDE
    return {
      answer: {
        article,
        rows: rows.map(row => ({
          ...academicRowView(row),
          fits: skp.study !== undefined && isAbout(row, skp.study),
        })),
        timings: GraduationTiming.options.map(timing => ({
          timing,
          article: timings.article,
          sentence: timings.texts[timing],
        })),
        allowedActions: [],
      },
    }
  },
})

export const handler = lambda(getAcademicGuide)
