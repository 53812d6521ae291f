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

export default defineConfig({
  base: '/monitoring/',
  // npx vite: the pages from their sources, beside a running server (SERVER=http://localhost:8181).
  server: {
    proxy: Object.fromEntries(['/monitoring/api', '/portal', '/icon.svg'].map((path) => [path, SERVER])),
  },
  plugins: [react(), uiDescription()],
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
