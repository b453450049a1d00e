import { type CaseFileKind, caseFileKinds, isCaseFileKind } from '@mangnon/core/case/file/case-file.ts'
import { Refusal } from '@mangnon/core/error/error.ts'
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'

/** Nobody's camera makes more; a small file that unpacks to more is meant to fill the memory. */
const mostPixels = 120_000_000

/** What a file is by its content, whatever it is called. Refuses what may not be attached: a program, a page with scripts, a text. */
export const kindOf = async (bytes: Uint8Array): Promise<CaseFileKind> => {
  const found = await fileTypeFromBuffer(bytes)
  if (!found || !isCaseFileKind(found.mime)) throw new Refusal('file_kind')
  return found.mime
}

/**
 * The picture as it is shown: turned as it was held, and without what the camera wrote into it (EXIF with the place, XMP, IPTC, the
 * thumbnail that may show what was cut off). Made anew from its pixels, so that nothing else comes along. Null for what is no picture.
 * Refuses a picture that cannot be read to its end.
 */
export const withoutTraces = async (bytes: Buffer, kind: CaseFileKind): Promise<Buffer | null> => {
  if (!caseFileKinds[kind].picture) return null
  const picture = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' }).autoOrient()
  const made =
    kind === 'image/png'
      ? picture.png()
      : kind === 'image/webp'
        ? picture.webp({ quality: 90 })
        : picture.jpeg({ quality: 90 })
  try {
    return await made.toBuffer()
  } catch {
    throw new Refusal('picture_damaged')
  }
}
