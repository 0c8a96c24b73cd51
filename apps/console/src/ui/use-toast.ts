import { App } from 'antd';
import { ProblemError } from '../api/client.js';
import { DONE_ICON, FAILED_ICON } from './icons.js';

interface Toast {
  readonly success: (words: string) => void;
  /** The server's own words where it answered; else `otherwise`. */
  readonly failure: (failure: unknown, otherwise: string) => void;
}

/** A word at the upper edge that goes away by itself: for what needs no answer. */
export function useToast(): Toast {
  const { message } = App.useApp();
  return {
    success: (words) => void message.success({ content: words, icon: DONE_ICON }),
    failure: (failure, otherwise) => {
      const content = failure instanceof ProblemError ? failure.problem.title : otherwise;
      void message.error({ content, icon: FAILED_ICON });
    },
  };
}
