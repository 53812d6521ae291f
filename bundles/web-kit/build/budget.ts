import { basename } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

/** How much JavaScript a page may need until it can be used, gzipped, in kB of 1000 bytes: by the file that it begins with. */
const BUDGET: Record<string, number> = {
  // The portal's login and start page.
  'portal-pages/index.html': 80,
  'web/src/form/FormPage.tsx': 100,
  'web/src/my/MyReports.tsx': 100,
};

/** Every other page of a module: with the library by which it asks the server. */
const TABLE = 140;
const LIBRARY = 'Queries';

/** What a page of a module stands on. */
const UNDER = ['index', 'module'];

/** Adds up what each page loads, and refuses a build in which one loads more than it may. */
export function budget(): Plugin {
  let root = '';
  return {
    name: 'budget',
    enforce: 'post',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const sizes = pages(bundle, root);
        const over = sizes.filter(({ size, limit }) => size > limit);
        this.info(sizes.map(({ page, size, limit }) => `${page}: ${size.toFixed(1)} of ${limit} kB`).join('\n'));
        if (over.length > 0) {
          this.error(
            `${over.map(({ page, size, limit }) => `${page} loads ${size.toFixed(1)} kB of JavaScript, it may ${limit}`).join('; ')}. ` +
              'Load later what its first sight does not need; the budget is in web-kit/build/budget.ts.',
          );
        }
      },
    },
  };
}

function pages(bundle: Rolldown.OutputBundle, root: string) {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const begins = chunks.filter((chunk) => chunk.isEntry).filter(({ name }) => UNDER.includes(name));
  const library = chunks.filter(({ name }) => name === LIBRARY);
  // Pages are named as components; what else is loaded late begins with a small letter.
  const opened = chunks.filter((chunk) => chunk.isDynamicEntry && /^[A-Z]/.test(chunk.name) && chunk.name !== LIBRARY);
  const under = opened.length > 0 ? begins : [];
  return (opened.length > 0 ? opened : begins)
    .map((chunk) => {
      const file = chunk.facadeModuleId ?? '';
      const page = `${basename(root)}${file.slice(root.length)}`;
      const files = closure(bundle, [chunk, ...under, ...(page in BUDGET ? [] : library)]);
      const size = files.reduce((sum, one) => sum + gzipSync(one.code).length, 0) / 1000;
      return { page, size, limit: BUDGET[page] ?? TABLE };
    })
    .sort((a, b) => b.size / b.limit - a.size / a.limit);
}

/** The chunks with all that they import at once. */
function closure(bundle: Rolldown.OutputBundle, from: Rolldown.OutputChunk[]): Rolldown.OutputChunk[] {
  const found = new Set<Rolldown.OutputChunk>();
  const follow = (chunk: Rolldown.OutputChunk) => {
    if (!found.has(chunk)) {
      found.add(chunk);
      for (const name of chunk.imports) {
        const next = bundle[name];
        if (next?.type === 'chunk') {
          follow(next);
        }
      }
    }
  };
  from.forEach(follow);
  return [...found];
}
