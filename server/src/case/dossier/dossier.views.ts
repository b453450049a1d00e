import { z } from 'zod'
import { CaseFileView } from '../file/case-file.views.ts'

export const DossierView = z
  .object({
    parts: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        form: z.string().nullable(),
        at: z.string(),
        byName: z.string(),
        inForce: z.boolean(),
        /** Files that hang on it, such as the scan of the signed copy. */
        files: z.array(CaseFileView),
        /** Whether one may be attached. */
        takesFile: z.boolean(),
        /** How it stands to the seal. */
        standing: z.enum(['unsealed', 'same', 'changed', 'added', 'erased']),
      }),
    ),
    seal: z.object({ at: z.string(), byName: z.string(), digest: z.string(), intact: z.boolean() }).nullable(),
    copies: z.number(),
  })
  .meta({ id: 'DossierView' })
