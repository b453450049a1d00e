import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type MessagePort, parentPort } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { FromTypesetter, PaperDocument, TypesetTask } from './typeset.ts'

/** Templates stand beside what they print; they name each other from here. */
const workspace = path.join(import.meta.dirname, '..')
const data = path.join(workspace, 'data.json')

/** Widths of Times New Roman, every letter of Vietnamese and of the Central Highlands (NĐ 30/2020/NĐ-CP, Appendix I). */
const fonts = [
  '400Regular/Tinos_400Regular.ttf',
  '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  '700Bold/Tinos_700Bold.ttf',
  '700Bold_Italic/Tinos_700Bold_Italic.ttf',
].map(file => fileURLToPath(import.meta.resolve(`@expo-google-fonts/tinos/${file}`)))

const problemOf = (diagnostics: readonly unknown[]): string =>
  diagnostics.map(one => (one as { message?: string }).message ?? 'unknown').join('; ')

const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: fonts }] })

const partPath = (part: number): string => path.join(workspace, `part-${part}.pdf`)

type LaidOut = { readonly pdf: Uint8Array<ArrayBuffer>; readonly pages: number }

const layOut = (template: string, told: unknown, drawing: () => void): LaidOut => {
  compiler.mapShadow(data, Buffer.from(JSON.stringify(told)))
  const compiled = compiler.compile({ mainFilePath: path.join(workspace, template) })
  const document = compiled.result
  if (!document) {
    const error = compiled.takeError()
    throw new Error(error ? problemOf(compiler.fetchDiagnostics(error)) : 'nothing was laid out')
  }
  drawing()
  // A day of its own would make the same book another file each time.
  return { pdf: new Uint8Array(compiler.pdf(document, { creationTimestamp: 0 })), pages: document.numOfPages }
}

const setTogether = ({ template, data: told, parts = [] }: PaperDocument, drawing: () => void): LaidOut => {
  try {
    const pages = parts.map((part, at) => {
      const set = layOut(part.template, part.data, () => undefined)
      compiler.mapShadow(partPath(at + 1), Buffer.from(set.pdf))
      return set.pages
    })
    return layOut(template, parts.length > 0 ? { ...(told as object), parts: pages } : told, drawing)
  } finally {
    for (const [at] of parts.entries()) compiler.unmapShadow(partPath(at + 1))
  }
}

const work = (port: MessagePort): void => {
  const send = (message: FromTypesetter, transfer: ArrayBuffer[] = []) => port.postMessage(message, transfer)
  port.on('message', ({ id, ...document }: TypesetTask) => {
    try {
      send({ id, kind: 'stage', stage: 'laying_out' })
      const paper = setTogether(document, () => send({ id, kind: 'stage', stage: 'drawing' }))
      send({ id, kind: 'done', paper }, [paper.pdf.buffer])
    } catch (error) {
      send({ id, kind: 'failed', problem: error instanceof Error ? error.message : String(error) })
    } finally {
      // What was printed is about people: nothing of it stays in the thread.
      compiler.unmapShadow(data)
      compiler.evictCache(0)
    }
  })
}

if (parentPort) work(parentPort)
