import { defineConfig } from 'vite';
import { budget } from '../web-kit/build/budget.ts';

export default defineConfig({
  base: '/',
  plugins: [budget()],
  build: {
    outDir: 'target/classes/pages',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: { input: ['index.html', 'registry/index.html'] },
  },
});
