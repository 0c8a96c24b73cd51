// npm run schemas -w @tiaokuai/api
// Writes the JSON Schemas of the HTTP contracts, from which the OpenAPI document is made; with --print it only tells
// them. A spec fails when what is committed no longer fits the types.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';

const contracts = fileURLToPath(new URL('../../libs/contracts/', import.meta.url));
const { definitions } = createGenerator({
  path: `${contracts}src/http/*.ts`,
  tsconfig: fileURLToPath(new URL('contracts.tsconfig.json', import.meta.url)),
  type: '*',
  expose: 'export',
  additionalProperties: false,
  skipTypeCheck: true,
  sortProps: false,
}).createSchema('*');
const text = `${JSON.stringify(definitions, null, 2)}\n`;

if (process.argv.includes('--print')) process.stdout.write(text);
else writeFileSync(new URL('src/openapi/contracts.schema.json', import.meta.url), text);
