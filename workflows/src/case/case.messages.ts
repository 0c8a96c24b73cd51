import { defineSignal } from '@temporalio/workflow';
import { RECORDED_SIGNAL, type Recorded } from '@tiaokuai/contracts';

export const recordedSignal = defineSignal<[Recorded]>(RECORDED_SIGNAL);
