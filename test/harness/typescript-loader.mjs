// Lets plain node run our TypeScript sources, for tests and benches that need processes of their own:
//   node --conditions tiaokuai-source --import ./test/harness/typescript-loader.mjs <file>.ts
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
