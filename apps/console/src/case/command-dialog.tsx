import type { CaseView, OfferView } from '@tiaokuai/contracts';
import { Button, Modal, Skeleton } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { CommandForm } from '../form/command-form.js';
import { HandedInForContext } from '../form/handed-in-for.js';
import { sendsByCtrlEnter } from '../ui/keys.js';
import { useChoices } from './command-choices.js';
import { CommandDeadlines } from './command-deadlines.js';
import { CommandRejection } from './command-rejection.js';
import type { Target } from './offers.js';
import { useCommandForm } from './use-command-form.js';

interface CommandDialogProps {
  readonly view: CaseView;
  readonly offer: OfferView;
  readonly target: Target | undefined;
  readonly close: () => void;
}

/** One dialog per command, its form from the command's own schema. */
export function CommandDialog({ view, offer, target, close }: CommandDialogProps): React.ReactNode {
  const command = useCommandForm(view, offer, target, close);
  const { form, sender } = command;
  const body = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const isFillable = isOpen && command.schema !== undefined;
  useEffect(() => {
    if (isFillable) focusFirstInput(body.current);
  }, [isFillable]);
  const isStillOffered = view.offers.some(({ command: name }) => name === offer.command);
  // What is pressed before the form is there would be lost.
  const isSendable = command.schema !== undefined && (sender.failure === undefined || isStillOffered);
  return (
    <Modal
      open
      width={640}
      title={target ? `${offer.word} · ${target.word}` : offer.word}
      onCancel={close}
      mask={{ closable: false }}
      afterOpenChange={setOpen}
      footer={[
        <Button key="back" onClick={close}>
          先不办
        </Button>,
        <Button
          key="send"
          type="primary"
          loading={sender.isPending}
          disabled={!isSendable}
          onClick={() => form.submit()}
        >
          {offer.word}
        </Button>,
      ]}
    >
      <div ref={body} onKeyDown={sendsByCtrlEnter(form, sender.isPending)}>
        <DialogBody view={view} offer={offer} command={command} isStillOffered={isStillOffered} />
      </div>
    </Modal>
  );
}

interface DialogBodyProps {
  readonly view: CaseView;
  readonly offer: OfferView;
  readonly command: ReturnType<typeof useCommandForm>;
  readonly isStillOffered: boolean;
}

/** The form, what it would set running, and why the last attempt was rejected. */
function DialogBody({ view, offer, command, isStillOffered }: DialogBodyProps): React.ReactNode {
  const { sender, schema, completePayload, ...form } = command;
  const choicesOf = useChoices(view, offer);
  const handedInFor = useMemo(() => ({ caseId: view.caseId }), [view.caseId]);
  return (
    <>
      {schema === undefined ? (
        <Skeleton active title={false} />
      ) : (
        <HandedInForContext value={handedInFor}>
          <CommandForm {...form} schema={schema} choicesOf={choicesOf} />
        </HandedInForContext>
      )}
      {offer.opens === undefined ? (
        <CommandDeadlines caseId={view.caseId} command={offer.command} payload={completePayload} />
      ) : null}
      {sender.failure ? (
        <CommandRejection
          failure={sender.failure}
          stillOffered={sender.isBehind ? undefined : isStillOffered}
          sendAnyway={() => form.form.submit()}
        />
      ) : null}
    </>
  );
}

function focusFirstInput(body: HTMLElement | null): void {
  // Whoever is quick has begun already.
  if (body?.contains(document.activeElement)) return;
  body?.querySelector<HTMLElement>('input:not([type=radio]),textarea')?.focus();
}
