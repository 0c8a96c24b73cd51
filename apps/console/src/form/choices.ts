import type { Widget } from '@tiaokuai/contracts';
import type { Choice } from './picker.js';

/** By widget: what the form's surroundings know the reference may name; `party`: the units of the case. */
export type Choices = Readonly<Partial<Record<Widget | 'party', readonly Choice[]>>>;
