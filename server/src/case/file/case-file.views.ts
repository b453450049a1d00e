import { z } from 'zod'

export const CaseFileView = z
  .object({
    id: z.string(),
    /** Null after an erasure. */
    name: z.string().nullable(),
    mediaType: z.string(),
    /** Bytes of the original, and their SHA-256. */
    size: z.number(),
    sha256: z.string(),
    /** What is shown is a copy without what the camera wrote into the picture; the original is kept. */
    stripped: z.boolean(),
    addedByName: z.string(),
    addedAt: z.string(),
  })
  .meta({ id: 'CaseFileView' })

/** `id`: made by the client, as that of every record. */
export const AddFile = z.object({ id: z.uuid() })
/** `part`: the record of a paper, as the dossier names it. */
export const AddPaperFile = AddFile.extend({ part: z.string().regex(/^[0-9a-f-]{36}(:decision)?$/) })
