import { fileURLToPath } from 'node:url'
import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin'
import babel from '@rolldown/plugin-babel'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rolldownOptions: {
        // `print` is main for the command line's PDF. Key derivation runs in a worker, which is a file of
        // its own beside main.
        input: {
          main: at('src/main/main.ts'),
          print: at('src/main/print.ts'),
          'derive-key-worker': at('src/vault/derive-key-worker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload is one plain script that can require nothing but electron.
      externalizeDeps: false,
      rolldownOptions: {
        input: at('src/preload/preload.ts'),
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: at('src/renderer'),
    plugins: [babel({ presets: [linguiTransformerBabelPreset()] }), react(), lingui()],
    build: {
      outDir: at('out/renderer'),
      // Everything is a file under app://, so that the content security policy needs no exception.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      minify: true,
      // Of the packages that the window is made of; those of main are packed with theirs.
      license: { fileName: 'licenses.md' },
      rolldownOptions: {
        input: [at('src/renderer/index.html'), at('src/renderer/print/print.html')],
      },
    },
  },
})
