import { ENGINE_ALONE } from '../../kernel/actor.js';
import { answers } from '../../kernel/contract.js';
import { nothing } from '../../kernel/form.js';
import { reject } from './panel.rejections.js';
import { CLOSE, PanelClosed } from './ending.js';
import { command } from './panel.builders.js';
import { isReadyToClose } from './panel.state.js';

/** Closes what became ready by somebody's act; where a passed limit makes it ready, settling closes it. */
export const close = command({
  ...answers(CLOSE, nothing),
  label: { zh: '办结', en: 'Close' },
  engine: 'only',
  stages: ['served', 'upheld', 'changed'],
  permits: () => undefined,
  declares: {
    ...ENGINE_ALONE,
    leadsTo: { served: ['closed'], upheld: ['closed'], changed: ['closed'] },
    records: [PanelClosed],
    rejects: ['CLOCK.NOT_YET_DUE'],
  },
  decide(decision) {
    if (isReadyToClose(decision.state)) decision.record(PanelClosed, {});
    else decision.reject(reject('CLOCK.NOT_YET_DUE'));
  },
});
