// A sequencer in a process of its own, to be killed: prints its term when it leads.
import { runSequencer } from '@tiaokuai/event-store';

await runSequencer({
  url: process.argv[2] ?? '',
  signal: new AbortController().signal,
  standbyTick: 50,
  onLeading: (term) => console.log(term),
});
