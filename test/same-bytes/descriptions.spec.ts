import { procedures } from '@tiaokuai/domain';
import { onRecord, DigestRecorder } from './digests.js';

it('what the procedures say of themselves is as on record', () => {
  const recorder = new DigestRecorder();
  for (const each of procedures) {
    const { kind, label, outcomes, rejections } = each;
    const stages = Object.fromEntries(
      Object.entries(each.stages).map(([name, { label: word, final }]) => {
        return [name, final === undefined ? { label: word } : { label: word, final }];
      }),
    );
    const clocks = Object.entries(each.clocks).map(([key, { label: word, metBy, orBy, whenPassed }]) => {
      return [key, word, metBy, orBy, whenPassed];
    });
    const commands = each.commands.map(
      ({ name, label: word, schema, opens, engineOnly, stages: given, snapshotOf }) => {
        return [name, word, schema, opens, engineOnly, given, snapshotOf];
      },
    );
    const events = Object.entries(each.events)
      .map(([type, { label: word, schemaVersion, sealed, inner, reasons }]) => {
        return [type, word, schemaVersion, sealed, inner, reasons] as const;
      })
      .sort(([a], [b]) => (a < b ? -1 : 1));
    recorder.record(`${kind} stages`, [kind, label, stages, outcomes]);
    recorder.record(`${kind} clocks`, clocks);
    recorder.record(`${kind} commands`, commands);
    recorder.record(`${kind} events`, events);
    recorder.record(`${kind} rejections`, Object.entries(rejections).sort());
  }
  const digests = recorder.digests();
  expect(digests).toEqual(onRecord('descriptions', digests));
});
