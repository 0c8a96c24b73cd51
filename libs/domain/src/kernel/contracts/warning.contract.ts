import { opening } from '../contract.js';

interface Signal {
  readonly scene: string;
  readonly link: string;
  readonly problem: string;
  readonly place: {
    readonly gridCode?: string;
    readonly address?: string;
    readonly lat?: number;
    readonly lon?: number;
  };
  readonly source: string;
  readonly itemCodes?: readonly string[];
}

export const warning = {
  raiseSignal: opening<Signal>('warning', 'raiseSignal'),
};
