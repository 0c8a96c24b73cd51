import { UploadOutlined } from '@ant-design/icons';
import { App, Button, Form, Upload } from 'antd';
import { ProblemError, upload } from '../api/client.js';
import type { Path } from './schema-field.js';

interface Stored {
  readonly name: string;
  readonly sha256: string;
  readonly mediaType: string;
  readonly size: number;
}

/** A file goes to the store at once; the form keeps only its name and digest. */
export function FileField({ label, path }: { readonly label: string; readonly path: Path }): React.ReactNode {
  return (
    <Form.Item name={[...path]} label={label} className="field">
      <FileControl label={label} />
    </Form.Item>
  );
}

interface FileControlProps {
  readonly label: string;
  readonly value?: Stored;
  readonly onChange?: (value: Stored | undefined) => void;
}

function FileControl({ label, value, onChange }: FileControlProps): React.ReactNode {
  const { message } = App.useApp();
  return (
    <Upload
      maxCount={1}
      fileList={value ? [{ uid: value.sha256, name: value.name, status: 'done' }] : []}
      onRemove={() => onChange?.(undefined)}
      customRequest={({ file, onSuccess, onError }) => {
        if (!(file instanceof File)) return;
        upload(file).then(
          (stored) => {
            onChange?.(stored);
            onSuccess?.(stored);
          },
          (failure: unknown) => {
            void message.error(
              failure instanceof ProblemError ? failure.problem.title : '文件没有传上去,可以再试一次',
            );
            onError?.(new Error('upload'));
          },
        );
      }}
    >
      <Button icon={<UploadOutlined aria-hidden />}>选择{label}</Button>
    </Upload>
  );
}
