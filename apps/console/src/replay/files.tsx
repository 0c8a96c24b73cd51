import { PaperClipOutlined } from '@ant-design/icons';
import type { StoredFile } from '@tiaokuai/contracts';
import { Modal } from 'antd';
import { useState } from 'react';
import { download } from '../api/files.js';
import { useToast } from '../ui/use-toast.js';

interface FilesProps {
  readonly caseId: string;
  readonly files: readonly StoredFile[];
}

/** The files that a command names: a picture is shown, anything else is saved. */
export function Files({ caseId, files }: FilesProps): React.ReactNode {
  const toast = useToast();
  const [picture, setPicture] = useState<{ readonly file: StoredFile; readonly address: string }>();
  const open = async (file: StoredFile) => {
    try {
      const address = await download(caseId, file.sha256);
      if (isShown(file)) setPicture({ file, address });
      else save(address, file.name);
    } catch (failure) {
      toast.failure(failure, '文件没有取到');
    }
  };
  const close = () => {
    if (picture) URL.revokeObjectURL(picture.address);
    setPicture(undefined);
  };
  return (
    <>
      {files.map((file) => (
        <button key={file.sha256} type="button" className="link" onClick={() => void open(file)}>
          <PaperClipOutlined aria-hidden /> {file.name}
        </button>
      ))}
      <Modal
        open={picture !== undefined}
        title={picture?.file.name}
        footer={null}
        onCancel={close}
        width={900}
      >
        {picture ? <img className="wide" src={picture.address} alt={picture.file.name} /> : null}
      </Modal>
    </>
  );
}

/** No browser but Safari shows a HEIC picture. */
function isShown({ mediaType }: StoredFile): boolean {
  return mediaType.startsWith('image/') && mediaType !== 'image/heic';
}

function save(address: string, name: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
