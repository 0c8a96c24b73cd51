// npm start: what must stand before our own code can run, then apps/launcher/dist/main.js.
import { build, installDependencies, requireNode, root } from './prepare.mjs';

const progress = {
  async step(name, work) {
    const began = performance.now();
    const result = await work();
    const seconds = `${((performance.now() - began) / 1000).toFixed(1)} s`;
    console.log(`  ${name.padEnd(12)} ${seconds.padStart(7)}   ${result.words}`);
    return result;
  },
  say: (line) => console.log(line),
};

// A terminal that was closed takes no more lines; that must not keep us from stopping in order.
process.stdout.on('error', () => undefined);

try {
  requireNode();
  console.log('Tiaokuai 条块');
  await progress.step('dependencies', async () => ({ words: await installDependencies() }));
  await progress.step('build', async () => ({ words: await build() }));
} catch (error) {
  console.error(`\n${error.message}`);
  process.exit(1);
}
const { main } = await import('./dist/main.js');
process.exit(await main(root, progress, process.argv.slice(2)));
