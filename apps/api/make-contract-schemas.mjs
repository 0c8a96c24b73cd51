// node apps/api/make-contract-schemas.mjs
// Writes the JSON Schemas of the HTTP contracts, from which the OpenAPI document is made. openapi.spec.ts fails when they
// no longer fit the types.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';

const contracts = fileURLToPath(new URL('../../libs/contracts/', import.meta.url));
const target = new URL('src/openapi/contracts.schema.json', import.meta.url);

/** The schemas of every type that `libs/contracts/src/http` exports, by name. */
export function contractSchemas() {
  const schema = createGenerator({
    path: `${contracts}src/http/*.ts`,
    tsconfig: fileURLToPath(new URL('contracts.tsconfig.json', import.meta.url)),
    type: '*',
    expose: 'export',
    additionalProperties: false,
    skipTypeCheck: true,
    sortProps: false,
  }).createSchema('*');
  return schema.definitions;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(target, `${JSON.stringify(contractSchemas(), null, 2)}\n`);
