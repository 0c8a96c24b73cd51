import { reference, text } from '../../kernel/form.js';

export const reason = text({ zh: '理由', en: 'Reason' }, { max: 2000, widget: 'multiline' });

export const seat = reference({ zh: '席位', en: 'Seat' }, 'unit');
