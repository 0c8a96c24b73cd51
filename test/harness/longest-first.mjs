import { relative, sep } from 'node:path';
import { createRequire } from 'node:module';
import { LAYERS } from './layers.mjs';

// Jest brings its own, so the two are of one version.
const jest = createRequire(import.meta.resolve('jest'));
const { default: Sequencer } = jest('@jest/test-sequencer');
const longest = Object.values(LAYERS).flatMap((layer) => layer.longest);

/** The order in which files begin: those known to be long first, the others as jest has it. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const place = ({ path, context }) => {
      const at = longest.indexOf(relative(context.config.rootDir, path).split(sep).join('/'));
      return at === -1 ? longest.length : at;
    };
    return super.sort(tests).sort((a, b) => place(a) - place(b));
  }
}
