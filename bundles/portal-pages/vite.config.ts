import { defineConfig } from 'vite';

export default defineConfig({
  base: '/',
  build: { outDir: 'target/classes/pages', emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false } },
});
