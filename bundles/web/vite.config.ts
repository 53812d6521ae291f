import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const SERVER = process.env.SERVER ?? 'http://localhost:8181';
const TITLE = 'Мониторинг профориентационной работы';

/** What a portal's shell asks for to mount these pages: the module to import and its styles, by their names of this build. */
function uiDescription(): Plugin {
  return {
    name: 'ui-description',
    enforce: 'post',
    generateBundle(_, bundle) {
      const entry = Object.values(bundle).find(
        (file) => file.type === 'chunk' && file.isEntry && file.name === 'module',
      );
      const css = Object.keys(bundle).filter((file) => file.endsWith('.css'));
      const description = {
        id: 'monitoring',
        title: TITLE,
        entry: `/monitoring/${entry?.fileName}`,
        css: css.map((file) => `/monitoring/${file}`),
      };
      this.emitFile({ type: 'asset', fileName: 'ui.json', source: JSON.stringify(description) });
    },
  };
}

/** The service worker, with the files of this build. */
function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    enforce: 'post',
    generateBundle(_, bundle) {
      const assets = Object.keys(bundle)
        .filter((file) => file.startsWith('assets/'))
        .sort();
      const entry = Object.values(bundle).find(
        (file) => file.type === 'chunk' && file.isEntry && file.name === 'index',
      )?.fileName;
      const version = createHash('sha256').update(assets.join()).digest('hex').slice(0, 12);
      const files = ['index.html', 'icon.svg', ...assets].map((file) => `/monitoring/${file}`);
      const source = readFileSync(new URL('sw.js', import.meta.url), 'utf8')
        .replace('__FILES__', JSON.stringify(files))
        .replace('__ENTRY__', JSON.stringify(entry))
        .replace('__VERSION__', version);
      this.emitFile({ type: 'asset', fileName: 'sw.js', source });
    },
  };
}

export default defineConfig({
  base: '/monitoring/',
  // npx vite: the pages from their sources, beside a running server (SERVER=http://localhost:8181).
  server: {
    proxy: Object.fromEntries(['/monitoring/api', '/portal', '/icon.svg'].map((path) => [path, SERVER])),
  },
  plugins: [react(), uiDescription(), serviceWorker()],
  build: {
    outDir: 'target/classes/pages',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    cssCodeSplit: false,
    rollupOptions: {
      input: { index: 'index.html', module: 'src/module.tsx' },
      preserveEntrySignatures: 'exports-only',
    },
  },
  test: { environment: 'happy-dom' },
});
