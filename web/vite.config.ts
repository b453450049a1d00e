import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const server = process.env.MANGNON_SERVER ?? 'http://127.0.0.1:8484'

/** Compresses once here instead of at each request: the server on a small machine has better things to do. */
const compressed = (): Plugin => ({
  name: 'mangnon-compressed',
  apply: 'build',
  closeBundle: async () => {
    const folder = join(import.meta.dirname, 'dist', 'assets')
    const names = await readdir(folder).catch(() => [])
    await Promise.all(
      names
        .filter(name => /\.(js|css|svg)$/.test(name))
        .map(async name => {
          const content = await readFile(join(folder, name))
          await writeFile(join(folder, `${name}.br`), await promisify(brotliCompress)(content))
          await writeFile(join(folder, `${name}.gz`), await promisify(gzip)(content, { level: 9 }))
        }),
    )
  },
})

/** Nothing is inlined and nothing evaluated: the content-security policy of the server stays as strict as it can be. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), compressed()],
  server: { port: 5173, proxy: { '/api': server } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
})
