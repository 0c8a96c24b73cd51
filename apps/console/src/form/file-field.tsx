import { DeleteOutlined, PaperClipOutlined, UploadOutlined } from '@ant-design/icons';
import type { AttachmentRules, StoredFile } from '@tiaokuai/contracts';
import { Button, Form, Upload, type UploadFile } from 'antd';
import { useContext, useState } from 'react';
import { flushSync } from 'react-dom';
import { ProblemError } from '../api/client.js';
import { upload, useAttachmentRules } from '../api/files.js';
import { HandedInForContext } from './handed-in-for.js';
import type { Path } from './schema.js';

interface FileFieldProps {
  readonly label: string;
  readonly path: Path;
  readonly whole: Path;
}

/** A file on its way: how far it has come, in percent, or why it did not arrive. */
type Sending = { readonly name: string } & ({ readonly percent: number } | { readonly failure: string });

/**
 * A file is handed in at once; the form keeps only its name and digest. Its name is its note until somebody writes a better
 * one. What was refused says why until another is chosen.
 */
export function FileField({ label, path, whole }: FileFieldProps): React.ReactNode {
  const form = Form.useFormInstance();
  const [sending, setSending] = useState<Sending>();
  const nameIt = (stored: StoredFile) => {
    const note = [...whole.slice(0, -1), 'note'];
    if (!form.getFieldValue(note)) form.setFieldValue(note, stored.name);
  };
  const arrived = () =>
    sending !== undefined && 'percent' in sending
      ? Promise.reject(new Error('文件还在上传，请稍候'))
      : Promise.resolve();
  const failed = sending !== undefined && 'failure' in sending;
  return (
    <Form.Item
      name={[...path]}
      className="field"
      rules={[{ validator: arrived }]}
      {...(failed ? { validateStatus: 'error', help: <span role="alert">{sending.failure}</span> } : {})}
    >
      <FileControl label={label} sending={sending} setSending={setSending} stored={nameIt} />
    </Form.Item>
  );
}

interface FileControlProps {
  readonly label: string;
  readonly sending: Sending | undefined;
  readonly setSending: (sending: Sending | undefined) => void;
  readonly stored: (file: StoredFile) => void;
  readonly value?: StoredFile;
  readonly onChange?: (value: StoredFile | undefined) => void;
}

function FileControl(props: FileControlProps): React.ReactNode {
  const { label, sending, setSending, stored, value, onChange } = props;
  const reason = useContext(HandedInForContext);
  const { data: rules } = useAttachmentRules();
  const send = async (file: File) => {
    const { name } = file;
    const unfit = unfitFor(rules, file);
    if (unfit !== undefined) return setSending({ name, failure: unfit });
    setSending({ name, percent: 0 });
    try {
      const result = await upload(file, reason, (percent) => setSending({ name, percent }));
      // Drawn first: the field is judged as it changes, and by what is drawn the file would still be on its way.
      flushSync(() => setSending(undefined));
      onChange?.(result);
      stored(result);
    } catch (failure) {
      const words = failure instanceof ProblemError ? failure.problem.title : '文件没有传上去，可以再试一次';
      setSending({ name, failure: `${name}：${words}` });
    }
  };
  const isSending = sending !== undefined && 'percent' in sending;
  return (
    <Upload
      maxCount={1}
      accept={rules?.extensions.map((each) => `.${each}`).join(',')}
      iconRender={() => <PaperClipOutlined aria-hidden />}
      showUploadList={{ removeIcon: <DeleteOutlined aria-hidden /> }}
      fileList={shownFile(value, sending)}
      disabled={isSending}
      onRemove={() => onChange?.(undefined)}
      beforeUpload={(file) => {
        void send(file);
        return false;
      }}
    >
      <Button icon={<UploadOutlined aria-hidden />} loading={isSending}>
        {value ? '换一个' : '选择'}
        {label}
      </Button>
    </Upload>
  );
}

/** One row from start to end: with an id of its own per state, the row that leaves and the one that comes stand side by side. */
const ROW = 'file';

function shownFile(value: StoredFile | undefined, sending: Sending | undefined): UploadFile[] {
  if (sending !== undefined && 'percent' in sending)
    return [{ uid: ROW, name: sending.name, status: 'uploading', percent: sending.percent }];
  return value ? [{ uid: ROW, name: value.name, status: 'done' }] : [];
}

/** What can be said of a file before it is sent; the rest is the server's to judge. */
function unfitFor(rules: AttachmentRules | undefined, { name, size }: File): string | undefined {
  if (rules === undefined) return undefined;
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (!rules.extensions.includes(extension))
    return `${name}：不接收此类文件，可传 ${rules.extensions.join('、')}`;
  if (size === 0) return `${name}：文件是空的`;
  return size > rules.maxBytes ? `${name}：文件超过 ${rules.maxBytes / 1_048_576} MB` : undefined;
}
