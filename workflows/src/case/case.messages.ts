import { defineSignal } from '@temporalio/workflow';
import { RECORDED_SIGNAL, REREAD_SIGNAL, type Recorded } from '@tiaokuai/contracts';

export const recordedSignal = defineSignal<[Recorded]>(RECORDED_SIGNAL);
export const rereadSignal = defineSignal<[Recorded]>(REREAD_SIGNAL);
