import { askedWhen, choice, fields, text } from '@tiaokuai/domain';
import { fillForm } from './fill-form.js';
import type { FormContext } from './form-context.js';

const label = { zh: '字段', en: 'Field' };
const form = fields({
  ground: choice(label, {
    duplicate: { zh: '重复', en: 'Duplicate' },
    unclear: { zh: '不清', en: 'Unclear' },
  }),
  other: askedWhen(text(label, { max: 20 }), { field: 'ground', is: ['duplicate'] }),
});

describe('a filled form', () => {
  it('holds what is known where the choice asks for it, and not where it does not', () => {
    const nobody = {} as FormContext;
    const known = (ground: string) => fillForm(form.schema, { ground, other: '另一件' }, nobody);
    expect(known('duplicate')).toEqual({ ground: 'duplicate', other: '另一件' });
    expect(known('unclear')).toEqual({ ground: 'unclear' });
  });
});
