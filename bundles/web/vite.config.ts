import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { brotli } from '../web-kit/build/brotli.ts';
import { budget } from '../web-kit/build/budget.ts';

const SERVER = process.env.SERVER ?? 'http://localhost:8181';
const TITLE = 'Мониторинг профориентационной работы';

/** The chunks that are fetched with the first script. */
const IN_INDEX = /\/(first|base|module|rolldown-runtime)-/;

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

/** What every page needs is fetched beside the first script, not after it: on a slow line that is a wait less. */
function fetchedAtOnce(): Plugin {
  return {
    name: 'fetched-at-once',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const pages = chunks.find((file) => file.isEntry && file.name === 'module');
        const tags = [pages?.fileName, ...(pages?.imports ?? [])]
          .filter((file) => file !== undefined && !html.includes(file))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `/monitoring/${file}` },
            injectTo: 'head' as const,
          }));
        // Nor does the first script wait for the styles: the browser shows nothing without them anyway.
        return { html: html.replace('<script type="module"', '<script async type="module"'), tags };
      },
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
    proxy: Object.fromEntries(
      ['/monitoring/api', '/monitoring/public', '/portal', '/icon.svg'].map((path) => [path, SERVER]),
    ),
  },
  plugins: [react(), fetchedAtOnce(), uiDescription(), serviceWorker(), budget(), brotli()],
  resolve: {
    alias: {
      'use-sync-external-store/shim/index.js': fileURLToPath(
        new URL('src/app/useSyncExternalStore.ts', import.meta.url),
      ),
    },
  },
  build: {
    outDir: 'target/classes/pages',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: {
      polyfill: false,
      // What index.html names is there before anything is loaded late.
      resolveDependencies: (_, files, { hostType }) =>
        hostType === 'js' ? files.filter((file) => !IN_INDEX.test(file)) : files,
    },
    cssCodeSplit: false,
    rollupOptions: {
      input: { index: 'index.html', module: 'src/module.tsx' },
      preserveEntrySignatures: 'allow-extension',
      output: {
        codeSplitting: {
          // What the first script needs stays with it.
          includeDependenciesRecursively: false,
          // A few files instead of a dozen small ones, each of which is a request of its own.
          groups: [
            { name: 'first', test: /preload-helper|web-kit\/src\/http|web\/src\/(api\/|app\/href)/ },
            {
              name: 'base',
              test: /node_modules\/(react|react-dom|scheduler|wouter|regexparam)\/|web\/src\/(parts\/|messages|desk\/period|form\/AnswerText|app\/(user|onDemand|useSyncExternalStore)|app\/area\.ts|my\/memory)|web-kit\/src\/(words|kinds)/,
            },
            { name: 'draft', test: /web\/src\/form\/(draft|keep|open|opened|progress|state|store)\.ts$/ },
          ],
        },
      },
    },
  },
  test: { environment: 'happy-dom' },
});
