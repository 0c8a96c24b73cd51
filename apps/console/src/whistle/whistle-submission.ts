import { useState } from 'react';
import { controlOf, type FieldSchema } from '../form/schema.js';
import { useWhistleSender } from './send-whistle.js';
import type { WhistleSheet } from './use-whistle-sheet.js';

export interface WhistleSubmission {
  readonly isPending: boolean;
  /** Why the last attempt failed. */
  readonly failure: unknown;
  /** The form is complete and submitted; an emergency, which takes effect at once, is asked about once more. */
  readonly isConfirming: boolean;
  /** Called with a complete form. */
  readonly submit: () => void;
  readonly confirm: () => void;
  readonly cancel: () => void;
  readonly saveAsDraft: () => void;
}

/** From a filled sheet to a sent one. */
export function useWhistleSubmission(schema: FieldSchema, sheet: WhistleSheet): WhistleSubmission {
  const { form, draft } = sheet;
  const { send, isPending, failure } = useWhistleSender((field, words) => {
    const name = [...controlOf(schema, field)];
    form.setFields([{ name, errors: [words] }]);
    form.scrollToField(name);
  });
  const [isConfirming, setIsConfirming] = useState(false);
  const sendSheet = async (options: { readonly draftOnly: boolean }) => {
    await send(sheet.read(), options);
    setIsConfirming(false);
  };
  return {
    isPending,
    failure,
    isConfirming,
    submit: () => {
      if (draft?.urgency === 'emergency') setIsConfirming(true);
      else void sendSheet({ draftOnly: false });
    },
    confirm: () => void sendSheet({ draftOnly: false }),
    cancel: () => setIsConfirming(false),
    saveAsDraft: () =>
      void form.validateFields().then(
        () => sendSheet({ draftOnly: true }),
        () => undefined,
      ),
  };
}
