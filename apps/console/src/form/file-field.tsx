import { DeleteOutlined, PaperClipOutlined, UploadOutlined } from '@ant-design/icons';
import type { StoredFile } from '@tiaokuai/contracts';
import { Button, Form, Upload } from 'antd';
import { useState } from 'react';
import { upload } from '../api/files.js';
import { useToast } from '../ui/use-toast.js';
import type { Path } from './schema.js';

interface FileFieldProps {
  readonly label: string;
  readonly path: Path;
  readonly whole: Path;
}

/**
 * A file goes to the store at once; the form keeps only its name and digest. Its name is its note until somebody writes a
 * better one.
 */
export function FileField({ label, path, whole }: FileFieldProps): React.ReactNode {
  const form = Form.useFormInstance();
  const nameIt = (stored: StoredFile | undefined) => {
    const note = [...whole.slice(0, -1), 'note'];
    if (stored !== undefined && !form.getFieldValue(note)) form.setFieldValue(note, stored.name);
  };
  return (
    <Form.Item name={[...path]} className="field">
      <FileControl label={label} stored={nameIt} />
    </Form.Item>
  );
}

interface FileControlProps {
  readonly label: string;
  readonly stored: (file: StoredFile | undefined) => void;
  readonly value?: StoredFile;
  readonly onChange?: (value: StoredFile | undefined) => void;
}

function FileControl({ label, stored, value, onChange }: FileControlProps): React.ReactNode {
  const toast = useToast();
  const [sending, setSending] = useState(false);
  const send = (file: File) => {
    setSending(true);
    upload(file)
      .then(
        (result) => {
          onChange?.(result);
          stored(result);
        },
        (failure: unknown) => toast.failure(failure, '文件没有传上去，可以再试一次'),
      )
      .finally(() => setSending(false));
  };
  return (
    <Upload
      maxCount={1}
      iconRender={() => <PaperClipOutlined aria-hidden />}
      showUploadList={{ removeIcon: <DeleteOutlined aria-hidden /> }}
      fileList={value ? [{ uid: value.sha256, name: value.name, status: 'done' }] : []}
      onRemove={() => onChange?.(undefined)}
      beforeUpload={(file) => {
        send(file);
        return false;
      }}
    >
      <Button icon={<UploadOutlined aria-hidden />} loading={sending}>
        {value ? '换一个' : '选择'}
        {label}
      </Button>
    </Upload>
  );
}
