import { createContext } from 'react';
import type { HandedInFor } from '../api/files.js';

/** For what the files of a form are handed in; said by whoever shows a form that asks for files. */
export const HandedInForContext = createContext<HandedInFor>({ kind: '' });
