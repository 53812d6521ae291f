import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Plugin } from 'vite';

/** What is worth it: pictures are compressed already. */
const TEXT = /\.(js|css|html|json|svg)$/;

/** Puts a file in Brotli beside each text: the server, which has no Brotli of its own, sends it to browsers that read it. */
export function brotli(): Plugin {
  return {
    name: 'brotli',
    apply: 'build',
    writeBundle({ dir = '' }, bundle) {
      for (const file of Object.keys(bundle).filter((name) => TEXT.test(name))) {
        const text = readFileSync(join(dir, file));
        const small = brotliCompressSync(text, {
          params: {
            [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
            [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
            [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
          },
        });
        writeFileSync(join(dir, `${file}.br`), small);
      }
    },
  };
}
