// Writes src/api/schema.d.ts from the server's description; with --check it only says whether that would change it.
import { readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';

const description = new URL('../../rest/target/classes/ru/orientir/rest/description/openapi.json', import.meta.url);
const types = new URL('../src/api/schema.d.ts', import.meta.url);

const head = '// Written from the description of the interface by "npm run api"; do not edit.\n';
const written =
  head + astToString(await openapiTS(await readFile(description, 'utf8').then(JSON.parse), { alphabetize: true }));
if (!process.argv.includes('--check')) {
  await writeFile(types, written);
} else if ((await readFile(types, 'utf8')) !== written) {
  console.error('The interface has changed and the types of the pages have not: run "npm run api" in bundles/web.');
  process.exit(1);
}
