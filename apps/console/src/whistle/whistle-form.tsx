import type { UnitList } from '@tiaokuai/contracts';
import { Form } from 'antd';
import { gridChoices } from '../form/grid-choices.js';
import { HandedInForContext } from '../form/handed-in-for.js';
import { requiredMark } from '../form/required-mark.js';
import type { FieldSchema } from '../form/schema.js';
import { sendsByCtrlEnter } from '../ui/keys.js';
import { useSession } from '../session/session.js';
import { Departments } from './departments.js';
import { ItemPicker } from './item-picker.js';
import { jurisdictionOf } from './jurisdiction.js';
import { SendBar } from './send-bar.js';
import { SheetField, SheetFields } from './sheet-fields.js';
import { useWhistleSheet } from './use-whistle-sheet.js';
import { WhistleDeadlines } from './whistle-deadlines.js';
import { useWhistleSubmission } from './whistle-submission.js';

interface WhistleFormProps {
  /** Of the command that drafts. */
  readonly schema: FieldSchema;
  readonly units: UnitList;
}

const HANDED_IN_FOR = { kind: 'whistle' };

export function WhistleForm({ schema, units }: WhistleFormProps): React.ReactNode {
  const { post } = useSession();
  const sheet = useWhistleSheet(schema, units);
  const { form, draft, unitKind } = sheet;
  const submission = useWhistleSubmission(schema, sheet);
  const grids = gridChoices(units, jurisdictionOf(unitKind, post.unit.id, draft));

  return (
    <HandedInForContext value={HANDED_IN_FOR}>
      <Form
        form={form}
        layout="vertical"
        className="whistle"
        requiredMark={requiredMark}
        initialValues={sheet.initialValues}
        onValuesChange={sheet.onChange}
        scrollToFirstError={{ block: 'center', focus: true }}
        onKeyDown={sendsByCtrlEnter(form, submission.isPending)}
        onFinish={submission.submit}
      >
        <div>
          <section className="panel" aria-label="什么事">
            <ItemPicker value={sheet.item?.code} choose={sheet.chooseItem} />
            <SheetFields schema={schema} draft={draft} unitKind={unitKind} choices={{ grid: grids }} />
          </section>
          <section className="panel" aria-label="叫谁来">
            <h2>叫谁来</h2>
            <Departments
              schema={schema.properties?.['departments']?.items}
              unitKind={unitKind}
              units={units}
            />
          </section>
          <section className="panel" aria-label="诉求人">
            <SheetField schema={schema} path={['citizen']} title="诉求人，加密保存、查看留痕" />
          </section>
        </div>
        <aside className="whistle-aside">
          <WhistleDeadlines draft={draft} anyGrid={grids[0]?.value} />
          <SendBar draft={draft} unitKind={unitKind} submission={submission} />
        </aside>
      </Form>
    </HandedInForContext>
  );
}
