// npm run build: what `npm start` builds before it starts.
import { build } from './prepare.mjs';

console.log(await build());
