import { Button, Form, Modal } from 'antd';
import { CommandForm } from '../form/command-form.js';
import { payloadOf, type FieldSchema } from '../form/schema.js';
import { sendsByCtrlEnter } from '../ui/keys.js';

type Values = Record<string, unknown>;

interface EditRowProps<C extends object> {
  readonly title: string;
  /** Of a row, as the command takes it. */
  readonly schema: FieldSchema;
  /** What stands there now; empty for a new row. */
  readonly initial: Partial<C>;
  /** Fields that stay as they are. */
  readonly fixed: readonly string[];
  /** What is wrong with it, by its field, before anybody is asked. */
  readonly check?: (row: C) => { readonly field: string; readonly words: string } | undefined;
  readonly keep: (row: C) => void;
  readonly close: () => void;
}

/** One row of a table by its own form, changed and kept until all changes are published together. */
export function EditRow<C extends object>(props: EditRowProps<C>): React.ReactNode {
  const { title, schema, initial, fixed, check, keep, close } = props;
  const [form] = Form.useForm<Values>();
  const submit = (values: Values): void => {
    const stays = Object.entries(initial).filter(([name]) => fixed.includes(name));
    const filled: unknown = { ...payloadOf(schema, values), ...Object.fromEntries(stays) };
    // The form asks for what a row consists of; the server looks at it once more.
    const row = filled as C;
    const wrong = check?.(row);
    if (wrong !== undefined) {
      form.setFields([{ name: wrong.field, errors: [wrong.words] }]);
      form.scrollToField(wrong.field);
      return;
    }
    keep(row);
    close();
  };
  return (
    <Modal
      open
      width={720}
      title={title}
      onCancel={close}
      mask={{ closable: false }}
      footer={[
        <Button key="back" onClick={close}>
          不改了
        </Button>,
        <Button key="keep" type="primary" onClick={() => form.submit()}>
          先记下，稍后一起发布
        </Button>,
      ]}
    >
      <div onKeyDown={sendsByCtrlEnter(form, false)}>
        <CommandForm
          form={form}
          schema={schema}
          choicesOf={() => ({})}
          fixed={fixed}
          initialValues={{ ...initial }}
          onChange={() => undefined}
          onComplete={() => undefined}
          onSubmit={submit}
        />
      </div>
    </Modal>
  );
}
