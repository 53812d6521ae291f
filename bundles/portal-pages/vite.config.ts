import { defineConfig } from 'vite';
import { brotli } from '../web-kit/build/brotli.ts';
import { budget } from '../web-kit/build/budget.ts';

export default defineConfig({
  base: '/',
  plugins: [budget(), brotli()],
  build: {
    outDir: 'target/classes/pages',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: { input: ['index.html', 'registry/index.html'] },
  },
});
