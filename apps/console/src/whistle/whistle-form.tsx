import type { UnitList } from '@tiaokuai/contracts';
import { Form } from 'antd';
import { useState } from 'react';
import { gridChoices } from '../form/grid-choices.js';
import { requiredMark } from '../form/required-mark.js';
import { controlOf, type FieldSchema } from '../form/schema.js';
import { useSession } from '../session/session.js';
import { Departments } from './departments.js';
import { ItemPicker } from './item-picker.js';
import { jurisdictionOf } from './jurisdiction.js';
import { SendBar } from './send-bar.js';
import { useWhistleSender } from './send-whistle.js';
import { SheetField, SheetFields } from './sheet-fields.js';
import { useWhistleSheet } from './use-whistle-sheet.js';
import { WhistleDeadlines } from './whistle-deadlines.js';

interface WhistleFormProps {
  /** Of the command that drafts. */
  readonly schema: FieldSchema;
  readonly units: UnitList;
}

export function WhistleForm({ schema, units }: WhistleFormProps): React.ReactNode {
  const { post } = useSession();
  const sheet = useWhistleSheet(schema, units);
  const { form, draft, unitKind } = sheet;
  const sender = useWhistleSender((field, words) => {
    const name = [...controlOf(schema, field)];
    form.setFields([{ name, errors: [words] }]);
    form.scrollToField(name);
  });
  const [isConfirming, setIsConfirming] = useState(false);
  const send = async (options: { readonly draftOnly: boolean }) => {
    await sender.send(sheet.read(), options);
    setIsConfirming(false);
  };
  const grids = gridChoices(units, jurisdictionOf(unitKind, post.unit.id, draft));

  return (
    <Form
      form={form}
      layout="vertical"
      className="whistle"
      requiredMark={requiredMark}
      initialValues={sheet.initialValues}
      onValuesChange={sheet.onChange}
      scrollToFirstError={{ block: 'center', focus: true }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.ctrlKey && !sender.isPending) form.submit();
      }}
      onFinish={() => {
        if (draft?.urgency === 'emergency') setIsConfirming(true);
        else void send({ draftOnly: false });
      }}
    >
      <div>
        <section className="panel" aria-label="什么事">
          <ItemPicker value={sheet.item?.code} choose={sheet.chooseItem} />
          <SheetFields schema={schema} draft={draft} unitKind={unitKind} choices={{ grid: grids }} />
        </section>
        <section className="panel" aria-label="叫谁来">
          <h2>叫谁来</h2>
          <Departments schema={schema.properties?.['departments']?.items} />
        </section>
        <section className="panel" aria-label="诉求人">
          <SheetField schema={schema} path={['citizen']} title="诉求人，加密保存、查看留痕" />
        </section>
      </div>
      <aside className="whistle-aside">
        <WhistleDeadlines draft={draft} anyGrid={grids[0]?.value} />
        <SendBar
          draft={draft}
          isPending={sender.isPending}
          failure={sender.failure}
          isConfirming={isConfirming}
          confirm={() => void send({ draftOnly: false })}
          cancel={() => setIsConfirming(false)}
          saveAsDraft={() =>
            void form.validateFields().then(
              () => send({ draftOnly: true }),
              () => undefined,
            )
          }
        />
      </aside>
    </Form>
  );
}
